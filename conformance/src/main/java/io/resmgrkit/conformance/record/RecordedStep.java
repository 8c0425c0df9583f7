package io.resmgrkit.conformance.record;

import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.transcript.Client;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Late;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.State;
import io.resmgrkit.conformance.transcript.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record that is not finished: its outcome, events and late answers come bit by bit. */
final class RecordedStep {
    private static final int THREAD = 1;
    private static final byte[] NOTHING = {};

    final List<Members> events = new ArrayList<>();
    final List<Late> late = new ArrayList<>();

    @Nullable
    Outcome outcome;

    private final int seq;
    private final long time;
    private final int rcvid;
    private final byte[] request;
    private final String call;
    private final @Nullable Incoming message;
    private final int code;
    private final int scoid;

    /** A request. */
    RecordedStep(int seq, long time, int rcvid, byte[] request, String call, Incoming message) {
        this(seq, time, rcvid, request, call, message, 0, 0);
    }

    /** A pulse; its value stands in the place of the rcvid, which it is for an unblock. */
    RecordedStep(int seq, long time, int code, int value, int scoid) {
        this(seq, time, value, NOTHING, "", null, code, scoid);
    }

    private RecordedStep(
            int seq,
            long time,
            int rcvid,
            byte[] request,
            String call,
            @Nullable Incoming message,
            int code,
            int scoid) {
        this.seq = seq;
        this.time = time;
        this.rcvid = rcvid;
        this.request = request;
        this.call = call;
        this.message = message;
        this.code = code;
        this.scoid = scoid;
    }

    int seq() {
        return seq;
    }

    int rcvid() {
        return rcvid;
    }

    boolean isPending() {
        return outcome == Outcome.PENDING;
    }

    /** The record as a transcript has it. */
    Step step() {
        if (message == null) {
            return new Step.PulseSent(seq, time, code, rcvid, scoid, List.copyOf(late), null);
        }
        return new Exchange(
                seq,
                time,
                null,
                client(message),
                message.client().foreign(),
                call,
                rcvid,
                request,
                message.replyRoom(),
                outcome == null ? Outcome.PENDING : outcome,
                List.copyOf(events),
                List.copyOf(late),
                State.NOT_TOLD);
    }

    private static Client client(Incoming message) {
        ConnectionIds ids = message.connection();
        var client = message.client();
        return new Client(
                ids.nd(),
                ids.pid(),
                THREAD,
                ids.scoid(),
                ids.coid(),
                client.ruid(),
                client.euid(),
                client.rgid(),
                client.egid(),
                client.groups());
    }
}
