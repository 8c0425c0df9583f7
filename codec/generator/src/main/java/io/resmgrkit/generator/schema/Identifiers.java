package io.resmgrkit.generator.schema;

import java.util.Set;

/** Java names from C names: {@code _io_read} is {@code IoRead}, {@code combine_len} is {@code combineLen()}. */
public final class Identifiers {
    private static final Set<String> TAKEN = Set.of(
            "notify",
            "wait",
            "getClass",
            "hashCode",
            "toString",
            "clone",
            "finalize",
            "size",
            "offset",
            "limit",
            "array",
            "dialect",
            "wrap",
            "encode",
            "finish",
            "layout",
            "walk",
            "short",
            "long",
            "int",
            "switch",
            "case",
            "default",
            "class",
            "new");

    private Identifiers() {}

    /** Camel case; the last component of a dotted name; underscores in front are dropped. */
    public static String camel(String name, boolean upperFirst) {
        String plain = name.substring(name.lastIndexOf('.') + 1);
        StringBuilder out = new StringBuilder();
        boolean upper = upperFirst;
        for (char c : plain.toCharArray()) {
            if (c == '_') {
                upper = upperFirst || out.length() > 0;
            } else {
                out.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return out.toString();
    }

    /** The accessor for a member; one that would hide a method of every view gets an underscore. */
    public static String accessor(String name) {
        String plain = camel(name, false);
        return TAKEN.contains(plain) ? plain + "_" : plain;
    }
}
