package io.resmgrkit.codec.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Names of values are those of the release: what the schemas and the tables both name has the same number in every dialect. */
class ConstantTablesTest {
    private final ConstantTables tables = ConstantTables.read();

    @TestFactory
    Stream<DynamicTest> a_name_of_the_tables_has_its_number() {
        return eachDialect(dialect -> {
            List<String> wrong = new ArrayList<>();
            Map<String, Set<Long>> ours = ours(dialect);
            Set<String> everywhere = namesOfAnyRelease();
            int compared = 0;
            for (Map.Entry<String, Long> constant : tables.of(dialect).entrySet()) {
                if (everywhere.contains(constant.getKey())) {
                    compared++;
                    Set<Long> values = ours.getOrDefault(constant.getKey(), Set.of());
                    if (!values.contains(constant.getValue())) {
                        wrong.add(constant + " is " + values);
                    }
                }
            }
            assertEquals(List.of(), wrong);
            assertTrue(compared > 300, "hundreds of constants are compared, found " + compared);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_name_that_the_release_lacks_is_not_known() {
        return eachDialect(dialect -> {
            Map<String, Long> here = tables.of(dialect);
            TreeSet<String> early = new TreeSet<>(ours(dialect).keySet());
            early.retainAll(tables.ofAny());
            early.removeAll(here.keySet());
            // Names that the later tables leave out altogether stay known; they were not transcribed.
            early.removeIf(name ->
                    dialect.wordBits() == 64 && !tables.inFileOf(dialect).contains(name));
            assertEquals(Set.of(), early);
        });
    }

    @Test
    void numbers_that_changed_are_printed_by_the_name_of_the_release() {
        // LAYOUT 5: EALREADY 16 -> 237, link extra 1 -> 13, direct I/O 24 -> 32 bytes, SIGEV_* without 0x80 in 8.0.
        assertEquals("EBUSY", Tables.errno(Dialect.SDP80_LP64_LE).name(16));
        assertEquals(16L, Tables.errno(Dialect.SDP65_ILP32_LE).value("EALREADY"));
        assertEquals(237L, Tables.errno(Dialect.SDP66_ILP32_LE).value("EALREADY"));
        assertEquals(
                "_IO_CONNECT_EXTRA_LINK_RESERVED",
                Tables.connectExtraType(Dialect.SDP80_LP64_LE).name(1));
        assertEquals(13L, Tables.connectExtraType(Dialect.SDP80_LP64_LE).value("_IO_CONNECT_EXTRA_LINK"));
        assertEquals(
                "DCMD_FSYS_DIRECT_IO_OLD", Tables.dcmd(Dialect.SDP70_LP64_LE).name(0x8018020fL));
        assertEquals(
                List.of("SIGEV_PULSE_64", "SIGEV_FLAG_CRITICAL"),
                Tables.sigevNotify(Dialect.SDP71_LP64_LE).as(true).split(0x184));
        assertEquals(
                List.of("SIGEV_PULSE"),
                Tables.sigevNotify(Dialect.SDP80_LP64_LE).as(true).split(4));
        assertEquals(
                List.of("O_RDWR", "0x4"),
                Tables.openFlag(Dialect.SDP66_ILP32_LE).as(true).split(6));
        assertEquals(
                List.of("O_EXEC"),
                Tables.openFlag(Dialect.SDP70_LP64_LE).as(true).split(3));
    }

    private static Set<String> namesOfAnyRelease() {
        Set<String> names = new TreeSet<>();
        for (Dialect dialect : Dialect.values()) {
            names.addAll(ours(dialect).keySet());
        }
        return names;
    }

    /** The numbers of a name: flags of open() are in two tables, and the same name can be a flag in one and a kind in another. */
    private static Map<String, Set<Long>> ours(Dialect dialect) {
        Map<String, Set<Long>> ours = new TreeMap<>();
        for (Names names : Tables.all(dialect)) {
            names.all()
                    .forEach((name, value) ->
                            ours.computeIfAbsent(name, n -> new TreeSet<>()).add(value & 0xffff_ffffL));
        }
        return ours;
    }

    private static Stream<DynamicTest> eachDialect(java.util.function.Consumer<Dialect> check) {
        return Arrays.stream(Dialect.values())
                .map(dialect -> DynamicTest.dynamicTest(dialect.id(), () -> check.accept(dialect)));
    }
}
