package io.resmgrkit.conformance.derived;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.transcript.Session;

/** utimensat() since 7.0: nanoseconds, now, and times that stay. */
final class SetTimes {
    private static final long NOW = 0x4000_0001L;
    private static final long OMIT = 0x4000_0002L;
    private static final int EPERM = 1;
    private static final int EINVAL = 22;

    private final Author author;
    private final Thing file;

    private SetTimes(Author author) {
        this.author = author;
        file = author.device("ramfile", "/ram", new Thing(0100644, 1000, 100).holds(new byte[0]));
    }

    static Session write(Dialect dialect) {
        SetTimes topic = new SetTimes(new Author(
                dialect,
                "utime64",
                "times with nanoseconds, set, taken from the clock, and left alone",
                "LAYOUT 2.3 and 5 (7.0), B8.21, and utimensat() in POSIX.1-2008"));
        topic.run();
        return topic.author.session();
    }

    private void run() {
        author.opens(Sender.ROOT, "open(\"/ram\",O_RDWR)", author.wire.open("", 3), Descriptor.opened(file, 3));
        file.set("atime", 500_000_000).set("mtime", 600_000_000);
        file.atimeNs = 123_456_789;
        file.mtimeNs = 987_654_321;
        file.unflag(Thing.ATIME | Thing.MTIME);
        changed();
        author.done(
                Sender.ROOT,
                "futimens(fd,{500000000.123456789,600000000.987654321})",
                author.wire.utime64(500_000_000, 123_456_789, 600_000_000, 987_654_321));
        shown(3);
        shown(2);
        file.set("mtime", author.now());
        file.mtimeNs = 0;
        changed();
        author.done(Sender.ROOT, "futimens(fd,{UTIME_OMIT,UTIME_NOW})", author.wire.utime64(0, OMIT, 0, NOW));
        author.done(Sender.ROOT, "futimens(fd,{UTIME_OMIT,UTIME_OMIT})", author.wire.utime64(0, OMIT, 0, OMIT));
        shown(3);
        file.flag(Thing.ATIME | Thing.MTIME);
        changed();
        file.atimeNs = 0;
        author.done(Sender.ROOT, "futimens(fd,{UTIME_NOW,UTIME_NOW})", author.wire.utime64(0, NOW, 0, NOW));
        author.refuses(
                Sender.ROOT,
                "futimens(fd) with 1000000000 nanoseconds",
                author.wire.utime64(1, 1_000_000_000, 1, 0),
                EINVAL);
        author.opens(Sender.USER, "open(\"/ram\",O_RDONLY)", author.wire.open("", 1), Descriptor.opened(file, 1));
        author.refuses(Sender.USER, "futimens(fd) of somebody else's file", author.wire.utime64(1, 0, 1, 0), EPERM);
    }

    /** Any change marks the time of change, and the pending times are set at once (B8.21). */
    private void changed() {
        file.flag(Thing.CTIME | Thing.DIRTY_TIME);
        file.timeUpdate(author.now());
    }

    private void shown(int form) {
        file.timeUpdate(author.now());
        file.named(Author.PATH_DEV, Author.PATH_INO);
        byte[] reply = author.replies.stat(form, file, Author.PATH_DEV, 1);
        author.replies(Sender.ROOT, "fstat(fd,&st) in form " + form, author.wire.stat(form), form, reply);
    }
}
