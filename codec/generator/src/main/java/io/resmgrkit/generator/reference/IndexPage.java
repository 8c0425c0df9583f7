package io.resmgrkit.generator.reference;

import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.EnumDef;
import java.util.List;

/** The first page: dialects with their confidence, messages by number with their sizes, shared structures. */
final class IndexPage {
    private IndexPage() {}

    static String of(Pages pages) {
        StringBuilder out = new StringBuilder("<h1>QNX Neutrino resource-manager messages</h1>\n");
        out.append(
                "<p>What clients send to resource managers and what these answer, in every release from 6.4.1 to 8.0: ");
        out.append("one page per message, the offsets of all releases side by side.</p>\n");
        out.append("<h2>Messages</h2>\n<table class=\"messages fields\">\n<thead><tr><th>Message</th><th>Number</th>");
        Column.ALL.forEach(
                column -> out.append("<th class=\"at\">").append(column.label()).append("</th>"));
        out.append("<th>What it is</th></tr></thead>\n<tbody>\n");
        pages.messages().forEach((request, replies) -> row(pages, request, replies, out));
        out.append(
                "</tbody>\n</table>\n<p class=\"note\">Bytes of the fixed part of the request in each release; – where the release lacks the message.</p>\n");
        structures(pages, out);
        out.append("<h2>Names of values</h2>\n<p class=\"toc\">");
        for (EnumDef def : pages.model().enums()) {
            out.append(Html.link("names.html#" + def.id(), def.id())).append(" ");
        }
        out.append("</p>\n");
        dialects(out);
        return Html.page("QNX resource-manager messages", out.toString());
    }

    private static void row(Pages pages, String request, List<String> replies, StringBuilder out) {
        StructModel struct = pages.struct(request);
        EnumDef.Member number = pages.number(request);
        out.append("<tr><th scope=\"row\">").append(Html.link(request + ".html", number.name()));
        out.append("</th><td class=\"type\">0x")
                .append(Long.toHexString(number.value()))
                .append("</td>");
        int before = 0;
        for (Column column : Column.ALL) {
            int size = pages.exists(struct, column) ? struct.sizes().get(column.index()) : 0;
            boolean changed = size != 0 && before != 0 && size != before;
            out.append(changed ? "<td class=\"at changed\"" : "<td class=\"at\"");
            out.append(" data-release=\"").append(column.label()).append("\">");
            out.append(size == 0 ? "<span class=\"none\">–</span>" : Integer.toString(size))
                    .append("</td>");
            before = size;
        }
        out.append("<td class=\"doc\">")
                .append(Html.escape(struct.schema().title()))
                .append(".");
        if (!replies.isEmpty()) {
            out.append(" <span class=\"also\">Replies: ")
                    .append(String.join(", ", replies.stream().map(pages::link).toList()))
                    .append("</span>");
        }
        out.append("</td></tr>\n");
    }

    private static void structures(Pages pages, StringBuilder out) {
        out.append("<h2>Structures</h2>\n<ul class=\"columns\">\n");
        for (String id : pages.structures()) {
            StructModel struct = pages.struct(id);
            out.append("<li>")
                    .append(Html.link(id + ".html", pages.title(struct)))
                    .append(" <span class=\"also\">");
            out.append(Html.escape(struct.schema().title())).append("</span></li>\n");
        }
        out.append("</ul>\n");
    }

    private static void dialects(StringBuilder out) {
        out.append("<h2 id=\"dialects\">Dialects and confidence</h2>\n");
        out.append(
                "<p>Layouts come from headers and were compared with tables made from them. Behaviour is that of the 6.4.1 library; ");
        out.append("for later releases it follows the documentation.</p>\n");
        out.append(
                "<table class=\"values\">\n<thead><tr><th>Release</th><th>Dialects</th><th>Confidence</th><th>Where the layout comes from</th></tr></thead>\n<tbody>\n");
        for (Column column : Column.ALL) {
            out.append("<tr><td>").append(column.label()).append("</td><td>").append(Html.escape(column.dialects()));
            out.append("</td><td>").append(Html.escape(column.confidence())).append("</td><td>");
            out.append(Html.escape(column.provenance())).append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }
}
