package io.resmgrkit.codec.names;

import com.fasterxml.jackson.databind.JsonNode;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.LayoutTables;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The constants of the corpus in each dialect, by C name; numbers are cut to 32 bits. */
final class ConstantTables {
    /** A name with a remark on where it holds, such as {@code O_DIRFD (7.1+)}. */
    private static final Pattern TAGGED = Pattern.compile("(\\w+) \\((.*)\\)");

    /** Listed without a remark, but seen from 7.1 on (LAYOUT 7). */
    private static final Set<String> SINCE_7_1 = Set.of("ST_TRUSTED", "ST_CONCURRENT", "_MOUNT_TRUSTED");

    private final LayoutTables tables = LayoutTables.read();

    static ConstantTables read() {
        return new ConstantTables();
    }

    /** What holds in one dialect. */
    Map<String, Long> of(Dialect dialect) {
        return dialect.wordBits() == 32 ? ilp32(dialect) : lp64(dialect);
    }

    /** The names that any dialect has. */
    Set<String> ofAny() {
        Set<String> all = new TreeSet<>();
        for (Dialect dialect : Dialect.values()) {
            all.addAll(of(dialect).keySet());
        }
        return all;
    }

    /** The names that any dialect of the same file of tables has. */
    Set<String> inFileOf(Dialect dialect) {
        Set<String> all = new TreeSet<>();
        for (Dialect other : Dialect.values()) {
            if (other.wordBits() == dialect.wordBits()) {
                all.addAll(of(other).keySet());
            }
        }
        return all;
    }

    /** 6.4.1 and what each release changed; the numbers of device commands come from later headers (LAYOUT 3). */
    private Map<String, Long> ilp32(Dialect dialect) {
        JsonNode file = tables.file(dialect);
        Map<String, Long> constants = new TreeMap<>();
        file.get("constants").properties().forEach(group -> {
            boolean later = group.getKey().contains("(6.6)") && dialect.release() < 660;
            if (!later) {
                put(group.getValue(), constants);
            }
        });
        if (dialect.release() >= 650) {
            apply(file.at("/constant_deltas/6.4.1 -> 6.5"), constants);
        }
        if (dialect.release() >= 660) {
            apply(file.at("/constant_deltas/6.5 -> 6.6"), constants);
        }
        // The 64-bit lock commands under the names that 32-bit offsets give them.
        file.get("constants_differing_with_32bit_off_t").properties().forEach(entry -> {
            constants.remove(entry.getKey());
            constants.put(entry.getKey(), entry.getValue().get("off32").asLong());
        });
        return constants;
    }

    private static void apply(JsonNode delta, Map<String, Long> constants) {
        put(delta.get("added"), constants);
        delta.get("changed")
                .properties()
                .forEach(entry ->
                        constants.put(entry.getKey(), entry.getValue().get(1).asLong() & 0xffff_ffffL));
        delta.get("removed").fieldNames().forEachRemaining(constants::remove);
    }

    private Map<String, Long> lp64(Dialect dialect) {
        JsonNode file = tables.file(dialect);
        Map<String, Long> constants = new TreeMap<>();
        file.get("constants")
                .properties()
                .forEach(group -> group.getValue().properties().forEach(entry -> {
                    Matcher tagged = TAGGED.matcher(entry.getKey());
                    boolean holds = !tagged.matches() || holds(tagged.group(2), dialect);
                    boolean groupHolds = holds(group.getKey().replaceAll(".*\\(|\\).*", ""), dialect);
                    if (holds && groupHolds && entry.getValue().isIntegralNumber()) {
                        String name = tagged.matches() ? tagged.group(1) : entry.getKey();
                        constants.put(name, entry.getValue().asLong() & 0xffff_ffffL);
                    }
                }));
        if (dialect.release() < 710) {
            constants.keySet().removeAll(SINCE_7_1);
        }
        if (dialect == Dialect.SDP80_LP64_LE) {
            constants.remove("_IO_RSVD");
            file.get("constants_8_0_overrides").properties().forEach(group -> put(group.getValue(), constants));
        }
        return constants;
    }

    /** Whether a remark lets a constant hold in a dialect; remarks without a release do not limit it. */
    private static boolean holds(String remark, Dialect dialect) {
        int release = dialect.release();
        return switch (remark) {
            case "7.x" -> release < 800;
            case "7.1" -> release == 710;
            case "7.1+", "seen in 8.0 header" -> release >= 710;
            case "8.0", "8.0, internal", "8.0, combo added" -> release == 800;
            case "ILP32" -> false;
            default -> true;
        };
    }

    private static void put(JsonNode group, Map<String, Long> constants) {
        group.properties().forEach(entry -> {
            if (entry.getValue().isIntegralNumber()) {
                constants.put(entry.getKey(), entry.getValue().asLong() & 0xffff_ffffL);
            }
        });
    }
}
