package io.resmgrkit.generator.expr;

import io.resmgrkit.generator.expr.Expr.Binary;
import io.resmgrkit.generator.expr.Expr.Choice;
import io.resmgrkit.generator.expr.Expr.Literal;
import io.resmgrkit.generator.expr.Expr.Name;
import io.resmgrkit.generator.expr.Expr.Unary;
import java.util.OptionalLong;

/** Evaluates expressions that depend on the {@code dialect} parameter alone. */
public final class DialectCondition {
    /** The parameter of every schema that holds the release: 641, 650, 660, 700, 710 or 800. */
    public static final String PARAMETER = "dialect";

    private DialectCondition() {}

    /** The value for that release (true is 1), or nothing when other names decide. */
    public static OptionalLong evaluate(Expr expr, long release) {
        if (expr instanceof Literal literal) {
            return OptionalLong.of(literal.value());
        }
        if (expr instanceof Name name) {
            return name.name().equals(PARAMETER) ? OptionalLong.of(release) : OptionalLong.empty();
        }
        if (expr instanceof Unary unary) {
            OptionalLong operand = evaluate(unary.operand(), release);
            if (operand.isEmpty()) {
                return operand;
            }
            long value = operand.getAsLong();
            return OptionalLong.of(unary.operator().equals("-") ? -value : value == 0 ? 1 : 0);
        }
        if (expr instanceof Choice choice) {
            OptionalLong condition = evaluate(choice.condition(), release);
            return condition.isEmpty()
                    ? condition
                    : evaluate(condition.getAsLong() != 0 ? choice.then() : choice.otherwise(), release);
        }
        Binary binary = (Binary) expr;
        OptionalLong left = evaluate(binary.left(), release);
        OptionalLong right = evaluate(binary.right(), release);
        long decides = binary.operator().equals("and") ? 0 : 1;
        if ((binary.operator().equals("and") || binary.operator().equals("or"))
                && (left.orElse(1 - decides) == decides || right.orElse(1 - decides) == decides)) {
            return OptionalLong.of(decides);
        }
        return left.isEmpty() || right.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(apply(binary.operator(), left.getAsLong(), right.getAsLong()));
    }

    private static long apply(String operator, long left, long right) {
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "%" -> Math.floorMod(left, right);
            case "&" -> left & right;
            case "|" -> left | right;
            case "==" -> left == right ? 1 : 0;
            case "!=" -> left != right ? 1 : 0;
            case "<" -> left < right ? 1 : 0;
            case "<=" -> left <= right ? 1 : 0;
            case ">" -> left > right ? 1 : 0;
            case ">=" -> left >= right ? 1 : 0;
            case "and" -> left != 0 && right != 0 ? 1 : 0;
            default -> left != 0 || right != 0 ? 1 : 0;
        };
    }
}
