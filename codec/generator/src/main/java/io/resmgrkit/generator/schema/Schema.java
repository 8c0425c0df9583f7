package io.resmgrkit.generator.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One schema file.
 *
 * @param file      file name, for messages
 * @param id        {@code meta/id}
 * @param cNames    what C calls the structure, by release; empty for a grouping
 * @param union     whether C declares it as a union
 * @param title     one line
 * @param doc       what it is for
 * @param docRefs   where the vendor documents it
 * @param params    names of the parameters, {@code dialect} first
 * @param seq       attributes in wire order
 * @param instances computed values by name
 * @param unions    C unions that this structure is an arm of
 * @param confidence how far its behaviour is known, by release
 * @param enums     enumerations declared in the file
 */
public record Schema(
        String file,
        String id,
        List<CName> cNames,
        boolean union,
        String title,
        String doc,
        List<String> docRefs,
        List<String> params,
        List<Attr> seq,
        Map<String, Instance> instances,
        List<UnionDef> unions,
        List<Confidence> confidence,
        List<EnumDef> enums) {

    /**
     * A C name of the structure in a range of releases. The first that holds in a release is the one used in messages; others that hold
     * are further declarations of the same bytes.
     *
     * @param integers whether that declaration has integers where the structure has pointers
     */
    public record CName(String name, Span span, boolean integers) {}

    /** A C union with its members: structure names or scalar types. */
    public record UnionDef(String name, Span span, Map<String, UnionMember> members) {}

    /** A member of a C union: the name of a structure, or a scalar type. */
    public record UnionMember(String type, Span span) {}

    /** Name of the generated classes: a C name that all releases share, or else the id, in camel case. */
    public String className() {
        boolean shared = cNames.size() == 1 && cNames.get(0).span().equals(Span.ALWAYS);
        return Identifiers.camel(shared ? cNames.get(0).name() : id, true);
    }

    /** The C name, that of the oldest release if there are several; empty for a grouping. */
    public Optional<String> origId() {
        return cNames.stream().map(CName::name).findFirst();
    }

    /** The C names in a release: that used in messages first; none when the release lacks the structure. */
    public List<CName> cNames(int release) {
        return cNames.stream().filter(name -> name.span().holds(release)).toList();
    }

    /** The value of an attribute, or nothing. */
    public Optional<Attr> attr(String attrId) {
        return seq.stream().filter(attr -> attr.id().equals(attrId)).findFirst();
    }
}
