package io.resmgrkit.codec;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A wire dialect: release, data model and byte order. The same message number has different structures in different dialects, so a
 * dialect is an argument everywhere and never a default.
 */
public enum Dialect {
    /** 6.4.1 on x86 and ARM. */
    SDP6_ILP32_LE("sdp6-ilp32-le", 641, "6.4.1", 32, false),
    /** 6.4.1 on PPC: the same offsets and sizes, the other byte order. */
    SDP6_ILP32_BE("sdp6-ilp32-be", 641, "6.4.1", 32, true),
    /** 6.5.0 SP1. */
    SDP65_ILP32_LE("sdp65-ilp32-le", 650, "6.5.0 SP1", 32, false),
    /** 6.6.0. */
    SDP66_ILP32_LE("sdp66-ilp32-le", 660, "6.6.0", 32, false),
    /** 7.0.4, 64-bit. */
    SDP70_LP64_LE("sdp70-lp64-le", 700, "7.0.4", 64, false),
    /** 7.1.0, 64-bit. */
    SDP71_LP64_LE("sdp71-lp64-le", 710, "7.1.0", 64, false),
    /** 8.0. */
    SDP80_LP64_LE("sdp80-lp64-le", 800, "8.0", 64, false);

    private final String id;
    private final int release;
    private final String releaseName;
    private final int wordBits;
    private final boolean bigEndian;

    Dialect(String id, int release, String releaseName, int wordBits, boolean bigEndian) {
        this.id = id;
        this.release = release;
        this.releaseName = releaseName;
        this.wordBits = wordBits;
        this.bigEndian = bigEndian;
    }

    /** The name used on the command line, in the corpus and in reports, such as {@code sdp6-ilp32-le}. */
    public String id() {
        return id;
    }

    /** The release as the schemas' {@code dialect} parameter gives it: 641, 650, 660, 700, 710 or 800. */
    public int release() {
        return release;
    }

    /** The release as people write it. */
    public String releaseName() {
        return releaseName;
    }

    /** 32 or 64. */
    public int wordBits() {
        return wordBits;
    }

    /** Whether multi-byte integers travel with the most significant byte first. */
    public boolean bigEndian() {
        return bigEndian;
    }

    /**
     * The dialect of that name.
     *
     * @throws CodecException naming the known dialects when there is none
     */
    public static Dialect of(String id) {
        for (Dialect dialect : values()) {
            if (dialect.id.equals(id)) {
                return dialect;
            }
        }
        throw new CodecException("unknown dialect '" + id + "'; known: "
                + Arrays.stream(values()).map(Dialect::id).collect(Collectors.joining(", ")));
    }
}
