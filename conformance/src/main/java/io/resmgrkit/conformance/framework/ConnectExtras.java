package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoMountExtra;
import io.resmgrkit.codec.generated.MsgInfo;
import io.resmgrkit.codec.names.generated.ConnectExtraType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds and reads what lies behind the path of a connect message (B4.3, B4.9, B4.10). */
final class ConnectExtras {
    /** Where the server info lies inside a mount extra. */
    static final int MOUNT_INFO = 16;

    private static final int HEADER = 40;
    private static final int DESCRIPTOR_LINK = ConnectExtraType._IO_CONNECT_EXTRA_LINK;
    private static final int PATH_LINK_SINCE = 800;

    private final Swapper swapper;

    ConnectExtras(Swapper swapper) {
        this.swapper = swapper;
    }

    /** The extra starts at the next multiple of 8 behind the path, whatever arrived (B4.3). */
    static int offset(IoConnect msg) {
        return (HEADER + msg.pathLen() + 7) & ~7;
    }

    /** Whether link() names the existing object by a descriptor: until 7.1; since 8.0 it is a path, and number 1 is reserved. */
    static boolean namesDescriptor(IoConnect msg) {
        return msg.extraType() == DESCRIPTOR_LINK && msg.dialect().release() < PATH_LINK_SINCE;
    }

    /** The extra data as they came. */
    Extra plain(Context ctx, IoConnect msg) {
        return linked(ctx, msg, null);
    }

    /** The extra data with the OCB of the descriptor they named. */
    Extra linked(Context ctx, IoConnect msg, @Nullable Object ocb) {
        return ctx.extra().of(ctx.buffer().bytes(), offset(msg), msg.extraType(), msg.extraLen(), ocb);
    }

    /** The server info inside the extra; null when it would lie outside the buffer, where no descriptor is named. */
    @Nullable
    MsgInfo serverInfo(Context ctx, IoConnect msg, int within) {
        int at = offset(msg) + within;
        byte[] bytes = ctx.buffer().bytes();
        return at + MsgInfo.SIZE > bytes.length
                ? null
                : new MsgInfo().wrap(ctx.views().dialect(), bytes, at, bytes.length);
    }

    /** Reads the whole mount extra from the client; null when the client has less than it declares. */
    byte @Nullable [] readMount(Context ctx, IoConnect msg) {
        long nbytes = mountBytes(ctx, msg);
        int present = Math.max(0, ctx.info().srcmsglen - offset(msg));
        if (nbytes > present) {
            return null;
        }
        byte[] extra = new byte[(int) nbytes];
        return ctx.msgread(extra, 0, extra.length, offset(msg)) == extra.length ? extra : null;
    }

    /** What a short read amounts to: its errno, which is EOK when the read as such worked (B4.10). */
    Result shortRead(Context ctx, IoConnect msg) {
        byte[] probe = new byte[1];
        int got = ctx.msgread(probe, 0, 1, offset(msg));
        return Result.errno(Math.max(0, -got));
    }

    /** Splits a mount extra: structure, data, type NUL, special NUL. */
    MountExtra parseMount(Context ctx, byte[] extra, @Nullable Object ocb) {
        byte[] header = Arrays.copyOf(
                extra,
                Math.max(
                        extra.length, IoMountExtra.layout(ctx.views().dialect()).wireSize()));
        if (ctx.info().foreign()) {
            swapper.mountExtra(header, 0);
        }
        IoMountExtra view = new IoMountExtra();
        view.wrap(ctx.views().dialect(), header, 0, header.length);
        long datalen = view.datalen();
        int dataAt = IoMountExtra.layout(ctx.views().dialect()).wireSize();
        int dataEnd = (int) Math.min(dataAt + datalen, header.length);
        int typeEnd = textEnd(extra, dataEnd);
        int specialAt = typeEnd + 1;
        return new MountExtra(
                (int) view.flags(),
                view.nbytes(),
                datalen,
                ocb,
                datalen == 0 ? null : Arrays.copyOfRange(header, dataAt, dataEnd),
                dataEnd < extra.length ? text(extra, dataEnd, typeEnd) : null,
                specialAt < extra.length ? text(extra, specialAt, textEnd(extra, specialAt)) : null);
    }

    private static long mountBytes(Context ctx, IoConnect msg) {
        int at = offset(msg) + 4;
        return at + 4 > ctx.buffer().bytes().length
                ? 0
                : Integer.toUnsignedLong(ctx.buffer().s32(at));
    }

    private static int textEnd(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return end;
    }

    private static String text(byte[] bytes, int from, int end) {
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
