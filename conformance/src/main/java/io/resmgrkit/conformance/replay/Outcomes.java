package io.resmgrkit.conformance.replay;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.Tables;
import java.util.HexFormat;

/** Values of outcomes as a reader of a report wants to see them. */
final class Outcomes {
    private Outcomes() {}

    /** An errno with its name where it has one. */
    static String errno(int errno) {
        String name = Tables.errno(Dialect.SDP6_ILP32_LE).name(errno);
        return name == null ? Integer.toString(errno) : errno + " " + name;
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
