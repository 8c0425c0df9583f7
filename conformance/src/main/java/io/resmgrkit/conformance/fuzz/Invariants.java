package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoFdinfoReply;
import io.resmgrkit.codec.generated.IoRead;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.replay.Deviation;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.State;
import io.resmgrkit.conformance.transcript.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds of any resource manager, whatever a reference does: a read gives no more than was asked and there is, a closed
 * descriptor is no descriptor, counts return when everybody has gone, a refused message changes nothing. One instance for one
 * session of one system. That every message has exactly one answer the link sees to.
 */
final class Invariants {
    private static final int TYPE = 0xf000;
    private static final long SET_ID = 06000;
    private static final int COMBINED = 0x8000;
    private static final int SUBTYPE_END = 4;
    private static final List<String> KEPT =
            List.of("mode", "uid", "gid", "nbytes", "nlink", "count", "rcount", "wcount");

    private final String session;
    private final Dialect dialect;
    private final Set<Long> closed = new HashSet<>();
    private final List<Deviation> violations = new ArrayList<>();
    private @Nullable Exchange before;

    Invariants(String session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** What did not hold, in order. */
    List<Deviation> violations() {
        return violations;
    }

    /** A pulse changes things behind the descriptor that was last looked at. */
    void pulse(Step.PulseSent pulse) {
        before = null;
        closed.removeIf(key -> key >> Integer.SIZE == pulse.scoid());
    }

    /**
     * An exchange.
     *
     * @param exchange the request; its state is looked at only when the outcome is its own
     * @param outcome the answer of the system in question
     */
    void exchange(Exchange exchange, Outcome outcome) {
        int type = Requests.type(dialect, exchange.request());
        boolean damaged = exchange.request().length < 4;
        boolean reads = type == IoType._IO_READ || type == IoType._IO_READ64;
        if (!damaged && reads && exchange.request().length >= IoRead.SIZE) {
            read(exchange, outcome);
        }
        if (!damaged) {
            closing(exchange, type, outcome);
        }
        if (type == IoType._IO_FDINFO && exchange.client().scoid() == Cast.scoid(Cast.AUDITOR)) {
            counts(exchange, outcome);
        }
        if (outcome == exchange.outcome()) {
            refusal(exchange, type);
            before = exchange;
        }
    }

    private void read(Exchange exchange, Outcome outcome) {
        IoRead read = new IoRead().wrap(dialect, exchange.request(), 0, exchange.request().length);
        // What the other extended types ask for, and answer, is between a client and its manager.
        int xtype = (int) read.xtype() & 0xff;
        boolean data = xtype == IoXtype._IO_XTYPE_NONE || xtype == IoXtype._IO_XTYPE_OFFSET;
        if (!data || (read.combineLen() & COMBINED) != 0 || !(outcome instanceof Outcome.Replied reply)) {
            return;
        }
        long high = read.type() == IoType._IO_READ64 ? read.zero() : 0;
        long asked = high << Integer.SIZE | read.nbytes() & 0xffff_ffffL;
        demand(exchange, "a read gives no more than was asked", asked, Math.max(reply.status(), reply.reply().length));
        State.AttrState attr = exchange.state().attr();
        Members ocb = exchange.state().ocb();
        boolean regular = attr != null && (attr.members().get("mode") & TYPE) == FileMode.S_IFREG;
        if (regular && ocb != null && reply.status() > 0 && read.xtype() == 0 && outcome == exchange.outcome()) {
            demand(
                    exchange,
                    "a read does not go beyond the size",
                    attr.members().get("nbytes"),
                    ocb.get("offset"));
        }
    }

    private void closing(Exchange exchange, int type, Outcome outcome) {
        long key = (long) exchange.client().scoid() << Integer.SIZE
                | exchange.client().coid();
        boolean opens = type == IoType._IO_CONNECT || type == IoType._IO_DUP || type == IoType._IO_OPENFD;
        if (type == IoType._IO_CLOSE && outcome instanceof Outcome.Replied) {
            if (!closed.add(key)) {
                violated(exchange, "a descriptor is closed once", "a refusal", "a reply");
            }
        } else if (opens && mayBind(exchange, type)) {
            closed.remove(key);
        } else if (closed.contains(key)
                && !opens
                && outcome instanceof Outcome.Replied
                && type > 0x100
                && type < 0x200) {
            violated(exchange, "a closed descriptor is no descriptor", "a refusal", "a reply");
        }
    }

    /** A combined open stays bound even when it fails (B4.6); the rest only binds, or nothing. One that was cut may be any. */
    private boolean mayBind(Exchange exchange, int type) {
        byte[] request = exchange.request();
        if (type != IoType._IO_CONNECT || request.length < SUBTYPE_END) {
            return true;
        }
        int subtype = Bytes.u2(request, SUBTYPE_END - 2, dialect.bigEndian());
        return subtype == ConnectSubtype._IO_CONNECT_OPEN || subtype == ConnectSubtype._IO_CONNECT_COMBINE;
    }

    /** The auditor comes when all others have gone, and has the object open once. */
    private void counts(Exchange exchange, Outcome outcome) {
        if (outcome instanceof Outcome.Replied reply && reply.reply().length >= IoFdinfoReply.SIZE) {
            byte[] bytes = reply.reply();
            int count = new IoFdinfoReply()
                    .wrap(dialect, bytes, 0, bytes.length)
                    .info()
                    .count();
            demand(exchange, "counts return when everybody has gone", 1, count);
        }
    }

    /** Only of the reference, whose state is known before and after; combined messages are refused half done (B5.6). */
    private void refusal(Exchange exchange, int type) {
        Exchange last = before;
        if (last == null
                || !(exchange.outcome() instanceof Outcome.Refused)
                || !last.client().equals(exchange.client())
                || last.state().attr() == null
                || exchange.state().attr() == null
                || type == IoType._IO_CONNECT
                || combined(exchange)) {
            return;
        }
        Members was = last.state().attr().members();
        Members is = exchange.state().attr().members();
        // A write or space takes set-id bits away before it looks at what it is to do (B8.14, B8.15).
        boolean writes = type == IoType._IO_WRITE || type == IoType._IO_WRITE64;
        long kept = writes || type == IoType._IO_SPACE ? ~SET_ID : -1;
        for (String field : KEPT) {
            long mask = field.equals("mode") ? kept : -1;
            if (was.get("inode") == is.get("inode") && (was.get(field) & mask) != (is.get(field) & mask)) {
                violated(
                        exchange,
                        "a refused message changes nothing (" + field + ")",
                        Long.toString(was.get(field)),
                        Long.toString(is.get(field)));
            }
        }
    }

    private boolean combined(Exchange exchange) {
        byte[] request = exchange.request();
        return request.length >= 4 && (Bytes.u2(request, 2, dialect.bigEndian()) & COMBINED) != 0;
    }

    private void demand(Exchange exchange, String what, long most, long is) {
        if (is > most) {
            violated(exchange, what, Long.toString(most), Long.toString(is));
        }
    }

    private void violated(Exchange exchange, String what, String expected, String actual) {
        violations.add(new Deviation(session, exchange.seq(), exchange.call(), what, expected, actual));
    }
}
