package io.resmgrkit.tools.decode.filter;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import io.resmgrkit.tools.decode.source.Context;
import io.resmgrkit.tools.decode.source.Transaction;
import io.resmgrkit.tools.show.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a filter can ask about messages of one transaction: what is known about its transaction, under the names of {@link Subject}, and
 * every field, under its own name and under that of the structures around it, {@code pid} apart ({@code info.pid}).
 */
final class Facts {
    private final Map<String, List<Fact>> facts = new HashMap<>();

    Facts(Transaction transaction, List<Message> messages) {
        Fields fields = new Fields();
        messages.forEach(message -> message.accept(fields));
        // What is known about the transaction wins over a field that happens to have the same name.
        for (Subject subject : Subject.values()) {
            facts.remove(subject.id());
        }
        if (fields.subtype != null) {
            put(Subject.SUBTYPE, fields.subtype);
        }
        messages.forEach(message -> subjects(message.bytes()));
        context(transaction.context());
        if (!messages.isEmpty()) {
            Dialect dialect = messages.get(0).bytes().dialect();
            if (transaction.result() == Transaction.Result.FAILED) {
                put(Subject.ERRNO, Fact.of(transaction.errno(), Tables.errno(dialect)));
            } else if (transaction.result() == Transaction.Result.REPLIED) {
                put(
                        Subject.STATUS,
                        Fact.of(transaction.status(), Tables.connectRet(dialect).as(true)));
            }
        }
    }

    private void subjects(MessageBytes bytes) {
        put(Subject.DIRECTION, Fact.of(bytes.direction().id()));
        if (bytes.type() >= 0) {
            put(Subject.TYPE, Fact.of(bytes.type(), Tables.ioType(bytes.dialect())));
        }
        if (bytes.type() == IoType._IO_CONNECT && bytes.answered() != null) {
            put(Subject.SUBTYPE, Fact.of(bytes.answered().subtype(), Tables.connectSubtype(bytes.dialect())));
        }
    }

    private void context(Context context) {
        if (context.client() != null && context.client().pid() != null) {
            put(Subject.PID, Fact.of(context.client().pid(), null));
        }
        if (context.path() != null) {
            put(Subject.PATH, Fact.of(context.path()));
        }
        if (context.time() != null) {
            put(Subject.TIME, new Fact(Double.parseDouble(context.time()), null, null));
        }
    }

    List<Fact> of(String name) {
        return facts.getOrDefault(name, List.of());
    }

    private void put(Subject subject, Fact fact) {
        facts.computeIfAbsent(subject.id(), id -> new ArrayList<>()).add(fact);
    }

    /** Collects the fields. */
    private final class Fields implements FieldVisitor {
        private final Deque<String> structures = new ArrayDeque<>();
        private Fact subtype;

        @Override
        public void enter(Role role, String name, StructLayout struct, int offset) {
            structures.addLast(name);
        }

        @Override
        public void leave() {
            structures.removeLast();
        }

        @Override
        public void integer(FieldLayout field, int index, int offset, long value) {
            Fact fact = Fact.of(value, field.names());
            if (field.name().equals("subtype") && subtype == null) {
                subtype = fact;
            }
            put(field.name(), fact);
        }

        @Override
        public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
            Values.text(field, array, at, length).ifPresent(text -> put(field.name(), Fact.of(text)));
        }

        private void put(String name, Fact fact) {
            facts.computeIfAbsent(name, key -> new ArrayList<>()).add(fact);
            if (!structures.isEmpty()) {
                facts.computeIfAbsent(structures.getLast() + "." + name, key -> new ArrayList<>())
                        .add(fact);
            }
        }
    }
}
