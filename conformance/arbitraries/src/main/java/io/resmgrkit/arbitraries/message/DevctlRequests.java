package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Struct;
import io.resmgrkit.arbitraries.value.Fields;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.Tables;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Device control commands of every direction (LAYOUT 3). */
final class DevctlRequests {
    private static final int SIZE_SHIFT = 16;
    private static final int SIZE_MASK = 0x3fff;
    private static final int TO_DEVICE = 0x8000_0000;
    private static final int MOST_DATA = 256;
    /** Commands of nobody: to the device, from it, both ways, neither. */
    private static final List<Long> FOREIGN = List.of(0x8004_7f01L, 0x4008_7f02L, 0xc010_7f03L, 0x7f04L);

    private DevctlRequests() {}

    /** Data as long as the command says, in the direction that it says. */
    static Arbitrary<byte[]> valid(Dialect dialect, Arbitrary<Struct> head) {
        Arbitrary<byte[]> data = Arbitraries.bytes().array(byte[].class).ofMaxSize(MOST_DATA);
        return Combinators.combine(head, commands(dialect), data).as((fixed, command, bytes) -> {
            int size = size(command);
            boolean sent = (command.intValue() & TO_DEVICE) != 0;
            return fixed.with("dcmd", command)
                    .with("nbytes", size)
                    .followedBy(sent ? Arrays.copyOf(bytes, size) : new byte[0]);
        });
    }

    /** A command with a name, or one of nobody. */
    static Arbitrary<Long> commands(Dialect dialect) {
        List<Long> named = Fields.known(Tables.dcmd(dialect), Integer.BYTES).stream()
                .filter(command -> size(command) <= MOST_DATA)
                .toList();
        return Arbitraries.oneOf(Arbitraries.of(named), Arbitraries.of(named), Arbitraries.of(FOREIGN));
    }

    /** Bytes of data of a command. */
    static int size(long command) {
        return (int) (command >> SIZE_SHIFT) & SIZE_MASK;
    }
}
