package io.resmgrkit.captures;

import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Problem;
import io.resmgrkit.captures.transaction.Transaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Keeps what a capture told, for tests. */
public final class Recorder implements CaptureListener {
    /** The sample traces. */
    public static final Path TRACES = Path.of(System.getProperty("resmgr.corpus"), "traces");

    /** A copy of what matters of a transaction. */
    public record Seen(
            Outcome outcome,
            long time,
            String call,
            long clientPid,
            long clientTid,
            long serverPid,
            long serverTid,
            long coid,
            long parts,
            String path,
            byte[] request,
            long requestLength,
            byte[] reply,
            long replyLength,
            boolean answered,
            long status,
            long latency,
            long requestFrame,
            long replyFrame,
            List<String> notes,
            boolean damaged) {
        public int type() {
            return (request[0] & 0xff) | (request[1] & 0xff) << 8;
        }
    }

    public final List<Seen> transactions = new ArrayList<>();
    public final List<CaptureEvent> events = new ArrayList<>();
    public final List<Problem> problems = new ArrayList<>();
    public Map<String, Long> summary = Map.of();

    @Override
    public Transaction transaction(Transaction t) {
        transactions.add(new Seen(
                t.outcome,
                t.time,
                t.call,
                t.client.pid,
                t.client.tid,
                t.server.pid,
                t.server.tid,
                t.coid,
                t.parts,
                t.path == null ? null : new String(t.path),
                Arrays.copyOf(t.request.array(), t.request.captured()),
                t.request.full(),
                Arrays.copyOf(t.reply().array(), t.reply().captured()),
                t.reply().full(),
                t.answered,
                t.status,
                t.latency,
                t.requestFrame,
                t.replyFrame,
                List.copyOf(t.notes()),
                t.damaged));
        return t.clear();
    }

    @Override
    public void event(CaptureEvent event) {
        events.add(event);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    /** Decodes bytes with the usual options. */
    public static Recorder of(byte[] file) throws IOException {
        return of(file, CaptureOptions.usual());
    }

    /** Decodes bytes. */
    public static Recorder of(byte[] file, CaptureOptions options) throws IOException {
        Recorder recorder = new Recorder();
        CaptureReader reader = new CaptureReader(options, recorder);
        reader.read(new ByteArrayInputStream(file));
        recorder.summary = reader.summary().all();
        return recorder;
    }

    /** Decodes a sample. */
    public static Recorder sample(String name) throws IOException {
        return of(Files.readAllBytes(TRACES.resolve(name)));
    }
}
