package io.resmgrkit.conformance.profile;

import static io.resmgrkit.codec.names.generated.Errno.EIO;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EPERM;

import io.resmgrkit.codec.generated.IoDevctl;
import io.resmgrkit.codec.generated.IoDevctlReplyEncoder;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.DevctlDefaults;
import io.resmgrkit.conformance.iofunc.Notifications;
import io.resmgrkit.conformance.iofunc.Ocb;

/** The commands of the custom device: one for every way of answering (P5.2). */
final class CustomDevctl {
    /** Class and number of the first command; the class is _DCMD_MISC. */
    private static final int EOK_COMMAND = 0x00000564;

    private static final int ERROR = 0x00000565;
    private static final int DECLINE = 0x00000566;
    private static final int NO_REPLY = 0x00000567;
    private static final int ADD = 0xc0080568;
    private static final int THREE_PARTS = 0x40200569;
    private static final int STATUS = 0x8004056a;
    private static final int WRITES = 0x4020056b;
    private static final int REPLY_SELF = 0x4020056c;
    private static final int ERROR_SELF = 0x0000056d;
    private static final int ODD_ERROR = 0x0000056e;
    private static final int WAKE = 0x0000056f;
    private static final int AVAILABLE = 0x80040570;
    private static final int TRIGGER_OUTPUT = 0x80040571;
    private static final int TRIGGER_OBAND = 0x80040572;
    private static final int TRIGGER_INPUT = 0x80040573;
    /** Left to other_func, {@link CustomOther}. */
    static final int OTHER = 0x00000574;

    private static final int HEADER = IoDevctl.SIZE;

    private final CustomManager device;

    CustomDevctl(CustomManager device) {
        this.device = device;
    }

    Result devctl(Context ctx, IoDevctl msg, Ocb ocb) {
        Result result = DevctlDefaults.devctl(ctx, msg, ocb);
        if (result != Result.DEFAULT) {
            return result;
        }
        switch (msg.dcmd()) {
            case EOK_COMMAND:
                return Result.EOK;
            case ERROR:
                return Result.errno(EPERM);
            case DECLINE, OTHER:
                return Result.DEFAULT;
            case NO_REPLY:
                return device.block(ctx);
            case ADD:
                return add(ctx);
            case THREE_PARTS:
                return threeParts(ctx);
            case STATUS:
                ctx.setStatus(word(ctx, 0));
                return Result.EOK;
            case WRITES:
                return writes(ctx);
            case REPLY_SELF:
                ctx.reply(ctx.rcvid(), 5, CustomManager.PAYLOAD, 0, 20);
                return Result.NOREPLY;
            case ERROR_SELF:
                ctx.kernel().error(ctx.rcvid(), EIO);
                return Result.NOREPLY;
            case ODD_ERROR:
                return Result.errno(0x1234);
            case WAKE:
                device.wake(ctx, 3, 12);
                return Result.EOK;
            case AVAILABLE:
                device.makeAvailable(ctx, word(ctx, 0));
                return Result.EOK;
            case TRIGGER_OUTPUT:
                device.trigger(ctx, Notifications.OUTPUT, word(ctx, 0));
                return Result.EOK;
            case TRIGGER_OBAND:
                device.trigger(ctx, Notifications.OBAND, Integer.MAX_VALUE);
                return Result.EOK;
            case TRIGGER_INPUT:
                device.trigger(ctx, Notifications.INPUT, Integer.MAX_VALUE);
                return Result.EOK;
            default:
                return Result.errno(ENOSYS);
        }
    }

    private static Result add(Context ctx) {
        int a = word(ctx, 0);
        int b = word(ctx, 1);
        int at = ctx.clear(HEADER + 8);
        ctx.views().devctlReply(at).retVal(7).nbytes(8);
        ctx.buffer().put32(at + HEADER, a + b);
        ctx.buffer().put32(at + HEADER + 4, a * b);
        return ctx.replyInPlace(HEADER + 8);
    }

    private static Result threeParts(Context ctx) {
        byte[] header = new byte[HEADER];
        new IoDevctlReplyEncoder()
                .wrap(ctx.views().dialect(), header, 0, HEADER)
                .nbytes(32);
        ctx.setPart(0, header, 0, HEADER);
        ctx.setPart(1, CustomManager.PAYLOAD, 0, 16);
        ctx.setPart(2, CustomManager.PAYLOAD, 16, 16);
        return Result.nparts(3);
    }

    /** Data by direct writes, with a gap, before the reply of the header. */
    private static Result writes(Context ctx) {
        ctx.msgwrite(CustomManager.PAYLOAD, 0, 8, 16);
        ctx.msgwrite(CustomManager.PAYLOAD, 8, 8, 40);
        return ctx.ptr(new byte[HEADER], 0, HEADER);
    }

    private static int word(Context ctx, int index) {
        return ctx.buffer().s32(ctx.offset() + HEADER + 4 * index);
    }
}
