package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.generated.Dirent;
import io.resmgrkit.codec.generated.DirentEncoder;
import io.resmgrkit.codec.generated.DirentExtraEncoder;
import io.resmgrkit.codec.names.generated.DirentExtraType;
import io.resmgrkit.conformance.framework.Context;
import org.jspecify.annotations.Nullable;

/** One entry of a directory as read() returns it, with the attributes of the object where the client likes to have them. */
public final class DirectoryRecord {
    private static final int ALIGN = 8;

    private DirectoryRecord() {}

    /**
     * Appends an entry: structure, name and NUL up to a multiple of 8, then perhaps an extra record with an lstat (P4.7, LAYOUT 2.4).
     *
     * @param ordinal position of the entry in its directory
     * @param name bytes of its name, without NUL
     * @param extra form of the attributes that are to follow; null for none
     * @return bytes appended; 0 when the entry does not fit
     */
    public static int append(
            Context ctx,
            byte[] into,
            int at,
            long inode,
            long ordinal,
            byte[] name,
            Attr attr,
            @Nullable StatForm extra) {
        int head = aligned(Dirent.SIZE + name.length + 1);
        int length = head + (extra == null ? 0 : aligned(DirentExtraEncoder.SIZE + extra.size()));
        if (length > into.length - at) {
            return 0;
        }
        new DirentEncoder()
                .wrap(ctx.views().dialect(), into, at, into.length)
                .dIno(inode)
                .dOffset(ordinal)
                .dReclen(length)
                .dNamelen(name.length);
        System.arraycopy(name, 0, into, at + Dirent.SIZE, name.length);
        if (extra != null) {
            Times.update(attr, ctx.time());
            new DirentExtraEncoder()
                    .wrap(ctx.views().dialect(), into, at + head, into.length)
                    .dDatalen(extra.size())
                    .dType(type(ctx, extra));
            extra.fill(ctx, into, at + head + DirentExtraEncoder.SIZE, attr);
        }
        return length;
    }

    /** 7.0 numbers the forms anew. */
    private static int type(Context ctx, StatForm form) {
        if (!StatForm.chosenIn(ctx.views().dialect())) {
            return DirentExtraType._DTYPE_LSTAT;
        }
        return switch (form) {
            case T32_2001 -> DirentExtraType._DTYPE_LSTAT_T32_2001;
            case T32_2008 -> DirentExtraType._DTYPE_LSTAT_T32_2008;
            case T64_2008 -> DirentExtraType._DTYPE_LSTAT_T64_2008;
        };
    }

    private static int aligned(int length) {
        return (length + ALIGN - 1) & -ALIGN;
    }
}
