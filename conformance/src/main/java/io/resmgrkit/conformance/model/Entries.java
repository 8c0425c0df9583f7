package io.resmgrkit.conformance.model;

import static io.resmgrkit.codec.names.generated.Errno.EINVAL;

import io.resmgrkit.codec.generated.Dirent;
import io.resmgrkit.codec.generated.DirentEncoder;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.codec.generated.StatEncoder;
import io.resmgrkit.codec.names.generated.DirentExtraType;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.Stats;
import io.resmgrkit.conformance.iofunc.Times;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reading a directory: whole records only; the position is the number of the next entry (P4.7). */
final class Entries {
    private static final int ALIGN = 8;
    private static final int EXTRA_HEAD = 8;
    private static final int MOST = 8192;

    private Entries() {}

    static Result read(Context ctx, Node node, Ocb ocb, int nbytes, boolean withStat) {
        List<Map.Entry<String, Node>> all = new ArrayList<>();
        all.add(Map.entry(".", node));
        all.add(Map.entry("..", node.parent));
        all.addAll(node.entries.entrySet());
        int limit = Math.min(nbytes, MOST);
        byte[] reply = new byte[limit];
        int at = 0;
        long next = ocb.offset;
        while (next < all.size()) {
            byte[] record = record(ctx, all.get((int) next), next, withStat);
            if (at + record.length > limit) {
                break;
            }
            System.arraycopy(record, 0, reply, at, record.length);
            at += record.length;
            next++;
        }
        if (at == 0 && limit > 0 && next < all.size()) {
            return Result.errno(EINVAL);
        }
        ocb.offset = next;
        ctx.setStatus(at);
        ctx.replyHoldsDirents();
        return at == 0 ? Result.EOK : ctx.ptr(reply, 0, at);
    }

    private static byte[] record(Context ctx, Map.Entry<String, Node> entry, long ordinal, boolean withStat) {
        byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
        int head = aligned(Dirent.SIZE + name.length + 1);
        byte[] record = new byte[head + (withStat ? aligned(EXTRA_HEAD + Stat.SIZE) : 0)];
        var dialect = ctx.dispatch().dialect();
        new DirentEncoder()
                .wrap(dialect, record, 0, record.length)
                .dIno(entry.getValue().inode)
                .dOffset(ordinal)
                .dReclen(record.length)
                .dNamelen(name.length);
        System.arraycopy(name, 0, record, Dirent.SIZE, name.length);
        if (withStat) {
            Bytes.put2(record, head, dialect.bigEndian(), Stat.SIZE);
            Bytes.put2(record, head + 2, dialect.bigEndian(), DirentExtraType._DTYPE_LSTAT);
            Times.update(entry.getValue(), ctx.time());
            byte[] stat = new byte[Stat.SIZE];
            Stats.fill(ctx, new StatEncoder().wrap(dialect, stat, 0, stat.length), entry.getValue());
            System.arraycopy(stat, 0, record, head + EXTRA_HEAD, stat.length);
        }
        return record;
    }

    private static int aligned(int length) {
        return (length + ALIGN - 1) / ALIGN * ALIGN;
    }
}
