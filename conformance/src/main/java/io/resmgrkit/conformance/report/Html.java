package io.resmgrkit.conformance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text of pages: escaped, with the one style sheet inside, so that a page is a single file. */
final class Html {
    private final StringBuilder text = new StringBuilder();

    /** Begins a page. */
    Html(String title) {
        text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n");
    }

    /** Adds markup as it is. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Adds text. */
    Html text(String plain) {
        text.append(escaped(plain));
        return this;
    }

    /** Adds an element with text. */
    Html element(String name, String cssClass, String plain) {
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

    /** The page. */
    String end() {
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
