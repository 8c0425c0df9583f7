package io.resmgrkit.conformance.record;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.TranscriptWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Listens to resource managers and writes a session for each, and for each reset. */
public final class Recorder implements Closeable {
    private final Path file;
    private final Dialect dialect;
    private final List<Recording> open = new ArrayList<>();
    private int sessions;

    private Recorder(Path file, Dialect dialect, int sessions) {
        this.file = file;
        this.dialect = dialect;
        this.sessions = sessions;
    }

    /** Writes to a file; sessions are added to those that it holds. */
    public static Recorder to(Path file, Dialect dialect) throws IOException {
        int there = 0;
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                there = (int) lines.filter(line -> line.startsWith("{\"record\":\"session\""))
                        .count();
            }
        } else {
            Files.createFile(file);
        }
        return new Recorder(file, dialect, there);
    }

    /**
     * Listens to a resource manager in its initial state.
     *
     * @param initial tells that state; asked at the start and after each reset
     * @param clock tells the time of records, and the manager if that asks for it
     */
    public ResourceManager listen(ResourceManager manager, Supplier<Device> initial, RecordClock clock) {
        return new RecordingManager(manager, this, initial, clock);
    }

    /** A session begins. */
    synchronized Recording begin(Device device, long time) {
        Recording recording = new Recording(dialect, device, time);
        open.add(recording);
        return recording;
    }

    /** A session is over. */
    synchronized void end(Recording recording) {
        if (open.remove(recording)) {
            try {
                write(List.of(recording));
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        write(open);
        open.clear();
    }

    private void write(List<Recording> recordings) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\..*", "").replaceAll("[^A-Za-z0-9_-]", "-");
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND);
                TranscriptWriter transcript = new TranscriptWriter(out)) {
            for (Recording recording : recordings) {
                Session session = recording.session(name + "-" + (sessions + 1));
                if (session.exchanges() > 0) {
                    transcript.write(session);
                    sessions++;
                }
            }
        }
    }
}
