package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.State;
import io.resmgrkit.conformance.transcript.TreeRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares states member by member (T3). */
final class StateComparison {
    /** Members of 64 bits; all others are compared as 32 bits, however the recording writes the sign. */
    private static final Set<String> WIDE = Set.of("nbytes", "offset", "inode", "start", "end");

    private StateComparison() {}

    /** Gets one field at a time, equal or not. */
    @FunctionalInterface
    interface Check {
        void field(String name, Object expected, Object actual);
    }

    static void compare(State expected, State actual, Check check) {
        compare("state.binding", expected.binding(), actual.binding(), check);
        compare("state.ocb", expected.ocb(), actual.ocb(), check);
        compare("state", expected.attr(), actual.attr(), check);
        check.field("state.content_hex", content(expected.content()), content(actual.content()));
        devices(expected.devices(), actual.devices(), check);
        tree(expected.tree(), actual.tree(), check);
    }

    static void compare(String at, @Nullable Members expected, @Nullable Members actual, Check check) {
        if (expected == null || actual == null) {
            check.field(at, text(expected), text(actual));
            return;
        }
        for (Map.Entry<String, Long> member : expected.asMap().entrySet()) {
            String name = member.getKey();
            long recorded = member.getValue();
            if (!actual.has(name)) {
                check.field(at + "." + name, recorded, "absent");
            } else if (WIDE.contains(name)) {
                check.field(at + "." + name, recorded, actual.get(name));
            } else {
                check.field(at + "." + name, (int) recorded, (int) actual.get(name));
            }
        }
    }

    private static void compare(
            String at, State.@Nullable AttrState expected, State.@Nullable AttrState actual, Check check) {
        if (expected == null || actual == null) {
            check.field(at + ".attr", text(expected), text(actual));
            return;
        }
        compare(at + ".attr", expected.members(), actual.members(), check);
        check.field(at + ".attr.locks", expected.locks().size(), actual.locks().size());
        for (int i = 0; i < Math.min(expected.locks().size(), actual.locks().size()); i++) {
            compare(
                    at + ".attr.locks[" + i + "]",
                    expected.locks().get(i),
                    actual.locks().get(i),
                    check);
        }
    }

    private static void devices(
            @Nullable List<State.DeviceState> expected, @Nullable List<State.DeviceState> actual, Check check) {
        if (expected == null || actual == null) {
            check.field("state.devices", text(expected), text(actual));
            return;
        }
        check.field("state.devices", paths(expected), paths(actual));
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            State.DeviceState device = expected.get(i);
            compare(
                    "state.devices[" + device.path() + "]",
                    device.attr(),
                    actual.get(i).attr(),
                    check);
        }
    }

    /** Rows of equal path are compared as wholes; a row that is there on one side only is named. */
    private static void tree(@Nullable List<TreeRow> expected, @Nullable List<TreeRow> actual, Check check) {
        if (expected == null || actual == null) {
            check.field(
                    "state.tree", expected == null ? "unchanged" : "changed", actual == null ? "unchanged" : "changed");
            return;
        }
        check.field(
                "state.tree",
                expected.stream().map(TreeRow::path).toList(),
                actual.stream().map(TreeRow::path).toList());
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            check.field(
                    "state.tree[" + expected.get(i).path() + "]",
                    expected.get(i).values(),
                    actual.get(i).values());
        }
    }

    private static List<String> paths(List<State.DeviceState> devices) {
        return devices.stream().map(State.DeviceState::path).toList();
    }

    private static String content(byte @Nullable [] bytes) {
        return bytes == null ? "absent" : Outcomes.hex(bytes);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "absent" : value.toString();
    }
}
