package io.resmgrkit.conformance.profile;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;
import static io.resmgrkit.codec.names.generated.Errno.EBUSY;
import static io.resmgrkit.codec.names.generated.Errno.EINTR;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOK;

import io.resmgrkit.codec.generated.IoClose;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoMsg;
import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.XtypeReadcond;
import io.resmgrkit.codec.names.generated.FileType;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.MgrId;
import io.resmgrkit.codec.names.generated.MountFlag;
import io.resmgrkit.codec.names.generated.NotifyCondition;
import io.resmgrkit.codec.names.generated.PathmgrFlag;
import io.resmgrkit.conformance.framework.ConnectFunctions;
import io.resmgrkit.conformance.framework.ConnectReplies;
import io.resmgrkit.conformance.framework.ConnectSlot;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.Extra;
import io.resmgrkit.conformance.framework.IoFunctions;
import io.resmgrkit.conformance.framework.IoSlot;
import io.resmgrkit.conformance.framework.MountExtra;
import io.resmgrkit.conformance.framework.Pulse;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.framework.WideMessages;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Defaults;
import io.resmgrkit.conformance.iofunc.Notifications;
import io.resmgrkit.conformance.iofunc.NotifyList;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.OcbDefaults;
import io.resmgrkit.conformance.iofunc.OpenDefaults;
import io.resmgrkit.conformance.iofunc.Verify;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

/** A character device with a hook in every place where the framework offers one (P5). */
public final class CustomManager {
    /** What every answer with data is taken from. */
    static final byte[] PAYLOAD = "custom-static-payload-0123456789".getBytes(StandardCharsets.US_ASCII);

    private static final int RANGE_LOW = 0x5000;
    private static final int RANGE_HIGH = 0x50ff;
    private static final int PULSE_CODE = 5;
    private static final String MOUNT_TYPE = "oracle";

    /** What open does (P5.1). */
    public enum OpenMode {
        NORMAL,
        BUSY,
        DEFAULT,
        FTYPE,
        BLOCK
    }

    private final Attr attr;
    private final NotifyList[] lists = {new NotifyList(), new NotifyList(), new NotifyList()};
    private volatile OpenMode openMode = OpenMode.NORMAL;
    private int linkId;
    private int available;
    private int blocked;

    private CustomManager(Attr attr) {
        this.attr = attr;
    }

    /**
     * Serves a path, a message range and a pulse code.
     *
     * @param crossEndian whether messages of the other byte order are taken (B11)
     */
    public static CustomManager attach(Dispatch dispatch, String path, Attr attr, boolean crossEndian) {
        CustomManager device = new CustomManager(attr);
        CustomDevctl devctl = new CustomDevctl(device);
        ConnectFunctions<Attr> connect = new ConnectFunctions<>();
        IoFunctions<Ocb> io = new IoFunctions<>();
        Defaults.init(connect, io);
        connect.set(ConnectSlot.OPEN, device::open);
        connect.set(ConnectSlot.MOUNT, device::mount);
        connect.set(ConnectSlot.UNBLOCK, device::unblockConnect);
        io.set(IoSlot.DEVCTL, devctl::devctl);
        io.set(IoSlot.READ, device::read);
        io.set(IoSlot.MSG, device::msg);
        io.set(IoSlot.NOTIFY, device::notify);
        io.set(IoSlot.UNBLOCK, device::unblock);
        io.set(IoSlot.CLOSE_DUP, device::closeDup);
        device.linkId = dispatch.resmgrAttach(
                ProfileAttributes.of(crossEndian, CustomOther::other),
                path,
                FileType._FTYPE_ANY,
                PathmgrFlag._RESMGR_FLAG_FTYPEALL,
                connect,
                io,
                attr);
        dispatch.messageAttach(RANGE_LOW, RANGE_HIGH, false, CustomManager::message);
        dispatch.pulseAttach(PULSE_CODE, device::pulse);
        return device;
    }

    /** Link id the path was attached with. */
    public int linkId() {
        return linkId;
    }

    /** Changes what open does. */
    public void openMode(OpenMode mode) {
        openMode = mode;
    }

    /** Keeps the sender blocked: it is answered by a later command, a pulse, or an unblock. */
    Result block(Context ctx) {
        blocked = ctx.rcvid();
        return Result.NOREPLY;
    }

    /** Answers the client that is kept blocked, if there is one. */
    void wake(Context ctx, int status, int length) {
        if (blocked != 0) {
            int rcvid = blocked;
            blocked = 0;
            ctx.reply(rcvid, status, PAYLOAD, 0, length);
        }
    }

    void makeAvailable(Context ctx, int bytes) {
        available = bytes;
        trigger(ctx, Notifications.INPUT, bytes);
    }

    void trigger(Context ctx, int condition, int count) {
        if (lists[condition].check(count)) {
            Notifications.trigger(ctx, lists, count, condition);
        }
    }

    private Result open(Context ctx, IoConnectEncoder msg, Attr object, Extra extra) {
        return switch (openMode) {
            case NORMAL -> OpenDefaults.open(ctx, msg, object, extra);
            case BUSY -> Result.errno(EBUSY);
            case DEFAULT -> Result.DEFAULT;
            case FTYPE -> ConnectReplies.fileType(ctx, EACCES, FileType._FTYPE_MATCHED);
            case BLOCK -> locked(() -> block(ctx));
        };
    }

    private Result mount(Context ctx, IoConnectEncoder msg, Attr object, MountExtra extra) {
        boolean unmount = (extra.flags() & MountFlag._MOUNT_UNMOUNT) != 0;
        return unmount || MOUNT_TYPE.equals(extra.type()) ? Result.EOK : Result.errno(EINVAL);
    }

    private Result unblockConnect(Context ctx, IoConnectEncoder msg, Attr object, Extra extra) {
        return locked(() -> unblockOwn(ctx));
    }

    private Result read(Context ctx, IoReadEncoder msg, Ocb ocb) {
        int error = Verify.read(msg, ocb);
        if (error != EOK) {
            return Result.errno(error);
        }
        int xtype = Verify.xtype(msg.xtype());
        if (xtype == IoXtype._IO_XTYPE_READCOND) {
            ctx.setStatus(XtypeReadcond.SIZE);
            return ctx.ptr(ctx.buffer().bytes(), ctx.offset() + IoReadEncoder.SIZE, XtypeReadcond.SIZE);
        }
        if (xtype != IoXtype._IO_XTYPE_NONE) {
            return Result.errno(ENOSYS);
        }
        if (available <= 0) {
            return Verify.nonblock(ocb, msg.xtype()) ? Result.errno(EAGAIN) : block(ctx);
        }
        int n = Math.max(0, (int) Math.min(WideMessages.nbytes(msg), Math.min(available, PAYLOAD.length)));
        available -= n;
        ctx.setStatus(n);
        return ctx.ptr(PAYLOAD, 0, n);
    }

    private Result msg(Context ctx, IoMsg msg, Ocb ocb) {
        if (msg.mgrid() != MgrId._IOMGR_PRIVATE_BASE) {
            return Result.errno(ENOSYS);
        }
        switch (msg.subtype()) {
            case 0:
                return Result.EOK;
            case 1:
                ctx.setStatus(ctx.size());
                byte[] bytes = ctx.buffer().bytes();
                return ctx.ptr(Arrays.copyOfRange(bytes, ctx.offset(), ctx.offset() + ctx.size()), 0, ctx.size());
            case 2, 7:
                return Result.DEFAULT;
            case 3:
                ctx.setStatus(0x77);
                ctx.setPart(0, PAYLOAD, 0, 4);
                ctx.setPart(1, PAYLOAD, 8, 4);
                return Result.nparts(2);
            case 4:
                return Result.errno(EBUSY);
            case 5:
                ctx.setStatus(ctx.offset());
                return Result.EOK;
            default:
                return Result.errno(EINVAL);
        }
    }

    private Result notify(Context ctx, IoNotify msg, Ocb ocb) {
        int satisfied = NotifyCondition._NOTIFY_COND_OUTPUT | (available > 0 ? NotifyCondition._NOTIFY_COND_INPUT : 0);
        return Notifications.arm(ctx, msg, lists, satisfied, null);
    }

    private Result unblock(Context ctx, Pulse pulse, Ocb ocb) {
        Result result = OcbDefaults.unblock(ctx, pulse, ocb);
        return result == Result.DEFAULT ? unblockOwn(ctx) : result;
    }

    private Result unblockOwn(Context ctx) {
        if (blocked == 0 || blocked != ctx.rcvid()) {
            return Result.DEFAULT;
        }
        blocked = 0;
        return Result.errno(EINTR);
    }

    private Result closeDup(Context ctx, IoClose msg, Ocb ocb) {
        return locked(() -> {
            Notifications.remove(ctx, lists);
            return OcbDefaults.closeDup(ctx, msg, ocb);
        });
    }

    /** P5.10: answers without any open. */
    private static Result message(Context ctx, int type) {
        ctx.setStatus(type);
        return ctx.ptr(PAYLOAD, 0, 6);
    }

    private void pulse(Context ctx, Pulse pulse) {
        locked(() -> {
            wake(ctx, (int) pulse.value(), 4);
            return Result.EOK;
        });
    }

    private Result locked(Supplier<Result> action) {
        attr.lock();
        try {
            return action.get();
        } finally {
            attr.unlock();
        }
    }
}
