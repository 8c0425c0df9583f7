package io.resmgrkit.tools.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.tools.Cli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name may be that of a pipe, as a shell makes one for {@code <(COMMAND)}. */
class PipeTest {
    @TempDir
    Path folder;

    @Test
    void a_pipe_is_read_like_a_file() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        String message = "01011000001000000000000000000000\n";
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                Files.writeString(pipe, message);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Cli.Result piped = Cli.run("decode", "--format", "line", pipe.toString());
        writer.join();
        Path file = Files.writeString(folder.resolve("file"), message);
        assertEquals(Cli.run("decode", "--format", "line", file.toString()).out(), piped.out());
        assertEquals(0, piped.exit(), piped.err());
    }
}
