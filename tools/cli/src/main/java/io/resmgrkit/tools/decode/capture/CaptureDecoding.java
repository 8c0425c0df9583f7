package io.resmgrkit.tools.decode.capture;

import io.resmgrkit.captures.CaptureException;
import io.resmgrkit.captures.CaptureReader;
import io.resmgrkit.captures.input.GrowingFile;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.Terminal;
import io.resmgrkit.tools.show.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decodes captures one after another and knows at the end how it went. */
public final class CaptureDecoding {
    private static final long WAIT_MILLISECONDS = 200;

    private final Terminal terminal;
    private final CaptureSettings settings;
    private final Style style;
    private final boolean verbose;
    private final GrowingFile.Wait wait;
    private long seen;
    private long shown;
    private boolean damaged;
    private boolean problems;

    /** @param verbose prints the counters of each capture */
    public CaptureDecoding(Terminal terminal, CaptureSettings settings, Style style, boolean verbose) {
        this(terminal, settings, style, verbose, CaptureDecoding::pause);
    }

    /** @param wait what to do at the end of a file that is followed, after everything found so far is written */
    CaptureDecoding(Terminal terminal, CaptureSettings settings, Style style, boolean verbose, GrowingFile.Wait wait) {
        this.wait = wait;
        this.terminal = terminal;
        this.settings = settings;
        this.style = style;
        this.verbose = verbose;
    }

    /** Decodes a capture: a file, or the stream where there is none. */
    public void read(String name, @Nullable Path file, InputStream in) throws IOException {
        long left = settings.limit() == Long.MAX_VALUE ? Long.MAX_VALUE : settings.limit() - shown;
        try (CaptureOutput output = new CaptureOutput(terminal, settings, name, style, left)) {
            read(name, file, in, output);
        }
    }

    private void read(String name, @Nullable Path file, InputStream in, CaptureOutput output) throws IOException {
        CaptureReader reader = new CaptureReader(settings.options(), output);
        try {
            if (file == null) {
                reader.read(in);
            } else if (settings.follow()) {
                reader.read(new GrowingFile(Files.newInputStream(file), () -> {
                    output.flush();
                    return wait.forMore();
                }));
            } else {
                reader.read(file);
            }
        } catch (CaptureException e) {
            throw CliException.input(
                    "cannot decode", name + ": offset " + e.offset(), String.valueOf(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        output.end();
        summary(name, reader.summary().all());
        seen += output.seen();
        shown += output.shown();
        damaged |= output.damaged();
        problems |= output.problems();
    }

    private static boolean pause() {
        try {
            Thread.sleep(WAIT_MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What was counted; lines end with it, as a comment, for that is where people look for what is missing. */
    private void summary(String name, Map<String, Long> counters) {
        String text = counters.entrySet().stream()
                .map(counter -> counter.getKey() + ": " + counter.getValue())
                .collect(Collectors.joining("; "));
        boolean line = settings.form() == CaptureSettings.Form.LINE;
        if (line && settings.limit() == Long.MAX_VALUE) {
            terminal.out().println("# " + name + ": " + text);
        } else if (verbose) {
            terminal.err().println("resmgr: " + name + ": " + text);
        }
    }

    /** Transactions that were looked at. */
    public long seen() {
        return seen;
    }

    /** Lines or messages that were shown. */
    public long shown() {
        return shown;
    }

    /** Whether something shown was damaged. */
    public boolean damaged() {
        return damaged;
    }

    /** Whether a file could not be read to its end. */
    public boolean problems() {
        return problems;
    }
}
