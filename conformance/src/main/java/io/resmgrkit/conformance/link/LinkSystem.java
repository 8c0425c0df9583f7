package io.resmgrkit.conformance.link;

import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.DeliveredEvent;
import io.resmgrkit.conformance.sut.Exchange;
import io.resmgrkit.conformance.sut.Handshake;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.SutException;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * A system under test at the other end of a link, supervised: what crashes, hangs or talks garbage is ended, reported as the
 * outcome of what was on its way, and started again when it is needed next.
 */
public final class LinkSystem implements SystemUnderTest {
    private static final long WATCH_MILLIS = 20;

    private final Supervisor supervisor;
    private final LinkOptions options;
    private final AtomicInteger lastConnection = new AtomicInteger();
    private final ScheduledExecutorService watchdog;

    private LinkSystem(Supervisor supervisor, LinkOptions options) {
        this.supervisor = supervisor;
        this.options = options;
        this.watchdog = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread thread = new Thread(run, "link-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        watchdog.scheduleWithFixedDelay(
                () -> supervisor.session().watch(), WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Starts a system and greets it.
     *
     * @param where how the user named it, for messages
     * @throws io.resmgrkit.conformance.sut.SutUnusableException when it does not start or does not shake hands
     */
    public static LinkSystem start(String where, Transport.Connector connector, LinkOptions options) {
        LinkSystem system = new LinkSystem(new Supervisor(where, connector, options), options);
        try {
            system.supervisor.start();
        } catch (SutException e) {
            system.watchdog.shutdownNow();
            connector.close();
            throw e;
        }
        return system;
    }

    @Override
    public Handshake handshake() {
        return supervisor.handshake();
    }

    @Override
    public Connection open(Client client) {
        LinkSession session = supervisor.alive();
        int generation = supervisor.generation();
        int number = lastConnection.incrementAndGet();
        Waiting.Answer answer = session.ask(id -> new Frame.Open(id, number, client), options.grace());
        if (answer.frame() instanceof Frame.Opened opened) {
            return new Connection(number, generation, client, opened.ids());
        }
        throw failure("connection for client " + client.number(), session, answer);
    }

    @Override
    public Exchange send(Connection connection, Request request) {
        LinkSession session = supervisor.session();
        if (connection.generation() == supervisor.generation()) {
            return session.request(connection, request);
        }
        Exchange lost = new Exchange(0, connection);
        lost.complete(new Outcome.Crash("the connection ended with an earlier failure of the system", ""));
        return lost;
    }

    @Override
    public boolean unblock(Exchange exchange) {
        return done(exchange.connection(), "unblock", id -> new Frame.Unblock(id, exchange.id()));
    }

    @Override
    public boolean pulse(Connection connection, int code, long value) {
        return done(connection, "pulse", id -> new Frame.Pulse(id, connection.number(), code, value));
    }

    @Override
    public void close(Connection connection) {
        if (connection.generation() == supervisor.generation()
                && supervisor.session().end() == null) {
            done(connection, "close", id -> new Frame.Close(id, connection.number()));
            supervisor.session().forget(connection.number());
        }
    }

    @Override
    public boolean reset() {
        LinkSession session = supervisor.alive();
        if (handshake().can(Capability.RESET)) {
            Waiting.Answer answer = session.ask(Frame.Reset::new, options.grace());
            if (answer.frame() instanceof Frame.Done done && done.errno() == 0) {
                session.forget(0);
                return true;
            }
            if (answer.frame() == null) {
                throw failure("reset", session, answer);
            }
        }
        return supervisor.renew();
    }

    @Override
    public List<DeliveredEvent> events() {
        List<DeliveredEvent> events = new ArrayList<>();
        supervisor.session().drain(events);
        return events;
    }

    @Override
    public int restarts() {
        return supervisor.restarts();
    }

    @Override
    public void close() {
        watchdog.shutdown();
        supervisor.close();
        watchdog.shutdownNow();
    }

    private boolean done(Connection connection, String what, IntFunction<Frame> question) {
        LinkSession session = supervisor.session();
        if (connection.generation() != supervisor.generation()) {
            return false;
        }
        Waiting.Answer answer = session.ask(question, options.grace());
        if (answer.frame() instanceof Frame.Done done) {
            return done.errno() == 0;
        }
        if (answer.frame() instanceof Frame.Refused) {
            return false;
        }
        throw failure(what, session, answer);
    }

    private SutException failure(String what, LinkSession session, Waiting.Answer answer) {
        String full = supervisor.where() + ": " + what;
        if (answer.failure() != null) {
            return new SutException(full, answer.failure());
        }
        if (answer.frame() instanceof Frame.Refused refused) {
            return new SutException(full + ": refused by the adapter: " + refused.why(), (Throwable) null);
        }
        Outcome garbage = new Outcome.Garbage("the answer is a " + name(answer.frame()), new byte[0]);
        session.fail(garbage);
        return new SutException(full, garbage);
    }

    private static String name(@org.jspecify.annotations.Nullable Frame frame) {
        return frame == null ? "nothing" : frame.getClass().getSimpleName();
    }
}
