package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.replay.Deviation;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Makes a script small that shows something, as long as it shows the same: first whole moves are left out, in ever smaller runs
 * (delta debugging), then clients become one and values small.
 */
final class Shrinker {
    /** Most scripts tried; a system that dies each time is expensive to try. */
    private static final int BUDGET = 1500;

    private static final int BUDGET_WHEN_IT_DIES = 120;
    private static final String DIED = "server";
    private static final int WRITE_HEAD = 16;

    /** Fields by which a message is another one, or its parts lie elsewhere: with other values it tells another story. */
    private static final Set<String> WHAT_IT_IS =
            Set.of("subtype", "combine_len", "path_len", "extra_len", "extra_type");

    private final Trial trial;
    private final Dialect dialect;
    private final Signature wanted;
    private int left;
    private Script best;
    private Trial.Result shown;

    private Shrinker(Trial trial, Dialect dialect, Signature wanted, Script script, Trial.Result shown) {
        this.trial = trial;
        this.dialect = dialect;
        this.wanted = wanted;
        this.best = script;
        this.shown = shown;
        this.left = wanted.field().equals(DIED) ? BUDGET_WHEN_IT_DIES : BUDGET;
    }

    /** The smallest script found that still shows it. */
    static Script shrink(Trial trial, Dialect dialect, Signature wanted, Script script, Trial.Result shown) {
        Shrinker shrinker = new Shrinker(trial, dialect, wanted, script, shown);
        shrinker.cutBehind();
        shrinker.leaveOut();
        shrinker.oneClient();
        shrinker.smallValues();
        shrinker.leaveOut();
        return shrinker.labelled(script);
    }

    /** What was changed says so: a call that no longer fits its message would mislead whoever reads the finding. */
    private Script labelled(Script before) {
        Script labelled = best;
        for (int i = 0; i < best.moves().size(); i++) {
            if (best.moves().get(i) instanceof Move.Send send
                    && before.moves().stream()
                            .noneMatch(move -> move instanceof Move.Send was && was.request() == send.request())) {
                String call = Label.of(dialect, send.request());
                labelled = labelled.with(i, new Move.Send(send.client(), send.fd(), call, send.request(), send.room()));
            }
        }
        return labelled;
    }

    private boolean shows(Script candidate) {
        if (left-- <= 0) {
            return false;
        }
        Trial.Result result = trial.run(candidate, "shrinking", "");
        if (!wanted.equals(result.signature(dialect))) {
            return false;
        }
        best = candidate;
        shown = result;
        return true;
    }

    /** What comes behind the deviation has no part in it. */
    private void cutBehind() {
        Deviation first = shown.deviations().get(0);
        int sent = 0;
        for (Step step : shown.session().steps()) {
            if (step instanceof Exchange exchange && exchange.seq() <= first.seq()) {
                sent++;
            }
        }
        List<Move> moves = best.moves();
        int at = 0;
        while (at < moves.size() && sent > 0) {
            sent -= moves.get(at++) instanceof Move.Send ? 1 : 0;
        }
        while (at < moves.size() && !(moves.get(at) instanceof Move.Send)) {
            at++;
        }
        if (at < moves.size()) {
            shows(best.without(at, moves.size()));
        }
    }

    private void leaveOut() {
        for (int run = Math.max(1, best.moves().size() / 2); run > 0; run /= 2) {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int at = best.moves().size() - run; at >= 0; at--) {
                    if (at + run <= best.moves().size() && shows(best.without(at, at + run))) {
                        changed = true;
                    }
                }
            }
        }
    }

    private void oneClient() {
        for (int client = 1; client <= Cast.AUDITOR; client++) {
            Script candidate = best;
            for (int i = 0; i < best.moves().size(); i++) {
                if (best.moves().get(i) instanceof Move.Send send && send.client() == client) {
                    candidate =
                            candidate.with(i, new Move.Send(0, send.fd(), send.call(), send.request(), send.room()));
                }
            }
            if (!candidate.equals(best)) {
                shows(candidate);
            }
        }
    }

    private void smallValues() {
        for (int i = 0; i < best.moves().size(); i++) {
            if (best.moves().get(i) instanceof Move.Send) {
                shortData(i);
                smallFields(i);
            }
        }
    }

    private void smallFields(int at) {
        int count = Mutation.fields(dialect, request(at)).size();
        for (int f = 0; f < count; f++) {
            boolean smaller = true;
            while (smaller) {
                smaller = false;
                List<Mutation.Field> fields = Mutation.fields(dialect, request(at));
                if (f >= fields.size()) {
                    return;
                }
                Mutation.Field field = fields.get(f);
                if (WHAT_IT_IS.contains(field.name())) {
                    break;
                }
                for (long value : new long[] {0, 1, field.value() >>> 1}) {
                    if (Long.compareUnsigned(value, field.value()) < 0 && shows(with(at, field, value))) {
                        smaller = value > 1;
                        break;
                    }
                }
            }
        }
    }

    /** Data and the count of them go together; the data are the last bytes of a write. */
    private void shortData(int at) {
        int type = Requests.type(dialect, request(at));
        boolean shorter = type == IoType._IO_WRITE || type == IoType._IO_WRITE64;
        while (shorter) {
            byte[] request = request(at);
            long nbytes = request.length < WRITE_HEAD ? 0 : Bytes.u4(request, 4, dialect.bigEndian());
            shorter = false;
            for (long fewer : new long[] {nbytes / 2, 1, nbytes - 1}) {
                boolean fits = nbytes > 1 && fewer < nbytes && nbytes <= request.length - WRITE_HEAD;
                if (fits && shows(with(at, cut(request, (int) (nbytes - fewer), fewer)))) {
                    shorter = true;
                    break;
                }
            }
        }
    }

    private byte[] cut(byte[] request, int by, long nbytes) {
        byte[] cut = Arrays.copyOf(request, request.length - by);
        Bytes.put4(cut, 4, dialect.bigEndian(), (int) nbytes);
        return cut;
    }

    private byte[] request(int at) {
        return ((Move.Send) best.moves().get(at)).request();
    }

    private Script with(int at, Mutation.Field field, long value) {
        byte[] changed = request(at).clone();
        Bytes.write(changed, field.offset(), field.size(), dialect.bigEndian(), value);
        return with(at, changed);
    }

    private Script with(int at, byte[] request) {
        return best.with(at, ((Move.Send) best.moves().get(at)).with(request));
    }
}
