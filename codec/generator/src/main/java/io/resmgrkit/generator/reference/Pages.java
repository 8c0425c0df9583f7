package io.resmgrkit.generator.reference;

import io.resmgrkit.generator.model.Model;
import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.Attr;
import io.resmgrkit.generator.schema.EnumDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which page each schema is on: the page of its message, or one of its own. */
final class Pages {
    private static final String CHAIN = "io_message";
    private static final String CONNECT = "io_connect";
    private static final String REPLY = "reply";

    private final Model model;
    private final Map<String, StructModel> structs = new TreeMap<>();
    private final Map<String, String> pageOf = new TreeMap<>();

    /** Messages: the schema of the request with those of its replies. */
    private final Map<String, List<String>> messages = new LinkedHashMap<>();

    Pages(Model model) {
        this.model = model;
        model.structs().forEach(struct -> structs.put(struct.schema().id(), struct));
        messages.put(CONNECT, new ArrayList<>());
        chain().cases().values().forEach(ref -> messages.put(ref.name(), new ArrayList<>()));
        replies();
        structs.keySet().forEach(id -> pageOf.putIfAbsent(id, id));
        messages.values().forEach(list -> list.sort(null));
    }

    /** Replies belong to the request of their number, or to the one whose name they begin with. */
    private void replies() {
        Map<Long, Attr.TypeRef> requests = chain().cases();
        Attr body = structs.get(REPLY).parts().get(0);
        body.cases().forEach((number, ref) -> {
            if (ref.name().equals("io_data_reply")) {
                return;
            }
            String request = requests.containsKey(number)
                    ? requests.get(number).name()
                    : messages.keySet().stream()
                            .filter(id -> ref.name().startsWith(id + "_"))
                            .findFirst()
                            .orElse("");
            if (!request.isEmpty()) {
                pageOf.putIfAbsent(ref.name(), request);
                messages.get(request).add(ref.name());
            }
        });
    }

    private Attr chain() {
        return structs.get(CHAIN).parts().get(0);
    }

    Map<String, List<String>> messages() {
        return messages;
    }

    StructModel struct(String id) {
        return structs.get(id);
    }

    /** Schemas with a page of their own that is no message's. */
    List<String> structures() {
        return structs.keySet().stream()
                .filter(id -> !messages.containsKey(id) && pageOf.get(id).equals(id))
                .toList();
    }

    Model model() {
        return model;
    }

    /** The address of a schema. */
    String href(String id) {
        String page = pageOf.get(id);
        return page.equals(id) ? id + ".html" : page + ".html#" + id;
    }

    String link(String id) {
        return Html.link(href(id), id);
    }

    /** The name of a row. */
    String anchor(StructModel struct, String member) {
        return struct.schema().id() + "." + member.replaceAll("[^A-Za-z0-9_.]", "");
    }

    /** The C name that messages use in the newest release that has the structure, or the id of a grouping. */
    String title(StructModel struct) {
        return struct.schema().origId().orElse(struct.schema().id());
    }

    /** Whether a release has the structure; a grouping is where what it holds is. */
    boolean exists(StructModel struct, Column column) {
        return struct.schema().origId().isEmpty()
                || !struct.schema().cNames(column.release()).isEmpty();
    }

    /** The message number with its name. */
    EnumDef.Member number(String request) {
        String cName = "_" + request.toUpperCase(java.util.Locale.ROOT);
        return model.enums().stream()
                .filter(def -> def.id().equals("io_type"))
                .flatMap(def -> def.members().stream())
                .filter(member -> member.name().equals(cName))
                .findFirst()
                .orElseThrow();
    }

    /** Where a schema is used. */
    List<String> users(String id) {
        return structs.values().stream()
                .filter(struct -> !struct.schema().id().equals(id))
                .filter(struct -> struct.schema().seq().stream().anyMatch(attr -> mentions(attr, id)))
                .map(struct -> struct.schema().id())
                .toList();
    }

    private static boolean mentions(Attr attr, String id) {
        return attr.type().filter(ref -> ref.name().equals(id)).isPresent()
                || attr.cases().values().stream().anyMatch(ref -> ref.name().equals(id))
                || attr.defaultCase().filter(ref -> ref.name().equals(id)).isPresent();
    }
}
