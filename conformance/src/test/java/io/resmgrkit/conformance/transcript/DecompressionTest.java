package io.resmgrkit.conformance.transcript;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Compressed transcripts: read by what they begin with; what is cut or damaged says so (T1). */
class DecompressionTest {
    private static final byte[] PLAIN = new byte[5000];

    static {
        new Random(1).nextBytes(PLAIN);
    }

    private static byte[] compressed(String kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out =
                kind.equals("gzip") ? new GZIPOutputStream(bytes) : new XZOutputStream(bytes, new LZMA2Options())) {
            out.write(PLAIN);
        }
        return bytes.toByteArray();
    }

    private static byte[] read(byte[] file) throws IOException {
        return Decompression.open(new ByteArrayInputStream(file)).readAllBytes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "xz"})
    void gives_the_plain_bytes(String kind) throws IOException {
        assertArrayEquals(PLAIN, read(compressed(kind)));
    }

    @Test
    void leaves_alone_what_is_not_compressed() throws IOException {
        assertArrayEquals(PLAIN, read(PLAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "xz"})
    void says_of_every_cut_which_stream_it_is(String kind) throws IOException {
        byte[] whole = compressed(kind);
        for (int length = 6; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            IOException e = assertThrows(IOException.class, () -> read(cut));
            assertTrue(
                    String.valueOf(e.getMessage()).startsWith("the " + kind + " stream is cut or damaged: "),
                    e::toString);
        }
    }

    @Test
    void says_that_a_head_ends_early() {
        byte[] head = {0x1f, (byte) 0x8b, 8};
        IOException e = assertThrows(IOException.class, () -> read(head));
        assertEquals("the gzip stream is cut or damaged: it ends early", e.getMessage());
    }
}
