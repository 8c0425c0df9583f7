package io.resmgrkit.tools.lint;

import static io.resmgrkit.tools.lint.Shape.COUNT;
import static io.resmgrkit.tools.lint.Shape.HEX;
import static io.resmgrkit.tools.lint.Shape.S32;
import static io.resmgrkit.tools.lint.Shape.S64;
import static io.resmgrkit.tools.lint.Shape.TEXT;
import static io.resmgrkit.tools.lint.Shape.U16;
import static io.resmgrkit.tools.lint.Shape.U32;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Shapes that several kinds of record share (FORMAT 4 and 5). */
final class CommonShapes {
    /** The name of a session, also the name of its file. */
    static final Shape ID = Shape.text(Pattern.compile("[A-Za-z0-9_-]+"), "letters, digits, '-' and '_'");

    static final Shape PROFILE = Shape.oneOf("null", "ramfile", "fs", "custom", "model");

    static final Shape ABSOLUTE_PATH = Shape.text(Pattern.compile("/.*"), "an absolute path");

    static final Shape MOUNT = Shape.nullOr(Members.of().with(U32, "flags", "conf", "dev", "blocksize"));

    /** {@code end} is inclusive, 2^63 - 1 means to the end of the file. */
    private static final Shape LOCK = Members.of()
            .with("type", Shape.integer(1, 2))
            .with("scoid", U32)
            .with("start", S64)
            .with("end", S64)
            .with("blocked", COUNT);

    static final Members ATTR = Members.of()
            .with(U32, "mode", "uid", "gid")
            .with("nbytes", S64)
            .with(U32, "nlink", "flags", "mtime", "atime", "ctime")
            .with("inode", S64)
            .with("rdev", U32)
            .with(U16, "count", "rcount", "wcount", "rlocks", "wlocks")
            .optionally("locks", Shape.list(LOCK));

    static final Shape OUTCOME = CommonShapes::outcome;

    private static final Shape ERROR = Members.of().with("errno", Shape.integer(1, Integer.MAX_VALUE));

    private static final Shape PENDING = Members.of()
            .with(
                    "pending",
                    (value, at, findings) ->
                            findings.demand(value.isBoolean() && value.booleanValue(), at, "expected true"));

    private static final Shape REPLY = Members.of()
            .with("status", S32)
            .with("reply", HEX)
            .optionally("offered", COUNT)
            .optionally("writes", Shape.integer(1, Integer.MAX_VALUE));

    /** The answer of a path manager: how much it offered was not seen. */
    static final Shape PATH_MANAGER_REPLY = Members.of().with("status", S32).with("reply", HEX);

    private CommonShapes() {}

    private static void outcome(JsonNode value, String at, Findings findings) {
        if (value.has("errno")) {
            ERROR.check(value, at, findings);
        } else if (value.has("pending")) {
            PENDING.check(value, at, findings);
        } else {
            REPLY.check(value, at, findings);
        }
    }

    static final Members RESULT = Members.of()
            .with("record", TEXT)
            .with("after", COUNT)
            .with("pid", S32)
            .with("call", TEXT)
            .with("returned", S64)
            .with("errno", COUNT);
}
