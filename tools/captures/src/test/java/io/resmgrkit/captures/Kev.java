package io.resmgrkit.captures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds kernel event traces for tests. */
public final class Kev {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteOrder order;
    public int time = 1000;

    public Kev(boolean big, String release) {
        order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        String header = "TRACE_HEADER_BEGIN::TRACE_VER_MAJOR::1TRACE_VER_MINOR::01TRACE_"
                + (big ? "BIG" : "LITTLE") + "_ENDIAN::TRUETRACE_CYCLES_PER_SEC::1000000000TRACE_SYS_RELEASE::"
                + release
                + "TRACE_SYSPAGE_LEN::3TRACE_HEADER_END::\n\n\n";
        out.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    }

    public Kev record(int structure, int cpu, int kind, int code, int first, int second) {
        out.writeBytes(ByteBuffer.allocate(16)
                .order(order)
                .putInt(structure << 30 | cpu << 24 | kind << 10 | code)
                .putInt(time)
                .putInt(first)
                .putInt(second)
                .array());
        return this;
    }

    /** A simple or combined event. */
    public Kev event(int cpu, int kind, int code, int... words) {
        for (int i = 0; i < words.length; i += 2) {
            int structure = words.length <= 2 ? 0 : i == 0 ? 1 : i + 2 >= words.length ? 3 : 2;
            record(structure, cpu, kind, code, words[i], i + 1 < words.length ? words[i + 1] : 0);
        }
        time += 100;
        return this;
    }

    public Kev running(int cpu, int pid, int tid) {
        return event(cpu, 4, 1, pid, tid);
    }

    /** The four bytes of a message as a word of this file: messages are never swapped. */
    public int bytes(int b0, int b1, int b2, int b3) {
        return ByteBuffer.wrap(new byte[] {(byte) b0, (byte) b1, (byte) b2, (byte) b3})
                .order(order)
                .getInt();
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    /** What was added since the last call; the first time with the head of the file. */
    public byte[] take() {
        byte[] bytes = out.toByteArray();
        out.reset();
        return bytes;
    }
}
