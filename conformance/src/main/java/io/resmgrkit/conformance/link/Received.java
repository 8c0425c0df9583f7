package io.resmgrkit.conformance.link;

import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/** A request that came over the link, and the client that waits for its answer. */
final class Received implements Incoming {
    private enum State {
        FRESH,
        DEFERRED,
        PENDING,
        OVER
    }

    private final Frame.Send send;
    private final AttachedConnections.Attached from;
    private final Consumer<Frame> out;
    private final Map<Integer, Received> pending;
    private State state = State.FRESH;

    Received(Frame.Send send, AttachedConnections.Attached from, Consumer<Frame> out, Map<Integer, Received> pending) {
        this.send = send;
        this.from = from;
        this.out = out;
        this.pending = pending;
    }

    @Override
    public ConnectionIds connection() {
        return from.ids();
    }

    @Override
    public Client client() {
        return from.client();
    }

    @Override
    public byte[] bytes() {
        return send.request();
    }

    @Override
    public int replyRoom() {
        return send.replyRoom();
    }

    @Override
    public int timeoutMillis() {
        return send.timeout();
    }

    @Override
    public synchronized void defer() {
        if (state == State.FRESH) {
            state = State.DEFERRED;
        }
    }

    @Override
    public synchronized void blocked() {
        if (state == State.FRESH || state == State.DEFERRED) {
            state = State.PENDING;
            out.accept(Frame.Result.pending(send.id()));
        }
    }

    @Override
    public void reply(long status, byte[] bytes, int offset, int length) {
        int n = Math.min(length, send.replyRoom());
        finish(Frame.Result.reply(send.id(), status, Arrays.copyOfRange(bytes, offset, offset + n)));
    }

    @Override
    public void error(int errno) {
        finish(Frame.Result.error(send.id(), errno));
    }

    @Override
    public void gone() {
        finish(Frame.Result.gone(send.id()));
    }

    @Override
    public void deliver(int notify, int signo, int code, long value) {
        out.accept(ManagerSession.event(from.number(), notify, signo, code, value));
    }

    /** The manager has returned: without an answer or a promise of one, the client stays blocked. */
    synchronized void returned() {
        if (state == State.FRESH) {
            blocked();
        }
    }

    /** Whether the client was blocked on a connection that is closed; a later answer goes nowhere. */
    boolean abandonedBy(int connection) {
        if (from.number() == connection) {
            abandon();
            return true;
        }
        return false;
    }

    synchronized void abandon() {
        state = State.OVER;
    }

    private synchronized void finish(Frame answer) {
        if (state != State.OVER) {
            state = State.OVER;
            pending.remove(send.id(), this);
            out.accept(answer);
        }
    }
}
