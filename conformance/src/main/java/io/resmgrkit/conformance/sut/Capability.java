package io.resmgrkit.conformance.sut;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be tested with a system under test. A rule that needs a missing one is skipped, not failed. */
public enum Capability {
    /** There is something to read. */
    READABLE,
    /** There is something to write. */
    WRITABLE,
    /** A tree of directories. */
    DIRECTORY,
    /** Answers devctl requests. */
    DEVCTL,
    /** Arms and delivers notifications; the adapter passes delivered events on. */
    NOTIFY,
    /** The adapter can force a blocked client out of its request (B7.1). */
    UNBLOCK,
    /** The adapter can send pulses. */
    PULSES,
    /** More than one connection at a time, of one or of several clients. */
    CONNECTIONS,
    /** Requests are sent with the credentials asked for, not with the adapter's own. */
    CREDENTIALS,
    /** The adapter knows how many bytes a reply has. */
    EXTENT,
    /** The adapter can bring the system back to its initial state. */
    RESET,
    /** The adapter can send as a client of the other byte order (B1.5). */
    FOREIGN;

    /** Every bit that has a meaning. */
    private static final int ALL = (1 << values().length) - 1;

    /** The bit of this capability in the {@code welcome} frame. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The set as a word. */
    public static int toBits(Set<Capability> set) {
        int bits = 0;
        for (Capability capability : set) {
            bits |= capability.bit();
        }
        return bits;
    }

    /** The set of a word; bits of later versions of the protocol are left out. */
    public static Set<Capability> fromBits(int bits) {
        EnumSet<Capability> set = EnumSet.noneOf(Capability.class);
        for (int rest = bits & ALL; rest != 0; rest &= rest - 1) {
            set.add(values()[Integer.numberOfTrailingZeros(rest)]);
        }
        return set;
    }

    /** The name in reports and expected skips, such as {@code directory}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
