package io.resmgrkit.captures;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.resmgrkit.captures.print.CaptureWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Any bytes behind the magic of each container. In a build the inputs below {@code ContainerFuzzTestInputs} are run; with
 * {@code JAZZER_FUZZ=1} new ones are made.
 */
class ContainerFuzzTest {
    private static final byte[] PCAP = new Pcap().bytes();
    private static final byte[] PCAPNG =
            new Pcapng(false).section().face(1, 0, (byte) 6, 0).bytes();
    private static final byte[] KEV = new Kev(false, "6.5.0").bytes();

    @FuzzTest(maxDuration = "30m")
    void pcap(byte[] data) throws IOException {
        decode(PCAP, data);
    }

    @FuzzTest(maxDuration = "30m")
    void pcapng(byte[] data) throws IOException {
        decode(PCAPNG, data);
    }

    @FuzzTest(maxDuration = "30m")
    void kev(byte[] data) throws IOException {
        decode(KEV, data);
    }

    /**
     * Frames with a good check sum and header, so that what is fuzzed is behind them. Of each: a byte of which bit 0 is the direction and
     * bit 1 the byte order, the length of the payload in one byte, the payload.
     */
    @FuzzTest(maxDuration = "30m")
    void qnet(byte[] data) throws IOException {
        Pcap file = new Pcap();
        Qnet frames = new Qnet();
        for (int i = 0; i + 1 < data.length; ) {
            int end = Math.min(data.length, i + 2 + (data[i + 1] & 0xff));
            frames.big = (data[i] & 2) != 0;
            file.packet(frames.frame((data[i] & 1) == 0, Arrays.copyOfRange(data, i + 2, end)));
            i = end;
        }
        decode(new byte[0], file.bytes());
    }

    @FuzzTest(maxDuration = "30m")
    void anything(byte[] data) throws IOException {
        decode(new byte[0], data);
    }

    private static void decode(byte[] head, byte[] data) throws IOException {
        byte[] file = Arrays.copyOf(head, head.length + data.length);
        System.arraycopy(data, 0, file, head.length, data.length);
        CaptureWriter writer = new CaptureWriter(OutputStream.nullOutputStream(), "x", true, true);
        try {
            new CaptureReader(new CaptureOptions(null, true, true), writer).read(new ByteArrayInputStream(file));
            writer.flush();
        } catch (CaptureException e) {
            // A file that is refused with its reason is a file that was dealt with.
            writer.flush();
        }
    }
}
