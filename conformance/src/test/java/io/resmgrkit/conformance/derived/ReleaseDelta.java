package io.resmgrkit.conformance.derived;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.Session;
import java.util.List;
import java.util.function.Predicate;

/** What changed from release to release (LAYOUT 5), and how it is seen in an exchange. */
enum ReleaseDelta {
    XTYPE_TCPIP_MSG2(650, request(IoType._IO_READ, m -> u4(m, 8) == 7)),
    READ_UNSIGNED(660, request(IoType._IO_READ, m -> u4(m, 4) < 0)),
    WRITE_UNSIGNED(660, request(IoType._IO_WRITE, m -> u4(m, 4) < 0)),
    DEVCTL_UNSIGNED(660, request(IoType._IO_DEVCTL, m -> u4(m, 8) < 0)),
    LOCK_UNSIGNED(660, request(IoType._IO_LOCK, m -> u4(m, 8) < 0)),
    FDINFO_UNSIGNED(660, request(IoType._IO_FDINFO, m -> u4(m, 8) < 0)),
    MMAP_REQUIRED_PROT(660, request(IoType._IO_MMAP, m -> u4(m, 64) != 0)),
    MMAP_ALLOWED_PROT(660, reply(IoType._IO_MMAP, (m, r) -> u4(r, 4) != 0)),
    ACL(660, request(IoType._IO_ACL, m -> true)),
    RSVD_PAUSE(660, request(0x11c, m -> true)),
    RSVD_UNPAUSE(660, request(0x11d, m -> true)),
    OPEN_NOFOLLOW(660, connect(2, m -> (u4(m, 20) & 0x1000) != 0)),
    OPEN_NOSYMLINK(660, connect(2, m -> (u4(m, 20) & 0x20000) != 0)),
    LOCK_EXLCK(660, request(IoType._IO_LOCK, m -> u2(m, 12) == 4)),
    READ64(700, request(IoType._IO_READ64, m -> u4(m, 12) != 0)),
    WRITE64(700, request(IoType._IO_WRITE64, m -> u4(m, 12) != 0)),
    NOTIFY64_WIDE(700, 710, request(IoType._IO_NOTIFY64, m -> (u4(m, 64) & 0x80) != 0)),
    NOTIFY64_NARROW(700, 710, request(IoType._IO_NOTIFY64, m -> (u4(m, 64) & 0x80) == 0)),
    NOTIFY64_REPLY(700, 710, reply(IoType._IO_NOTIFY64, (m, r) -> r.length == 96)),
    UTIME64(700, request(IoType._IO_UTIME64, m -> m.length == 40)),
    STAT_FORM_UNSET(700, stat(0, 1, 72)),
    STAT_FORM_1(700, stat(1, 1, 72)),
    STAT_FORM_2(700, stat(2, 2, 96)),
    STAT_FORM_3(700, stat(3, 3, 120)),
    XTYPE_TCPIP_MMSG(700, request(IoType._IO_READ, m -> u4(m, 8) == 8)),
    XTYPE_READDIR(700, request(IoType._IO_READ, m -> u4(m, 8) == 9)),
    DIRECTORY_FORM_1(700, request(IoType._IO_READ, m -> u4(m, 8) == 0x10100)),
    DIRECTORY_FORM_2(700, request(IoType._IO_READ, m -> u4(m, 8) == 0x20100)),
    DIRECTORY_FORM_3(700, request(IoType._IO_READ, m -> u4(m, 8) == 0x30100)),
    OPEN_EXEC(700, connect(2, m -> (u4(m, 20) & 4) != 0)),
    MOUNT_EXTRA_80(700, connect(9, m -> u4(m, 48 + 4) == 80 + 4 + 7 + 9)),
    LINK_MSG_INFO32(700, 710, connect(7, m -> m[37] == 1)),
    OPENFD_MSG_INFO32(700, 710, request(IoType._IO_OPENFD, m -> m.length == 68)),
    DUP_MSG_INFO32(700, 710, request(IoType._IO_DUP, m -> m.length == 60)),
    CONNECT_DIRFD(710, connect(2, m -> (u4(m, 20) & 0x200000) != 0 && u2(m, 32) != 0)),
    OPEN_DIRECTORY(710, connect(2, m -> (u4(m, 20) & 0x100000) != 0)),
    SPACE_GROWSP(710, request(IoType._IO_SPACE, m -> u2(m, 4) == 109)),
    MMAP_REPLY_EXT(710, reply(IoType._IO_MMAP, (m, r) -> r.length == 184)),
    LINK_PATH(800, connect(7, m -> m[37] == 13)),
    OPENFD_HANDLE(800, request(IoType._IO_OPENFD, m -> m.length == 48)),
    DUP_HANDLE(800, request(IoType._IO_DUP, m -> m.length == 40)),
    MMAP_REQUESTED_LEN(800, request(IoType._IO_MMAP, m -> u4(m, 80) != 0)),
    NOTIFY_NATIVE(800, reply(IoType._IO_NOTIFY, (m, r) -> r.length == 88)),
    NOTIFY64_GONE(800, request(IoType._IO_NOTIFY64, m -> true)),
    FDINFO_MEMBERS(800, reply(IoType._IO_FDINFO, (m, r) -> r.length >= 72)),
    CHECK_MSG(800, request(0x114, m -> true));

    private static final int EVER = 9999;

    private final int since;
    private final int until;
    private final Predicate<Exchange> seen;

    ReleaseDelta(int since, Predicate<Exchange> seen) {
        this(since, EVER, seen);
    }

    ReleaseDelta(int since, int until, Predicate<Exchange> seen) {
        this.since = since;
        this.until = until;
        this.seen = seen;
    }

    boolean in(Dialect dialect) {
        return dialect.release() >= since && dialect.release() <= until;
    }

    boolean occurs(List<Session> sessions) {
        return sessions.stream()
                .flatMap(session -> session.steps().stream())
                .anyMatch(step -> step instanceof Exchange exchange && seen.test(exchange));
    }

    private interface Answer {
        boolean fits(byte[] request, byte[] reply);
    }

    private static Predicate<Exchange> request(int type, Predicate<byte[]> fits) {
        return exchange -> u2(exchange.request(), 0) == type && fits.test(exchange.request());
    }

    private static Predicate<Exchange> connect(int subtype, Predicate<byte[]> fits) {
        return request(IoType._IO_CONNECT, message -> u2(message, 2) == subtype && fits.test(message));
    }

    private static Predicate<Exchange> reply(int type, Answer answer) {
        return exchange -> u2(exchange.request(), 0) == type
                && exchange.outcome() instanceof Outcome.Replied replied
                && answer.fits(exchange.request(), replied.reply());
    }

    private static Predicate<Exchange> stat(int form, int status, int size) {
        return exchange -> u2(exchange.request(), 0) == IoType._IO_STAT
                && u4(exchange.request(), 4) == form
                && exchange.outcome() instanceof Outcome.Replied replied
                && replied.status() == status
                && replied.reply().length == size;
    }

    private static int u2(byte[] bytes, int at) {
        return Bytes.u2(bytes, at, false);
    }

    private static int u4(byte[] bytes, int at) {
        return Bytes.s4(bytes, at, false);
    }
}
