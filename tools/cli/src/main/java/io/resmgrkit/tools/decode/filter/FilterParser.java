package io.resmgrkit.tools.decode.filter;

import io.resmgrkit.tools.CliException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a filter.
 *
 * <pre>{@code
 * filter     = all { "||" all }
 * all        = one { "&&" one }
 * one        = "!" one | "(" filter ")" | NAME [ operator value ]
 * operator   = "=" "!=" "<" "<=" ">" ">=" "~"
 * value      = number | NAME | "text"
 * }</pre>
 */
public final class FilterParser {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");
    private static final Pattern VALUE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|[^\\s()&|!]+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(0[xX][0-9a-fA-F]+|[0-9]+(\\.[0-9]+)?)");

    private final String text;
    private final FilterNames names;
    private int at;

    private FilterParser(String text, FilterNames names) {
        this.text = text;
        this.names = names;
    }

    /** Parses the text of a filter; an unknown name or a broken text is a usage error that says where. */
    public static Filter parse(String text, FilterNames names) {
        FilterParser parser = new FilterParser(text, names);
        Filter filter = parser.any();
        parser.skipBlanks();
        if (parser.at < text.length()) {
            throw parser.error("unexpected '" + text.substring(parser.at) + "'");
        }
        return filter;
    }

    private Filter any() {
        Filter left = all();
        while (take("||")) {
            left = new Filter.Or(left, all());
        }
        return left;
    }

    private Filter all() {
        Filter left = one();
        while (take("&&")) {
            left = new Filter.And(left, one());
        }
        return left;
    }

    private Filter one() {
        if (take("!")) {
            return new Filter.Not(one());
        }
        if (take("(")) {
            Filter inner = any();
            if (!take(")")) {
                throw error("a ')' is missing");
            }
            return inner;
        }
        return comparison();
    }

    private Filter comparison() {
        skipBlanks();
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            throw error("expected the name of a field");
        }
        names.demand(name.group());
        at = name.end();
        skipBlanks();
        Operator operator = Operator.at(text, at);
        if (operator == null) {
            return new Filter.Exists(name.group());
        }
        at += operator.sign().length();
        // == as in C and in tshark.
        at += operator == Operator.EQUAL && text.startsWith("=", at) ? 1 : 0;
        skipBlanks();
        Matcher value = VALUE.matcher(text).region(at, text.length());
        if (!value.lookingAt()) {
            throw error("expected a value");
        }
        at = value.end();
        return comparison(name.group(), operator, value);
    }

    private Filter comparison(String name, Operator operator, Matcher value) {
        String quoted = value.group(1) != null ? value.group(1).replaceAll("\\\\(.)", "$1") : value.group(2);
        String word = value.group();
        if (operator == Operator.MATCHES) {
            return matches(name, quoted == null ? word : value.group(1) != null ? value.group(1) : quoted);
        }
        if (quoted == null && NUMBER.matcher(word).matches()) {
            return operator == Operator.NOT_EQUAL
                    ? new Filter.Not(new Filter.Number(name, Operator.EQUAL, number(word)))
                    : new Filter.Number(name, operator, number(word));
        }
        if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL) {
            throw error("'" + operator.sign() + "' compares numbers, '" + word + "' is none");
        }
        if (quoted == null) {
            names.demandValue(name, word);
        }
        Filter named = new Filter.Named(name, quoted == null ? word : quoted);
        return operator == Operator.EQUAL ? named : new Filter.Not(named);
    }

    private Filter matches(String name, String expression) {
        try {
            return new Filter.Matches(name, Pattern.compile(expression));
        } catch (PatternSyntaxException e) {
            throw error("'" + expression + "' is no regular expression, " + e.getDescription());
        }
    }

    private static BigDecimal number(String word) {
        String digits = word.replaceFirst("^[-+]", "");
        BigDecimal value = digits.regionMatches(true, 0, "0x", 0, 2)
                ? new BigDecimal(new BigInteger(digits.substring(2), 16))
                : new BigDecimal(digits);
        return word.startsWith("-") ? value.negate() : value;
    }

    private boolean take(String token) {
        skipBlanks();
        // "!=" belongs to a comparison; "!" before a name is a negation.
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        return true;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private CliException error(String why) {
        return CliException.usage("bad filter", "--filter '" + text + "' column " + (at + 1), why);
    }
}
