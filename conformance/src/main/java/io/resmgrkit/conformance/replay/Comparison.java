package io.resmgrkit.conformance.replay;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.conformance.transcript.Late;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.State;
import io.resmgrkit.conformance.transcript.State.AttrState;
import io.resmgrkit.conformance.transcript.State.DeviceState;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares what happened with what was recorded, field by field (T2 step 5). */
final class Comparison {
    /** Is told each difference. */
    interface Sink {
        void differs(String field, String expected, String actual);
    }

    private static final String ABSENT = "(absent)";
    private static final Set<String> WIDE = Set.of("nbytes", "offset", "inode", "start", "end");

    private final Set<String> ignored;
    private final Sink sink;

    Comparison(Set<String> ignored, Sink sink) {
        this.ignored = ignored;
        this.sink = sink;
    }

    /** The system under test threw instead of answering. */
    void crashed(String how) {
        differs("server", "an answer", how);
    }

    /** Outcomes of one message; {@code request} and {@code dialect} tell how to read the reply. */
    void outcome(String prefix, Outcome expected, Outcome actual, Dialect dialect, byte[] request) {
        if (expected instanceof Outcome.Replied wanted && actual instanceof Outcome.Replied got) {
            value(prefix + "status", wanted.status(), got.status());
            reply(prefix, wanted, got, dialect, request);
            if (wanted.offered() != Outcome.Replied.NOT_TOLD) {
                value(prefix + "offered", wanted.offered(), got.offered());
                value(prefix + "writes", wanted.writes(), got.writes());
            }
        } else if (expected instanceof Outcome.Refused wanted && actual instanceof Outcome.Refused got) {
            value(
                    prefix + "errno",
                    OutcomeText.errno(dialect, wanted.errno()),
                    OutcomeText.errno(dialect, got.errno()));
        } else if (!expected.getClass().equals(actual.getClass())) {
            differs(prefix + "outcome", OutcomeText.of(dialect, expected), OutcomeText.of(dialect, actual));
        }
    }

    private void reply(
            String prefix, Outcome.Replied expected, Outcome.Replied actual, Dialect dialect, byte[] request) {
        if (Arrays.equals(expected.reply(), actual.reply())) {
            return;
        }
        Message asked = Message.request(dialect, request, 0, request.length);
        Map<String, String> wanted = fields(dialect, asked, expected);
        Map<String, String> got = fields(dialect, asked, actual);
        Set<String> names = new LinkedHashSet<>(wanted.keySet());
        names.addAll(got.keySet());
        for (String name : names) {
            value(prefix + "reply." + name, wanted.getOrDefault(name, ABSENT), got.getOrDefault(name, ABSENT));
        }
        if (wanted.equals(got)) {
            HexFormat hex = HexFormat.of();
            differs(prefix + "reply", hex.formatHex(expected.reply()), hex.formatHex(actual.reply()));
        }
    }

    private static Map<String, String> fields(Dialect dialect, Message asked, Outcome.Replied reply) {
        Answered answered = Answered.by(asked, reply.status());
        return FieldValues.of(Message.reply(dialect, answered, reply.reply(), 0, reply.reply().length));
    }

    /** Late answers, in order. */
    void late(List<Late> expected, List<Late> actual, Function<Integer, byte[]> requestOf, Dialect dialect) {
        value("late.count", expected.size(), actual.size());
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            Late wanted = expected.get(i);
            Late got = actual.get(i);
            value("late.seq", wanted.seq(), got.seq());
            value("late.rcvid", wanted.rcvid(), got.rcvid());
            outcome("late.", wanted.outcome(), got.outcome(), dialect, requestOf.apply(wanted.seq()));
        }
    }

    /** Lists of plain values, element by element. */
    void list(String name, List<?> expected, List<?> actual) {
        value(name + ".count", expected.size(), actual.size());
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            value(name + "[" + i + "]", expected.get(i), actual.get(i));
        }
    }

    /** State, member by member. */
    void state(State expected, State actual) {
        members("state.binding", expected.binding(), actual.binding());
        members("state.ocb", expected.ocb(), actual.ocb());
        attr("state.attr", expected.attr(), actual.attr());
        value("state.content_hex", hex(expected.content()), hex(actual.content()));
        List<DeviceState> wanted = orNone(expected.devices());
        List<DeviceState> got = orNone(actual.devices());
        value("state.devices.count", wanted.size(), got.size());
        for (int i = 0; i < Math.min(wanted.size(), got.size()); i++) {
            value(
                    "state.devices[" + i + "].path",
                    wanted.get(i).path(),
                    got.get(i).path());
            attr(
                    "state.devices[" + i + "].attr",
                    wanted.get(i).attr(),
                    got.get(i).attr());
        }
        list("state.tree", orNone(expected.tree()), orNone(actual.tree()));
    }

    private void attr(String path, @Nullable AttrState expected, @Nullable AttrState actual) {
        members(path, expected == null ? null : expected.members(), actual == null ? null : actual.members());
        list(
                path + ".locks",
                expected == null ? List.of() : expected.locks(),
                actual == null ? List.of() : actual.locks());
    }

    private void members(String path, @Nullable Members expected, @Nullable Members actual) {
        if (expected == null || actual == null) {
            value(path, String.valueOf(expected), String.valueOf(actual));
        } else {
            Set<String> names = new LinkedHashSet<>(expected.asMap().keySet());
            names.addAll(actual.asMap().keySet());
            names.forEach(name -> value(
                    path + "." + name,
                    text(name, expected.asMap().get(name)),
                    text(name, actual.asMap().get(name))));
        }
    }

    /** Members of 32 bits mean the same with either sign: a recording may write an all-ones flag word as -1 or as 4294967295. */
    private static String text(String name, @Nullable Long value) {
        if (value == null) {
            return ABSENT;
        }
        return WIDE.contains(name) ? value.toString() : Integer.toUnsignedString(value.intValue());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? ABSENT : HexFormat.of().formatHex(bytes);
    }

    private void value(String field, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differs(field, expected.toString(), actual.toString());
        }
    }

    private void differs(String field, String expected, String actual) {
        if (!ignored.contains(field) && !ignored.contains(field.substring(field.lastIndexOf('.') + 1))) {
            sink.differs(field, expected, actual);
        }
    }
}
