package io.resmgrkit.tools.decode.filter;

import java.util.stream.Stream;

/** How two values are compared. */
enum Operator {
    NOT_EQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    EQUAL("="),
    LESS("<"),
    GREATER(">"),
    /** A regular expression is found in a text. */
    MATCHES("~");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** The operator that the text begins with at this place, or null. */
    static Operator at(String text, int at) {
        return Stream.of(values())
                .filter(operator -> text.startsWith(operator.sign, at))
                .findFirst()
                .orElse(null);
    }

    boolean holds(double left, double right) {
        return switch (this) {
            case NOT_EQUAL -> left != right;
            case AT_MOST -> left <= right;
            case AT_LEAST -> left >= right;
            case EQUAL -> left == right;
            case LESS -> left < right;
            case GREATER -> left > right;
            case MATCHES -> false;
        };
    }
}
