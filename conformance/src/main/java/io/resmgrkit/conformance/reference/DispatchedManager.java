package io.resmgrkit.conformance.reference;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.MsgInfoFlag;
import io.resmgrkit.codec.names.generated.PulseCode;
import io.resmgrkit.conformance.framework.Clock;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Pulse;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import org.jspecify.annotations.Nullable;

/**
 * A resource manager on the framework, as a system under test: every request becomes a message of the dispatcher, every client
 * of the link a client of its kernel.
 */
public final class DispatchedManager implements ResourceManager {
    private static final int THREAD = 1;
    private static final int PRIORITY = 10;

    private final SystemInfo info;
    private final Dialect dialect;
    private final LinkKernel kernel;
    private final Dispatch dispatch;
    private final int linkId;
    private @Nullable Context context;

    /** What attaches the paths of a server. */
    @FunctionalInterface
    public interface Server {
        /**
         * Attaches everything.
         *
         * @return the link id that clients of the link are to put into their connect messages
         */
        int attach(Dispatch dispatch);
    }

    /**
     * Attaches a server.
     *
     * @param info how it introduces itself
     * @param dialect layout and byte order of its messages
     * @param path path it is known under
     * @param clock where its handlers take the time from
     */
    public DispatchedManager(SystemInfo info, Dialect dialect, String path, Clock clock, Server server) {
        this.info = info;
        this.dialect = dialect;
        kernel = new LinkKernel(path);
        dispatch = new Dispatch(dialect, kernel, clock);
        linkId = server.attach(dispatch);
    }

    @Override
    public SystemInfo info() {
        return info;
    }

    @Override
    public ConnectionIds attached(Client client, ConnectionIds ids) {
        kernel.attached(client, ids);
        return new ConnectionIds(ids.nd(), ids.pid(), ids.chid(), ids.scoid(), ids.coid(), linkId, ids.eventCoid());
    }

    @Override
    public void detached(ConnectionIds ids) {
        kernel.detached(ids);
    }

    @Override
    public void disconnected(int scoid) {
        dispatch.receive(context(), new Pulse(PulseCode._PULSE_CODE_DISCONNECT, 0, scoid));
    }

    @Override
    public void receive(Incoming message) {
        Context ctx = context();
        byte[] bytes = message.bytes();
        MessageInfo sender = sender(message);
        int rcvid = kernel.block(message, sender);
        ctx.info().set(sender);
        ctx.buffer().deliver(bytes, 0, bytes.length);
        dispatch.receive(ctx, rcvid);
    }

    @Override
    public void unblock(Incoming message) {
        int rcvid = kernel.wantsOut(message);
        if (rcvid != 0) {
            int scoid = message.connection().scoid();
            dispatch.receive(context(), new Pulse(PulseCode._PULSE_CODE_UNBLOCK, rcvid, scoid));
        }
    }

    @Override
    public void pulse(ConnectionIds from, int code, long value) {
        dispatch.receive(context(), new Pulse(code, value, from.scoid()));
    }

    /** Made with the first message, when everything is attached that asks for room (B1.1). */
    private Context context() {
        Context ctx = context;
        if (ctx == null) {
            ctx = dispatch.newContext();
            context = ctx;
        }
        return ctx;
    }

    private MessageInfo sender(Incoming message) {
        ConnectionIds ids = message.connection();
        MessageInfo sender = new MessageInfo();
        sender.nd = ids.nd();
        sender.pid = ids.pid();
        sender.tid = THREAD;
        sender.chid = ids.chid();
        sender.scoid = ids.scoid();
        sender.coid = ids.coid();
        sender.srcmsglen = message.bytes().length;
        sender.dstmsglen = message.replyRoom();
        sender.priority = PRIORITY;
        boolean foreign = message.client().foreign();
        boolean big = dialect.bigEndian() != foreign;
        sender.flags = (foreign ? MsgInfoFlag._NTO_MI_ENDIAN_DIFF : 0) | (big ? MsgInfoFlag._NTO_MI_ENDIAN_BIG : 0);
        return sender;
    }
}
