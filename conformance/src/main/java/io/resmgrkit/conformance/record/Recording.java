package io.resmgrkit.conformance.record;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.Late;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A session under way. Requests come from one thread, answers and events from any. */
final class Recording {
    /** What a plain manager receives a message into; nothing that a client sees depends on it here. */
    private static final int RECEIVE_BUFFER = 1565;

    private static final int SERVER_PID = 100;
    private static final int SLOT = 1 << 16;
    private static final int KEEPS_PRIORITY = -1;

    /** Bytes of a notify request up to the end of its event, in every dialect that has it here (LAYOUT 2). */
    private static final int NOTIFY = 64;

    private final Dialect dialect;
    private final Device device;
    private final long begin;
    private final List<RecordedStep> steps = new ArrayList<>();
    private final Map<ConnectionIds, Integer> slots = new HashMap<>();
    private final Set<Integer> blocked = new HashSet<>();
    private final Map<Long, Integer> priorities = new HashMap<>();

    Recording(Dialect dialect, Device device, long begin) {
        this.dialect = dialect;
        this.device = device;
        this.begin = begin;
    }

    /** A request has arrived. An rcvid is the connection's own unless a request of it is still blocked. */
    synchronized RecordedStep request(Incoming message, long time) {
        int rcvid = slot(message.connection());
        while (!blocked.add(rcvid)) {
            rcvid++;
        }
        byte[] bytes = message.bytes().clone();
        arms(bytes);
        RecordedStep step = new RecordedStep(steps.size() + 1, time, rcvid, bytes, call(bytes), message);
        steps.add(step);
        return step;
    }

    private int slot(ConnectionIds connection) {
        return slots.computeIfAbsent(connection, ids -> slots.size() + 1) * SLOT;
    }

    private String call(byte[] request) {
        String name =
                request.length < 2 ? null : Tables.ioType(dialect).name(Bytes.u2(request, 0, dialect.bigEndian()));
        return name == null ? "message of " + request.length + " bytes" : name;
    }

    /** The link does not tell the priority of an event; the request that armed it does (B9.5). */
    private void arms(byte[] request) {
        if (request.length >= NOTIFY && Bytes.u2(request, 0, dialect.bigEndian()) == IoType._IO_NOTIFY) {
            var event = new IoNotify().wrap(dialect, request, 0, request.length).event();
            priorities.put(armed(event.sigevCode(), event.sigevValue().sivalInt()), event.sigevPriority());
        }
    }

    private static long armed(int code, long value) {
        return (long) code << Integer.SIZE | value & 0xffff_ffffL;
    }

    /** A pulse arrives at the server; {@code value} names the request that is to be unblocked, if it is that. */
    synchronized void pulse(int code, int value, int scoid, long time) {
        steps.add(new RecordedStep(steps.size() + 1, time, code, value, scoid));
    }

    /** The server answered: now, or when something else was going on already. */
    synchronized void answered(RecordedStep request, Outcome outcome) {
        blocked.remove(request.rcvid());
        if (request.isPending()) {
            last().late.add(new Late(request.seq(), request.rcvid(), outcome));
        } else {
            request.outcome = outcome;
        }
    }

    /** The client stays blocked. */
    synchronized void pending(RecordedStep request) {
        if (request.outcome == null) {
            request.outcome = Outcome.PENDING;
        }
    }

    synchronized void event(ConnectionIds connection, int kind, int signo, int code, long value) {
        last().events
                .add(Members.builder()
                        .add("rcvid", slot(connection))
                        .add("notify", kind)
                        .add("signo", signo)
                        .add("code", code)
                        .add("priority", priorities.getOrDefault(armed(code, value), KEEPS_PRIORITY))
                        .add("value", value & 0xffff_ffffL)
                        .build());
    }

    private RecordedStep last() {
        return steps.get(steps.size() - 1);
    }

    synchronized Session session(String id) {
        return new Session(
                id,
                "recorded over a link from " + device.path(),
                dialect.id(),
                "recorded",
                RECEIVE_BUFFER,
                SERVER_PID,
                begin,
                List.of(device),
                steps.stream().map(RecordedStep::step).toList());
    }
}
