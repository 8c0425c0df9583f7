package io.resmgrkit.tools;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The world outside a command: its three streams and where the project lies.
 *
 * @param in standard input
 * @param out standard output, UTF-8, buffered: flushed when the command ends
 * @param err standard error, UTF-8
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}
 * @param noColor whether the environment asks for plain text ({@code NO_COLOR}, see no-color.org)
 * @param home the project's folder, or null when the program was started without its launcher
 */
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean noColor,
        @Nullable Path home) {
    private static final int OUT_BUFFER = 1 << 16;

    /** The process's own streams; the launcher tells by properties what the Java machine cannot know about them. */
    static Terminal system() {
        String home = System.getProperty("resmgr.home");
        String noColor = System.getenv("NO_COLOR");
        return new Terminal(
                System.in,
                new PrintStream(
                        new BufferedOutputStream(new StandardOutput(), OUT_BUFFER), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("resmgr.tty.out"),
                Boolean.getBoolean("resmgr.tty.err"),
                noColor != null && !noColor.isEmpty(),
                home == null ? null : Path.of(home));
    }

    /** The project's own corpus: what {@code lint}, {@code list} and {@code replay} look at when no file is named. */
    public Path corpus() {
        if (home == null) {
            throw CliException.usage(
                    "no file named",
                    "resmgr",
                    "the program was not started by tools/resmgr, so name a file or a folder");
        }
        return home.resolve("corpus");
    }

    /** Where the corpus has transcripts: sessions of servers, and findings of fuzzing that are kept. */
    public List<Path> transcripts() {
        return Stream.of("transcripts", "regressions")
                .map(folder -> corpus().resolve(folder))
                .filter(Files::isDirectory)
                .toList();
    }

    /** Prints one error in the form {@code resmgr: WHAT: WHERE: WHY}, after everything that was written before it. */
    public void error(String message) {
        out.flush();
        err.println("resmgr: " + message);
    }
}
