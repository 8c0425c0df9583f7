package io.resmgrkit.tools.decode.filter;

import java.math.BigDecimal;
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

    boolean holds(BigDecimal left, BigDecimal right) {
        int order = left.compareTo(right);
        return switch (this) {
            case NOT_EQUAL -> order != 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case EQUAL -> order == 0;
            case LESS -> order < 0;
            case GREATER -> order > 0;
            case MATCHES -> false;
        };
    }
}
