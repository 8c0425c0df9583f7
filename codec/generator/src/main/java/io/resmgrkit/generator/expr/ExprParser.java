package io.resmgrkit.generator.expr;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the supported part of the schema language's expressions: integers, names, {@code _io.size}, {@code _io.eof},
 * {@code + - * % & |}, comparisons, {@code not and or}, {@code ?:} and parentheses, with the precedence of that language.
 */
public final class ExprParser {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(0x[0-9a-fA-F_]+|[0-9][0-9_]*|_io\\.[a-z]+|[a-z][a-z0-9_]*|==|!=|<=|>=|[-+*%&|<>?:()])");
    private static final List<List<String>> LEVELS = List.of(
            List.of("or"),
            List.of("and"),
            List.of("==", "!=", "<", "<=", ">", ">="),
            List.of("|"),
            List.of("&"),
            List.of("+", "-"),
            List.of("*", "%"));

    /** The level before which {@code not} stands, as in Python. */
    private static final int COMPARISON = 2;

    private final String text;
    private final Matcher matcher;
    private String token = "";

    private ExprParser(String text) {
        this.text = text;
        this.matcher = TOKEN.matcher(text);
        advance();
    }

    /**
     * Parses a whole expression.
     *
     * @throws IllegalArgumentException with the reason, when it is outside the subset
     */
    public static Expr parse(String text) {
        ExprParser parser = new ExprParser(text.strip());
        Expr expr = parser.choice();
        if (!parser.token.isEmpty()) {
            throw new IllegalArgumentException("'" + parser.token + "' is not expected in '" + text + "'");
        }
        return expr;
    }

    private void advance() {
        if (matcher.regionStart() >= text.length()) {
            token = "";
        } else if (matcher.lookingAt()) {
            token = matcher.group(1);
            matcher.region(matcher.end(), text.length());
        } else {
            throw new IllegalArgumentException(
                    "'" + text.substring(matcher.regionStart()) + "' is outside the expression subset");
        }
    }

    private boolean accept(String expected) {
        if (token.equals(expected)) {
            advance();
            return true;
        }
        return false;
    }

    private void expect(String expected) {
        if (!accept(expected)) {
            throw new IllegalArgumentException("'" + expected + "' is missing in '" + text + "'");
        }
    }

    private Expr choice() {
        Expr condition = binary(0);
        if (!accept("?")) {
            return condition;
        }
        Expr then = choice();
        expect(":");
        return new Expr.Choice(condition, then, choice());
    }

    private Expr binary(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        if (level == COMPARISON && accept("not")) {
            return new Expr.Unary("not", binary(COMPARISON));
        }
        Expr left = binary(level + 1);
        while (LEVELS.get(level).contains(token)) {
            String operator = token;
            advance();
            left = new Expr.Binary(operator, left, binary(level + 1));
        }
        return left;
    }

    private Expr unary() {
        if (accept("-")) {
            return new Expr.Unary("-", unary());
        }
        if (accept("(")) {
            Expr inner = choice();
            expect(")");
            return inner;
        }
        String current = token;
        if (current.isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' ends too early");
        }
        advance();
        if (Character.isDigit(current.charAt(0))) {
            return new Expr.Literal(Long.decode(current.replace("_", "")));
        }
        if (Character.isLetter(current.charAt(0)) || current.equals("_io.size") || current.equals("_io.eof")) {
            return new Expr.Name(current);
        }
        throw new IllegalArgumentException("'" + current + "' is outside the expression subset");
    }
}
