package io.resmgrkit.generator.reference;

import io.resmgrkit.generator.schema.EnumDef;
import java.util.List;

/** The page of a message: request and replies. */
final class MessagePage {
    private MessagePage() {}

    static String of(Pages pages, String request, List<String> replies) {
        EnumDef.Member number = pages.number(request);
        String title = number.name();
        StructSection section = new StructSection(pages);
        StringBuilder out = new StringBuilder("<h1><code>" + Html.escape(title) + "</code> ");
        out.append("<span class=\"number\">0x")
                .append(Long.toHexString(number.value()))
                .append("</span></h1>\n");
        String span = Column.span(number.span().since(), number.span().until());
        out.append("<p class=\"lead\">")
                .append(Html.escape(pages.struct(request).schema().title()))
                .append(". ");
        out.append(span.isEmpty() ? "In every release." : "Exists " + span + ".")
                .append("</p>\n");
        out.append("<nav class=\"toc\"><a href=\"#").append(request).append("\">Request</a> ");
        replies.forEach(reply -> out.append("<a href=\"#")
                .append(reply)
                .append("\">Reply ")
                .append(reply)
                .append("</a> "));
        out.append("</nav>\n").append(confidence());
        out.append(section.of(request, "Request: "));
        replies.forEach(reply -> out.append(section.of(reply, "Reply: ")));
        if (replies.isEmpty()) {
            out.append(
                    "<section><h2>Reply</h2><p>Only a status, or data of the manager without a described layout.</p></section>\n");
        }
        return Html.page(title, out.toString());
    }

    /** How far the columns can be relied on, on every page that has them. */
    static String confidence() {
        StringBuilder out =
                new StringBuilder("<p class=\"confidence\"><a href=\"index.html#dialects\">Confidence</a>: ");
        Column.ALL.forEach(column -> out.append("<span>")
                .append(column.label())
                .append(" ")
                .append(Html.escape(column.confidence()))
                .append("</span> "));
        return out.append("</p>\n").toString();
    }
}
