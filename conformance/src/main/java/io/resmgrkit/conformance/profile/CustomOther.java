package io.resmgrkit.conformance.profile;

import static io.resmgrkit.codec.names.generated.Errno.EILSEQ;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;

import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoDevctl;
import io.resmgrkit.codec.generated.IoMsg;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Pulse;
import io.resmgrkit.conformance.framework.Result;
import org.jspecify.annotations.Nullable;

/** The custom device's other_func (P5.9). */
final class CustomOther {
    private static final int MSG_SUBTYPE = 7;

    private CustomOther() {}

    static Result other(Context ctx, int type, @Nullable Pulse pulse) {
        if (pulse != null) {
            return Result.DEFAULT;
        }
        byte[] bytes = ctx.buffer().bytes();
        return switch (type) {
            case IoType._IO_DEVCTL -> {
                IoDevctl msg = new IoDevctl().wrap(ctx.views().dialect(), bytes, ctx.offset(), bytes.length);
                yield msg.dcmd() == CustomDevctl.OTHER ? payload(ctx, 0x66, 20) : Result.DEFAULT;
            }
            case IoType._IO_MSG -> {
                IoMsg msg = new IoMsg().wrap(ctx.views().dialect(), bytes, ctx.offset(), bytes.length);
                yield msg.subtype() == MSG_SUBTYPE ? Result.errno(EILSEQ) : Result.DEFAULT;
            }
            case IoType._IO_CONNECT -> {
                IoConnect msg = new IoConnect().wrap(ctx.views().dialect(), bytes, ctx.offset(), bytes.length);
                yield msg.subtype() == ConnectSubtype._IO_CONNECT_MKNOD ? Result.errno(EROFS) : Result.DEFAULT;
            }
            // Types beyond the table never get here, they are ENOSYS before (B2.6).
            case 0x1f0 -> payload(ctx, 0x55, 10);
            case 0x1f1 -> Result.errno(EILSEQ);
            case 0x1f2 -> Result.NOREPLY;
            default -> Result.DEFAULT;
        };
    }

    private static Result payload(Context ctx, int status, int length) {
        ctx.setStatus(status);
        return ctx.ptr(CustomManager.PAYLOAD, 0, length);
    }
}
