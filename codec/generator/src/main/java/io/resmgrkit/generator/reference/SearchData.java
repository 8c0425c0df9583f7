package io.resmgrkit.generator.reference;

import io.resmgrkit.generator.model.Member;
import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.EnumDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the search finds: messages, structures, fields and constants, each with the page that has it. */
final class SearchData {
    private SearchData() {}

    static String of(Pages pages) {
        List<String> entries = new ArrayList<>();
        pages.messages().keySet().forEach(request -> {
            EnumDef.Member number = pages.number(request);
            String hex = "0x" + Long.toHexString(number.value());
            entries.add(entry(
                    number.name() + " " + hex,
                    "message: " + pages.struct(request).schema().title(),
                    request + ".html"));
        });
        for (StructModel struct : pages.model().structs()) {
            String id = struct.schema().id();
            struct.schema()
                    .cNames()
                    .forEach(name -> entries.add(
                            entry(name.name(), "structure: " + struct.schema().title(), pages.href(id))));
            for (Member member : struct.members()) {
                String page = pages.href(id).replaceAll("#.*", "");
                entries.add(entry(
                        member.name(),
                        "field of " + pages.title(struct),
                        page + "#" + pages.anchor(struct, member.name())));
            }
        }
        for (EnumDef def : pages.model().enums()) {
            for (EnumDef.Member member : def.members()) {
                String value =
                        member.value() < 0 ? Long.toString(member.value()) : "0x" + Long.toHexString(member.value());
                entries.add(entry(
                        member.name() + " " + value.toLowerCase(Locale.ROOT),
                        "value of " + def.id(),
                        "names.html#" + def.id()));
            }
        }
        return "const ENTRIES = [\n" + String.join(",\n", entries) + "\n];\n";
    }

    private static String entry(String name, String what, String href) {
        return "[" + quote(name) + "," + quote(what) + "," + quote(href) + "]";
    }

    private static String quote(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replaceAll("\\s+", " ")
                        .replace("<", "\\u003c") + "\"";
    }
}
