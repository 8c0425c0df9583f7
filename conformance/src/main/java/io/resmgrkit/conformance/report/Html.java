package io.resmgrkit.conformance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Text of pages: escaped, with the one style sheet inside, so that a page is a single file. */
public final class Html {
    /** Kinds of entries that a page can be filtered by, in the order in which they are offered. */
    private static final List<String> KINDS = List.of("bad", "known", "lenient", "good", "skip");

    private final StringBuilder text = new StringBuilder();

    /** Begins a page. */
    public Html(String title) {
        text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n");
    }

    /** Adds markup as it is. */
    public Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Adds text. */
    public Html text(String plain) {
        text.append(escaped(plain));
        return this;
    }

    /** Adds an element with text. */
    public Html element(String name, String cssClass, String plain) {
        text.append('<').append(name);
        if (!cssClass.isEmpty()) {
            text.append(" class=\"").append(cssClass).append('"');
        }
        text.append('>').append(escaped(plain)).append("</").append(name).append(">\n");
        return this;
    }

    /** Adds a link to a page of documentation; what is no address stays text. */
    Html link(String page) {
        int end = page.indexOf(' ');
        String address = end < 0 ? page : page.substring(0, end);
        if (!address.startsWith("https://")) {
            return text(page);
        }
        return raw("<a href=\"" + escaped(address) + "\">")
                .text(address)
                .raw("</a>")
                .text(page.substring(address.length()));
    }

    /** Adds a name and its value, inside a {@code dl}. */
    public Html fact(String name, String value) {
        return raw("<div>").element("dt", "", name).element("dd", "", value).raw("</div>\n");
    }

    /**
     * Adds what shows entries of one kind only: radio buttons and style rules, no script. Entries are elements of class
     * {@code rule} and their kind inside the {@code main} that follows.
     *
     * @param names what each kind is called
     */
    public Html filters(Map<String, String> names) {
        List<String> kinds = KINDS.stream().filter(names::containsKey).toList();
        filter("all", "all", " checked");
        kinds.forEach(kind -> filter(kind, names.get(kind), ""));
        raw("<nav><label for=\"f-all\">all</label>");
        kinds.forEach(kind ->
                raw("<label for=\"f-" + kind + "\">").text(names.get(kind)).raw("</label>"));
        return raw("</nav>\n");
    }

    private void filter(String id, String name, String checked) {
        raw("<input type=\"radio\" name=\"filter\" id=\"f-" + id + "\" aria-label=\"show " + name + "\"" + checked
                + ">\n");
    }

    /** Adds annotated bytes. */
    public Html dump(List<Annotation.Line> lines) {
        if (lines.isEmpty()) {
            return this;
        }
        raw("<div class=\"dump\"><table>\n");
        for (Annotation.Line line : lines) {
            raw("<tr><td>").text(line.offset() < 0 ? "" : String.format("%04x", line.offset()));
            raw("<td>")
                    .text(line.hex())
                    .raw("<td>")
                    .text(line.text())
                    .raw("<td>")
                    .text(line.label())
                    .raw("\n");
        }
        return raw("</table></div>\n");
    }

    /** The page. */
    public String end() {
        return text.append("</body>\n</html>\n").toString();
    }

    static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = Html.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css: cannot be read", e);
        }
    }
}
