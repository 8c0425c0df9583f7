package io.resmgrkit.captures.generate;

import io.resmgrkit.captures.qnet.Crc;
import io.resmgrkit.codec.wire.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SplittableRandom;

/** A pcap file of Qnet requests with right check sums and, on demand, a reply to each. */
final class PcapGenerator {
    private static final int ROOM = 1 << 12;
    private static final int ETHERNET = 14;
    private static final int L4 = ETHERNET + 2;
    private static final int KIF = L4 + 36;
    private static final int MESSAGE = KIF + 48;
    private static final int HEADER = 16;

    private final byte[] frame = new byte[ROOM];
    private final Messages messages;
    private final OutputStream out;
    private long microseconds;
    private int requestSequence = 1000;
    private int replySequence = 1000;

    PcapGenerator(long seed, OutputStream out) {
        this.messages = new Messages(new SplittableRandom(seed));
        this.out = out;
    }

    void write(long requests, boolean replies) throws IOException {
        byte[] header = new byte[24];
        Bytes.put4(header, 0, false, 0xa1b2c3d4);
        Bytes.put2(header, 4, false, 2);
        Bytes.put2(header, 6, false, 4);
        Bytes.put4(header, 16, false, 1 << 16);
        Bytes.put4(header, 20, false, 1);
        out.write(header);
        for (long i = 0; i < requests; i++) {
            int length = messages.request(frame, HEADER + MESSAGE);
            request((int) i + 1, length);
            if (replies) {
                reply((int) i + 1);
            }
        }
    }

    private void request(int handle, int length) throws IOException {
        int kif = HEADER + KIF;
        Bytes.put2(frame, kif, false, 5);
        Bytes.put2(frame, kif + 2, false, 48);
        Bytes.put4(frame, kif + 4, false, 0x40000267);
        Bytes.put4(frame, kif + 8, false, handle);
        int[] vtid = {1, 2, 10, length, length, 1, ROOM, 0, length};
        for (int i = 0; i < vtid.length; i++) {
            Bytes.put4(frame, kif + 12 + 4 * i, false, vtid[i]);
        }
        frame(true, 48 + length, requestSequence++);
    }

    private void reply(int handle) throws IOException {
        int kif = HEADER + KIF;
        Bytes.put2(frame, kif, false, 9);
        Bytes.put2(frame, kif + 2, false, 20);
        Bytes.put4(frame, kif + 4, false, 0);
        Bytes.put4(frame, kif + 8, false, handle);
        Bytes.put4(frame, kif + 12, false, 0);
        Bytes.put4(frame, kif + 16, false, 0);
        frame(false, 20, replySequence++);
    }

    private void frame(boolean forward, int payload, int sequence) throws IOException {
        microseconds += 10;
        int length = KIF + payload;
        Bytes.put4(frame, 0, false, (int) (1_700_000_000L + microseconds / 1_000_000));
        Bytes.put4(frame, 4, false, (int) (microseconds % 1_000_000));
        Bytes.put4(frame, 8, false, length);
        Bytes.put4(frame, 12, false, length);
        java.util.Arrays.fill(frame, HEADER, HEADER + KIF, (byte) 0);
        frame[HEADER] = 2;
        frame[HEADER + 5] = (byte) (forward ? 2 : 1);
        frame[HEADER + 6] = 2;
        frame[HEADER + 11] = (byte) (forward ? 1 : 2);
        Bytes.put2(frame, HEADER + 12, true, 0x8204);
        int l4 = HEADER + L4;
        frame[l4] = 0x2a;
        frame[l4 + 1] = 8;
        frame[l4 + 2] = 7;
        Bytes.put2(frame, l4 + 4, false, forward ? 1 : 2);
        Bytes.put2(frame, l4 + 6, false, forward ? 2 : 1);
        Bytes.put4(frame, l4 + 8, false, forward ? 1 : 3);
        Bytes.put4(frame, l4 + 12, false, forward ? 3 : 1);
        Bytes.put4(frame, l4 + 16, false, sequence);
        Bytes.put4(frame, l4 + 28, false, payload);
        Bytes.put4(frame, l4 + 32, false, Crc.of(frame, l4, 36 + payload));
        out.write(frame, 0, HEADER + length);
    }
}
