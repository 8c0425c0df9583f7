package io.resmgrkit.generator.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One schema file.
 *
 * @param file      file name, for messages
 * @param id        {@code meta/id}
 * @param origId    the C structure; empty for a grouping
 * @param union     whether C declares it as a union
 * @param title     one line
 * @param doc       what it is for
 * @param params    names of the parameters, {@code dialect} first
 * @param seq       attributes in wire order
 * @param instances computed values by name
 * @param unions    C unions that this structure is an arm of
 * @param enums     enumerations declared in the file
 */
public record Schema(
        String file,
        String id,
        Optional<String> origId,
        boolean union,
        String title,
        String doc,
        List<String> params,
        List<Attr> seq,
        Map<String, Instance> instances,
        List<UnionDef> unions,
        List<EnumDef> enums) {

    /** A C union with its members: structure names or scalar types. */
    public record UnionDef(String name, Map<String, String> members) {}

    /** Name of the generated classes: the C name, or else the id, in camel case. */
    public String className() {
        return Identifiers.camel(origId.orElse(id), true);
    }

    /** The value of an attribute, or nothing. */
    public Optional<Attr> attr(String attrId) {
        return seq.stream().filter(attr -> attr.id().equals(attrId)).findFirst();
    }
}
