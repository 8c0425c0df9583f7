package io.resmgrkit.generator.reference;

import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.Confidence;
import io.resmgrkit.generator.schema.Schema;
import java.util.List;

/** What a page says of one schema. */
final class StructSection {
    private static final int LONG = 70;

    /** The message numbers, which every message would repeat. */
    private static final String NUMBERS = "io_type";

    private final Pages pages;
    private final FieldsTable fields;

    StructSection(Pages pages) {
        this.pages = pages;
        this.fields = new FieldsTable(pages);
    }

    String of(String id, String heading) {
        StructModel struct = pages.struct(id);
        Schema schema = struct.schema();
        StringBuilder out = new StringBuilder();
        out.append("<section id=\"")
                .append(id)
                .append("\">\n<h2>")
                .append(heading)
                .append("<code>");
        out.append(Html.escape(pages.title(struct))).append("</code> – ").append(Html.escape(schema.title()));
        out.append("</h2>\n")
                .append(names(schema))
                .append(Html.prose(schema.doc()))
                .append(confidence(schema));
        out.append(fields.of(struct)).append(constants(schema)).append(Html.vendor(schema.docRefs()));
        List<String> users = pages.users(id);
        if (!users.isEmpty()) {
            out.append("<p class=\"users\">Used in ")
                    .append(String.join(", ", users.stream().map(pages::link).toList()))
                    .append(".</p>\n");
        }
        return out.append("</section>\n").toString();
    }

    /** The values of its fields; long lists are on the page of all names only. */
    private String constants(Schema schema) {
        StringBuilder out = new StringBuilder();
        schema.seq().stream()
                .flatMap(attr -> attr.names().stream())
                .filter(name -> !name.equals(NUMBERS))
                .distinct()
                .forEach(name -> pages.model().enums().stream()
                        .filter(def -> def.id().equals(name) && def.members().size() <= LONG)
                        .forEach(def -> out.append("<details>\n<summary>Values of <code>")
                                .append(name)
                                .append("</code></summary>\n")
                                .append(NamesPage.table(def))
                                .append("</details>\n")));
        return out.isEmpty() ? "" : "<h3>Constants</h3>\n" + out;
    }

    /** What the behaviour is taken from, where it is not recorded. */
    private static String confidence(Schema schema) {
        StringBuilder out = new StringBuilder();
        for (Confidence remark : schema.confidence()) {
            String span = Column.span(remark.span().since(), remark.span().until());
            out.append("<p class=\"remark\"><strong>Behaviour ")
                    .append(span.isEmpty() ? "" : span + " ")
                    .append(remark.level().text())
                    .append(".</strong> ")
                    .append(Html.line(remark.why()))
                    .append("</p>\n");
        }
        return out.toString();
    }

    /** The C names over the releases, where there is more to say than one name for all. */
    private static String names(Schema schema) {
        boolean one =
                schema.cNames().size() == 1 && !schema.cNames().get(0).span().bounded();
        if (schema.cNames().isEmpty() || one) {
            return "";
        }
        List<String> names = schema.cNames().stream()
                .map(name -> "<code>" + Html.escape(name.name()) + "</code> "
                        + Column.span(name.span().since(), name.span().until()))
                .toList();
        return "<p class=\"names\">In C: " + String.join("; ", names) + ".</p>\n";
    }
}
