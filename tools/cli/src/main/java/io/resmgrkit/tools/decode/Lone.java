package io.resmgrkit.tools.decode;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.Direction;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.Nearest;
import io.resmgrkit.tools.decode.source.Context;
import io.resmgrkit.tools.decode.source.Transaction;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How to read a message that comes without any context, as the options say.
 *
 * @param dialect  layout and byte order, or that the message is to tell
 * @param answered what it answers; null for a request
 */
record Lone(DialectChoice dialect, @Nullable Answered answered) {
    private static final String REPLY_TO = "resmgr decode --reply-to";
    private static final int MOST_TYPE = 0xffff;

    static Lone of(
            @Nullable DialectChoice given,
            @Nullable Direction direction,
            @Nullable String replyTo,
            @Nullable String status) {
        DialectChoice dialect = given == null ? new DialectChoice(DialectChoice.USUAL) : given;
        boolean reply = direction == Direction.REPLY || direction == null && (replyTo != null || status != null);
        if (!reply) {
            if (replyTo != null || status != null) {
                throw CliException.usage(
                        "contradiction",
                        "resmgr decode",
                        "a request answers nothing: leave out --reply-to and --status");
            }
            return new Lone(dialect, null);
        }
        if (replyTo == null) {
            throw CliException.usage(
                    "missing option",
                    REPLY_TO,
                    "a reply does not say itself what it answers; name it: _IO_STAT, 0x104");
        }
        return new Lone(dialect, answered(dialect, replyTo, status(status)));
    }

    /** Decodes the bytes of such a message. */
    Transaction decode(Context context, byte[] bytes) {
        Dialect fit = dialect.of(answered, bytes);
        return answered == null
                ? Transaction.ofRequest(context, Message.request(fit, bytes, 0, bytes.length))
                : Transaction.ofReply(context, Message.reply(fit, answered, bytes, 0, bytes.length), answered.status());
    }

    /** Names mean what they mean in the dialect; while that is open, what they mean in the first that has them. */
    private static Answered answered(DialectChoice choice, String name, int status) {
        Dialect named = choice.named();
        List<Dialect> dialects = named == null ? List.of(Dialect.values()) : List.of(named);
        for (Dialect dialect : dialects) {
            Answered known = answered(dialect, name, status);
            if (known != null) {
                return known;
            }
        }
        try {
            int number = Integer.decode(name);
            if (number >= 0 && number <= MOST_TYPE) {
                return Answered.to(number, status);
            }
        } catch (NumberFormatException e) {
            // Then it was meant to be a name, and the error below says which ones there are.
            return unknown(name, dialects.get(0));
        }
        return unknown(name, dialects.get(0));
    }

    private static @Nullable Answered answered(Dialect dialect, String name, int status) {
        Names types = Tables.ioType(dialect);
        Names subtypes = Tables.connectSubtype(dialect);
        Names commands = Tables.dcmd(dialect);
        Long type = types.value(name);
        if (type != null) {
            return Answered.to(type.intValue(), status);
        }
        Long subtype = subtypes.value(name);
        if (subtype != null) {
            return new Answered(IoType._IO_CONNECT, subtype.intValue(), 0, status, false);
        }
        Long command = commands.value(name);
        if (command != null) {
            return new Answered(IoType._IO_DEVCTL, 0, command.intValue(), status, false);
        }
        return null;
    }

    private static Answered unknown(String name, Dialect dialect) {
        Set<String> known = new TreeSet<>();
        for (Names table : List.of(Tables.ioType(dialect), Tables.connectSubtype(dialect), Tables.dcmd(dialect))) {
            known.addAll(table.all().keySet());
        }
        String why = Nearest.to(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("give a message number up to 0xffff or a name like _IO_READ");
        throw CliException.usage("unknown message '" + name + "'", REPLY_TO, why);
    }

    /** Signed, 32 bits; a connect reply's flags may be given as the unsigned number they make. */
    private static int status(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        try {
            long value = Long.decode(text);
            if (value >= Integer.MIN_VALUE && value <= 0xffff_ffffL) {
                return (int) value;
            }
        } catch (NumberFormatException e) {
            throw badStatus(text);
        }
        throw badStatus(text);
    }

    private static CliException badStatus(String text) {
        return CliException.usage(
                "invalid value", "resmgr decode --status", "'" + text + "' is no number of 32 bits, decimal or 0x…");
    }
}
