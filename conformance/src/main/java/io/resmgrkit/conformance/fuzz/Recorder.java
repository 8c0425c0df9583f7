package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.PulseCode;
import io.resmgrkit.conformance.replay.Observed;
import io.resmgrkit.conformance.replay.ReferenceTarget;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Late;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.State;
import io.resmgrkit.conformance.transcript.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Runs a script on the reference dispatcher and writes down what happens: a transcript that replays byte by byte. */
final class Recorder {
    /** Clock at the start of every transcript. */
    static final long BEGIN = 1_000_000_000L;

    private static final int SERVER_PID = 1000;
    private static final int FIRST_RCVID = 0x40_0000;
    private static final State UNKNOWN = new State(false, null, null, null, null, null, null);

    private final Dialect dialect;
    private final String profile;

    Recorder(Dialect dialect, String profile) {
        this.dialect = dialect;
        this.profile = profile;
    }

    /** The script as a session with the outcomes of the reference. */
    Session record(Script script, String id, String title) {
        List<Step> steps = new ArrayList<>();
        Session session = session(id, title, steps);
        ReferenceTarget reference = new ReferenceTarget(session(id, title, List.of()));
        Map<Integer, Move.Send> blocked = new TreeMap<>();
        Set<Integer> gone = new HashSet<>();
        int seq = 0;
        long time = BEGIN;
        for (Move move : script.moves()) {
            if (move instanceof Move.Send send) {
                Exchange asked = asked(send, ++seq, ++time);
                Observed seen = reference.exchange(asked);
                steps.add(answered(asked, seen, heard(seen, gone)));
                if (seen.outcome() instanceof Outcome.Pending) {
                    blocked.put(asked.rcvid(), send);
                }
                seen.late().forEach(late -> blocked.remove(late.rcvid()));
            } else {
                Map<Integer, Move.Send> asked = Map.copyOf(blocked);
                for (Step.PulseSent pulse : pulses(move, seq + 1, time, blocked)) {
                    seq++;
                    Observed seen = reference.pulse(pulse);
                    steps.add(new Step.PulseSent(
                            pulse.seq(),
                            pulse.time(),
                            pulse.code(),
                            pulse.value(),
                            pulse.scoid(),
                            heard(seen, gone),
                            null));
                    seen.late().forEach(late -> blocked.remove(late.rcvid()));
                }
                if (move instanceof Move.Disconnect) {
                    asked.forEach((rcvid, send) -> {
                        if (send.client() == move.client()) {
                            gone.add(rcvid);
                        }
                    });
                }
            }
        }
        return session;
    }

    private Session session(String id, String title, List<Step> steps) {
        return new Session(
                id,
                title,
                dialect.id(),
                "synthetic",
                Devices.receiveBuffer(profile),
                SERVER_PID,
                BEGIN,
                List.of(Devices.of(profile)),
                steps);
    }

    private Exchange asked(Move.Send send, int seq, long time) {
        return new Exchange(
                seq,
                time,
                profile,
                Cast.of(send.client(), send.fd()),
                false,
                send.call(),
                FIRST_RCVID + seq,
                send.request(),
                send.room(),
                Outcome.PENDING,
                List.of(),
                List.of(),
                UNKNOWN);
    }

    private static Exchange answered(Exchange asked, Observed seen, List<Late> late) {
        Outcome outcome = seen.outcome();
        State state = seen.state();
        return new Exchange(
                asked.seq(),
                asked.time(),
                asked.device(),
                asked.client(),
                asked.bigEndian(),
                asked.call(),
                asked.rcvid(),
                asked.request(),
                asked.replyMax(),
                outcome == null ? Outcome.PENDING : outcome,
                seen.events() == null ? List.of() : seen.events(),
                late,
                state == null ? UNKNOWN : state);
    }

    /** A client that ends while it is blocked wants out first: the kernel lets nobody go who waits for an answer. */
    private static List<Step.PulseSent> pulses(Move move, int seq, long time, Map<Integer, Move.Send> blocked) {
        int scoid = Cast.scoid(move.client());
        List<Step.PulseSent> pulses = new ArrayList<>();
        blocked.forEach((rcvid, send) -> {
            boolean meant = send.client() == move.client()
                    && (!(move instanceof Move.Unblock unblock) || unblock.fd() == send.fd());
            if (meant) {
                pulses.add(pulse(seq + pulses.size(), time, PulseCode._PULSE_CODE_UNBLOCK, rcvid, scoid));
            }
        });
        if (move instanceof Move.Disconnect) {
            pulses.add(pulse(seq + pulses.size(), time, PulseCode._PULSE_CODE_DISCONNECT, 0, scoid));
        }
        return pulses;
    }

    /** An answer to a client that has gone leaves no record (T2). */
    private static List<Late> heard(Observed seen, Set<Integer> gone) {
        return seen.late().stream().filter(late -> !gone.contains(late.rcvid())).toList();
    }

    private static Step.PulseSent pulse(int seq, long time, int code, int value, int scoid) {
        return new Step.PulseSent(seq, time, code, value, scoid, List.of(), null);
    }
}
