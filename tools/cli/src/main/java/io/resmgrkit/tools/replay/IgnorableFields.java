package io.resmgrkit.tools.replay;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Layouts;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names of fields that may be ignored; a misspelt one would quietly ignore nothing. */
final class IgnorableFields {
    /** What a comparison looks at beside the fields of replies; attributes as in FORMAT 5. */
    private static final List<String> OTHERS = List.of(
            "outcome",
            "status",
            "offered",
            "writes",
            "errno",
            "reply",
            "events",
            "late",
            "seq",
            "rcvid",
            "count",
            "state",
            "binding",
            "link_id",
            "ocb",
            "ioflag",
            "offset",
            "sflag",
            "flags",
            "attr",
            "mode",
            "uid",
            "gid",
            "nbytes",
            "nlink",
            "mtime",
            "atime",
            "ctime",
            "inode",
            "rdev",
            "rcount",
            "wcount",
            "rlocks",
            "wlocks",
            "locks",
            "content_hex",
            "devices",
            "path",
            "tree");

    private IgnorableFields() {}

    static void demand(Set<String> fields) {
        if (fields.isEmpty()) {
            return;
        }
        Set<String> known = new TreeSet<>(OTHERS);
        for (StructLayout struct : Layouts.walked(Dialect.SDP6_ILP32_LE).values()) {
            struct.fields().stream().map(FieldLayout::name).forEach(known::add);
        }
        for (String field : fields) {
            String last = field.substring(field.lastIndexOf('.') + 1).replaceFirst("\\[[0-9]+\\]$", "");
            if (!known.contains(last)) {
                String why = Nearest.to(last, known)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("name a field of a reply, such as st_ino, or of the state, such as mtime");
                throw CliException.usage("unknown field '" + field + "'", "resmgr replay --ignore", why);
            }
        }
    }
}
