package io.resmgrkit.conformance.replay;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import io.resmgrkit.conformance.transcript.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares reply bytes by the fields they stand for, so that a deviation names the field and a field can be ignored. */
final class ReplyComparison {
    private final Dialect dialect;
    private final byte[] request;

    /**
     * @param dialect the sender's: the reply is in its byte order
     * @param request decides what the reply is
     */
    ReplyComparison(Dialect dialect, byte[] request) {
        this.dialect = dialect;
        this.request = request;
    }

    void compare(Outcome.Replied expected, Outcome.Replied actual, StateComparison.Check check) {
        if (Arrays.equals(expected.reply(), actual.reply())) {
            return;
        }
        List<Leaf> recorded = leaves(expected);
        List<Leaf> seen = leaves(actual);
        if (!sameShape(recorded, seen)) {
            check.field("reply", Outcomes.hex(expected.reply()), Outcomes.hex(actual.reply()));
            return;
        }
        for (int i = 0; i < recorded.size(); i++) {
            check.field(
                    "reply." + recorded.get(i).name(),
                    recorded.get(i).value(),
                    seen.get(i).value());
        }
    }

    private List<Leaf> leaves(Outcome.Replied reply) {
        Message asked = Message.request(dialect, request, 0, request.length);
        Answered answered = Answered.by(asked, reply.status());
        Leaves leaves = new Leaves();
        Message.reply(dialect, answered, reply.reply(), 0, reply.reply().length).accept(leaves);
        return leaves.found;
    }

    private static boolean sameShape(List<Leaf> one, List<Leaf> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).name().equals(other.get(i).name())
                    || one.get(i).offset() != other.get(i).offset()) {
                return false;
            }
        }
        return true;
    }

    /** A field without parts. */
    private record Leaf(String name, int offset, String value) {}

    private static final class Leaves implements FieldVisitor {
        private final List<Leaf> found = new ArrayList<>();

        @Override
        public void enter(Role role, String name, StructLayout struct, int offset) {
            // The names of fields are enough.
        }

        @Override
        public void leave() {
            // The names of fields are enough.
        }

        @Override
        public void integer(FieldLayout field, int index, int offset, long value) {
            found.add(new Leaf(field.name(), offset, Long.toString(value)));
        }

        @Override
        public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
            found.add(new Leaf(field.name(), offset, Outcomes.hex(Arrays.copyOfRange(array, at, at + length))));
        }
    }
}
