package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoDevctl;
import io.resmgrkit.codec.generated.IoLock;
import io.resmgrkit.codec.generated.IoMountExtra;
import io.resmgrkit.codec.generated.IoRead;
import io.resmgrkit.codec.generated.MsgInfo;
import io.resmgrkit.codec.generated.Pollfd;
import io.resmgrkit.codec.generated.XtypeOffset;
import io.resmgrkit.codec.generated.XtypeReadcond;
import io.resmgrkit.codec.names.generated.ConnectExtraType;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.SigevNotify;

/**
 * Requests of senders of the other byte order, swapped in place to the server's before a handler sees them (B11.1). What follows
 * the fixed part is swapped where the framework knows it; other devctl payloads and all file data stay as they are.
 */
final class Swapper {
    private static final int XTYPE_MASK = 0xff;
    private static final int SIGEV_TYPE_MASK = 0xff;
    private static final int EVENT_AT = 12;

    private final SwapPlans plans;
    private final ReplySwapper replies;

    Swapper(Dialect dialect) {
        plans = new SwapPlans(dialect);
        replies = new ReplySwapper(plans, dialect);
    }

    /** The type of the message at the start of the buffer, still in the sender's byte order. */
    int peekType(Context ctx) {
        int type = ctx.buffer().u16(0);
        return ctx.info().foreign() ? Short.reverseBytes((short) type) & 0xffff : type;
    }

    /** Type and combine_len, or subtype, of the message at {@code at}. */
    void header(ReceiveBuffer buffer, int at) {
        plans.header.apply(buffer.bytes(), at, buffer.bytes().length);
    }

    /** Whether there is a rule for the type (B11.2). */
    boolean knows(int type) {
        return plans.request(type) != null;
    }

    /** Everything behind the header of the message at hand; false when there is no rule for its type. */
    boolean request(Context ctx, int type) {
        SwapPlan plan = plans.request(type);
        if (plan == null) {
            return false;
        }
        byte[] bytes = ctx.buffer().bytes();
        int at = ctx.offset();
        plan.apply(bytes, at, bytes.length);
        int dcmd = 0;
        switch (type) {
            case IoType._IO_READ, IoType._IO_WRITE, IoType._IO_READ64, IoType._IO_WRITE64 -> xtype(ctx, at);
            case IoType._IO_DEVCTL -> {
                dcmd = ctx.buffer().s32(at + 4);
                if (dcmd == Dcmd.DCMD_ALL_SETFLAGS) {
                    plans.word.apply(bytes, at + IoDevctl.SIZE, bytes.length);
                }
            }
            case IoType._IO_LOCK -> plans.flock.apply(bytes, at + IoLock.SIZE, bytes.length);
            case IoType._IO_NOTIFY -> event(bytes, at + EVENT_AT, ctx.buffer().s32(at + EVENT_AT));
            default -> {
                // Nothing behind the fixed part.
            }
        }
        ctx.answers(type, dcmd);
        return true;
    }

    /** A connect message and the structures its extra data may hold. */
    void connect(Context ctx) {
        ReceiveBuffer buffer = ctx.buffer();
        byte[] bytes = buffer.bytes();
        header(buffer, 0);
        plans.connect.apply(bytes, 0, bytes.length);
        ctx.answers(IoType._IO_CONNECT, 0);
        IoConnect msg = ctx.connectView();
        int extra = ConnectExtras.offset(msg);
        if (msg.subtype() == ConnectSubtype._IO_CONNECT_LINK
                && msg.extraType() == ConnectExtraType._IO_CONNECT_EXTRA_LINK) {
            plans.msgInfo.apply(bytes, extra, bytes.length);
            buffer.touched(extra + MsgInfo.SIZE);
        } else if (msg.subtype() == ConnectSubtype._IO_CONNECT_MOUNT) {
            mountExtra(bytes, extra);
            buffer.touched(extra + IoMountExtra.layout(ctx.views().dialect()).wireSize());
        }
    }

    /** The structure at the start of a mount extra; strings and data stay. */
    void mountExtra(byte[] bytes, int at) {
        plans.mountExtra.apply(bytes, at, bytes.length);
    }

    /** What only the extended poll of a notify message uses; back and forth. */
    void pollHeader(Context ctx) {
        byte[] bytes = ctx.buffer().bytes();
        plans.pollHeader.apply(bytes, ctx.offset(), bytes.length);
    }

    /** The entries of an extended poll, from {@code at} on; back and forth. */
    void pollEntries(Context ctx, int at, int count) {
        byte[] bytes = ctx.buffer().bytes();
        for (int i = 0; i < count; i++) {
            plans.pollfd.apply(bytes, at + i * Pollfd.SIZE, bytes.length);
        }
        ctx.buffer().touched(at + count * Pollfd.SIZE);
    }

    /** A reply, gathered and in the sender's byte order (B11.3). */
    Parts reply(Context ctx, Parts parts) {
        return replies.swap(ctx, parts);
    }

    private void xtype(Context ctx, int at) {
        byte[] bytes = ctx.buffer().bytes();
        int payload = at + IoRead.SIZE;
        switch (ctx.buffer().s32(at + 8) & XTYPE_MASK) {
            case IoXtype._IO_XTYPE_READCOND -> {
                plans.readcond.apply(bytes, payload, bytes.length);
                ctx.buffer().touched(payload + XtypeReadcond.SIZE);
            }
            case IoXtype._IO_XTYPE_OFFSET -> {
                plans.longWord.apply(bytes, payload, bytes.length);
                ctx.buffer().touched(payload + XtypeOffset.SIZE);
            }
            default -> {
                // No payload, or one of which nothing is known.
            }
        }
    }

    /** Code and priority are two halves, unless the event starts a thread and has a pointer there. */
    private void event(byte[] bytes, int at, int notify) {
        plans.event(bytes, at, (notify & SIGEV_TYPE_MASK) == SigevNotify.SIGEV_THREAD);
    }
}
