package io.resmgrkit.captures.print;

import static io.resmgrkit.captures.print.ByteText.ascii;

import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.Credentials;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Party;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.names.generated.Tables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transactions as JSON Lines: an object for each message, in the shape of {@code resmgr decode --format json}. */
public final class TransactionJson {
    private static final byte[] N = ascii("{\"n\":");
    private static final byte[] TIME = ascii(",\"time\":\"");
    private static final byte[] DIALECT = ascii("\",\"dialect\":\"");
    private static final byte[] REQUEST = ascii("\",\"direction\":\"request\"");
    private static final byte[] REPLY = ascii("\",\"direction\":\"reply\"");
    private static final byte[] STRUCT = ascii(",\"struct\":");
    private static final byte[] LENGTH = ascii(",\"length\":");
    private static final byte[] CAPTURED = ascii(",\"captured\":");
    private static final byte[] COMPLETE = ascii(",\"complete\":true");
    private static final byte[] INCOMPLETE = ascii(",\"complete\":false");
    private static final byte[] STATUS = ascii(",\"status\":");
    private static final byte[] ERRNO = ascii(",\"errno\":{\"value\":");
    private static final byte[] NAME = ascii(",\"name\":");
    private static final byte[] TRANSACTION = ascii(",\"transaction\":");
    private static final byte[] CLIENT = ascii(",\"client\":{");
    private static final byte[] SERVER = ascii(",\"server\":{");
    private static final byte[] ND = ascii("\"nd\":");
    private static final byte[] PID = ascii("\"pid\":");
    private static final byte[] TID = ascii("\"tid\":");
    private static final byte[] COID = ascii("\"coid\":");
    private static final byte[] HANDLE = ascii("\"handle\":");
    private static final byte[] CHID = ascii("\"chid\":");
    private static final byte[] PROGRAM = ascii("\"name\":");
    private static final byte[] ADDRESS = ascii("\"address\":");
    private static final byte[] PATH = ascii(",\"path\":");
    private static final byte[] LATENCY = ascii(",\"latency_ns\":\"");
    private static final byte[] OUTCOME = ascii(",\"outcome\":\"");
    private static final byte[] NOTES = ascii(",\"notes\":");
    private static final byte[] QNET = ascii(",\"qnet\":");
    private static final byte[] BYTES = ascii(",\"bytes\":\"");

    private final ByteText out;
    private final byte[] file;
    private final byte[][] dialects = new byte[Dialect.values().length][];
    private final byte[][] outcomes = new byte[Outcome.values().length][];
    private final Memo clients = Memo.json();
    private final Memo servers = Memo.json();
    private final Memo notes = Memo.json();
    private final FieldTexts texts = new FieldTexts();
    private final MessageJson json = new MessageJson(texts);
    private final Headers headers = new Headers();
    private long n;
    private boolean damaged;

    /**
     * @param out  where objects are appended, a line each
     * @param file name of the input as the user gave it
     */
    public TransactionJson(ByteText out, String file) {
        this.out = out;
        this.file = new ByteText(64).text(",\"file\":").json(file).copy();
        for (Dialect dialect : Dialect.values()) {
            dialects[dialect.ordinal()] = ascii(dialect.id());
        }
        for (Outcome outcome : Outcome.values()) {
            outcomes[outcome.ordinal()] = ascii(outcome.id());
        }
    }

    /** Whether a message written so far is damaged, be it by itself or by its frame. */
    public boolean damaged() {
        return damaged;
    }

    /** The next object is that one of the whole output. */
    void startAt(long number) {
        n = number;
    }

    /** Writes the request and the answer, as far as they are there; returns how many objects that makes. */
    public int write(Transaction transaction) {
        return write(transaction, true, true);
    }

    /** Writes those of the two that are wanted and there; returns how many objects that makes. */
    public int write(Transaction transaction, boolean wantRequest, boolean wantReply) {
        damaged |= transaction.damaged;
        int count = 0;
        Payload request = transaction.request;
        MessageBytes asked = null;
        if (request.present()) {
            asked = new MessageBytes(request.dialect(), null, request.array(), 0, request.captured());
            if (wantRequest) {
                message(transaction, request, asked, transaction.requestHeader());
                count++;
            }
        }
        if (transaction.answered && wantReply) {
            Payload reply = transaction.reply();
            Answered answered = Replies.to(transaction, asked);
            MessageBytes bytes = new MessageBytes(
                    (reply.present() ? reply : request).dialect(), answered, reply.array(), 0, reply.captured());
            message(transaction, reply, bytes, transaction.replyHeader());
            count++;
        }
        return count;
    }

    private void message(Transaction transaction, Payload payload, MessageBytes bytes, Payload header) {
        json.begin(bytes);
        boolean reply = bytes.answered() != null;
        Defect defect = reply ? bytes.walk(json) : Replies.walk(transaction, bytes, json);
        json.end();
        out.put(N).decimal(++n).put(file).put(TIME);
        boolean late = reply && transaction.latency > 0;
        out.seconds(late ? transaction.time + transaction.latency : transaction.time);
        out.put(DIALECT).put(dialects[bytes.dialect().ordinal()]).put(reply ? REPLY : REQUEST);
        int type = bytes.type();
        if (type >= 0) {
            out.put(',').put(texts.type(bytes.dialect(), type));
        }
        if (json.struct != null) {
            out.put(STRUCT).put(json.struct);
        }
        extent(payload, defect, reply && transaction.outcome == Outcome.FAILED);
        out.put(json.body);
        islands(payload);
        if (reply) {
            outcome(transaction, bytes);
        }
        context(transaction);
        if (header.captured() > 0) {
            out.put(QNET);
            headers.json(out, header, reply ? transaction.replyFrame : transaction.requestFrame);
        }
        out.put(BYTES);
        json.hex(out);
        out.put('"').put('}').put('\n');
    }

    /** What the capture cut off is no damage of the message; what contradicts itself in the rest is. */
    private void extent(Payload payload, @Nullable Defect defect, boolean failure) {
        boolean whole = payload.complete() || failure && payload.captured() == 0;
        if (payload.full() >= 0 || whole) {
            out.put(LENGTH).decimal(Math.max(payload.full(), 0));
        }
        out.put(CAPTURED).decimal(payload.captured());
        out.put(whole && defect == null ? COMPLETE : INCOMPLETE);
        if (defect != null && (whole || defect.kind() == Defect.Kind.MALFORMED)) {
            damaged = true;
            out.text(",\"error\":{\"field\":").json(defect.field());
            out.text(",\"offset\":").decimal(defect.offset());
            out.text(",\"why\":").json(defect.why()).put('}');
        }
    }

    /** Pieces behind a gap, which are no part of the decoded prefix. */
    private void islands(Payload payload) {
        if (!payload.gaps()) {
            return;
        }
        char separator = '[';
        out.text(",\"pieces\":");
        for (Payload.Island island : payload.islands()) {
            out.put(separator).text("{\"offset\":").decimal(island.offset()).text(",\"hex\":\"");
            out.hex(island.bytes(), 0, island.bytes().length).put('"').put('}');
            separator = ',';
        }
        out.put(']');
    }

    private void outcome(Transaction transaction, MessageBytes bytes) {
        if (!Replies.failed(transaction)) {
            out.put(STATUS).decimal(transaction.status);
            return;
        }
        Names names = Tables.errno(bytes.dialect());
        String name = names.name(transaction.status);
        out.put(ERRNO).decimal(transaction.status);
        if (name != null) {
            out.put(NAME).json(name);
        }
        out.put('}');
    }

    private void context(Transaction transaction) {
        out.put(TRANSACTION).decimal(transaction.number);
        party(CLIENT, transaction.client, transaction, true);
        party(SERVER, transaction.server, transaction, false);
        byte[] path = transaction.path;
        if (path != null) {
            byte[] text = Utf8.repaired(path);
            out.put(PATH).json(text, 0, text.length);
        }
        if (transaction.latency >= 0) {
            out.put(LATENCY).decimal(transaction.latency).put('"');
        }
        Outcome outcome = transaction.outcome;
        if (outcome != Outcome.REPLIED && outcome != Outcome.FAILED) {
            out.put(OUTCOME).put(outcomes[outcome.ordinal()]).put('"');
        }
        if (transaction.queueing >= 0) {
            out.text(",\"queueing_ns\":\"").decimal(transaction.queueing).put('"');
        }
        if (transaction.service >= 0) {
            out.text(",\"service_ns\":\"").decimal(transaction.service).put('"');
        }
        if (transaction.noted()) {
            char separator = '[';
            out.put(NOTES);
            for (int i = 0; i < transaction.notes().size(); i++) {
                out.put(separator).put(notes.of(transaction.notes().get(i)));
                separator = ',';
            }
            out.put(']');
        }
    }

    private void party(byte[] key, Party party, Transaction transaction, boolean client) {
        int before = out.length();
        out.put(key);
        int open = out.length();
        id(ND, party.node);
        id(PID, party.pid);
        id(TID, party.tid);
        if (client) {
            id(COID, transaction.coid);
            id(HANDLE, transaction.rcvid);
            credentials(transaction.credentials);
        } else {
            id(CHID, party.chid);
        }
        byte[] name = party.name;
        if (name != null) {
            byte[] text = Utf8.repaired(name);
            comma().put(PROGRAM).json(text, 0, text.length);
        }
        if (party.address != null) {
            comma().put(ADDRESS).put((client ? clients : servers).of(party.address));
        }
        if (out.length() == open) {
            out.cut(before);
        } else {
            out.put('}');
        }
    }

    private void credentials(@Nullable Credentials credentials) {
        if (credentials == null) {
            return;
        }
        comma().text("\"sid\":").decimal(credentials.sid());
        out.text(",\"flags\":").decimal(credentials.flags());
        // An id of -1 is one like any other here.
        out.text(",\"ruid\":").decimal(credentials.ruid());
        out.text(",\"euid\":").decimal(credentials.euid());
        out.text(",\"suid\":").decimal(credentials.suid());
        out.text(",\"rgid\":").decimal(credentials.rgid());
        out.text(",\"egid\":").decimal(credentials.egid());
        out.text(",\"sgid\":").decimal(credentials.sgid());
        out.text(",\"groups\":").text(credentials.groups().toString());
    }

    private void id(byte[] key, long value) {
        if (value != -1) {
            comma().put(key).decimal(value);
        }
    }

    private ByteText comma() {
        return out.last() == '{' ? out : out.put(',');
    }

    /** Writes an event as one object. */
    public void write(CaptureEvent event) {
        out.put(N).decimal(++n).put(file).put(TIME).seconds(event.time());
        out.text("\",\"event\":{\"layer\":")
                .json(event.layer())
                .text(",\"kind\":")
                .json(event.kind());
        out.text(",\"frame\":").decimal(event.frame());
        values(event.values());
        values(event.header());
        out.put('}').put('}').put('\n');
    }

    private void values(List<CaptureEvent.Value> values) {
        for (CaptureEvent.Value value : values) {
            out.put(',').json(value.name()).put(':');
            String text = value.text();
            Names names = value.names();
            if (text != null) {
                out.json(text);
            } else if (names != null && names.name(value.number()) != null) {
                out.text("{\"value\":").decimal(value.number());
                out.text(",\"name\":")
                        .json(String.valueOf(names.name(value.number())))
                        .put('}');
            } else {
                out.decimal(value.number());
            }
        }
    }
}
