package io.resmgrkit.conformance.link;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.DeliveredEvent;
import io.resmgrkit.conformance.sut.Handshake;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The adapter's side of a link for a resource manager in Java. Frames go in from one thread at a time; answers come out from
 * whatever thread the manager answers in.
 */
public final class ManagerSession {
    private static final int EBADF = 9;
    private static final int ESRCH = 3;
    private static final int ENOSYS = 89;
    private static final String VERSION = "1";

    private final Supplier<? extends ResourceManager> managers;
    private final Consumer<Frame> out;
    private final ConcurrentHashMap<Integer, Received> pending = new ConcurrentHashMap<>();
    private final SystemInfo info;
    private ResourceManager manager;
    private AttachedConnections connections;

    /**
     * @param managers makes an instance; a second one when the kit asks for a reset
     * @param out takes answers, from any thread
     */
    public ManagerSession(Supplier<? extends ResourceManager> managers, Consumer<Frame> out) {
        this.managers = managers;
        this.manager = managers.get();
        this.out = out;
        this.connections = new AttachedConnections(manager);
        this.info = manager.info();
    }

    /**
     * Answers a question of the kit.
     *
     * @return false after bye: the link is to be closed once the answer has left
     * @throws IOException what the manager threw: it has crashed
     */
    public boolean frame(Frame frame) throws IOException {
        if (frame instanceof Frame.Send send) {
            send(send);
        } else if (frame instanceof Frame.Hello hello) {
            hello(hello);
        } else if (frame instanceof Frame.Open open) {
            out.accept(connections.open(open));
        } else if (frame instanceof Frame.Close close) {
            pending.values().removeIf(m -> m.abandonedBy(close.connection()));
            out.accept(new Frame.Done(close.id(), connections.close(close.connection()) ? 0 : EBADF));
        } else if (frame instanceof Frame.Unblock unblock) {
            out.accept(new Frame.Done(unblock.id(), unblock(unblock.exchange())));
        } else if (frame instanceof Frame.Pulse pulse) {
            out.accept(new Frame.Done(pulse.id(), pulse(pulse)));
        } else if (frame instanceof Frame.Reset reset) {
            out.accept(new Frame.Done(reset.id(), reset()));
        } else if (frame instanceof Frame.Bye bye) {
            end();
            out.accept(new Frame.Done(bye.id(), 0));
            return false;
        } else {
            out.accept(
                    new Frame.Refused(frame.id(), frame.getClass().getSimpleName() + " is an answer, not a question"));
        }
        return true;
    }

    /** The kit is gone: its connections are detached. */
    public void end() {
        pending.values().forEach(Received::abandon);
        pending.clear();
        connections.closeAll();
    }

    private void hello(Frame.Hello hello) {
        if (hello.versionMin() > Limits.VERSION || hello.versionMax() < Limits.VERSION) {
            out.accept(new Frame.Refused(
                    hello.id(),
                    "this adapter speaks protocol version " + Limits.VERSION + ", the kit " + hello.versionMin()
                            + " to " + hello.versionMax()));
            return;
        }
        out.accept(new Frame.Welcome(
                hello.id(),
                new Handshake(
                        Limits.VERSION,
                        "resmgr-kit-java",
                        VERSION,
                        info.name(),
                        info.version(),
                        info.dialects().stream().map(Dialect::id).sorted().toList(),
                        capabilities(),
                        Limits.MAX_MESSAGE,
                        Limits.MAX_MESSAGE)));
    }

    private Set<Capability> capabilities() {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        capabilities.addAll(info.capabilities());
        if (manager.renewable()) {
            capabilities.add(Capability.RESET);
        }
        return capabilities;
    }

    private void send(Frame.Send send) throws IOException {
        AttachedConnections.Attached from = connections.get(send.connection());
        if (from == null) {
            out.accept(Frame.Result.error(send.id(), EBADF));
            return;
        }
        Received message = new Received(send, from, out, pending);
        pending.put(send.id(), message);
        manager.receive(message);
        message.returned();
    }

    private int unblock(int exchange) {
        Received message = pending.get(exchange);
        if (!info.capabilities().contains(Capability.UNBLOCK)) {
            return ENOSYS;
        }
        if (message == null) {
            return ESRCH;
        }
        manager.unblock(message);
        return 0;
    }

    private int pulse(Frame.Pulse pulse) {
        AttachedConnections.Attached from = connections.get(pulse.connection());
        if (!info.capabilities().contains(Capability.PULSES)) {
            return ENOSYS;
        }
        if (from == null) {
            return EBADF;
        }
        manager.pulse(from.ids(), pulse.code(), pulse.value());
        return 0;
    }

    private int reset() {
        boolean itself = info.capabilities().contains(Capability.RESET);
        if (!itself && !manager.renewable()) {
            return ENOSYS;
        }
        end();
        if (itself) {
            manager.reset();
        } else {
            manager = managers.get();
            connections = new AttachedConnections(manager);
        }
        return 0;
    }

    /** An event of the manager, as a frame. */
    static Frame event(int connection, int notify, int signo, int code, long value) {
        return new Frame.Event(new DeliveredEvent(connection, notify, signo, code, value));
    }
}
