package io.resmgrkit.generator.schema;

import io.resmgrkit.generator.expr.Expr;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One attribute of a sequence.
 *
 * @param line       line in the schema file
 * @param id         name in the schema
 * @param origId     C member name; empty where the C header has no such member
 * @param scalar     u1 to s8, for an integer
 * @param type       the type it refers to, for a structure or grouping
 * @param cases      type by value of {@code switchOn}; the key null is the default
 * @param switchOn   selects the case
 * @param size       length in bytes
 * @param sizeEos    whether it takes what is left of the window
 * @param repeat     how often
 * @param condition  whether it is there at all
 * @param names      the enumeration of {@code names/} that names its values
 * @param flags      whether they are flags
 * @param text       {@code strz}, {@code str} or empty
 * @param flexible   elements that C declares for it at the end of a structure, 0 for none
 * @param arms       other C members over the same bytes
 * @param inline     whether C declares the type of the member without a name, so that its members appear under dotted names
 * @param fixed      whether bytes without a C name belong to the fixed part
 * @param doc        what it means
 * @param docRefs    where the vendor documents it
 */
public record Attr(
        int line,
        String id,
        Optional<String> origId,
        Optional<String> scalar,
        Optional<TypeRef> type,
        Map<Long, TypeRef> cases,
        Optional<TypeRef> defaultCase,
        Optional<Expr> switchOn,
        Optional<Expr> size,
        boolean sizeEos,
        Repeat repeat,
        Optional<Expr> condition,
        Optional<String> names,
        boolean flags,
        String text,
        int flexible,
        List<Arm> arms,
        Optional<Expr> inline,
        boolean fixed,
        String doc,
        List<String> docRefs) {

    /** A reference to another schema with its arguments. */
    public record TypeRef(String name, List<Expr> arguments) {}

    /** Another C member over the bytes of an attribute, or of those before it. */
    public record Arm(String name, int offset, String type, String ctype, int size, int count, Span span) {}

    /** Once, a number of times, or until the window ends. */
    public sealed interface Repeat {
        /** Not repeated. */
        record Once() implements Repeat {}

        /** As often as the expression says. */
        record Times(Expr count) implements Repeat {}

        /** Until the window ends. */
        record UntilEnd() implements Repeat {}
    }

    /** The name that users see: the C member's, or the schema's own. */
    public String name() {
        return origId.orElse(id);
    }

    /** Whether it is bytes rather than an integer or a type. */
    public boolean bytes() {
        return scalar.isEmpty() && type.isEmpty() && switchOn.isEmpty();
    }
}
