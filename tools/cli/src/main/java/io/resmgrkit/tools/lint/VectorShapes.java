package io.resmgrkit.tools.lint;

import static io.resmgrkit.tools.lint.Shape.HEX;
import static io.resmgrkit.tools.lint.Shape.S32;
import static io.resmgrkit.tools.lint.Shape.S64;
import static io.resmgrkit.tools.lint.Shape.TEXT;
import static io.resmgrkit.tools.lint.Shape.U32;

import java.util.HashMap;
import java.util.Map;

/** The shape of a vector record, for each helper (FORMAT 7). */
final class VectorShapes {
    private static final Shape ATTR = Members.of()
            .with(U32, "mode", "uid", "gid", "nlink", "flags")
            .with("nbytes", S64)
            .with(U32, "mtime", "atime", "ctime")
            .with("inode", S64)
            .with("rdev", U32)
            .with(Shape.U16, "count", "rcount", "wcount", "rlocks", "wlocks")
            .with("mount", CommonShapes.MOUNT);

    private static final Shape NULL_OR_ATTR = Shape.nullOr(ATTR);

    private static final Shape INFO =
            Shape.nullOr(Members.of().with(U32, "ruid", "euid", "rgid", "egid").with("groups", Shape.list(U32)));

    private static final Members START = Members.of()
            .with("record", TEXT)
            .with("n", Shape.COUNT)
            .with("time", U32)
            .with("fn", TEXT);

    private static final Shape TRANSFER_OUT =
            Members.of().with(S32, "nbytes", "nonblock").with("offset", S64).with(U32, "attr_mode", "attr_flags");

    private static final Members TRANSFER = START.with(
                    "ocb", Members.of().with("ioflag", U32).with("offset", S64))
            .with("nbytes", S32)
            .with("xtype", U32)
            .with("xoffset", S64)
            .with("attr", ATTR)
            .with("info", INFO)
            .with("ret", S32)
            .with("out", TRANSFER_OUT);

    /** The shape of a record, by the name of the helper. */
    static final Map<String, Shape> BY_FUNCTION = table();

    private VectorShapes() {}

    private static Map<String, Shape> table() {
        Map<String, Shape> table = new HashMap<>();
        table.put(
                "iofunc_check_access",
                START.with("check", U32).with("attr", ATTR).with("info", INFO).with("ret", S32));
        table.put(
                "iofunc_attr_init",
                START.with(U32, "mode", "self_ruid", "self_rgid")
                        .with("dattr", NULL_OR_ATTR)
                        .with("info", INFO)
                        .with("out", Members.of().with("attr", ATTR)));
        table.put(
                "iofunc_open_existing",
                START.with(U32, "ioflag", "access", "sflag")
                        .with("attr", ATTR)
                        .with("info", INFO)
                        .with("ret", S32)
                        .with("out", Members.of().with("attr", ATTR).with("ioflag", U32)));
        Members made = Members.of().with(ATTR, "attr", "dattr").with("mode", U32);
        table.put(
                "iofunc_open_create",
                START.with(U32, "ioflag", "access", "mode")
                        .with("dattr", ATTR)
                        .with("info", INFO)
                        .with("ret", S32)
                        .with("out", made));
        table.put(
                "iofunc_mknod",
                START.with(U32, "mode", "file_type")
                        .with("dattr", ATTR)
                        .with("info", INFO)
                        .with("ret", S32)
                        .with("out", made));
        Members both = Members.of().with("attr", ATTR).with("dattr", NULL_OR_ATTR);
        table.put(
                "iofunc_unlink",
                START.with("msg", Shape.nullOr(Members.of().with(U32, "mode", "eflag")))
                        .with("attr", ATTR)
                        .with("dattr", NULL_OR_ATTR)
                        .with("info", INFO)
                        .with("ret", S32)
                        .with("out", both));
        table.put(
                "iofunc_link",
                START.with("msg", Shape.nullOr(Members.of()))
                        .with(ATTR, "attr", "dattr")
                        .with("info", INFO)
                        .with("ret", S32)
                        .with("out", both));
        table.put(
                "iofunc_rename",
                START.with("eflag", U32)
                        .with("new", Shape.oneOf("none", "same_as_old", "attr2"))
                        .with("newdir", Shape.oneOf("same_as_olddir", "is_old", "dattr2"))
                        .with(ATTR, "old", "olddir")
                        .with(NULL_OR_ATTR, "attr2", "dattr2")
                        .with("info", INFO)
                        .with("ret", S32)
                        .with("out", Members.of().with(ATTR, "old", "olddir").with(NULL_OR_ATTR, "attr2", "dattr2")));
        table.put("iofunc_read_verify", TRANSFER);
        table.put("iofunc_write_verify", TRANSFER);
        table.put(
                "iofunc_space_verify",
                START.with("ocb_ioflag", U32)
                        .with("whence", S32)
                        .with(S64, "start", "len")
                        .with("attr", ATTR)
                        .with("info", INFO)
                        .with("ret", S32)
                        .with("out", Members.of().with("nonblock", S32).with(U32, "attr_mode", "attr_flags")));
        table.put(
                "iofunc_sync",
                START.with(U32, "ocb_ioflag", "ioflag")
                        .with("attr", ATTR)
                        .with("ret", S32)
                        .with("out", Members.of().with("attr_flags", U32)));
        table.put(
                "iofunc_time_update",
                START.with("attr", ATTR)
                        .with("ret", S32)
                        .with("out", Members.of().with("attr", ATTR)));
        table.put("iofunc_stat", START.with("attr", ATTR).with("ret", S32).with("stat", HEX));
        table.put(
                "iofunc_ocb_detach",
                START.with("ocb", Members.of().with(U32, "ioflag", "sflag"))
                        .with("attr", ATTR)
                        .with("ret", S32)
                        .with("out", Members.of().with("attr", ATTR)));
        return table;
    }
}
