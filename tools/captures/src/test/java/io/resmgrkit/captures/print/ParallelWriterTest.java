package io.resmgrkit.captures.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.captures.CaptureReader;
import io.resmgrkit.captures.Recorder;
import io.resmgrkit.captures.generate.Main;
import io.resmgrkit.captures.transaction.CaptureListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelWriterTest {
    private static final String FILE = "a capture";

    @TempDir
    private Path folder;

    private static byte[] alone(byte[] capture, boolean json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaptureWriter writer = new CaptureWriter(out, FILE, json, true);
        read(capture, writer);
        writer.flush();
        return out.toByteArray();
    }

    private static byte[] together(byte[] capture, boolean json, int workers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParallelWriter writer = new ParallelWriter(out, FILE, json, true, workers)) {
            read(capture, writer);
            writer.flush();
        }
        return out.toByteArray();
    }

    private static void read(byte[] capture, CaptureListener listener) throws IOException {
        new CaptureReader(new CaptureOptions(null, true, true), listener).read(new ByteArrayInputStream(capture));
    }

    private byte[] generated() throws IOException {
        Path file = folder.resolve("session.pcap");
        Main.main(new String[] {"session", "10000", "1", file.toString()});
        return Files.readAllBytes(file);
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Recorder.TRACES)) {
            return files.filter(file -> file.toString().matches(".*\\.(kev|pcap|pcapng)"))
                    .sorted()
                    .toList();
        }
    }

    /** Every member of a transaction makes the way to the other thread: pieces, credentials, notes, headers, names. */
    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_gives_the_same_bytes_as_one_thread_alone(Path sample) throws IOException {
        byte[] capture = Files.readAllBytes(sample);
        assertArrayEquals(alone(capture, true), together(capture, true, 1));
        assertArrayEquals(alone(capture, false), together(capture, false, 1));
    }

    /** Several batches are under way at a time; objects are numbered through all of them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void many_batches_keep_their_order_and_their_numbers(int workers) throws IOException {
        byte[] capture = generated();
        assertArrayEquals(alone(capture, true), together(capture, true, workers));
        assertArrayEquals(alone(capture, false), together(capture, false, workers));
    }

    @Test
    void what_is_counted_is_what_is_written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParallelWriter writer = new ParallelWriter(out, FILE, true, false, 2)) {
            read(Files.readAllBytes(Recorder.TRACES.resolve("io_session_le.pcap")), writer);
            writer.flush();
            long objects = out.toString().lines().count();
            assertEquals(objects, writer.written());
        }
    }

    /** A full disk or a closed pipe ends the decoding, in the thread that decodes. */
    @Test
    void an_output_that_fails_fails_the_one_who_decodes() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        byte[] capture = generated();
        try (ParallelWriter writer = new ParallelWriter(full, FILE, false, false, 1)) {
            UncheckedIOException failure = assertThrows(UncheckedIOException.class, () -> read(capture, writer));
            assertTrue(failure.getMessage().contains("no space left"));
        }
    }
}
