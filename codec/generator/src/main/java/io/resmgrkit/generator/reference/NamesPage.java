package io.resmgrkit.generator.reference;

import io.resmgrkit.generator.schema.EnumDef;

/** Every enumeration and flag word with its values, and the releases of those that not all have. */
final class NamesPage {
    private NamesPage() {}

    static String of(Pages pages) {
        StringBuilder out = new StringBuilder("<h1>Names of values</h1>\n<p class=\"toc\">");
        pages.model()
                .enums()
                .forEach(def -> out.append(Html.link("#" + def.id(), def.id())).append(" "));
        out.append("</p>\n");
        pages.model().enums().forEach(def -> out.append(section(def)));
        return Html.page("Names of values", out.toString());
    }

    private static String section(EnumDef def) {
        return "<section id=\"" + def.id() + "\">\n<h2><code>" + def.id() + "</code></h2>\n" + table(def)
                + "</section>\n";
    }

    /** The values of one enumeration. */
    static String table(EnumDef def) {
        StringBuilder out = new StringBuilder(
                "<table class=\"values\">\n<thead><tr><th>Value</th><th>Name</th><th>Releases</th><th>Meaning</th></tr></thead>\n<tbody>\n");
        for (EnumDef.Member member : def.members()) {
            String hex = member.value() < 0
                    ? Long.toString(member.value())
                    : "0x" + Long.toHexString(member.value())
                            + (member.value() > 9 && member.value() < 0x10000 ? " (" + member.value() + ")" : "");
            String mask = member.mask() == 0
                    ? ""
                    : " <span class=\"also\">of 0x" + Long.toHexString(member.mask()) + "</span>";
            out.append("<tr><td class=\"value\">").append(hex).append(mask).append("</td><td><code>");
            out.append(Html.escape(member.name())).append("</code></td><td>");
            out.append(Column.span(member.span().since(), member.span().until()))
                    .append("</td><td>");
            out.append(Html.line(member.doc())).append("</td></tr>\n");
        }
        return out.append("</tbody>\n</table>\n").toString();
    }
}
