package io.resmgrkit.conformance.derived;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Session;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** A directory manager: new open flags, links by descriptor and by path, extra records, the long mmap reply. */
final class Trees {
    private static final int EBADF = 9;
    private static final int EACCES = 13;
    private static final int ENOENT = 2;
    private static final int ENOTDIR = 20;
    private static final int ENOSYS = 89;
    private static final int ELOOP = 90;
    private static final int O_NOFOLLOW = 0x1000;
    private static final int O_NOSYMLINK = 0x20000;
    private static final int O_DIRECTORY = 0x100000;
    private static final int O_DIRFD = 0x200000;
    private static final int EXEC = 4;
    private static final int GETFLAGS = 0x4004_0101;
    private static final int LINK = 7;
    private static final int EXTRA_LINK = 1;
    private static final int EXTRA_LINK_800 = 13;
    private static final int DIR_EXTRA_HINT = 0x100;
    private static final int DEV = 0x301;
    private static final int BLOCK = 512;
    private static final int PROT_READ = 0x100;
    private static final int PROT_RDWR = 0x300;
    private static final int SH_DENYWR = 0x20;
    private static final long BEGIN = 900_000_000L;

    private final Author author;
    private final int release;
    private final Thing root = entry("", 0040755, 2).set("nlink", 3);
    private final Thing file = entry("f", 0100644, 3);
    private final Thing program;
    private final Thing directory;
    private final Thing inner;

    private Trees(Author author) {
        this.author = author;
        release = author.dialect.release();
        author.entry("", root);
        author.entry("f", file.set("nbytes", 5));
        author.entry("s", entry("s", 0120777, 4).set("nbytes", 1));
        program = author.entry("x", entry("x", 0100711, 5));
        directory = author.entry("d", entry("d", 0040755, 6).set("nlink", 2));
        inner = author.entry("d/a", entry("d/a", 0100644, 7));
        Members mount = Members.builder()
                .add("flags", 0)
                .add("conf", 3)
                .add("dev", DEV)
                .add("blocksize", BLOCK)
                .build();
        author.fs("/fs", mount, Map.of("f", "hello"));
    }

    private static Thing entry(String path, int mode, long inode) {
        Thing thing = new Thing(mode, 0, 0).set("inode", inode).set("flags", 0);
        return thing.set("mtime", BEGIN).set("atime", BEGIN).set("ctime", BEGIN);
    }

    static Session write(Dialect dialect) {
        Trees topic = new Trees(new Author(
                dialect,
                "tree",
                "open flags, links, directory records and mmap of a directory manager",
                "LAYOUT 2.1, 2.4, 5 (6.6 to 8.0) and 7, P4.2, P4.7, P4.11, B8.26, open() in POSIX.1-2008, and iofunc_mmap() and"
                        + " iofunc_mmap_default_ext() in the QNX 7.1 C Library Reference"));
        topic.openFlags();
        if (topic.release >= 700) {
            topic.execution();
            topic.records();
        }
        topic.linksAndMappings();
        return topic.author.session();
    }

    private void openFlags() {
        Sender sender = Sender.ROOT.on(20);
        author.refuses(sender, "open(\"/fs/s\",O_RDONLY|O_NOFOLLOW)", author.wire.open("s", 1 | O_NOFOLLOW), ELOOP);
        author.refuses(
                sender, "open(\"/fs/s/q\",O_RDONLY|O_NOSYMLINK)", author.wire.open("s/q", 1 | O_NOSYMLINK), ELOOP);
        if (release >= 710) {
            author.refuses(
                    sender, "open(\"/fs/f\",O_RDONLY|O_DIRECTORY)", author.wire.open("f", 1 | O_DIRECTORY), ENOTDIR);
            int ioflag = 1 | O_DIRECTORY | O_DIRFD;
            byte[] at = author.wire.connect(
                    2, "d", 0, new byte[0], msg -> msg.ioflag(ioflag).access(7).dirfd(7));
            author.opens(sender, "openat(7,\"d\",O_RDONLY|O_DIRECTORY)", at, Descriptor.opened(directory, ioflag));
        }
    }

    /** The access bits have become three. */
    private void execution() {
        author.refuses(Sender.USER, "open(\"/fs/f\",O_EXEC)", author.wire.open("f", EXEC), EACCES);
        author.opens(
                Sender.USER, "open(\"/fs/x\",O_EXEC)", author.wire.open("x", EXEC), Descriptor.opened(program, EXEC));
        byte[] request = author.wire.devctl(GETFLAGS, 4);
        byte[] reply = Arrays.copyOf(request, request.length + Integer.BYTES);
        Bytes.put4(reply, 4, false, 0);
        Bytes.put4(reply, 16, false, EXEC - 1);
        author.replies(Sender.USER, "fcntl(fd,F_GETFL) = O_EXEC", request, 0, reply);
        author.refuses(Sender.USER, "read() of what is open for execution", author.wire.read(4, 0), EBADF);
    }

    private void records() {
        Sender sender = Sender.ROOT.on(21);
        Descriptor fd =
                author.opens(sender, "opendir(\"/fs/d\")", author.wire.open("d", 1), Descriptor.opened(directory, 1));
        for (int form = 0; form <= 3; form++) {
            byte[] entries = Replies.join(
                    record(0, ".", directory, form), record(1, "..", root, form), record(2, "a", inner, form));
            directory.flag(Thing.ATIME);
            fd.offset = 3;
            author.replies(
                    sender,
                    "readdir() with attributes in form " + form,
                    author.wire.read(8192, DIR_EXTRA_HINT | form << 16),
                    entries.length,
                    entries,
                    8192);
            fd.offset = 0;
            author.replies(sender, "rewinddir()", author.wire.lseek(0, 0), 0, new byte[Long.BYTES]);
        }
    }

    private byte[] record(int ordinal, String name, Thing thing, int asked) {
        int form = Math.max(1, asked);
        thing.timeUpdate(author.now());
        byte[] stat = author.replies.stat(form, thing, DEV, BLOCK);
        return author.replies.entry(thing.get("inode"), ordinal, name, 2 + 2 * form, stat);
    }

    private void linksAndMappings() {
        Sender sender = Sender.ROOT;
        author.opens(sender, "open(\"/fs/f\",O_RDWR)", author.wire.open("f", 3), Descriptor.opened(file, 3));
        byte[] named = author.wire.connect(LINK, "g", EXTRA_LINK, author.wire.serverInfo(sender), msg -> msg.ioflag(0));
        byte[] path = "f\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] byPath = author.wire.connect(LINK, "g", EXTRA_LINK_800, path, msg -> msg.ioflag(0));
        boolean paths = release >= 800;
        Sender linker = sender.on(22);
        author.refuses(linker, "link() of the other releases", paths ? named : byPath, ENOSYS);
        if (paths) {
            byte[] missing = "nosuch\0".getBytes(StandardCharsets.ISO_8859_1);
            byte[] request = author.wire.connect(LINK, "g", EXTRA_LINK_800, missing, msg -> msg.ioflag(0));
            author.refuses(linker, "link(\"/fs/nosuch\",\"/fs/g\")", request, ENOENT);
        }
        root.flag(Thing.DIRTY_TIME | Thing.MTIME | Thing.CTIME);
        file.add("nlink", 1).flag(Thing.DIRTY_NLINK | Thing.DIRTY_TIME | Thing.CTIME);
        author.entry("g", file);
        author.done(linker, "link(\"/fs/f\",\"/fs/g\")", paths ? byPath : named);
        Descriptor mapped = new Descriptor(file, 1, SH_DENYWR, 3);
        Author.counts(mapped);
        file.add("wlocks", 1);
        author.bind(Sender.PROCNTO, mapped);
        int coid = Sender.PROCNTO.coid();
        byte[] reply = release >= 710
                ? author.replies.mmapExtended(coid, PROT_RDWR, author.replies.stat(3, file, DEV, BLOCK))
                : author.replies.mmap(coid, PROT_RDWR);
        author.replies(
                Sender.PROCNTO, "mmap() of /fs/f", author.wire.mmap(sender, PROT_READ, PROT_READ, 4096), 0, reply, 184);
    }
}
