package io.resmgrkit.tools.decode.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.tools.Cli;
import io.resmgrkit.tools.Main;
import io.resmgrkit.tools.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code resmgr decode --follow}, as a user types it. The file grows when everything was printed that could be: no clock decides. Nothing
 * but {@code --limit}, or whoever interrupts the program, ends it.
 */
class FollowCommandTest {
    private static final int PIECES = 4;

    @TempDir
    private Path folder;

    private Path file;
    private byte[] whole;
    private int written;

    @BeforeEach
    void the_first_piece_is_there() throws IOException {
        whole = Files.readAllBytes(Cli.CORPUS.resolve("traces/io_session_le.pcap"));
        file = folder.resolve("growing.pcap");
        assertTrue(grow());
    }

    /** Appends the next piece; false when there is none. */
    private boolean grow() throws IOException {
        int from = written;
        written = Math.min(whole.length, from + whole.length / PIECES + 1);
        Files.write(
                file, Arrays.copyOfRange(whole, from, written), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return from < written;
    }

    private String[] command(String... more) {
        String[] command = Arrays.copyOf(new String[] {"decode", "--follow"}, 2 + more.length + 1);
        System.arraycopy(more, 0, command, 2, more.length);
        command[command.length - 1] = file.toString();
        return command;
    }

    /** What is printed of a file that grows no more. */
    private List<String> lines(byte[] content, String... more) throws IOException {
        Path still = Files.createDirectories(folder.resolve("still")).resolve("growing.pcap");
        Files.write(still, content);
        String[] command = Arrays.copyOfRange(command(more), 1, 3 + more.length);
        command[0] = "decode";
        command[command.length - 1] = still.toString();
        return Cli.run(command)
                .out()
                .replace(still.toString(), file.toString())
                .lines()
                .toList();
    }

    /** The end of the last packet that is all there; of a cut one nobody knows yet what it says. */
    private int packets() {
        ByteBuffer records = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int end = 24;
        while (end + 16 <= written && end + 16 + records.getInt(end + 8) <= written) {
            end += 16 + records.getInt(end + 8);
        }
        return end;
    }

    /** How many lines are certain when only this much of the file is there; the counters, in the last line, never are. */
    private int certain(List<String> all, String... more) throws IOException {
        List<String> now = lines(Arrays.copyOf(whole, packets()), more);
        int certain = 0;
        while (certain < Math.min(now.size(), all.size() - 1)
                && now.get(certain).equals(all.get(certain))) {
            certain++;
        }
        return certain;
    }

    private int run(ByteArrayOutputStream out, String... command) {
        PrintStream printed = new PrintStream(out, false, StandardCharsets.UTF_8);
        InputStream nothing = InputStream.nullInputStream();
        return Main.run(new Terminal(nothing, printed, printed, false, false, true, null), command);
    }

    @Test
    void a_limit_ends_it_while_the_file_could_still_grow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, run(out, command("--limit", "3")));
        assertEquals(3, out.toString(StandardCharsets.UTF_8).lines().count());
    }

    /** Control-C: the exit code of an interrupted program, after everything that was known. */
    @Test
    void a_program_of_its_own_prints_as_the_file_grows_until_it_is_interrupted() throws Exception {
        List<String> all = lines(whole, "--format", "line");
        // A build in the background of a shell ignores the signal, and so would its children.
        String[] java = {
            "env",
            "--default-signal=INT",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp"
        };
        String[] program = Arrays.copyOf(java, java.length + 2);
        program[java.length] = System.getProperty("java.class.path");
        program[java.length + 1] = Main.class.getName();
        String[] arguments = command("--format", "line");
        String[] command = Arrays.copyOf(program, program.length + arguments.length);
        System.arraycopy(arguments, 0, command, program.length, arguments.length);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader printed = process.inputReader(StandardCharsets.UTF_8)) {
            int next = 0;
            do {
                for (int certain = certain(all, "--format", "line"); next < certain; next++) {
                    assertEquals(all.get(next), printed.readLine());
                }
            } while (grow());
            // Only the counters, which tell the end, are left.
            assertTrue(all.get(next).startsWith("# "), all.get(next));
            assertEquals(
                    0,
                    new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                            .start()
                            .waitFor());
            assertEquals(130, process.waitFor());
            assertNull(printed.readLine());
        } finally {
            process.destroyForcibly();
        }
    }
}
