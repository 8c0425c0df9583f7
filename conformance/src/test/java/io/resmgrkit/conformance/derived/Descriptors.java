package io.resmgrkit.conformance.derived;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Session;

/** Messages that name or describe descriptors: dup, openfd, fdinfo, lock, mmap. */
final class Descriptors {
    private static final int EACCES = 13;
    private static final int EINVAL = 22;
    private static final int SETLK = 106;
    private static final int F_WRLCK = 2;
    private static final int F_EXLCK = 4;
    private static final int PROT_READ = 0x100;
    private static final int PROT_RDWR = 0x300;
    private static final int PROT_ALL = 0x700;
    private static final int SH_DENYWR = 0x20;
    private static final int LOCKED = 1;
    private static final int MAPPED = 2;
    private static final long KEY = 0x1234;
    private static final long UNSIGNED_ALL = 0xffff_ffffL;
    private static final Sender OTHER_ROOT = new Sender(103, 0x4000_0042, 5, 0);

    private final Author author;
    private final Thing file;

    private Descriptors(Author author) {
        this.author = author;
        file = author.device("ramfile", "/ram", new Thing(0100755, 0, 0).holds(new byte[0]));
    }

    static Session write(Dialect dialect) {
        Descriptors topic = new Descriptors(new Author(
                dialect,
                "descriptors",
                "dup, openfd, fdinfo, lock and mmap",
                "LAYOUT 2.3 and 5 (6.6, 7.0, 8.0), B6.1 to B6.6, B8.22 to B8.24, and iofunc_mmap() in the QNX 6.6 and 7.1"
                        + " C Library References"));
        topic.run();
        return topic.author.session();
    }

    private void run() {
        Sender root = Sender.ROOT;
        Descriptor fd =
                author.opens(root, "open(\"/ram\",O_RDWR)", author.wire.open("", 3), Descriptor.opened(file, 3));
        fd.count = 2;
        author.bind(root.on(4), fd);
        author.done(root.on(4), "dup(fd)", author.wire.dup(root, 0));
        // Nothing vouches for the message: no key is ever verified, and what a handle of 8.0 proves is not known.
        author.refuses(Sender.USER, "dup() of root's descriptor", author.wire.dup(root, KEY), EACCES);
        author.opens(OTHER_ROOT, "openfd(fd,O_RDONLY)", author.wire.openfd(root, 1), Descriptor.opened(file, 1));
        info("iofdinfo(fd,0,&info,path,64)", 64, fd, 0);
        info("iofdinfo(fd,0,&info,path,0xffffffff)", UNSIGNED_ALL, fd, 0);
        locks(root);
        Descriptor mapped = new Descriptor(file, 1, SH_DENYWR, 3);
        Author.counts(mapped);
        file.add("wlocks", 1);
        author.bind(Sender.PROCNTO, mapped);
        author.replies(
                Sender.PROCNTO,
                "mmap() that needs PROT_READ and would like PROT_WRITE",
                author.wire.mmap(root, PROT_RDWR, PROT_READ, 4096),
                0,
                author.replies.mmap(Sender.PROCNTO.coid(), PROT_ALL));
        info("iofdinfo(fd,0,&info,path,64)", 64, fd, LOCKED | MAPPED);
    }

    private void info(String call, long length, Descriptor fd, int flags) {
        String path = "/ram";
        byte[] reply = author.replies.fdinfo(fd, flags, path);
        author.replies(Sender.ROOT, call, author.wire.fdinfo(length), path.length() + 1, reply);
    }

    /** The header of a lock comes back as it was, its length too, which clients do not set. */
    private void locks(Sender root) {
        author.refuses(root, "fcntl(fd,F_SETLK,F_EXLCK)", author.wire.lock(SETLK, 0, F_EXLCK, 0, 10), EINVAL);
        file.lock(Members.builder()
                .add("type", F_WRLCK)
                .add("scoid", root.scoid())
                .add("start", 0)
                .add("end", 9)
                .add("blocked", 0)
                .build());
        byte[] lock = author.wire.lock(SETLK, UNSIGNED_ALL, F_WRLCK, 0, 10);
        author.replies(root, "fcntl(fd,F_SETLK,F_WRLCK)", lock, 0, lock, 12);
    }
}
