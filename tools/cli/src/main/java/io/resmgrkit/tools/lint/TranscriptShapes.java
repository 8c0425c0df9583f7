package io.resmgrkit.tools.lint;

import static io.resmgrkit.tools.lint.Shape.BOOL;
import static io.resmgrkit.tools.lint.Shape.COUNT;
import static io.resmgrkit.tools.lint.Shape.HEX;
import static io.resmgrkit.tools.lint.Shape.S32;
import static io.resmgrkit.tools.lint.Shape.S64;
import static io.resmgrkit.tools.lint.Shape.TEXT;
import static io.resmgrkit.tools.lint.Shape.U32;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The shape of every record of a transcript (FORMAT 3 to 5). */
final class TranscriptShapes {
    private static final Shape TREE = Shape.list(Shape.list(TranscriptShapes::cell));

    private static final Shape DEVICE = Members.of()
            .with("profile", CommonShapes.PROFILE)
            .with("path", CommonShapes.ABSOLUTE_PATH)
            .with("handle", U32)
            .with(BOOL, "directory", "cross_endian")
            .with("name", Members.of().with(U32, "dev", "ino"))
            .with(U32, "uid", "gid", "mode")
            .with("mount", CommonShapes.MOUNT)
            .with("attr", CommonShapes.ATTR)
            .optionally("content", TEXT)
            .optionally("tree_fields", Shape.list(TEXT))
            .optionally("tree", TREE)
            .optionally("contents", Shape.map(TEXT));

    private static final Shape SESSION = Members.of()
            .with("record", TEXT)
            .with("transcript", Shape.integer(1, 1))
            .with("id", CommonShapes.ID)
            .with("title", TEXT)
            .with("dialect", TEXT)
            .with("origin", Shape.oneOf("recorded", "derived", "synthetic"))
            .with("receive_buffer", COUNT)
            .with("server_pid", COUNT)
            .with("time", U32)
            .with("devices", Shape.list(DEVICE));

    private static final Shape CLIENT = Members.of()
            .with("nd", U32)
            .with(COUNT, "pid", "tid", "scoid", "coid")
            .with(U32, "ruid", "euid", "rgid", "egid")
            .with("groups", Shape.list(U32));

    private static final Shape EVENT = Members.of()
            .with("rcvid", COUNT)
            .with(S32, "notify", "signo", "code", "priority")
            .with("value", Shape.integer(Long.MIN_VALUE, Long.MAX_VALUE));

    private static final Shape DEVICES =
            Shape.list(Members.of().with("path", TEXT).with("attr", CommonShapes.ATTR));

    private static final Shape STATE = Members.of()
            .with("binding", Shape.nullOr(Members.of().with(COUNT, "count", "link_id")))
            .optionally(
                    "ocb",
                    Members.of()
                            .with("ioflag", U32)
                            .with("offset", S64)
                            .with("sflag", U32)
                            .with("flags", Shape.integer(0, 3)))
            .optionally("attr", CommonShapes.ATTR)
            .optionally("content_hex", HEX)
            .optionally("devices", DEVICES)
            .optionally("tree", TREE);

    private static final Shape EXCHANGE = Members.of()
            .with("record", TEXT)
            .with("seq", COUNT)
            .with("time", U32)
            .with("device", Shape.nullOr(CommonShapes.PROFILE))
            .with("client", CLIENT)
            .optionally("byte_order", Shape.oneOf("be"))
            .with("call", TEXT)
            .with("rcvid", COUNT)
            .with("request", HEX)
            .with("reply_max", COUNT)
            .with("outcome", CommonShapes.OUTCOME)
            .optionally("events", Shape.list(EVENT))
            .optionally("late", Shape.list(TranscriptShapes::late))
            .optionally("state", STATE);

    private static final Shape PULSE = Members.of()
            .with("record", TEXT)
            .with(COUNT, "seq", "time")
            .with(S32, "code", "value")
            .with("scoid", COUNT)
            .optionally("late", Shape.list(TranscriptShapes::late))
            .optionally("state", Members.of().with("devices", DEVICES));

    private static final Shape ANSWERED_LATE =
            Members.of().with(COUNT, "seq", "rcvid").with("status", S32).with("reply", HEX);

    private static final Shape FAILED_LATE = Members.of().with(COUNT, "seq", "rcvid", "errno");

    private static final Shape SET = Members.of()
            .with("record", TEXT)
            .with("device", CommonShapes.ABSOLUTE_PATH)
            .with("set", Members.of().with("open", Shape.oneOf("normal", "busy", "default", "ftype", "block")));

    private static final Shape DETACH = Members.of()
            .with("record", TEXT)
            .with(
                    "detach",
                    Members.of().with("path", CommonShapes.ABSOLUTE_PATH).with("flags", U32));

    private static final Shape NOTE = Members.of().with(TEXT, "record", "text");

    /** The shape of each record, by the value of its member {@code record}. */
    static final Map<String, Shape> BY_RECORD = Map.of(
            "session", SESSION,
            "exchange", EXCHANGE,
            "pulse", PULSE,
            "result", CommonShapes.RESULT,
            "action", TranscriptShapes::action,
            "note", NOTE);

    private TranscriptShapes() {}

    private static void late(JsonNode value, String at, Findings findings) {
        (value.has("errno") ? FAILED_LATE : ANSWERED_LATE).check(value, at, findings);
    }

    private static void action(JsonNode value, String at, Findings findings) {
        (value.has("detach") ? DETACH : SET).check(value, at, findings);
    }

    /** A column of a directory tree: the path is a text, all others are numbers. */
    private static void cell(JsonNode value, String at, Findings findings) {
        findings.demand(
                at.endsWith("[0]") ? value.isTextual() : value.isIntegralNumber(),
                at,
                "expected " + (at.endsWith("[0]") ? "a path" : "an integer") + ", found " + Shape.shown(value));
    }
}
