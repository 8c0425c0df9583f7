package io.resmgrkit.tools.decode.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One side of a transaction, as far as the input tells: an id that is not known is null. */
public record Party(
        @Nullable Integer nd,
        @Nullable Integer pid,
        @Nullable Integer tid,
        @Nullable Integer scoid,
        @Nullable Integer coid,
        @Nullable Integer ruid,
        @Nullable Integer euid,
        @Nullable Integer rgid,
        @Nullable Integer egid,
        List<Integer> groups) {
    /** A process of which only the id is known. */
    public static Party process(int pid) {
        return new Party(null, pid, null, null, null, null, null, null, null, List.of());
    }
}
