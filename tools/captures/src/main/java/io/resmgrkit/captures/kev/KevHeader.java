package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.CaptureException;
import io.resmgrkit.captures.input.ByteSource;
import io.resmgrkit.codec.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The text header of a kernel event trace: keys and values one straight after another (KEV 1.1).
 *
 * @param attributes by key, without {@code TRACE_}
 * @param bigEndian  byte order of the target
 * @param system     bytes of the system page that follow
 */
public record KevHeader(Map<String, String> attributes, boolean bigEndian, long system) {
    private static final String PREFIX = "TRACE_";
    private static final String BEGIN = "TRACE_HEADER_BEGIN::";
    private static final String END = "TRACE_HEADER_END::";
    private static final int MOST_CPUS = 64;
    private static final int LONGEST = 1 << 16;
    private static final long NANOSECONDS = 1_000_000_000L;

    /** Whether a file begins like this. */
    public static boolean matches(byte[] head) {
        byte[] prefix = PREFIX.getBytes(StandardCharsets.US_ASCII);
        return head.length >= prefix.length
                && java.util.Arrays.equals(head, 0, prefix.length, prefix, 0, prefix.length);
    }

    /**
     * Reads the header and passes over the system page, so that the source is at the first record.
     *
     * @throws CaptureException when there is no header, it does not end, or it does not tell the byte order
     */
    public static KevHeader read(ByteSource source) throws CaptureException {
        int end = -1;
        int all = -1;
        for (int want = 1024; end < 0 && want <= LONGEST; want *= 2) {
            byte[] head = source.peek(want);
            end = new String(head, StandardCharsets.ISO_8859_1).indexOf(END);
            if (head.length < want) {
                all = head.length;
                break;
            }
        }
        if (end < 0) {
            throw new CaptureException(
                    source.offset(),
                    (all < 0
                                    ? "no " + END + " in the first 64 KiB"
                                    : "the file ends after " + all + " bytes without " + END)
                            + "; a kernel event trace begins with a text header");
        }
        String text = new String(source.peek(end), StandardCharsets.ISO_8859_1);
        source.advance(end + END.length());
        KevHeader header = parse(text);
        long there = source.skip(header.system);
        if (there < header.system) {
            throw new CaptureException(
                    source.offset(),
                    "the file ends inside the system page, after " + there + " of " + header.system + " bytes");
        }
        return header;
    }

    private static KevHeader parse(String text) throws CaptureException {
        Map<String, String> attributes = new LinkedHashMap<>();
        String rest = text.startsWith(BEGIN) ? text.substring(BEGIN.length()) : text;
        for (String part : rest.split(PREFIX, -1)) {
            int colons = part.indexOf("::");
            if (colons > 0) {
                attributes.putIfAbsent(part.substring(0, colons), part.substring(colons + 2));
            }
        }
        boolean little = "TRUE".equals(attributes.get("LITTLE_ENDIAN"));
        boolean big = "TRUE".equals(attributes.get("BIG_ENDIAN"));
        if (little == big) {
            throw new CaptureException(
                    0, "the header must say LITTLE_ENDIAN or BIG_ENDIAN; without it no number can be read");
        }
        return new KevHeader(attributes, big, number(attributes, "SYSPAGE_LEN", 0, 1L << 30));
    }

    private static long number(Map<String, String> attributes, String key, long otherwise, long most) {
        String text = attributes.getOrDefault(key, "");
        if (!text.matches("[0-9]{1,18}")) {
            return otherwise;
        }
        long value = Long.parseLong(text);
        return value > most ? otherwise : value;
    }

    /** Cycles of the clock in a second; 0 when the header does not tell. */
    public long cyclesPerSecond() {
        return number(attributes, "CYCLES_PER_SEC", 0, Long.MAX_VALUE);
    }

    /** Cycles of the clock in a second; where the header does not tell, one a nanosecond. */
    public long scale() {
        return cyclesPerSecond() == 0 ? NANOSECONDS : cyclesPerSecond();
    }

    /** Processors of the target; as many as a record can name when the header does not tell. */
    int processors() {
        int told = (int) number(attributes, "CPU_NUM", 0, MOST_CPUS);
        return told == 0 ? MOST_CPUS : told;
    }

    /** Release of the target's system, empty when the header does not tell. */
    public String release() {
        return attributes.getOrDefault("SYS_RELEASE", "");
    }

    /** Whether the target is 8.0 or later, where processors have buffers of their own. */
    public boolean perCpuBuffers() {
        return release().matches("([89]|[1-9][0-9])\\..*");
    }

    /** The dialect of that release. */
    public Dialect dialect() {
        if (bigEndian) {
            return Dialect.SDP6_ILP32_BE;
        }
        String release = release();
        if (perCpuBuffers()) {
            return Dialect.SDP80_LP64_LE;
        }
        if (release.startsWith("7.0")) {
            return Dialect.SDP70_LP64_LE;
        }
        if (release.startsWith("7.")) {
            return Dialect.SDP71_LP64_LE;
        }
        if (release.startsWith("6.6")) {
            return Dialect.SDP66_ILP32_LE;
        }
        return release.startsWith("6.5") ? Dialect.SDP65_ILP32_LE : Dialect.SDP6_ILP32_LE;
    }
}
