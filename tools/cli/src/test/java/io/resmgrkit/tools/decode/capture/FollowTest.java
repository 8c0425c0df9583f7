package io.resmgrkit.tools.decode.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.tools.Cli;
import io.resmgrkit.tools.Terminal;
import io.resmgrkit.tools.show.Style;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code decode --follow}, with the wait for more of the file in the hands of the test. */
class FollowTest {
    @TempDir
    private Path folder;

    /** Each time the decoding waits, everything that the file held so far is written, and another piece is appended. */
    @ParameterizedTest
    @CsvSource({
        "io_session_le.pcap, LINE",
        "io_session_le.pcap, JSON",
        "io_session_be.pcapng, LINE",
        "demo32-wide-le.kev, LINE"
    })
    void a_growing_file_is_decoded_as_it_grows(String sample, CaptureSettings.Form form) throws Exception {
        byte[] whole = Files.readAllBytes(Cli.CORPUS.resolve("traces").resolve(sample));
        int pieces = 5;
        int piece = whole.length / pieces + 1;
        Path file = folder.resolve(sample);
        Files.write(file, Arrays.copyOf(whole, piece));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AtomicInteger written = new AtomicInteger(1);
        List<Integer> sizes = new ArrayList<>();
        String followed = decode(file, form, true, out, () -> {
            sizes.add(out.size());
            int from = Math.min(whole.length, written.getAndIncrement() * piece);
            int to = Math.min(whole.length, from + piece);
            Files.write(file, Arrays.copyOfRange(whole, from, to), StandardOpenOption.APPEND);
            return from < to;
        });
        String alone = decode(file, form, false, new ByteArrayOutputStream(), () -> false);
        assertEquals(alone, followed);
        assertEquals(pieces, sizes.size());
        assertTrue(sizes.get(1) > sizes.get(0) && sizes.get(3) > sizes.get(1), sizes.toString());
    }

    private static String decode(
            Path file,
            CaptureSettings.Form form,
            boolean follow,
            ByteArrayOutputStream out,
            io.resmgrkit.captures.input.GrowingFile.Wait wait)
            throws Exception {
        PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(InputStream.nullInputStream(), stream, stream, false, false, true, null);
        CaptureSettings settings = new CaptureSettings(CaptureOptions.usual(), form, null, Long.MAX_VALUE, follow);
        CaptureDecoding decoding = new CaptureDecoding(terminal, settings, Style.PLAIN, false, wait);
        decoding.read("capture", file, InputStream.nullInputStream());
        stream.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
