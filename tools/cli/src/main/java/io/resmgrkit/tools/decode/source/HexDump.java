package io.resmgrkit.tools.decode.source;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the bytes of a dump together, as {@code xxd} or {@code hexdump -C} prints it. */
final class HexDump {
    /** xxd: offset, colon, groups of digits, two blanks, text. */
    private static final Pattern XXD = Pattern.compile("([0-9a-fA-F]{4,16}): ((?:[0-9a-fA-F]+ ?)*)(?: .*)?");
    /** hexdump -C: offset, two blanks, pairs of digits, text between bars. */
    private static final Pattern HEXDUMP =
            Pattern.compile("([0-9a-fA-F]{7,16})  ((?:[0-9a-fA-F]{2} {1,2})+) *\\|.*\\|");
    /** The last line of hexdump -C: the length alone. */
    private static final Pattern LENGTH = Pattern.compile("([0-9a-fA-F]{7,16})()");
    /** hexdump's sign for lines equal to the one before. */
    private static final String REPEATED = "*";
    /** No message is longer; a damaged offset behind a sign of repetition must not fill the memory. */
    private static final int MOST_BYTES = 1 << 24;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private byte[] last = new byte[0];
    private boolean repeated;

    /** Whether a dump can begin with this line. A message of eight digits alone on its line is none. */
    static boolean begins(String line) {
        return XXD.matcher(line).matches() || HEXDUMP.matcher(line).matches();
    }

    /** Whether a dump can hold this line. */
    static boolean accepts(String line) {
        return begins(line) || line.equals(REPEATED) || LENGTH.matcher(line).matches();
    }

    /** Takes the next line; returns what is wrong with it, or an empty text. */
    String add(String line) {
        if (line.equals(REPEATED)) {
            repeated = true;
            return "";
        }
        for (Pattern form : new Pattern[] {XXD, HEXDUMP, LENGTH}) {
            Matcher parts = form.matcher(line);
            if (parts.matches()) {
                return add(
                        Long.parseUnsignedLong(parts.group(1), 16),
                        parts.group(2).replace(" ", ""));
            }
        }
        return line.isBlank() ? "" : "this is no line of a dump";
    }

    private String add(long offset, String digits) {
        while (repeated && last.length > 0 && bytes.size() < offset && offset <= MOST_BYTES) {
            bytes.writeBytes(last);
        }
        repeated = false;
        if (offset != bytes.size()) {
            return "it begins at offset " + Long.toHexString(offset) + ", expected "
                    + Integer.toHexString(bytes.size());
        }
        if (digits.length() % 2 != 0) {
            return "an odd number of digits, " + digits.length();
        }
        last = HexFormat.of().parseHex(digits);
        bytes.writeBytes(last);
        return "";
    }

    /** All bytes so far. */
    byte[] bytes() {
        return bytes.toByteArray();
    }
}
