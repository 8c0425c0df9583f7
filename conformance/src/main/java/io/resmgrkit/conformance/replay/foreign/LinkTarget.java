package io.resmgrkit.conformance.replay.foreign;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.PulseCode;
import io.resmgrkit.conformance.compare.Asked;
import io.resmgrkit.conformance.replay.Observed;
import io.resmgrkit.conformance.replay.ReplayTarget;
import io.resmgrkit.conformance.replay.ServerCrashed;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.DeliveredEvent;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.SutException;
import io.resmgrkit.conformance.sut.SutUnusableException;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Late;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A system at the other end of a link, brought into the state in which a session begins and given its records. */
public final class LinkTarget implements ReplayTarget {
    private final Session session;
    private final SystemUnderTest system;
    private final String profile;
    private final Patience patience;
    private final Addresses addresses;
    private final Map<Addresses.Key, Connection> connections = new LinkedHashMap<>();
    private final Map<Integer, Integer> clients = new HashMap<>();
    private final Map<Integer, Sent> pending = new LinkedHashMap<>();
    private int lastClient = Preparation.CLIENT;
    private boolean over;

    /**
     * How long to wait.
     *
     * @param answer for a request that is to be answered
     * @param block for one whose client is to stay blocked
     */
    public record Patience(Duration answer, Duration block) {
        /** The usual: two seconds, and a quarter of one. */
        public static final Patience USUAL = new Patience(Duration.ofSeconds(2), Duration.ofMillis(250));
    }

    /** A request whose client is blocked, under the numbers of the recording. */
    private record Sent(int seq, int rcvid, Exchange recorded, io.resmgrkit.conformance.sut.Exchange exchange) {}

    /** @param profile which profile's recordings the system is taken to understand */
    public LinkTarget(Session session, SystemUnderTest system, String profile, Patience patience) {
        this.session = session;
        this.system = system;
        this.profile = profile;
        this.patience = patience;
        this.addresses = new Addresses(session.devices().get(0).handle());
    }

    @Override
    public @Nullable String unfit() {
        String why = Suitability.missing(session, profile, system.handshake());
        if (why != null) {
            return why;
        }
        try {
            Dialect dialect = Dialect.of(session.dialect());
            boolean fresh = system.reset();
            why = new Preparation(system, dialect, patience.answer(), fresh).prepare(session);
            system.events();
            return why;
        } catch (SutUnusableException e) {
            throw e;
        } catch (SutException e) {
            throw new ServerCrashed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Observed exchange(Exchange exchange) {
        return guarded(() -> {
            Addresses.Key key = key(exchange);
            Connection connection = connection(key, exchange);
            Dialect sender = Asked.sender(exchange, Dialect.of(session.dialect()));
            boolean blocks = exchange.outcome() instanceof Outcome.Pending;
            var sent = system.send(
                    connection,
                    new Request(
                            addresses.translated(exchange.request(), sender, key),
                            Math.min(exchange.replyMax(), Request.MAX_BYTES),
                            blocks ? patience.block() : patience.answer()));
            Outcome outcome = outcome(sent.outcome(), exchange.outcome());
            if (outcome instanceof Outcome.Pending) {
                pending.put(exchange.seq(), new Sent(exchange.seq(), exchange.rcvid(), exchange, sent));
            }
            return new Observed(outcome, events(exchange.events()), late(exchange.late()), null);
        });
    }

    @Override
    public Observed pulse(Step.PulseSent pulse) {
        return guarded(() -> {
            if (pulse.code() == PulseCode._PULSE_CODE_DISCONNECT) {
                disconnect(pulse.scoid());
            } else {
                for (Sent sent : List.copyOf(pending.values())) {
                    if (sent.rcvid() == pulse.value()) {
                        system.unblock(sent.exchange());
                    }
                }
            }
            return new Observed(null, null, late(pulse.late()), null);
        });
    }

    @Override
    public void setOpen(Step.OpenMode action) {
        throw new IllegalStateException("session " + session.id() + ": a link cannot change the server's open mode");
    }

    @Override
    public void detach(Step.Detached action) {
        throw new IllegalStateException("session " + session.id() + ": a link cannot detach the server's path");
    }

    @Override
    public boolean over() {
        return over;
    }

    @Override
    public void close() {
        if (!over) {
            guarded(() -> {
                connections.values().forEach(system::close);
                return new Observed(null, null, List.of(), null);
            });
        }
    }

    /** The system's failure is a deviation of the record at hand; nothing of the session can be asked afterwards. */
    private Observed guarded(Supplier<Observed> delivery) {
        try {
            return delivery.get();
        } catch (SutUnusableException e) {
            throw e;
        } catch (SutException e) {
            over = true;
            throw new ServerCrashed(String.valueOf(e.getMessage()));
        }
    }

    private static Addresses.Key key(Exchange exchange) {
        return new Addresses.Key(exchange.client().scoid(), exchange.client().coid());
    }

    private Connection connection(Addresses.Key key, Exchange exchange) {
        return connections.computeIfAbsent(key, k -> {
            var recorded = exchange.client();
            int number = clients.computeIfAbsent(k.scoid(), scoid -> ++lastClient);
            Connection opened = system.open(new Client(
                    number,
                    exchange.bigEndian(),
                    recorded.ruid(),
                    recorded.euid(),
                    recorded.rgid(),
                    recorded.egid(),
                    recorded.groups()));
            addresses.add(k, recorded.pid(), opened.ids());
            return opened;
        });
    }

    /** The client is gone: with its last connection goes the disconnect pulse (B7.5). */
    private void disconnect(int scoid) {
        connections.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey().scoid() == scoid;
            if (gone) {
                system.close(entry.getValue());
            }
            return gone;
        });
        pending.values().removeIf(sent -> sent.recorded().client().scoid() == scoid);
        clients.remove(scoid);
        addresses.remove(scoid);
    }

    private Outcome outcome(io.resmgrkit.conformance.sut.Outcome seen, Outcome expected) {
        if (seen instanceof io.resmgrkit.conformance.sut.Outcome.Reply reply) {
            byte[] bytes = reply.bytes();
            if (!reply.extentKnown() && expected instanceof Outcome.Replied wanted) {
                // What was not seen to change may have been written as zeros.
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length, wanted.reply().length));
            }
            return new Outcome.Replied((int) reply.status(), bytes, Outcome.Replied.NOT_TOLD, 0);
        } else if (seen instanceof io.resmgrkit.conformance.sut.Outcome.Errno error) {
            return new Outcome.Refused(error.errno());
        } else if (seen instanceof io.resmgrkit.conformance.sut.Outcome.Pending) {
            return Outcome.PENDING;
        }
        over = true;
        throw new ServerCrashed(seen.toString());
    }

    /** What was delivered; an event armed inside a chain has no rcvid (B5.10) and reaches nobody, so it counts as delivered. */
    private @Nullable List<Members> events(List<Members> expected) {
        if (!system.handshake().can(Capability.NOTIFY)) {
            return null;
        }
        List<Members> lost =
                expected.stream().filter(event -> event.get("rcvid") == 0).toList();
        List<DeliveredEvent> all = new ArrayList<>(system.events());
        for (long end = System.nanoTime() + patience.answer().toNanos();
                all.size() + lost.size() < expected.size() && System.nanoTime() < end; ) {
            LockSupport.parkNanos(100_000);
            all.addAll(system.events());
        }
        Iterator<DeliveredEvent> delivered = all.iterator();
        List<Members> seen = new ArrayList<>();
        for (Members event : expected) {
            if (lost.contains(event)) {
                seen.add(event);
            } else if (delivered.hasNext()) {
                seen.add(members(delivered.next()));
            }
        }
        delivered.forEachRemaining(event -> seen.add(members(event)));
        return seen;
    }

    private static Members members(DeliveredEvent event) {
        return Members.builder()
                .add("rcvid", 0)
                .add("notify", event.kind())
                .add("signo", event.signo())
                .add("code", event.code())
                .add("priority", 0)
                .add("value", event.value() & 0xffff_ffffL)
                .build();
    }

    /** Answers to blocked clients: those expected now are waited for, in that order, others are taken as they are there. */
    private List<Late> late(List<Late> expected) {
        List<Late> answers = new ArrayList<>();
        for (Late wanted : expected) {
            Sent sent = pending.get(wanted.seq());
            if (sent != null) {
                take(sent, sent.exchange().later(patience.answer()), answers);
            }
        }
        for (Sent sent : List.copyOf(pending.values())) {
            take(sent, sent.exchange().later(Duration.ZERO), answers);
        }
        return answers;
    }

    private void take(Sent sent, io.resmgrkit.conformance.sut.Outcome seen, List<Late> answers) {
        if (!(seen instanceof io.resmgrkit.conformance.sut.Outcome.Pending)) {
            pending.remove(sent.seq());
            answers.add(new Late(
                    sent.seq(), sent.rcvid(), outcome(seen, sent.recorded().outcome())));
        }
    }
}
