package io.resmgrkit.captures.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.resmgrkit.captures.CaptureException;
import io.resmgrkit.captures.CaptureFormat;
import io.resmgrkit.captures.Recorder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class CompressionTest {
    private interface Compressor {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static final List<Compressor> COMPRESSORS =
            List.of(GZIPOutputStream::new, ZstdOutputStream::new, out -> new XZOutputStream(out, new LZMA2Options(1)));

    private static byte[] compressed(Compressor compressor, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream over = compressor.over(out)) {
            over.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void compressed_captures_are_read_as_if_they_were_not() throws IOException {
        byte[] plain = Files.readAllBytes(Recorder.TRACES.resolve("io_session_le.pcap"));
        for (Compressor compressor : COMPRESSORS) {
            byte[] packed = compressed(compressor, plain);
            assertEquals(Optional.of(CaptureFormat.PCAP), CaptureFormat.of(packed));
            assertEquals(35, Recorder.of(packed).transactions.size());
        }
    }

    @Test
    void what_stands_before_the_damage_of_a_compressed_file_is_decoded() throws IOException {
        byte[] plain = Files.readAllBytes(Recorder.TRACES.resolve("io_session_le.pcap"));
        byte[] packed = compressed(GZIPOutputStream::new, plain);
        Recorder seen = Recorder.of(Arrays.copyOf(packed, packed.length * 3 / 4));
        assertFalse(seen.transactions.isEmpty());
        assertTrue(
                seen.problems.stream().anyMatch(p -> p.why().contains("gzip stream is cut")), seen.problems.toString());
    }

    @Test
    void what_is_no_capture_is_refused_with_what_it_begins_with() {
        byte[] text = "hello, world".getBytes();
        assertTrue(assertThrows(CaptureException.class, () -> Recorder.of(text))
                .getMessage()
                .contains("68656c6c"));
        assertTrue(assertThrows(CaptureException.class, () -> Recorder.of(new byte[0]))
                .getMessage()
                .contains("empty"));
    }

    /** --follow: at its end the reader waits, and goes on with what was written meanwhile. */
    @Test
    void a_growing_file_is_read_on() throws IOException {
        byte[] file = Files.readAllBytes(Recorder.TRACES.resolve("io_session_le.pcap"));
        Growing in = new Growing(file);
        try (ByteSource source = new ByteSource(new GrowingFile(in, in::grow))) {
            assertTrue(source.require(file.length));
            assertFalse(source.require(file.length + 1));
        }
    }

    /** Gives what has been written so far; each wait lets it grow by a thousand bytes. */
    private static final class Growing extends ByteArrayInputStream {
        Growing(byte[] bytes) {
            super(bytes, 0, 0);
        }

        boolean grow() {
            boolean more = count < buf.length;
            count = Math.min(buf.length, count + 1000);
            return more;
        }
    }
}
