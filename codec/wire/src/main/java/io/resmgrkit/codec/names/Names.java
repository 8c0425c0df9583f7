package io.resmgrkit.codec.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of an enumeration or a flag word in one dialect. Open: an unknown value has no name, survives decode and encode, and prints
 * as hex. Filled by generated code.
 */
public final class Names {
    private record Member(String name, long value, long mask, String doc) {}

    private final String id;
    private final boolean flags;
    private final List<Member> members = new ArrayList<>();
    private final Map<Long, String> byValue = new HashMap<>();
    private final Map<String, Long> byName = new HashMap<>();
    private final Map<Long, String> docs = new HashMap<>();

    private Names(String id, boolean flags, List<Member> members) {
        this.id = id;
        this.flags = flags;
        for (Member member : members) {
            // Kept unsigned: the same table names signed and unsigned fields of 32 bits.
            byName.putIfAbsent(member.name, member.value);
            if (byValue.putIfAbsent(member.value, member.name) == null) {
                this.members.add(member);
                docs.put(member.value, member.doc);
            }
        }
    }

    /** The name of the table in the schemas. */
    public String id() {
        return id;
    }

    /** Whether a value is a set of flags (several names) rather than one of an enumeration. */
    public boolean flags() {
        return flags;
    }

    /** The same names, read as a flag word or as an enumeration. */
    public Names as(boolean flagWord) {
        return flagWord == flags ? this : new Names(id, flagWord, members);
    }

    /** The name of exactly this value, or null. */
    public @Nullable String name(long value) {
        return byValue.get(unsigned(value));
    }

    /** The name of exactly this value, or the value in hex. */
    public String nameOrHex(long value) {
        String name = name(value);
        return name == null ? "0x" + Long.toHexString(unsigned(value)) : name;
    }

    /** What exactly this value means, in a sentence, or null: of an errno the text of {@code strerror}. */
    public @Nullable String doc(long value) {
        return docs.get(unsigned(value));
    }

    /** The value of that name, or null. */
    public @Nullable Long value(String name) {
        return byName.get(name);
    }

    /**
     * The names that make up a flag word, in the order of the table; bits without a name follow as one hex string. A member with a mask
     * is a value of the sub-field that the mask cuts out; a zero there is not named.
     */
    public List<String> split(long value) {
        List<String> found = new ArrayList<>();
        long word = unsigned(value);
        long rest = word;
        for (Member member : members) {
            boolean set = member.value != 0 && (word & member.mask) == member.value && (rest & member.value) != 0;
            if (set) {
                found.add(member.name);
                rest &= ~member.mask;
            }
        }
        if (rest != 0) {
            found.add("0x" + Long.toHexString(rest));
        }
        return found;
    }

    /** Every name with its value, in the order of the table. */
    public Map<String, Long> all() {
        return Map.copyOf(byName);
    }

    private static long unsigned(long value) {
        return value < 0 && value >= Integer.MIN_VALUE ? value & 0xffff_ffffL : value;
    }

    /** Collects the members of a table. */
    public static final class Builder {
        private final String id;
        private final List<Member> members = new ArrayList<>();

        /** @param id the name of the table in the schemas */
        public Builder(String id) {
            this.id = id;
        }

        /** A value with its name and what it means; a flag, or an enumerator. */
        public Builder add(long value, String name, String doc) {
            members.add(new Member(name, unsigned(value), unsigned(value), doc));
            return this;
        }

        /** A value of the sub-field that {@code mask} cuts out of a flag word. */
        public Builder add(long value, long mask, String name, String doc) {
            members.add(new Member(name, unsigned(value), unsigned(mask), doc));
            return this;
        }

        /** The finished table, as an enumeration. */
        public Names build() {
            return new Names(id, false, members);
        }
    }
}
