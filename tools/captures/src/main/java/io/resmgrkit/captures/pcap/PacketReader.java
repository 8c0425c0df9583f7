package io.resmgrkit.captures.pcap;

import io.resmgrkit.captures.input.ByteSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads packets one after another. Total: whatever the bytes are, {@link #next} returns false in the end and {@link #problem} says why
 * it ended early. The bytes of a packet stay where they are until the next one is read.
 */
public abstract class PacketReader {
    /** A packet of which more was captured is passed over. */
    static final int LONGEST = 1 << 22;

    /** Where packets come from. */
    protected final ByteSource source;
    /** Index of the first byte in the array. */
    protected int offset;
    /** Bytes that are there. */
    protected int captured;
    /** Bytes on the wire. */
    protected long original;
    /** Link type as registered with the tcpdump group. */
    protected int linkType;
    /** Nanoseconds since 1970. */
    protected long time;
    /** Whether the packet has a time. */
    protected boolean timed;
    /** Digits of a second that the file resolves. */
    protected int timeDigits = 6;

    private long fileOffset;
    private long number;
    private long passedOver;
    private long strays;
    private @Nullable Stray firstStray;
    private @Nullable String problem;

    /**
     * A packet that cannot be read, in a file that can.
     *
     * @param fileOffset where its record begins
     * @param number     which packet it is, from 1
     * @param why        what is wrong
     */
    public record Stray(long fileOffset, long number, String why) {}

    /** @param source at the first byte of the file */
    protected PacketReader(ByteSource source) {
        this.source = source;
    }

    /** Finds the next packet; false at the end of what can be read. */
    public final boolean next() {
        if (problem != null || !advance()) {
            return false;
        }
        number++;
        return true;
    }

    /** Does the work of {@link #next}. */
    protected abstract boolean advance();

    /** Holds the packet. */
    public final byte[] array() {
        return source.array();
    }

    /** Index of its first byte in {@link #array()}. */
    public final int offset() {
        return offset;
    }

    /** Bytes that were captured. */
    public final int captured() {
        return captured;
    }

    /** Bytes that were on the wire. */
    public final long original() {
        return original;
    }

    /** Link type as registered with the tcpdump group. */
    public final int linkType() {
        return linkType;
    }

    /** Nanoseconds since 1970, 0 without a time. */
    public final long time() {
        return time;
    }

    /** Whether the packet has a time. */
    public final boolean timed() {
        return timed;
    }

    /** Digits of a second that the file resolves, at most 9. */
    public final int timeDigits() {
        return timeDigits;
    }

    /** Where the record of the packet begins, in bytes behind any compression. */
    public final long fileOffset() {
        return fileOffset;
    }

    /** Counts packets from 1. */
    public final long number() {
        return number;
    }

    /** Why the file ended early, or null. */
    public final @Nullable String problem() {
        return problem;
    }

    /** Packets longer than can be kept, which were passed over. */
    public final long passedOver() {
        return passedOver;
    }

    /** Packets that could not be read and were passed over. */
    public final long strays() {
        return strays;
    }

    /** The first of them, or null. */
    public final @Nullable Stray firstStray() {
        return firstStray;
    }

    /** A record begins at the next byte. */
    protected final void mark() {
        fileOffset = source.offset();
    }

    /** A packet is too long to keep. */
    protected final void passOver() {
        passedOver++;
        number++;
    }

    /** A packet cannot be read, what follows can; always false. */
    protected final boolean stray(String why) {
        number++;
        if (strays++ == 0) {
            firstStray = new Stray(fileOffset, number, why);
        }
        return false;
    }

    /** Ends the file here; always false. */
    protected final boolean end(String why) {
        problem = why;
        return false;
    }
}
