package io.resmgrkit.generator.expr;

/** An expression of the schema language, as far as the generator supports it. */
public sealed interface Expr {
    /** An integer. */
    record Literal(long value) implements Expr {}

    /** A field, instance or parameter of the same type; or {@code _io.size}, {@code _io.eof}. */
    record Name(String name) implements Expr {}

    /** {@code - a} or {@code not a}. */
    record Unary(String operator, Expr operand) implements Expr {}

    /** {@code a op b}. */
    record Binary(String operator, Expr left, Expr right) implements Expr {}

    /** {@code a ? b : c}. */
    record Choice(Expr condition, Expr then, Expr otherwise) implements Expr {}

    /** Whether the value is a truth value rather than an integer. */
    static boolean isBoolean(Expr expr) {
        if (expr instanceof Name name) {
            return name.name().equals("_io.eof");
        }
        if (expr instanceof Unary unary) {
            return unary.operator().equals("not");
        }
        if (expr instanceof Choice choice) {
            return isBoolean(choice.then());
        }
        return expr instanceof Binary binary && !"+-*%&|".contains(binary.operator());
    }

    /** Whether the expression uses that name. */
    static boolean mentions(Expr expr, String name) {
        if (expr instanceof Name n) {
            return n.name().equals(name);
        }
        if (expr instanceof Unary u) {
            return mentions(u.operand(), name);
        }
        if (expr instanceof Binary b) {
            return mentions(b.left(), name) || mentions(b.right(), name);
        }
        if (expr instanceof Choice c) {
            return mentions(c.condition(), name) || mentions(c.then(), name) || mentions(c.otherwise(), name);
        }
        return false;
    }
}
