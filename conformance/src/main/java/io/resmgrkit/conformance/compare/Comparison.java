package io.resmgrkit.conformance.compare;

import io.resmgrkit.conformance.compare.Difference.Outcomes;
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
public final class Comparison {
    /** Is told each difference. */
    @FunctionalInterface
    public interface Sink {
        /** A field with its two values. */
        void differs(String field, String expected, String actual);
    }

    private static final String ABSENT = Difference.ABSENT;
    private static final Set<String> WIDE = Set.of("nbytes", "offset", "inode", "start", "end");

    private final Tolerance tolerance;
    private final Sink sink;
    private @Nullable Asked asked;
    private @Nullable Outcomes outcomes;

    /**
     * @param tolerance which differences do not count
     * @param sink is told those that do
     */
    public Comparison(Tolerance tolerance, Sink sink) {
        this.tolerance = tolerance;
        this.sink = sink;
    }

    /** The system under test threw, died or was silent instead of answering. */
    public void crashed(String how) {
        differs("server", "an answer", how);
    }

    /** Outcomes of one message. */
    public void outcome(Asked of, Outcome expected, Outcome actual) {
        outcome("", of, expected, actual);
    }

    private void outcome(String prefix, Asked of, Outcome expected, Outcome actual) {
        asked = of;
        outcomes = new Outcomes(expected, actual, Map.of(), Map.of());
        if (expected instanceof Outcome.Replied wanted && actual instanceof Outcome.Replied got) {
            replies(prefix, of, wanted, got);
        } else if (expected instanceof Outcome.Refused wanted && actual instanceof Outcome.Refused got) {
            value(
                    prefix + "errno",
                    OutcomeText.errno(of.dialect(), wanted.errno()),
                    OutcomeText.errno(of.dialect(), got.errno()));
        } else if (!expected.getClass().equals(actual.getClass())) {
            value(prefix + "outcome", OutcomeText.of(of.dialect(), expected), OutcomeText.of(of.dialect(), actual));
        }
        asked = null;
        outcomes = null;
    }

    private void replies(String prefix, Asked of, Outcome.Replied wanted, Outcome.Replied got) {
        value(prefix + "status", wanted.status(), got.status());
        if (tolerance.watches() || !Arrays.equals(wanted.reply(), got.reply())) {
            fields(prefix, of, wanted, got);
        }
        if (wanted.offered() != Outcome.Replied.NOT_TOLD && got.offered() != Outcome.Replied.NOT_TOLD) {
            value(prefix + "offered", wanted.offered(), got.offered());
            value(prefix + "writes", wanted.writes(), got.writes());
        }
    }

    private void fields(String prefix, Asked of, Outcome.Replied expected, Outcome.Replied actual) {
        Map<String, String> wanted = tolerance.fields(of, expected);
        Map<String, String> got = tolerance.fields(of, actual);
        outcomes = new Outcomes(expected, actual, wanted, got);
        Set<String> names = new LinkedHashSet<>(wanted.keySet());
        names.addAll(got.keySet());
        for (String name : names) {
            value(prefix + "reply." + name, wanted.getOrDefault(name, ABSENT), got.getOrDefault(name, ABSENT));
        }
        if (!tolerance.watches() && wanted.equals(got)) {
            HexFormat hex = HexFormat.of();
            differs(prefix + "reply", hex.formatHex(expected.reply()), hex.formatHex(actual.reply()));
        }
    }

    /** Late answers, in order. */
    public void late(List<Late> expected, List<Late> actual, Function<Integer, Asked> askedBy) {
        value("late.count", expected.size(), actual.size());
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            Late wanted = expected.get(i);
            Late got = actual.get(i);
            value("late.seq", wanted.seq(), got.seq());
            value("late.rcvid", wanted.rcvid(), got.rcvid());
            outcome("late.", askedBy.apply(wanted.seq()), wanted.outcome(), got.outcome());
        }
    }

    /** Events, member by member, in order. */
    public void events(List<Members> expected, List<Members> actual) {
        value("events.count", expected.size(), actual.size());
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            members("events[" + i + "]", expected.get(i), actual.get(i));
        }
    }

    private void list(String name, List<?> expected, List<?> actual) {
        value(name + ".count", expected.size(), actual.size());
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            value(name + "[" + i + "]", expected.get(i), actual.get(i));
        }
    }

    /** State, member by member. */
    public void state(State expected, State actual) {
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
        if (tolerance.watches() || !expected.equals(actual)) {
            differs(field, expected.toString(), actual.toString());
        }
    }

    private void differs(String field, String expected, String actual) {
        if (!tolerance.accepts(new Difference(asked, field, expected, actual, outcomes))) {
            sink.differs(field, expected, actual);
        }
    }
}
