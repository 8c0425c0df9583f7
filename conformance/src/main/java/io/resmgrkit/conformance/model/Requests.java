package io.resmgrkit.conformance.model;

import static io.resmgrkit.codec.names.generated.Errno.EBADMSG;

import io.resmgrkit.codec.generated.IoChmod;
import io.resmgrkit.codec.generated.IoChown;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoDevctl;
import io.resmgrkit.codec.generated.IoFdinfo;
import io.resmgrkit.codec.generated.IoLock;
import io.resmgrkit.codec.generated.IoLseek;
import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.generated.IoPathconf;
import io.resmgrkit.codec.generated.IoRead;
import io.resmgrkit.codec.generated.IoSpace;
import io.resmgrkit.codec.generated.IoStat;
import io.resmgrkit.codec.generated.IoSync;
import io.resmgrkit.codec.generated.IoUtime;
import io.resmgrkit.codec.generated.IoUtime64;
import io.resmgrkit.codec.generated.IoWrite;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.IoFunctions;
import io.resmgrkit.conformance.framework.IoHandler;
import io.resmgrkit.conformance.framework.IoSlot;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.framework.WideMessages;
import io.resmgrkit.conformance.iofunc.Ocb;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the length of a request before anybody believes what it says. The framework compares no length with what arrived
 * (B1.2, B4.3), so a resource manager has to.
 */
final class Requests {
    private static final int FLOCK = 32;
    private static final int NOTIFY = 64;
    private static final int ALIGN = 8;

    /** Bytes that must be there before a handler may look. */
    private static final Map<IoSlot<?>, Integer> SIZES = sizes();

    private Requests() {}

    private static Map<IoSlot<?>, Integer> sizes() {
        Map<IoSlot<?>, Integer> sizes = new LinkedHashMap<>();
        sizes.put(IoSlot.READ, IoRead.SIZE);
        sizes.put(IoSlot.WRITE, IoWrite.SIZE);
        sizes.put(IoSlot.STAT, IoStat.SIZE);
        sizes.put(IoSlot.NOTIFY, NOTIFY);
        sizes.put(IoSlot.DEVCTL, IoDevctl.SIZE);
        sizes.put(IoSlot.PATHCONF, IoPathconf.SIZE);
        sizes.put(IoSlot.LSEEK, IoLseek.SIZE);
        sizes.put(IoSlot.CHMOD, IoChmod.SIZE);
        sizes.put(IoSlot.CHOWN, IoChown.SIZE);
        sizes.put(IoSlot.UTIME, IoUtime.SIZE);
        sizes.put(IoSlot.FDINFO, IoFdinfo.SIZE);
        sizes.put(IoSlot.LOCK, IoLock.SIZE + FLOCK);
        sizes.put(IoSlot.SPACE, IoSpace.SIZE);
        sizes.put(IoSlot.SYNC, IoSync.SIZE);
        return sizes;
    }

    /** The slots of messages from clients that {@link #guard} looks after. */
    static Iterable<IoSlot<?>> slots() {
        return SIZES.keySet();
    }

    /** Makes every handler of the table answer EBADMSG to a request whose fixed part did not arrive. */
    static void guard(IoFunctions<Ocb> io) {
        SIZES.forEach((slot, size) -> guard(io, slot, size));
    }

    private static <M> void guard(IoFunctions<Ocb> io, IoSlot<M> slot, int size) {
        IoHandler<M, Ocb> handler = io.get(slot);
        if (handler != null) {
            io.set(
                    slot,
                    (ctx, msg, ocb) ->
                            ctx.size() < size(msg, size) ? Result.errno(EBADMSG) : handler.handle(ctx, msg, ocb));
        }
    }

    /** Later releases have longer forms of two messages. */
    private static <M> int size(M msg, int usual) {
        if (msg instanceof IoNotify notify) {
            return WideMessages.size(notify);
        }
        return msg instanceof IoUtime utime && WideMessages.isWide(utime) ? IoUtime64.SIZE : usual;
    }

    /** Bytes of the message at hand behind {@code header}: those in the buffer, and those that only the client has. */
    static long behind(Context ctx, int header) {
        int end = ctx.rcvid() == 0 ? ctx.offset() + ctx.size() : Math.max(ctx.info().srcmsglen, ctx.info().msglen);
        return (long) end - ctx.offset() - header;
    }

    /** The path of a connect message; null when path or extra data do not lie inside the message (B4.3). */
    static @Nullable String path(Context ctx, IoConnect msg) {
        int arrived = ctx.info().msglen;
        int end = IoConnect.SIZE + msg.pathLen();
        int extra = (end + ALIGN - 1) / ALIGN * ALIGN + msg.extraLen();
        byte[] bytes = ctx.buffer().bytes();
        if (msg.pathLen() == 0 || end > arrived || (msg.extraLen() > 0 && extra > arrived) || bytes[end - 1] != 0) {
            return null;
        }
        int nul = IoConnect.SIZE;
        while (bytes[nul] != 0) {
            nul++;
        }
        return new String(bytes, IoConnect.SIZE, nul - IoConnect.SIZE, StandardCharsets.UTF_8);
    }
}
