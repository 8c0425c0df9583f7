package io.resmgrkit.generator.reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as HTML, and the frame of a page. */
final class Html {
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private static final Pattern RELEASE = Pattern.compile("/docs/([0-9][0-9.]*)/");

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A text of the schemas: paragraphs, with code between back quotes. */
    static String prose(String text) {
        StringBuilder out = new StringBuilder();
        for (String paragraph : text.strip().split("\n\\s*\n")) {
            out.append("<p>").append(line(paragraph)).append("</p>\n");
        }
        return out.toString();
    }

    /** A text of the schemas in one paragraph. */
    static String line(String text) {
        Matcher code = CODE.matcher(escape(text.replaceAll("\\s+", " ").strip()));
        return code.replaceAll("<code>$1</code>");
    }

    /** A C name that may break behind its dots. */
    static String name(String cName) {
        return escape(cName).replace(".", ".<wbr>");
    }

    static String link(String href, String text) {
        return "<a href=\"" + escape(href) + "\">" + escape(text) + "</a>";
    }

    /** Where the vendor documents something: a title and an address behind it. */
    static String vendor(List<String> docRefs) {
        if (docRefs.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<h3>Vendor documentation</h3>\n<ul class=\"vendor\">\n");
        for (String ref : docRefs) {
            String plain = ref.replaceAll("\\s+", " ").strip();
            int at = plain.indexOf("https://");
            String title = at < 0 ? plain : plain.substring(0, at).replaceAll("[, ]+$", "");
            out.append("<li>")
                    .append(at < 0 ? escape(title) : link(plain.substring(at), title))
                    .append(release(plain))
                    .append("</li>\n");
        }
        return out.append("</ul>\n").toString();
    }

    /** The release whose documentation an address leads to. */
    private static String release(String address) {
        Matcher release = RELEASE.matcher(address);
        return release.find() ? " <span class=\"also\">" + release.group(1) + "</span>" : "";
    }

    /** A whole page. */
    static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="style.css">
                </head>
                <body>
                <header>
                <a class="home" href="index.html">QNX resource-manager messages</a>
                <form role="search" hidden><input type="search" placeholder="Search messages, fields, constants" aria-label="Search"></form>
                <ol class="hits" hidden></ol>
                </header>
                <main>
                %s</main>
                <footer>Made from the schemas of resmgr-kit. Offsets and sizes are in bytes.</footer>
                <script src="search-data.js"></script>
                <script src="search.js"></script>
                </body>
                </html>
                """.formatted(escape(title), body);
    }
}
