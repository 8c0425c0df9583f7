package io.resmgrkit.conformance.model;

import static io.resmgrkit.codec.names.generated.Errno.EINVAL;

import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.DirectoryRecord;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.StatForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reading a directory: whole records only; the position is the number of the next entry (P4.7). */
final class Entries {
    private static final int MOST = 8192;

    private Entries() {}

    /**
     * Reads entries.
     *
     * @param extra form of the attributes behind each entry; null for none
     */
    static Result read(Context ctx, Node node, Ocb ocb, int nbytes, @Nullable StatForm extra) {
        List<Map.Entry<String, Node>> all = new ArrayList<>();
        all.add(Map.entry(".", node));
        all.add(Map.entry("..", node.parent));
        all.addAll(node.entries.entrySet());
        int limit = Math.min(nbytes, MOST);
        byte[] reply = new byte[limit];
        int at = 0;
        long next = ocb.offset;
        while (next < all.size()) {
            String name = all.get((int) next).getKey();
            Node entry = all.get((int) next).getValue();
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            int length = DirectoryRecord.append(ctx, reply, at, entry.inode, next, text, entry, extra);
            if (length == 0) {
                break;
            }
            at += length;
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
}
