package io.resmgrkit.conformance.model;

import io.resmgrkit.codec.names.generated.MsgInfoFlag;
import io.resmgrkit.codec.names.generated.PulseCode;
import io.resmgrkit.conformance.framework.Clock;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.Kernel;
import io.resmgrkit.conformance.framework.Pulse;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import java.util.function.UnaryOperator;

/** Offers a dispatch structure, whatever is attached to it, as a resource manager of the link: any profile, in this JVM or served. */
public final class DispatchManager implements ResourceManager {
    private final SystemInfo info;
    private final Clock clock;
    private final Assembly assembly;
    private final UnaryOperator<byte[]> incoming;
    private LinkKernel kernel;
    private Context context;
    private Dispatch dispatch;
    private int handle;

    /** Makes a dispatch structure and attaches to it. */
    @FunctionalInterface
    public interface Assembly {
        /** Attaches everything; returns the link id of the path that clients open. */
        int attach(Dispatch dispatch);
    }

    /**
     * A manager.
     *
     * @param info how it introduces itself; the first of its dialects in their order is spoken
     * @param assembly attaches what is served, anew after every reset
     */
    public DispatchManager(SystemInfo info, Clock clock, Assembly assembly) {
        this(info, clock, assembly, UnaryOperator.identity());
    }

    DispatchManager(SystemInfo info, Clock clock, Assembly assembly, UnaryOperator<byte[]> incoming) {
        this.info = info;
        this.clock = clock;
        this.assembly = assembly;
        this.incoming = incoming;
        this.kernel = new LinkKernel();
        this.dispatch = dispatch(kernel);
        this.handle = assembly.attach(dispatch);
        this.context = dispatch.newContext();
    }

    private Dispatch dispatch(Kernel below) {
        return new Dispatch(info.dialects().stream().sorted().findFirst().orElseThrow(), below, clock);
    }

    @Override
    public SystemInfo info() {
        return info;
    }

    @Override
    public void reset() {
        kernel = new LinkKernel();
        dispatch = dispatch(kernel);
        handle = assembly.attach(dispatch);
        context = dispatch.newContext();
    }

    @Override
    public ConnectionIds attached(Client client, ConnectionIds ids) {
        ConnectionIds own = new ConnectionIds(
                ids.nd(), ids.pid(), ids.chid(), ids.scoid(), ids.coid(), handle, ids.eventCoid());
        kernel.attach(own, client);
        return own;
    }

    @Override
    public void detached(ConnectionIds ids) {
        kernel.detach(ids);
    }

    @Override
    public void disconnected(int scoid) {
        dispatch.receive(context, new Pulse(PulseCode._PULSE_CODE_DISCONNECT, 0, scoid));
        kernel.detach(scoid);
    }

    @Override
    public void receive(Incoming message) {
        byte[] bytes = incoming.apply(message.bytes());
        int rcvid = kernel.block(message, bytes);
        kernel.info(rcvid, context.info());
        if (message.client().foreign()) {
            context.info().flags |= MsgInfoFlag._NTO_MI_ENDIAN_DIFF;
        }
        context.buffer().deliver(bytes, 0, bytes.length);
        dispatch.receive(context, rcvid);
    }

    @Override
    public void unblock(Incoming message) {
        int rcvid = kernel.rcvid(message);
        if (rcvid != 0) {
            int scoid = message.connection().scoid();
            dispatch.receive(context, new Pulse(PulseCode._PULSE_CODE_UNBLOCK, rcvid, scoid));
        }
    }

    @Override
    public void pulse(ConnectionIds from, int code, long value) {
        dispatch.receive(context, new Pulse(code, (int) value, from.scoid()));
    }
}
