package io.resmgrkit.conformance.link;

import io.resmgrkit.conformance.sut.Handshake;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.SutUnusableException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps one living session: starts, greets, starts again, counts. */
final class Supervisor {
    /** Starts in a row that may fail once the system has worked. */
    private static final int ATTEMPTS = 3;

    private static final Duration BYE = Duration.ofSeconds(1);

    private final String where;
    private final Transport.Connector connector;
    private final LinkOptions options;
    private volatile LinkSession session;
    private volatile @Nullable Handshake handshake;
    private volatile int generation;
    private volatile int restarts;
    private boolean closed;

    Supervisor(String where, Transport.Connector connector, LinkOptions options) {
        this.where = where;
        this.connector = connector;
        this.options = options;
        this.session = new LinkSession(options.grace());
    }

    String where() {
        return where;
    }

    /** The first start: one attempt. */
    synchronized void start() {
        String failure = attempt();
        if (failure != null) {
            throw new SutUnusableException("system under test: " + where + ": " + failure, null);
        }
    }

    LinkSession session() {
        return session;
    }

    int generation() {
        return generation;
    }

    int restarts() {
        return restarts;
    }

    Handshake handshake() {
        Handshake known = handshake;
        if (known == null) {
            throw new SutUnusableException("system under test: " + where + ": was never greeted", null);
        }
        return known;
    }

    /** The living session; starts the system again when the last one has ended. */
    synchronized LinkSession alive() {
        Outcome end = session.end();
        if (closed) {
            throw new SutUnusableException("system under test: " + where + ": was closed", null);
        }
        if (end != null) {
            if (restarts >= options.maxRestarts()) {
                throw new SutUnusableException(
                        "system under test: " + where + ": failed " + (restarts + 1) + " times, the last time: " + end,
                        null);
            }
            restarts++;
            again();
        }
        return session;
    }

    /** A new instance of a healthy system; false when a new link would reach the same instance. */
    synchronized boolean renew() {
        if (!connector.startsAnew()) {
            return false;
        }
        bye();
        again();
        return true;
    }

    private void again() {
        String failure = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            failure = attempt();
            if (failure == null) {
                return;
            }
        }
        throw new SutUnusableException("system under test: " + where + ": cannot be started again: " + failure, null);
    }

    /** Starts and greets; null, or why it did not work. */
    private @Nullable String attempt() {
        LinkSession fresh = new LinkSession(options.grace());
        generation++;
        session = fresh;
        try {
            fresh.start(connector);
        } catch (IOException e) {
            fresh.fail(new Outcome.Crash(String.valueOf(e.getMessage()), ""));
            return e.getMessage();
        }
        String kit = options.kit();
        Waiting.Answer answer = fresh.ask(
                id -> new Frame.Hello(id, Limits.VERSION, Limits.VERSION, options.dialect(), kit),
                options.startTimeout());
        String failure = greeted(answer);
        if (failure != null) {
            fresh.fail(new Outcome.Garbage(failure, new byte[0]));
        }
        return failure;
    }

    private @Nullable String greeted(Waiting.Answer answer) {
        if (answer.failure() != null) {
            return "no handshake: " + answer.failure();
        }
        if (answer.frame() instanceof Frame.Refused refused) {
            return "no handshake: the adapter refuses: " + refused.why();
        }
        if (!(answer.frame() instanceof Frame.Welcome welcome)) {
            return "no handshake: hello was not answered by welcome";
        }
        if (welcome.handshake().version() != Limits.VERSION) {
            return "no handshake: the adapter answers with protocol version "
                    + welcome.handshake().version() + ", the kit speaks " + Limits.VERSION;
        }
        handshake = welcome.handshake();
        return null;
    }

    private void bye() {
        if (session.end() == null) {
            session.ask(Frame.Bye::new, BYE);
            session.fail(new Outcome.Crash("the link was closed by the kit", ""));
        }
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            bye();
            connector.close();
        }
    }
}
