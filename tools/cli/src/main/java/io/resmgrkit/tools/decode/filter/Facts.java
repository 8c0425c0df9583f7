package io.resmgrkit.tools.decode.filter;

import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.tools.decode.source.Context;
import io.resmgrkit.tools.decode.source.Transaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a filter can ask about messages of one transaction: what is known about its transaction, under the names of {@link Subject}, and
 * every field, under its own name and under that of the structure around it, {@code pid} apart ({@code info.pid}). Nothing is looked
 * for before it is asked for: of a large capture most messages fail the first comparison.
 */
final class Facts {
    private final Transaction transaction;
    private final List<Message> messages;

    Facts(Transaction transaction, List<Message> messages) {
        this.transaction = transaction;
        this.messages = messages;
    }

    /** The facts of a name; what is known about the transaction wins over a field that happens to have the same name. */
    List<Fact> of(String name) {
        Subject subject = Subject.named(name);
        List<Fact> facts = new ArrayList<>(2);
        if (subject == null) {
            FieldFacts fields = new FieldFacts(name, facts);
            messages.forEach(message -> message.accept(fields));
        } else {
            known(subject, facts::add);
        }
        return facts;
    }

    private void known(Subject subject, Consumer<Fact> facts) {
        switch (subject) {
            case TYPE -> messages.forEach(message -> type(message.bytes(), facts));
            case SUBTYPE -> subtypes(facts);
            case DIRECTION ->
                messages.forEach(message ->
                        facts.accept(Fact.of(message.bytes().direction().id())));
            case ERRNO, STATUS -> result(subject, facts);
            case PID, PATH, TIME -> context(subject, transaction.context(), facts);
        }
    }

    private static void type(MessageBytes bytes, Consumer<Fact> facts) {
        if (bytes.type() >= 0) {
            facts.accept(Fact.of(bytes.type(), Tables.ioType(bytes.dialect())));
        }
    }

    /** That of the first message that has one; a reply to a connect message does not hold it and answers it all the same. */
    private void subtypes(Consumer<Fact> facts) {
        List<Fact> fields = new ArrayList<>(2);
        FieldFacts finder = new FieldFacts(Subject.SUBTYPE.id(), fields);
        messages.forEach(message -> message.accept(finder));
        fields.stream().filter(fact -> fact.text() == null).findFirst().ifPresent(facts);
        for (Message message : messages) {
            MessageBytes bytes = message.bytes();
            if (bytes.type() == IoType._IO_CONNECT && bytes.answered() != null) {
                facts.accept(Fact.of(bytes.answered().subtype(), Tables.connectSubtype(bytes.dialect())));
            }
        }
    }

    private void result(Subject subject, Consumer<Fact> facts) {
        boolean failed = transaction.result() == Transaction.Result.FAILED;
        boolean replied = transaction.result() == Transaction.Result.REPLIED;
        for (Message first : messages.subList(0, Math.min(1, messages.size()))) {
            if (subject == Subject.ERRNO && failed) {
                facts.accept(
                        Fact.of(transaction.errno(), Tables.errno(first.bytes().dialect())));
            } else if (subject == Subject.STATUS && replied) {
                facts.accept(Fact.of(
                        transaction.status(),
                        Tables.connectRet(first.bytes().dialect()).as(true)));
            }
        }
    }

    private static void context(Subject subject, Context context, Consumer<Fact> facts) {
        if (subject == Subject.PID
                && context.client() != null
                && context.client().pid() != null) {
            facts.accept(Fact.of(context.client().pid(), null));
        } else if (subject == Subject.PATH && context.path() != null) {
            facts.accept(Fact.of(context.path()));
        } else if (subject == Subject.TIME && context.time() != null) {
            facts.accept(new Fact(new BigDecimal(context.time()), null, null));
        }
    }
}
