package io.resmgrkit.conformance.replay;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.MsgInfoFlag;
import io.resmgrkit.codec.names.generated.PulseCode;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.framework.Binding;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.PathName;
import io.resmgrkit.conformance.framework.Pulse;
import io.resmgrkit.conformance.framework.ReceiveBuffer;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.transcript.Client;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.State;
import io.resmgrkit.conformance.transcript.Step;
import io.resmgrkit.conformance.transcript.TreeRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reference dispatcher with the profiles that a session names, in this process (T2). */
public final class ReferenceTarget implements ReplayTarget {
    /** Content longer than this is not shown in a state (T3.4). */
    private static final int SHOWN_CONTENT = 2048;

    private final ReplayKernel kernel = new ReplayKernel();
    private final Dispatch dispatch;
    private final Context context;
    private final List<ServedDevice> devices = new ArrayList<>();
    private final int receiveBuffer;
    private long now;
    private @Nullable List<TreeRow> shownTree;

    /** Attaches the devices of the session. */
    public ReferenceTarget(Session session) {
        now = session.time();
        dispatch = new Dispatch(Dialect.of(session.dialect()), kernel, () -> now);
        for (Device device : session.devices()) {
            ServedDevice served = ServedProfiles.attach(device, dispatch);
            kernel.name(served.linkId(), new PathName(device.dev(), device.ino(), device.path()));
            devices.add(served);
            List<TreeRow> tree = served.tree();
            shownTree = tree == null ? shownTree : tree;
        }
        receiveBuffer = session.receiveBuffer();
        context = dispatch.newContext(receiveBuffer - ReceiveBuffer.EMBEDDED_PART);
    }

    @Override
    public Observed exchange(Exchange exchange) {
        now = exchange.time();
        Client client = exchange.client();
        kernel.begin(exchange.seq());
        kernel.credentials(client.scoid(), credentials(client));
        context.buffer().deliver(exchange.request(), 0, Math.min(exchange.request().length, receiveBuffer));
        fill(context.info(), exchange);
        MessageInfo kept = new MessageInfo();
        fill(kept, exchange);
        kernel.block(
                exchange.rcvid(), new PendingMessage(exchange.seq(), exchange.request(), exchange.replyMax(), kept));
        guard(() -> dispatch.receive(context, exchange.rcvid()));
        return new Observed(kernel.outcome(), kernel.events(), kernel.late(), state(exchange));
    }

    @Override
    public Observed pulse(Step.PulseSent pulse) {
        now = pulse.time();
        kernel.begin(0);
        if (pulse.code() == PulseCode._PULSE_CODE_UNBLOCK) {
            kernel.unblocking(pulse.value(), MsgInfoFlag._NTO_MI_UNBLOCK_REQ);
        }
        guard(() -> dispatch.receive(context, new Pulse(pulse.code(), pulse.value(), pulse.scoid())));
        return new Observed(
                null,
                kernel.events(),
                kernel.late(),
                new State(false, null, null, null, null, StateDump.devices(devices), changedTree()));
    }

    @Override
    public void setOpen(Step.OpenMode action) {
        device(action.device()).setOpen(action.open());
    }

    @Override
    public void detach(Step.Detached action) {
        kernel.begin(0);
        dispatch.resmgrDetach(context, device(action.path()).linkId(), action.flags());
    }

    private static void guard(Runnable delivery) {
        try {
            delivery.run();
        } catch (RuntimeException e) {
            throw new ServerCrashed(e);
        }
    }

    private ServedDevice device(String path) {
        return devices.stream()
                .filter(device -> device.path().equals(path))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("action on " + path + ": the session attaches no such path"));
    }

    private static Credentials credentials(Client client) {
        return new Credentials(
                client.ruid(),
                client.euid(),
                client.rgid(),
                client.egid(),
                client.groups().stream().mapToInt(Integer::intValue).toArray());
    }

    private void fill(MessageInfo info, Exchange exchange) {
        Client client = exchange.client();
        info.nd = client.nd();
        info.srcnd = 0;
        info.pid = client.pid();
        info.tid = client.tid();
        info.chid = 1;
        info.scoid = client.scoid();
        info.coid = client.coid();
        info.msglen = Math.min(exchange.request().length, receiveBuffer);
        info.srcmsglen = exchange.request().length;
        info.dstmsglen = exchange.replyMax();
        info.priority = 10;
        info.flags = exchange.bigEndian() ? MsgInfoFlag._NTO_MI_ENDIAN_BIG | MsgInfoFlag._NTO_MI_ENDIAN_DIFF : 0;
    }

    private State state(Exchange exchange) {
        Client client = exchange.client();
        Binding binding = dispatch.binding(client.scoid(), client.coid(), client.pid(), client.nd());
        if (binding == null) {
            return new State(true, null, null, null, null, StateDump.devices(devices), changedTree());
        }
        Ocb ocb = (Ocb) binding.ocb();
        return new State(
                true,
                StateDump.binding(binding),
                StateDump.ocb(ocb),
                StateDump.attr(ocb.attr()),
                content(exchange, binding, ocb),
                null,
                changedTree());
    }

    private byte @Nullable [] content(Exchange exchange, Binding binding, Ocb ocb) {
        byte[] request = exchange.request();
        int type = exchange.bigEndian() || request.length < 2 ? 0 : Bytes.u2(request, 0, false);
        if (type != IoType._IO_WRITE && type != IoType._IO_WRITE64) {
            return null;
        }
        for (ServedDevice device : devices) {
            byte[] content = device.linkId() == binding.linkId() ? device.content(ocb.attr(), SHOWN_CONTENT) : null;
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    /** A tree is shown when a row differs from the last time (T3.6). */
    private @Nullable List<TreeRow> changedTree() {
        for (ServedDevice device : devices) {
            List<TreeRow> rows = device.tree();
            if (rows != null && !rows.equals(shownTree)) {
                shownTree = rows;
                return rows;
            }
        }
        return null;
    }
}
