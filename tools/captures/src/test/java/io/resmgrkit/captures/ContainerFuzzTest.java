package io.resmgrkit.captures;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.resmgrkit.captures.print.CaptureWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Any bytes behind the magic of each container. In a build the inputs below {@code ContainerFuzzTestInputs} are run; with
 * {@code JAZZER_FUZZ=1} new ones are made.
 */
class ContainerFuzzTest {
    private static final byte[] PCAP = new Pcap().bytes();
    private static final byte[] PCAPNG =
            new Pcapng(false).section().face(1, 0, (byte) 6, 0).bytes();
    private static final byte[] KEV = new Kev(false, "6.5.0").bytes();

    @FuzzTest(maxDuration = "60s")
    void pcap(byte[] data) throws IOException {
        decode(PCAP, data);
    }

    @FuzzTest(maxDuration = "60s")
    void pcapng(byte[] data) throws IOException {
        decode(PCAPNG, data);
    }

    @FuzzTest(maxDuration = "60s")
    void kev(byte[] data) throws IOException {
        decode(KEV, data);
    }

    @FuzzTest(maxDuration = "60s")
    void anything(byte[] data) throws IOException {
        decode(new byte[0], data);
    }

    private static void decode(byte[] head, byte[] data) throws IOException {
        byte[] file = java.util.Arrays.copyOf(head, head.length + data.length);
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
