package io.resmgrkit.conformance.compare;

import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.LockSubtype;
import io.resmgrkit.conformance.transcript.Outcome;
import java.util.Set;
import java.util.regex.Pattern;

/** Parts of replies at which no client looks: reserved members, and what merely echoes the request (B13.1, B14.1). */
final class UnseenBytes implements FieldRule {
    private static final Pattern RESERVED =
            Pattern.compile("(.*_)?(zero|reserved|filler|pad|padding)[0-9]*(\\[[0-9]+])?");

    /** What a client reads of the bytes that answer a notify request; the rest is its own request again. */
    private static final Set<String> NOTIFIED = Set.of("flags", "revents", "nfds_ready");

    private static final Set<String> LINK_HEAD = Set.of("eflag", "file_type", "chroot_len", "umask", "path_len");

    @Override
    public Judgement judge(Difference difference) {
        String name = difference.lastComponent();
        if (difference.field().startsWith("events[")) {
            // Who armed it is known by the pulse's value; connection and priority are the adapter's business.
            return Set.of("rcvid", "priority", "signo").contains(name) ? Judgement.ACCEPT : Judgement.PASS;
        }
        if (!difference.field().contains("reply.")) {
            return Judgement.PASS;
        }
        return RESERVED.matcher(name).matches() || unseen(difference, name) ? Judgement.ACCEPT : Judgement.PASS;
    }

    private static boolean unseen(Difference difference, String name) {
        Asked asked = difference.asked();
        Difference.Outcomes outcomes = difference.outcomes();
        if (asked == null || outcomes == null || !(outcomes.expected() instanceof Outcome.Replied expected)) {
            return false;
        }
        Answered answered = asked.answered(expected.status());
        return switch (answered.type()) {
            case IoType._IO_CONNECT ->
                LINK_HEAD.contains(name)
                        && (answered.subtype() == ConnectSubtype._IO_CONNECT_READLINK || !name.equals("path_len"));
            case IoType._IO_LOCK -> !getsLock(asked) || name.equals("l_sysid");
            case IoType._IO_NOTIFY, IoType._IO_NOTIFY64 -> !NOTIFIED.contains(name);
            case IoType._IO_DEVCTL ->
                name.equals("nbytes")
                        || (name.equals("ret_val") && difference.actual().equals(Difference.ABSENT));
            case IoType._IO_MMAP -> name.equals("coid") || name.equals("fd");
            default -> false;
        };
    }

    /** Of a lock that was set the client looks at the status alone. */
    private static boolean getsLock(Asked asked) {
        String subtype = FieldValues.of(asked.message()).getOrDefault("subtype", "");
        return subtype.equals(Integer.toString(LockSubtype.F_GETLK))
                || subtype.equals(Integer.toString(LockSubtype.F_GETLK64));
    }
}
