package io.resmgrkit.generator.emit;

import com.palantir.javapoet.CodeBlock;
import io.resmgrkit.generator.expr.Expr;
import java.util.function.Function;

/** Writes expressions as Java: integers are {@code long}, so no length wraps before it is checked. */
final class JavaExpr {
    private final Function<String, CodeBlock> scope;

    /** @param scope Java for a field, instance, parameter, {@code _io.size} or {@code _io.eof} */
    JavaExpr(Function<String, CodeBlock> scope) {
        this.scope = scope;
    }

    CodeBlock emit(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            boolean small = literal.value() == (int) literal.value();
            return CodeBlock.of("$L", small ? Long.toString(literal.value()) : literal.value() + "L");
        }
        if (expr instanceof Expr.Name name) {
            return scope.apply(name.name());
        }
        if (expr instanceof Expr.Unary unary) {
            return CodeBlock.of("$L($L)", unary.operator().equals("-") ? "-" : "!", emit(unary.operand()));
        }
        if (expr instanceof Expr.Choice choice) {
            CodeBlock then = emit(choice.then());
            CodeBlock otherwise = emit(choice.otherwise());
            // Two ids of one C member, a signed and an unsigned one, have one accessor.
            return then.equals(otherwise)
                    ? then
                    : CodeBlock.of("($L ? $L : $L)", emit(choice.condition()), then, otherwise);
        }
        Expr.Binary binary = (Expr.Binary) expr;
        CodeBlock left = emit(binary.left());
        CodeBlock right = emit(binary.right());
        return switch (binary.operator()) {
            case "%" -> CodeBlock.of("$T.floorMod($L, (long) $L)", Math.class, wide(binary.left()), right);
            case "and" -> CodeBlock.of("($L && $L)", left, right);
            case "or" -> CodeBlock.of("($L || $L)", left, right);
            case "+", "-", "*" -> CodeBlock.of("($L $L $L)", wide(binary.left()), binary.operator(), right);
            default -> CodeBlock.of("($L $L $L)", left, binary.operator(), right);
        };
    }

    /** An operand of arithmetic: fields may be {@code int}, sums of longs are long already. */
    private CodeBlock wide(Expr expr) {
        boolean arithmetic = expr instanceof Expr.Binary binary && "+-*%".contains(binary.operator());
        return arithmetic ? emit(expr) : CodeBlock.of("(long) $L", emit(expr));
    }
}
