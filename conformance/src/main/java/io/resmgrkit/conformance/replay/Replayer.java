package io.resmgrkit.conformance.replay;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.MsgInfoFlag;
import io.resmgrkit.codec.names.generated.PulseCode;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Pulse;
import io.resmgrkit.conformance.framework.ReceiveBuffer;
import io.resmgrkit.conformance.profile.CustomDevice;
import io.resmgrkit.conformance.transcript.Client;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.State;
import io.resmgrkit.conformance.transcript.Step;
import java.util.List;
import java.util.Locale;

/** Replays a session against the reference servers: delivers every record where it appears, compares what follows (T2). */
public final class Replayer {
    private final Session session;
    private final Dialect dialect;
    private final SimulatedKernel kernel = new SimulatedKernel();
    private final ReferenceServer server;
    private final Context context;
    private final Observer observer;
    private final Comparison comparison;
    private long now;

    private Replayer(Session session, Dialect dialect, ReplayOptions options) {
        this.session = session;
        this.dialect = dialect;
        now = session.time();
        ReferenceServer.names(session).forEach(kernel::name);
        server = new ReferenceServer(session, dialect, kernel, () -> now);
        context = server.dispatch().newContext(session.receiveBuffer() - ReceiveBuffer.EMBEDDED_PART);
        observer = new Observer(session, server);
        comparison = new Comparison(session.id(), dialect, options);
    }

    /** Replays a session from its start. Nothing is shared between two replays; any number may run at the same time. */
    public static SessionReport replay(Session session, ReplayOptions options) {
        for (Device device : session.devices()) {
            if (!options.profiles().contains(device.profile())
                    || !ReferenceServer.PROFILES.contains(device.profile())) {
                return skipped(session, "profile " + device.profile() + " is not covered");
            }
        }
        for (Dialect dialect : Dialect.values()) {
            if (dialect.id().equals(session.dialect()) && dialect.wordBits() == 32) {
                return new Replayer(session, dialect, options).run();
            }
        }
        return skipped(session, "no reference server speaks dialect " + session.dialect());
    }

    private static SessionReport skipped(Session session, String why) {
        return new SessionReport(session.id(), session.exchanges(), 0, List.of(), why);
    }

    private SessionReport run() {
        for (Step step : session.steps()) {
            if (step instanceof Exchange exchange) {
                exchange(exchange);
            } else if (step instanceof Step.PulseSent pulse) {
                pulse(pulse);
            } else if (step instanceof Step.OpenMode mode) {
                openMode(mode);
            } else if (step instanceof Step.Detached detached) {
                detach(detached);
            }
        }
        return comparison.report(session.exchanges());
    }

    private void exchange(Exchange exchange) {
        now = exchange.time();
        Client client = exchange.client();
        MessageInfo info = info(exchange);
        kernel.send(
                new Blocked(exchange.seq(), exchange.rcvid(), exchange.request(), exchange.replyMax(), info),
                credentials(client));
        comparison.begin(exchange);
        context.info().set(info);
        int length = Math.min(exchange.request().length, session.receiveBuffer());
        context.buffer().deliver(exchange.request(), 0, length);
        comparison.guard(() -> server.dispatch().receive(context, exchange.rcvid()));
        comparison.compare(
                exchange,
                kernel.outcome(),
                kernel.events(),
                kernel.late(),
                kernel.vanished(),
                observer.after(exchange));
    }

    private void pulse(Step.PulseSent pulse) {
        now = pulse.time();
        kernel.forget();
        if (pulse.code() == PulseCode._PULSE_CODE_UNBLOCK) {
            kernel.askUnblock(pulse.value());
        }
        comparison.begin(pulse);
        comparison.guard(
                () -> server.dispatch().receive(context, new Pulse(pulse.code(), pulse.value(), pulse.scoid())));
        State expected = pulse.state();
        comparison.compareLate(pulse.late(), kernel.late(), kernel.vanished());
        if (expected != null) {
            comparison.compareState(expected, observer.afterPulse());
        }
    }

    private void openMode(Step.OpenMode mode) {
        CustomDevice device = server.custom(mode.device());
        if (device == null) {
            throw new IllegalArgumentException(
                    "session " + session.id() + ": action on " + mode.device() + ": no custom device is there");
        }
        device.openMode(CustomDevice.OpenMode.valueOf(mode.open().toUpperCase(Locale.ROOT)));
    }

    private void detach(Step.Detached detached) {
        Integer link = server.link(detached.path());
        if (link == null) {
            throw new IllegalArgumentException(
                    "session " + session.id() + ": detach of " + detached.path() + ": nothing is attached there");
        }
        kernel.forget();
        server.dispatch().resmgrDetach(context, link, detached.flags());
    }

    private MessageInfo info(Exchange exchange) {
        Client client = exchange.client();
        MessageInfo info = new MessageInfo();
        info.nd = client.nd();
        info.pid = client.pid();
        info.tid = client.tid();
        info.chid = 1;
        info.scoid = client.scoid();
        info.coid = client.coid();
        info.msglen = Math.min(exchange.request().length, session.receiveBuffer());
        info.srcmsglen = exchange.request().length;
        info.dstmsglen = exchange.replyMax();
        info.priority = 10;
        boolean big = exchange.bigEndian() || dialect.bigEndian();
        info.flags = (big ? MsgInfoFlag._NTO_MI_ENDIAN_BIG : 0)
                | (big == dialect.bigEndian() ? 0 : MsgInfoFlag._NTO_MI_ENDIAN_DIFF);
        return info;
    }

    private static Credentials credentials(Client client) {
        return new Credentials(
                client.ruid(),
                client.euid(),
                client.rgid(),
                client.egid(),
                client.groups().stream().mapToInt(Integer::intValue).toArray());
    }
}
