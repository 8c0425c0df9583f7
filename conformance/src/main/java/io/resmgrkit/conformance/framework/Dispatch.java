package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EENDIAN;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.Errno;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.PulseCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A server: what is attached to its channel, and what happens with a message or pulse that arrives on it ({@code dispatch_t}).
 *
 * <p>Attach first, then take a {@link Context} per thread and feed it: refill {@link Context#info()}, deliver the request into
 * {@link Context#buffer()}, call {@link #receive}. Any number of threads may do so at the same time; handlers are protected from
 * each other by the lock_ocb callouts of their own table, as in C.
 */
public final class Dispatch {
    /** {@code _RESMGR_PULSE_ALLOC}: {@link #pulseAttach} chooses a free code. */
    public static final int PULSE_ALLOC = -1;

    private static final int RESMGR_LOW = 0x100;
    private static final int RESMGR_HIGH = 0x1ff;
    private static final int CHF_UNBLOCK = 0x2;
    private static final int CHF_DISCONNECT = 0x8;
    private static final int CHF_COID_DISCONNECT = 0x40;
    private static final int LOWEST_CODE = -128;
    private static final int HIGHEST_CODE = 127;

    private final Dialect dialect;
    private final Kernel kernel;
    private final Clock clock;
    private final Ranges ranges = new Ranges();
    private final Map<Integer, PulseHandler> pulses = new ConcurrentHashMap<>();
    private final LinkTable links = new LinkTable();
    private final BindingTable bindings = new BindingTable();
    private final Closing closing = new Closing(bindings);
    private final Swapper swapper;
    private final ConnectLayer connectLayer;
    private final IoLayer ioLayer;
    private final Unblocking unblocking;
    private volatile @Nullable OtherFunc otherFunc;
    private Ranges.@Nullable Range resmgrRange;
    private int msgMaxSize;
    private int npartsMax = ResmgrAttr.NPARTS_MIN;

    /**
     * A dispatch structure with nothing attached.
     *
     * @param dialect layout and byte order of the server
     */
    public Dispatch(Dialect dialect, Kernel kernel, Clock clock) {
        this.dialect = dialect;
        this.kernel = kernel;
        this.clock = clock;
        swapper = new Swapper(dialect);
        Sources sources = new Sources(bindings);
        IoLoop loop =
                new IoLoop(new SlotTypes(dialect), closing, new ExtendedPoll(bindings, closing, swapper), swapper);
        connectLayer = new ConnectLayer(links, bindings, sources, closing, loop, swapper);
        ioLayer = new IoLayer(bindings, sources, closing, loop, swapper);
        unblocking = new Unblocking(bindings, sources, closing, connectLayer, swapper);
    }

    /** Flags a resource manager's channel is created with (B1.4); connection-death pulses come on the first channel only. */
    public static int channelFlags(boolean first) {
        return CHF_UNBLOCK | CHF_DISCONNECT | (first ? CHF_COID_DISCONNECT : 0);
    }

    /**
     * {@code resmgr_attach}: serves a path with these functions.
     *
     * @param path path in the server's name space, for diagnostics; asking for its name goes to the {@link Kernel}
     * @param fileType {@code FileType._FTYPE_*}
     * @param flags {@code PathmgrFlag._RESMGR_FLAG_*}
     * @param connect null for a link that answers no connect message (B4.1)
     * @param handle given to the connect functions
     * @return link id, which clients put into the handle member of connect messages
     */
    public synchronized <H> int resmgrAttach(
            ResmgrAttr attr,
            String path,
            int fileType,
            int flags,
            @Nullable ConnectFunctions<H> connect,
            IoFunctions<?> io,
            H handle) {
        if (resmgrRange == null) {
            resmgrRange = new Ranges.Range(RESMGR_LOW, RESMGR_HIGH, false, this::resmgr);
            ranges.add(resmgrRange);
        }
        if (attr.crossEndian()) {
            resmgrRange.crossEndian = true;
        }
        if (attr.attachedOtherFunc() != null) {
            otherFunc = attr.attachedOtherFunc();
        }
        msgMaxSize = Math.max(msgMaxSize, attr.msgMaxSize());
        npartsMax = Math.max(npartsMax, attr.npartsMax());
        return links.add(id -> new Link<>(id, path, fileType, flags, connect, io, handle));
    }

    /**
     * {@code resmgr_detach} (B10).
     *
     * @param flags see {@link Detach}
     * @return false when the link id is unknown
     */
    public boolean resmgrDetach(Context ctx, int linkId, int flags) {
        Link<?> link = links.find(linkId);
        if (link == null) {
            return false;
        }
        link.dropName();
        if ((flags & Detach.PATHNAME) == 0) {
            links.remove(linkId);
            ctx.begin(0);
            closing.detach(ctx, linkId, (flags & Detach.CLOSE) != 0);
        }
        return true;
    }

    /**
     * {@code message_attach}: a handler for messages outside the resource-manager range; no open is needed (B1.3).
     *
     * @param crossEndian whether the handler takes messages of the other byte order as they are (B1.5)
     */
    public void messageAttach(int low, int high, boolean crossEndian, MessageHandler handler) {
        ranges.add(new Ranges.Range(low, high, crossEndian, handler));
    }

    /** {@code message_detach}; false when no range has these bounds. */
    public boolean messageDetach(int low, int high) {
        return ranges.remove(low, high);
    }

    /**
     * {@code pulse_attach}.
     *
     * @param code -128 to 127, or {@link #PULSE_ALLOC}
     * @return the code attached
     * @throws IllegalArgumentException when the code is out of range or taken
     */
    public int pulseAttach(int code, PulseHandler handler) {
        if (code != PULSE_ALLOC) {
            if (code < LOWEST_CODE || code > HIGHEST_CODE || pulses.putIfAbsent(code, handler) != null) {
                throw new IllegalArgumentException("pulse code " + code + ": taken or not a signed byte");
            }
            return code;
        }
        for (int free = 0; free <= HIGHEST_CODE; free++) {
            if (pulses.putIfAbsent(free, handler) == null) {
                return free;
            }
        }
        throw new IllegalArgumentException("pulse code: all codes from 0 to " + HIGHEST_CODE + " are taken");
    }

    /** {@code pulse_detach}; false when nothing is attached to the code. */
    public boolean pulseDetach(int code) {
        return pulses.remove(code) != null;
    }

    /** {@code dispatch_context_alloc}: a context for one thread, as large as what is attached by now asks for (B1.1). */
    public Context newContext() {
        return newContext(0);
    }

    /**
     * A context whose receive buffer is larger than what is attached asks for.
     *
     * @param atLeast bytes of a {@code msg_max_size} to be reckoned with as well
     */
    public synchronized Context newContext(int atLeast) {
        return new Context(this, dialect, Math.max(msgMaxSize, atLeast), npartsMax);
    }

    /**
     * Handles the request in the context's buffer, sent by the client the context's info describes, and answers it unless a
     * handler keeps it blocked.
     */
    public void receive(Context ctx, int rcvid) {
        MessageInfo info = ctx.info();
        info.msglen = ctx.buffer().delivered();
        ctx.begin(rcvid);
        if (info.msglen < 2) {
            kernel.error(rcvid, EINVAL);
            return;
        }
        int type = swapper.peekType(ctx);
        Ranges.Range range = ranges.find(type);
        if (range == null) {
            kernel.error(rcvid, ENOSYS);
        } else if (info.foreign() && !range.crossEndian) {
            kernel.error(rcvid, EENDIAN);
        } else {
            conclude(ctx, rcvid, range.handler.handle(ctx, type));
        }
    }

    /** Handles a pulse; one that nobody attached to is dropped (B1.4). */
    public void receive(Context ctx, Pulse pulse) {
        ctx.info().clear();
        ctx.begin(0);
        PulseHandler handler = pulses.get(pulse.code());
        if (handler != null) {
            handler.handle(ctx, pulse);
        } else if (resmgrRange != null && pulse.code() == PulseCode._PULSE_CODE_DISCONNECT) {
            closing.disconnect(ctx, pulse.scoid());
        } else if (resmgrRange != null && pulse.code() == PulseCode._PULSE_CODE_UNBLOCK) {
            unblock(ctx, pulse);
        } else {
            other(ctx, 0, pulse);
        }
    }

    /** The binding of a descriptor, for inspection; null when the client has none. */
    public @Nullable Binding binding(int scoid, int coid, int pid, int nd) {
        return bindings.find(scoid, coid, pid, nd);
    }

    /** The system below. */
    public Kernel kernel() {
        return kernel;
    }

    /** Where handlers take the time from. */
    public Clock clock() {
        return clock;
    }

    /** Layout and byte order of the server. */
    public Dialect dialect() {
        return dialect;
    }

    @Nullable
    PathName pathName(int linkId, boolean localPath) {
        Link<?> link = links.find(linkId);
        return link != null && link.named() ? kernel.pathName(linkId, localPath) : null;
    }

    int bind(Context ctx, Object ocb, @Nullable IoFunctions<?> functions) {
        MessageInfo info = ctx.info();
        Link<?> link = links.find(ctx.id());
        if (link == null) {
            return EINVAL;
        }
        if (bindings.stale(info)) {
            closing.discard(ctx);
        }
        @SuppressWarnings("unchecked")
        IoFunctions<Object> table = (IoFunctions<Object>) (functions == null ? link.io() : functions);
        return bindings.bind(info, new Binding(ocb, table, link.id())) ? Errno.EOK : EINVAL;
    }

    private Result resmgr(Context ctx, int type) {
        return type == IoType._IO_CONNECT ? connectLayer.handle(ctx) : ioLayer.handle(ctx, type);
    }

    private void unblock(Context ctx, Pulse pulse) {
        int rcvid = (int) pulse.value();
        if (!kernel.info(rcvid, ctx.info())) {
            other(ctx, 0, pulse);
            return;
        }
        ctx.begin(rcvid);
        Result result = unblocking.handle(ctx, pulse);
        if (result == Result.DEFAULT) {
            ctx.begin(0);
            other(ctx, 0, pulse);
        } else {
            conclude(ctx, rcvid, result);
        }
    }

    /** Turns the result into the one answer (B2). */
    private void conclude(Context ctx, int rcvid, Result result) {
        Result last = result == Result.DEFAULT ? other(ctx, ctx.buffer().u16(ctx.offset()), null) : result;
        if (last instanceof Result.Parts parts) {
            Parts data = ctx.parts().first(parts.count());
            kernel.reply(rcvid, ctx.status(), ctx.info().foreign() ? swapper.reply(ctx, data) : data);
        } else if (last instanceof Result.Error error) {
            kernel.error(rcvid, error.errno());
        } else if (last == Result.DEFAULT) {
            kernel.error(rcvid, ENOSYS);
        }
    }

    private Result other(Context ctx, int type, @Nullable Pulse pulse) {
        OtherFunc function = otherFunc;
        return function == null ? Result.DEFAULT : function.handle(ctx, type, pulse);
    }
}
