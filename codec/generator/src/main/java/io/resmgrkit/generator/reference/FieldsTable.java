package io.resmgrkit.generator.reference;

import io.resmgrkit.generator.expr.Expr;
import io.resmgrkit.generator.model.Member;
import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.Attr;
import io.resmgrkit.generator.schema.Attr.Repeat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The fields of a structure: offsets of every release side by side, type, meaning; then the parts behind the fixed ones. */
final class FieldsTable {
    private final Pages pages;

    FieldsTable(Pages pages) {
        this.pages = pages;
    }

    String of(StructModel struct) {
        StringBuilder out = new StringBuilder();
        if (!struct.members().isEmpty()) {
            out.append("<table class=\"fields\">\n<thead><tr><th>Field</th><th>Type</th>");
            Column.ALL.forEach(column ->
                    out.append("<th class=\"at\">").append(column.label()).append("</th>"));
            out.append("<th>Meaning</th></tr></thead>\n<tbody>\n");
            inOrder(struct).forEach(member -> row(struct, member, out));
            total(struct, out);
            out.append("</tbody>\n</table>\n");
        }
        if (!struct.parts().isEmpty()) {
            out.append(struct.members().isEmpty() ? "" : "<h3>Behind the fixed fields</h3>\n");
            out.append("<dl class=\"parts\">\n");
            struct.parts().forEach(part -> part(part, out));
            out.append("</dl>\n");
        }
        return out.toString();
    }

    /** Members in the order of the schema, where those of single releases stand at their place. */
    private static List<Member> inOrder(StructModel struct) {
        return struct.members().stream()
                .sorted(Comparator.comparingInt(member -> struct.fixed().indexOf(member.sample())))
                .toList();
    }

    private void row(StructModel struct, Member member, StringBuilder out) {
        String id = pages.anchor(struct, member.name());
        out.append("<tr id=\"").append(id).append("\"><th scope=\"row\"><code>").append(Html.name(member.name()));
        out.append("</code></th><td class=\"type\">").append(types(member)).append("</td>");
        int before = Integer.MIN_VALUE;
        for (Column column : Column.ALL) {
            int at = member.offsets().get(column.index());
            boolean exists = pages.exists(struct, column);
            String css = before != Integer.MIN_VALUE && at != before ? "at changed" : "at";
            out.append("<td class=\"")
                    .append(css)
                    .append("\" data-release=\"")
                    .append(column.label())
                    .append("\">");
            out.append(!exists || at < 0 ? "<span class=\"none\">–</span>" : Integer.toString(at))
                    .append("</td>");
            before = exists ? at : Integer.MIN_VALUE;
        }
        out.append("<td class=\"doc\">").append(docs(member)).append("</td></tr>\n");
    }

    private void total(StructModel struct, StringBuilder out) {
        out.append("<tr class=\"total\"><th scope=\"row\">Size on the wire</th><td class=\"type\"></td>");
        for (Column column : Column.ALL) {
            out.append("<td class=\"at\" data-release=\"")
                    .append(column.label())
                    .append("\">");
            out.append(
                    pages.exists(struct, column)
                            ? struct.sizes().get(column.index()).toString()
                            : "<span class=\"none\">–</span>");
            out.append("</td>");
        }
        out.append("<td class=\"doc\">Bytes of the fixed fields.</td></tr>\n");
    }

    /** The types over the releases, each once, with the release that brought it. */
    private String types(Member member) {
        List<String> seen = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Column column : Column.ALL) {
            Attr attr = member.attrs().get(column.index());
            if (attr != null && !seen.contains(plain(attr))) {
                seen.add(plain(attr));
                texts.add(type(attr) + (texts.isEmpty() ? "" : " since " + column.label()));
            }
        }
        return String.join(",<br>", texts);
    }

    private static String plain(Attr attr) {
        String base = attr.scalar()
                .map(scalar -> scalar.charAt(0) + Integer.toString(8 * (scalar.charAt(1) - '0')))
                .orElseGet(() -> attr.type().map(Attr.TypeRef::name).orElse("bytes"));
        return attr.repeat() instanceof Repeat.Times times && times.count() instanceof Expr.Literal count
                ? base + " ×" + count.value()
                : base;
    }

    private String type(Attr attr) {
        return attr.type().isPresent() ? pages.link(attr.type().get().name()) : Html.escape(plain(attr));
    }

    private String docs(Member member) {
        Set<String> docs = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        Set<String> arms = new LinkedHashSet<>();
        member.attrs().stream().filter(attr -> attr != null).forEach(attr -> {
            docs.add(Html.line(attr.doc()));
            attr.names().ifPresent(name -> names.add(Html.link("names.html#" + name, name)));
            attr.arms().stream()
                    .filter(arm -> !arm.name().contains("{"))
                    .forEach(arm -> arms.add("<code>" + Html.escape(arm.name()) + "</code>"));
        });
        String text = String.join("<br>", docs);
        text += names.isEmpty() ? "" : " <span class=\"also\">Values: " + String.join(", ", names) + ".</span>";
        return arms.isEmpty()
                ? text
                : text + " <span class=\"also\">C union over the same bytes: " + String.join(", ", arms) + ".</span>";
    }

    private void part(Attr part, StringBuilder out) {
        Set<String> types = new LinkedHashSet<>();
        part.type().ifPresent(ref -> types.add(pages.link(ref.name())));
        part.cases().values().forEach(ref -> types.add(pages.link(ref.name())));
        part.defaultCase().ifPresent(ref -> types.add(pages.link(ref.name())));
        String what = types.isEmpty() ? "bytes" : String.join(", ", types);
        String often = part.repeat() instanceof Repeat.Once ? "" : ", repeated";
        out.append("<dt><code>").append(Html.escape(part.name())).append("</code> <span class=\"type\">");
        out.append(what)
                .append(often)
                .append("</span></dt>\n<dd>")
                .append(Html.line(part.doc()))
                .append("</dd>\n");
    }
}
