package io.resmgrkit.conformance.rules.probe;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.Tables;
import java.util.HexFormat;
import java.util.Locale;

/** Values as people read them. */
public final class Texts {
    private static final int MOST = 24;

    private Texts() {}

    /** Bytes in hex, shortened. */
    public static String bytes(byte[] bytes) {
        String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(bytes.length, MOST));
        return bytes.length + " bytes [" + hex + (bytes.length > MOST ? " ...]" : "]");
    }

    /** An error number with its name. */
    public static String errno(Dialect dialect, int number) {
        String name = Tables.errno(dialect).name(number);
        return (name == null ? "errno" : name) + " (" + number + ")";
    }

    /** A word in hex. */
    public static String hex(long value) {
        return "0x" + Long.toHexString(value & 0xffff_ffffL);
    }

    /** A mode in octal. */
    public static String octal(long value) {
        return String.format(Locale.ROOT, "0%o", value);
    }
}
