package io.resmgrkit.conformance.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes sessions as transcripts: JSON Lines with the members in the order of the format (T1). */
public final class TranscriptWriter implements Closeable {
    private final JsonGenerator json;

    /**
     * Writes to a stream, which closing the writer closes.
     *
     * @param out takes UTF-8; compress it before if a compressed transcript is wanted
     */
    public TranscriptWriter(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out).setRootValueSeparator(null);
    }

    /** Writes a session record and all its steps. */
    public void write(Session session) throws IOException {
        SessionFormatter.session(json, session);
        json.writeRaw('\n');
        for (Step step : session.steps()) {
            StepFormatter.step(json, step);
            json.writeRaw('\n');
        }
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
