package io.resmgrkit.conformance.link;

import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.DeliveredEvent;
import io.resmgrkit.conformance.sut.Exchange;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One life of a system under test: from its start to bye, crash, hang or garbage. Answers find their questions here. */
final class LinkSession implements Transport.Listener {
    private static final byte[] NOTHING = {};

    private final long grace;
    private final ConcurrentHashMap<Integer, Waiting> waiting = new ConcurrentHashMap<>();
    private final Semaphore window = new Semaphore(Limits.MAX_IN_FLIGHT);
    private final AtomicInteger lastId = new AtomicInteger();
    private final AtomicInteger blocked = new AtomicInteger();
    private final AtomicReference<@Nullable Outcome> end = new AtomicReference<>();
    private final List<DeliveredEvent> events = new ArrayList<>();
    private volatile @Nullable Transport transport;

    LinkSession(Duration grace) {
        this.grace = grace.toNanos();
    }

    /** Starts or connects; frames can be sent afterwards. */
    void start(Transport.Connector connector) throws IOException {
        Transport started = connector.connect(this);
        transport = started;
        if (end.get() != null) {
            started.close();
        }
    }

    /** How it ended; null while it lives. */
    @Nullable
    Outcome end() {
        return end.get();
    }

    /** Sends a request; waits only while too many are on their way, which the watchdog bounds. */
    Exchange request(Connection connection, Request request) {
        window.acquireUninterruptibly();
        Waiting entry = null;
        Exchange exchange;
        int id;
        do {
            id = nextId();
            exchange = new Exchange(id, connection);
            entry = Waiting.request(exchange, request.timeout().toNanos() + grace);
        } while (waiting.putIfAbsent(id, entry) != null);
        send(
                id,
                new Frame.Send(
                        id,
                        connection.number(),
                        (int) request.timeout().toMillis(),
                        request.replyRoom(),
                        request.bytes()));
        return exchange;
    }

    /** Asks anything else and waits for the answer or the failure of the system. */
    Waiting.Answer ask(java.util.function.IntFunction<Frame> question, Duration patience) {
        Waiting entry = Waiting.control(patience.toNanos());
        int id;
        do {
            id = nextId();
        } while (waiting.putIfAbsent(id, entry) != null);
        send(id, question.apply(id));
        try {
            return entry.answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            waiting.remove(id);
            return new Waiting.Answer(null, new Outcome.Crash("the kit was interrupted", ""));
        } catch (ExecutionException e) {
            return new Waiting.Answer(null, new Outcome.Crash(String.valueOf(e.getCause()), ""));
        }
    }

    private int nextId() {
        int id = lastId.incrementAndGet();
        return id != 0 ? id : lastId.incrementAndGet();
    }

    private void send(int id, Frame frame) {
        Transport to = transport;
        if (to != null) {
            to.send(frame);
        }
        Outcome over = end.get();
        if (over != null) {
            Waiting lost = take(id);
            if (lost != null) {
                lost.fail(over);
            }
        }
    }

    private @Nullable Waiting take(int id) {
        Waiting entry = waiting.remove(id);
        if (entry != null && entry.exchange != null) {
            if (entry.blocked()) {
                blocked.decrementAndGet();
            } else {
                window.release();
            }
        }
        return entry;
    }

    @Override
    public void frame(Frame frame) {
        if (frame instanceof Frame.Result result) {
            result(result);
        } else if (frame instanceof Frame.Event event) {
            event(event.event());
        } else {
            Waiting entry = waiting.get(frame.id());
            if (entry == null) {
                garbage(frame.getClass().getSimpleName() + " with id " + frame.id() + ", which was not asked");
            } else if (entry.exchange != null && !(frame instanceof Frame.Refused)) {
                garbage(frame.getClass().getSimpleName() + " answers a send");
            } else {
                answered(frame, take(frame.id()));
            }
        }
    }

    private void answered(Frame frame, @Nullable Waiting entry) {
        if (entry != null && entry.exchange != null && frame instanceof Frame.Refused refused) {
            entry.exchange.complete(
                    new Outcome.Garbage("the adapter refused a request it has to take: " + refused.why(), NOTHING));
        } else if (entry != null) {
            entry.answer.complete(new Waiting.Answer(frame, null));
        }
    }

    private void result(Frame.Result result) {
        Waiting entry = waiting.get(result.id());
        Exchange exchange = entry == null ? null : entry.exchange;
        if (entry == null || exchange == null) {
            garbage("Result with id " + result.id() + ", which no request has");
        } else if (result.kind() == Frame.Result.PENDING) {
            if (entry.blocked()) {
                garbage("Result says pending for the second time, id " + result.id());
            } else if (blocked.incrementAndGet() > Limits.MAX_KEPT) {
                garbage("more than " + Limits.MAX_KEPT + " requests are pending");
            } else {
                entry.patience = Waiting.NEVER;
                window.release();
                exchange.complete(new Outcome.Pending());
            }
        } else if (result.kind() == Frame.Result.GONE) {
            fail(new Outcome.Crash("the adapter reports that the server is gone", ""));
        } else if (take(result.id()) != null) {
            exchange.complete(
                    result.kind() == Frame.Result.ERROR
                            ? new Outcome.Errno(result.errno())
                            : new Outcome.Reply(result.status(), result.reply(), result.extentKnown()));
        }
    }

    private void event(DeliveredEvent event) {
        boolean room;
        synchronized (events) {
            room = events.size() < Limits.MAX_KEPT;
            if (room) {
                events.add(event);
            }
        }
        if (!room) {
            garbage("more than " + Limits.MAX_KEPT + " events");
        }
    }

    /** Takes the events that have come. */
    void drain(List<DeliveredEvent> into) {
        synchronized (events) {
            into.addAll(events);
            events.clear();
        }
    }

    /** Forgets the blocked requests of a connection that is closed, or of all (0). */
    void forget(int connection) {
        waiting.forEach((id, entry) -> {
            if (entry.blocked() && (connection == 0 || entry.connection == connection)) {
                take(id);
            }
        });
    }

    private void garbage(String why) {
        fail(new Outcome.Garbage(why, NOTHING));
    }

    @Override
    public void ended(Outcome why) {
        fail(why);
    }

    /** Ends the session once; every question gets its outcome. */
    void fail(Outcome outcome) {
        if (end.compareAndSet(null, outcome)) {
            Transport running = transport;
            if (running != null) {
                running.close();
            }
            for (Integer id : List.copyOf(waiting.keySet())) {
                Waiting entry = take(id);
                if (entry != null) {
                    entry.fail(outcome);
                }
            }
        }
    }

    /** Looks at the clock: an adapter that owes an answer for too long is hung. */
    void watch() {
        long now = System.nanoTime();
        for (Waiting entry : waiting.values()) {
            if (entry.expired(now)) {
                fail(new Outcome.Timeout(Duration.ofNanos(now - entry.since)));
                return;
            }
        }
    }
}
