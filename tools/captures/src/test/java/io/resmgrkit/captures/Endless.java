package io.resmgrkit.captures;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * A capture that is made while it is read: its head, then a piece for each number from 0. It looks at the memory in use when a tenth
 * of it was read and again at its end, both times while the reader still holds everything that it keeps.
 */
final class Endless extends InputStream {
    /** What may differ between two moments of a reader that keeps nothing more; one number for each of a million pieces is more. */
    static final long NOTHING = 1 << 20;

    private final int count;
    private final IntFunction<byte[]> piece;
    private byte[] ready;
    private int at;
    private int next;
    private long early;
    private long late;

    Endless(int count, byte[] head, IntFunction<byte[]> piece) {
        this.count = count;
        this.piece = piece;
        this.ready = head;
    }

    /** Reads all of it, demands that memory did not grow by {@code most} bytes, and returns what was counted. */
    Summary read(CaptureListener listener, long most) throws IOException {
        CaptureReader reader = new CaptureReader(CaptureOptions.usual(), listener);
        reader.read(this);
        assertTrue(growth() < most, () -> "memory in use grew by " + growth() + " bytes");
        return reader.summary();
    }

    /** Bytes that are in use at the end of the capture and were not after its first tenth. */
    private long growth() {
        return late - early;
    }

    private boolean ahead() {
        if (at == ready.length && next < count) {
            early = next == count / 10 ? used() : early;
            ready = piece.apply(next++);
            at = 0;
        } else if (at == ready.length && late == 0) {
            late = used();
        }
        return at < ready.length;
    }

    @Override
    public int read() {
        return ahead() ? ready[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] array, int offset, int length) {
        int to = offset;
        while (to < offset + length && ahead()) {
            int step = Math.min(offset + length - to, ready.length - at);
            System.arraycopy(ready, at, array, to, step);
            at += step;
            to += step;
        }
        return to == offset ? -1 : to - offset;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** A packet as a file has it behind its head. */
    static byte[] record(byte[] packet) {
        byte[] file = new Pcap().packet(packet).bytes();
        return Arrays.copyOfRange(file, Pcap.HEAD, file.length);
    }
}
