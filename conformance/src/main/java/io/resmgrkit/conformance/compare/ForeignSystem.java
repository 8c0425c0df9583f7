package io.resmgrkit.conformance.compare;

import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.Errno;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.conformance.transcript.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a system may do otherwise than the reference and still be right: choose numbers, times and block sizes, leave bytes
 * unset at which no client looks, name the same refusal differently. One instance for one session: numbers must be chosen
 * consistently, and times go on.
 *
 * <p>The first rule that knows a field decides; a field that none knows must be equal.
 */
public final class ForeignSystem implements Tolerance {
    /** Messages without which nothing is a resource manager. */
    private static final Set<Integer> ALWAYS_DONE = Set.of(
            IoType._IO_READ, IoType._IO_WRITE, IoType._IO_STAT, IoType._IO_LSEEK, IoType._IO_CLOSE, IoType._IO_DUP);

    private static final Set<Integer> NOT_DONE = Set.of(Errno.ENOSYS, Errno.ENOTTY, Errno.ENOTSUP);

    private final List<FieldRule> rules;

    /** @param begin clock of the recording at its start, in seconds: earlier times were not taken from it */
    public ForeignSystem(long begin) {
        rules = List.of(
                new DamagedRequests(),
                new SameRefusal(),
                new UnseenBytes(),
                new OwnFigures(),
                new ChosenNumbers(),
                new OwnClock(begin));
    }

    @Override
    public boolean watches() {
        return true;
    }

    @Override
    public boolean accepts(Difference difference) {
        for (FieldRule rule : rules) {
            FieldRule.Judgement judgement = rule.judge(difference);
            if (judgement != FieldRule.Judgement.PASS) {
                return judgement == FieldRule.Judgement.ACCEPT;
            }
        }
        return difference.equal();
    }

    /** A manager may leave out whole messages; ENOSYS to one of them says so (B2.1). */
    @Override
    public @Nullable String unsupported(Asked asked, Outcome expected, Outcome actual) {
        boolean refused = actual instanceof Outcome.Refused said && NOT_DONE.contains(said.errno());
        if (!refused || expected.equals(actual)) {
            return null;
        }
        Answered answered = asked.answered(0);
        boolean connects = answered.type() == IoType._IO_CONNECT;
        if (connects ? answered.subtype() <= ConnectSubtype._IO_CONNECT_OPEN : ALWAYS_DONE.contains(answered.type())) {
            return null;
        }
        String name = connects
                ? Tables.connectSubtype(asked.dialect()).name(answered.subtype())
                : Tables.ioType(asked.dialect()).name(answered.type());
        return "the system under test does not do " + name;
    }

    /** Of a read a client sees as many bytes as the status says, and of a directory its entries in any order. */
    @Override
    public Map<String, String> fields(Asked asked, Outcome.Replied reply) {
        int type = asked.answered(reply.status()).type();
        if (type != IoType._IO_READ && type != IoType._IO_READ64) {
            return Tolerance.super.fields(asked, reply);
        }
        if (asked.directory() && reply.status() > 0) {
            return Listing.fields(asked.dialect(), reply);
        }
        int seen = Math.max(0, Math.min(reply.status(), reply.reply().length));
        return Tolerance.super.fields(
                asked, new Outcome.Replied(reply.status(), Arrays.copyOf(reply.reply(), seen), seen, 0));
    }
}
