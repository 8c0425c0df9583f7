package io.resmgrkit.tools.decode.source;

import io.resmgrkit.codec.CodecException;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.tools.decode.source.Transaction.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the messages in transcripts and client encodings, a record at a time; what is wrong with one record stops none. */
final class TranscriptMessages {
    private static final int FILE_TYPE = 0xf000;
    private static final int DIRECTORY = 0x4000;

    private final String file;
    private final Sink sink;
    private final Descriptors descriptors = new Descriptors();
    private final Map<Long, Transaction> pending = new HashMap<>();
    private Dialect dialect = Dialect.SDP6_ILP32_LE;
    private @Nullable Party server;
    private int transactions;

    TranscriptMessages(String file, Sink sink) {
        this.file = file;
        this.sink = sink;
    }

    void read(BufferedReader lines) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null && !sink.full(); line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                try {
                    record(TranscriptRecord.parse(line));
                } catch (TranscriptException e) {
                    sink.problem("not a transcript", file + ":" + number, String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private void record(TranscriptRecord record) throws IOException, TranscriptException {
        String time = record.has("time") ? Long.toString(record.number("time")) : "";
        switch (record.text("record")) {
            case "session" -> session(record);
            case "exchange", "message" -> exchange(record, record.has("time") ? time : null);
            case "pulse" -> {
                sink.aside(time, pulse(record));
                late(record, time);
            }
            case "action" -> sink.aside("", "the server changes: " + action(record));
            case "note" -> sink.aside("", record.text("text"));
            case "result", "vector" -> {
                // What a client function returned is no message.
            }
            default -> throw new TranscriptException("unknown record '" + record.text("record") + "'");
        }
    }

    private void session(TranscriptRecord record) throws IOException, TranscriptException {
        try {
            dialect = Dialect.of(record.text("dialect"));
        } catch (CodecException e) {
            throw new TranscriptException(e);
        }
        server = Party.process((int) record.number("server_pid"));
        pending.clear();
        Map<Integer, String> devices = new HashMap<>();
        record.objects("devices").forEach(device -> devices.put((int) device.number("handle"), device.text("path")));
        descriptors.begin(devices);
        sink.aside("", "session " + record.text("id") + ": " + record.text("title"));
    }

    private void exchange(TranscriptRecord record, @Nullable String time) throws IOException, TranscriptException {
        Dialect of =
                record.text("byte_order").equals("be") ? Dialect.of(dialect.id().replaceFirst("-le$", "-be")) : dialect;
        byte[] bytes = hex(record, "request");
        Message request = Message.request(of, bytes, 0, bytes.length);
        TranscriptRecord from = record.object("client");
        int scoid = (int) from.number("scoid");
        int coid = (int) from.number("coid");
        boolean pathManager = record.text("to").equals("path-manager");
        Context context = new Context(
                file,
                time,
                ++transactions,
                record.has("client") ? client(from) : null,
                pathManager ? Party.process(1) : server,
                record.has("client") ? descriptors.path(request, scoid, coid) : null,
                record.has("client") && request.bytes().type() != IoType._IO_CONNECT);
        boolean directory = (record.object("state").object("attr").number("mode") & FILE_TYPE) == DIRECTORY;
        Transaction transaction = answer(context, request, record.object("outcome"), directory, false);
        if (transaction.result() == Result.PENDING) {
            pending.put(record.number("seq"), transaction);
        } else if (transaction.result() == Result.REPLIED) {
            descriptors.succeeded(request, scoid, coid, transaction.status());
        }
        sink.transaction(transaction);
        for (TranscriptRecord event : record.objects("events")) {
            sink.aside(time == null ? "" : time, event(event));
        }
        late(record, time);
    }

    private static Transaction answer(
            Context context, Message request, TranscriptRecord outcome, boolean directory, boolean late)
            throws TranscriptException {
        if (outcome.has("errno")) {
            int errno = (int) outcome.number("errno");
            Message reply = Message.reply(request.bytes().dialect(), Answered.by(request, 0), new byte[0], 0, 0);
            return new Transaction(context, late ? null : request, reply, Result.FAILED, 0, errno, late);
        }
        if (!outcome.has("status")) {
            return new Transaction(context, request, null, Result.PENDING, 0, 0, late);
        }
        int status = (int) outcome.number("status");
        Answered by = Answered.by(request, status);
        if (directory && by.type() == IoType._IO_READ) {
            // Only the object that is open tells that these bytes are entries.
            by = new Answered(by.type(), by.subtype(), by.dcmd(), status, true);
        }
        byte[] bytes = hex(outcome, "reply");
        Message reply = Message.reply(request.bytes().dialect(), by, bytes, 0, bytes.length);
        return new Transaction(context, late ? null : request, reply, Result.REPLIED, status, 0, late);
    }

    /** Answers to requests that were pending until now. */
    private void late(TranscriptRecord record, @Nullable String time) throws IOException, TranscriptException {
        for (TranscriptRecord late : record.objects("late")) {
            Transaction asked = pending.remove(late.number("seq"));
            if (asked == null || asked.request() == null) {
                throw new TranscriptException("exchange " + late.number("seq") + " is not pending");
            }
            sink.transaction(answer(asked.context().at(time), asked.request(), late, false, true));
        }
    }

    private String pulse(TranscriptRecord record) {
        int code = (int) record.number("code");
        int scoid = (int) record.number("scoid");
        if (code == -33) {
            descriptors.disconnected(scoid);
        }
        return "pulse " + Tables.pulseCode(dialect).nameOrHex(code) + ", value " + record.number("value") + ", scoid 0x"
                + Integer.toHexString(scoid);
    }

    private static String event(TranscriptRecord event) {
        return "event: notify " + event.number("notify") + ", signo " + event.number("signo") + ", code "
                + event.number("code") + ", value 0x" + Long.toHexString(event.number("value"));
    }

    private static String action(TranscriptRecord record) {
        return record.has("detach")
                ? "detaches " + record.object("detach").text("path")
                : record.text("device") + " opens " + record.object("set").text("open");
    }

    private static Party client(TranscriptRecord from) {
        return new Party(
                (int) from.number("nd"),
                (int) from.number("pid"),
                (int) from.number("tid"),
                (int) from.number("scoid"),
                (int) from.number("coid"),
                (int) from.number("ruid"),
                (int) from.number("euid"),
                (int) from.number("rgid"),
                (int) from.number("egid"),
                from.numbers("groups"));
    }

    private static byte[] hex(TranscriptRecord record, String name) throws TranscriptException {
        try {
            return HexFormat.of().parseHex(record.text(name));
        } catch (IllegalArgumentException e) {
            throw new TranscriptException(name + " is not hexadecimal");
        }
    }
}
