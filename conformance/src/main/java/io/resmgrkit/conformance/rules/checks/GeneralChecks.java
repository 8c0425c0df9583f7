package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EBADMSG;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;

import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.rules.probe.Stats;
import io.resmgrkit.conformance.sut.Capability;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for requests of every kind. */
final class GeneralChecks {
    private static final int ROOM = 512;

    private GeneralChecks() {}

    static List<RuleCase> cases() {
        Family family = new Family().rule("RM-GEN-01");
        for (Kinds.Kind kind : Kinds.ALL) {
            family.add(kind.name(), "every prefix of " + kind.name(), p -> prefixes(p, kind));
        }
        family.rule("RM-GEN-02");
        for (Kinds.Kind kind : Kinds.ALL) {
            if (kind.keepsOpen() && !kind.name().equals("combine")) {
                family.add(kind.name(), kind.name() + " after messages of two kinds of bytes", p -> stale(p, kind));
            }
        }
        return family.cases();
    }

    private static void prefixes(Probe p, Kinds.Kind kind) {
        String leniency = "";
        int lengths = length(p, kind);
        for (int n = 0; n < lengths; n++) {
            Fd fd = kind.open(p);
            Stats before = kind.keepsOpen() ? fd.stat() : null;
            byte[] whole = kind.encode(p, fd);
            byte[] prefix = Arrays.copyOf(whole, n);
            String what = "the first " + n + " of " + whole.length + " bytes of " + kind.name();
            Answer answer = fd.send(what, prefix, ROOM);
            leniency = judge(what, whole, n, answer, leniency);
            if (!answer.ok() && before != null) {
                unchanged(what, before, fd.stat());
            }
            p.drop(fd);
            p.alive();
        }
        if (!leniency.isEmpty()) {
            throw CaseEnd.lenient("no-length-check", leniency);
        }
    }

    private static int length(Probe p, Kinds.Kind kind) {
        Fd fd = kind.open(p);
        int length = kind.encode(p, fd).length;
        p.drop(fd);
        return length;
    }

    private static String judge(String what, byte[] whole, int n, Answer answer, String leniency) {
        if (!answer.ok()) {
            boolean expected = answer.errno() == EBADMSG || answer.errno() == EINVAL;
            return expected || !leniency.isEmpty() ? leniency : what + ": " + answer;
        }
        boolean zeros = true;
        for (int i = n; i < whole.length; i++) {
            // The length of the message itself (bytes 2 and 3) says nothing that the length received does not.
            zeros &= whole[i] == 0 || i == 2 || i == 3;
        }
        if (!zeros) {
            throw CaseEnd.fail(what + ": expected EBADMSG or EINVAL, got " + answer);
        }
        return leniency.isEmpty() ? what + ": accepted, only zeros were missing" : leniency;
    }

    private static void unchanged(String what, Stats before, Stats after) {
        if (before.size() != after.size()
                || before.mode() != after.mode()
                || before.uid() != after.uid()
                || before.gid() != after.gid()
                || before.mtime() != after.mtime()) {
            throw CaseEnd.fail(what + ": refused, but the object has changed from " + before + " to " + after);
        }
    }

    /** The same request twice, each after a message full of other bytes: what differs is left over from there. */
    private static void stale(Probe p, Kinds.Kind kind) {
        p.needs(Capability.EXTENT);
        byte[] first = after(p, kind, (byte) 0x5a);
        byte[] second = after(p, kind, (byte) 0xa5);
        int length = Math.min(first.length, second.length);
        for (int i = 0; i < length; i++) {
            if (first[i] != second[i] && ((first[i] & 0xff) == 0x5a || (second[i] & 0xff) == 0xa5)) {
                throw CaseEnd.fail(kind.name() + ": byte " + i + " of the reply is left over from an earlier message: "
                        + Integer.toHexString(first[i] & 0xff) + " once, " + Integer.toHexString(second[i] & 0xff)
                        + " the other time");
            }
        }
    }

    private static byte[] after(Probe p, Kinds.Kind kind, byte fill) {
        byte[] noise = new byte[1024];
        Arrays.fill(noise, fill);
        Fd fd = kind.open(p);
        fd.send(
                "a message of other bytes",
                Messages.join(Kinds.retyped(p, 0x1f0, p.messages().stat(0)), noise));
        byte[] request = kind.encode(p, fd);
        Answer answer = fd.send(kind.name(), request, ROOM);
        p.drop(fd);
        return trimmed(answer);
    }

    private static byte[] trimmed(@Nullable Answer answer) {
        return answer == null || !answer.ok() ? new byte[0] : answer.data();
    }
}
