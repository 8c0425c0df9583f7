package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EEXIST;
import static io.resmgrkit.codec.names.generated.Errno.EISDIR;
import static io.resmgrkit.codec.names.generated.Errno.ENOENT;
import static io.resmgrkit.codec.names.generated.Errno.ENOTDIR;
import static io.resmgrkit.codec.names.generated.Errno.EPERM;

import io.resmgrkit.codec.generated.MsgInfo;
import io.resmgrkit.codec.generated.MsgInfoEncoder;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Fixtures;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.rules.probe.Stats;
import io.resmgrkit.conformance.sut.ConnectionIds;
import java.util.List;

/** Making, moving and removing entries. */
final class NameChecks {
    /** Paths of eight lengths in a row: the extra data start at every residue modulo 8. */
    private static final int RESIDUES = 8;

    private static final int LINK_IS_A_PATH = 800;

    private NameChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-CONN-03")
                .add("rename", "rename to names of eight lengths", NameChecks::renames)
                .add("link", "link to names of eight lengths", NameChecks::links)
                .add("symlink", "symlink at names of eight lengths", NameChecks::symlinks)
                .rule("RM-CONN-04")
                .add("rmdir-file", "rmdir of a file", NameChecks::rmdirFile)
                .add("unlink-directory", "unlink of a directory", NameChecks::unlinkDirectory)
                .add("unlink-file", "unlink of a file", NameChecks::unlinkFile)
                .add("rmdir-directory", "rmdir of an empty directory", NameChecks::rmdirDirectory)
                .rule("RM-CONN-05")
                .add("mkdir", "mkdir, open the directory, mkdir again", NameChecks::mkdir)
                .cases();
    }

    /** A connect message that needs no descriptor. */
    static Answer call(Probe p, String what, Connect message) {
        Fd fd = p.attach(Probe.ROOT);
        Answer answer = fd.connect(what, message);
        p.drop(fd);
        return answer;
    }

    /** Demands that nothing is there. */
    static void gone(Probe p, String path) {
        call(p, "open '" + path + "'", Connect.open(path, 0)).error("open of what is gone, '" + path + "'", ENOENT);
    }

    /** A new directory. */
    static String directory(Probe p, String hint) {
        String path = p.fixtures().newPath(hint);
        call(p, "mkdir '" + path + "'", Connect.mknod(path, FileMode.S_IFDIR | 0777))
                .success("mkdir");
        return path;
    }

    private static String name(Probe p, int i) {
        return p.fixtures().newPath("n" + "abcdefgh".substring(0, i));
    }

    private static void renames(Probe p) {
        for (int i = 0; i < RESIDUES; i++) {
            byte[] content = Fixtures.pattern(8, i);
            String from = p.fixtures().file(content);
            String to = name(p, i);
            call(p, "rename '" + from + "' to '" + to + "'", Connect.rename(from, to))
                    .success("rename with a path of " + (to.length() + 1) + " bytes");
            Files.holds(p, "the new name", to, content);
            gone(p, from);
        }
    }

    private static void links(Probe p) {
        if (p.dialect().release() >= LINK_IS_A_PATH) {
            throw CaseEnd.skip("from 8.0 on the extra data of link are of another kind, not described publicly");
        }
        for (int i = 0; i < RESIDUES; i++) {
            byte[] content = Fixtures.pattern(8, i);
            String from = p.fixtures().file(content);
            Fd existing = p.open(from, 0);
            String to = name(p, i);
            call(p, "link '" + from + "' as '" + to + "'", Connect.link(to, info(p, existing.ids())))
                    .success("link with a path of " + (to.length() + 1) + " bytes");
            Files.holds(p, "the new name", to, content);
            Files.holds(p, "the old name", from, content);
        }
    }

    /** The server-info of a descriptor, as link sends it (LAYOUT 2.1). */
    private static byte[] info(Probe p, ConnectionIds ids) {
        byte[] bytes = new byte[MsgInfo.SIZE];
        new MsgInfoEncoder()
                .encode(p.dialect(), bytes, 0)
                .nd(ids.nd())
                .pid(ids.pid())
                .chid(ids.chid())
                .scoid(ids.scoid())
                .coid(ids.coid());
        return bytes;
    }

    private static void symlinks(Probe p) {
        for (int i = 0; i < RESIDUES; i++) {
            String path = name(p, i);
            String target = "to/" + path;
            call(p, "symlink '" + path + "'", Connect.symlink(target, path)).success("symlink");
            String text = LinkChecks.target(LinkChecks.readlink(p, path));
            if (!text.equals(target)) {
                throw CaseEnd.fail("symlink at a path of " + (path.length() + 1) + " bytes: the target is '" + text
                        + "', not '" + target + "'");
            }
        }
    }

    private static void rmdirFile(Probe p) {
        String path = p.fixtures().file(new byte[0]);
        call(p, "rmdir of a file", Connect.unlink(path, FileMode.S_IFDIR)).error("rmdir of a file", ENOTDIR);
        p.open(path, Files.RD);
    }

    private static void unlinkDirectory(Probe p) {
        String path = directory(p, "d");
        Answer answer = call(p, "unlink of a directory", Connect.unlink(path, FileMode.S_IFLNK));
        answer.error("unlink of a directory", EISDIR, EPERM);
        p.open(path, Files.RD);
        throw CaseEnd.lenient(answer.errno() == EPERM ? "EPERM-dir" : "EISDIR-dir", "unlink of a directory: " + answer);
    }

    private static void unlinkFile(Probe p) {
        String path = p.fixtures().file(new byte[0]);
        call(p, "unlink", Connect.unlink(path, FileMode.S_IFLNK)).success("unlink of a file");
        gone(p, path);
    }

    private static void rmdirDirectory(Probe p) {
        String path = directory(p, "d");
        call(p, "rmdir", Connect.unlink(path, FileMode.S_IFDIR)).success("rmdir of an empty directory");
        gone(p, path);
    }

    private static void mkdir(Probe p) {
        String path = directory(p, "d");
        Stats stat = p.open(path, Files.RD).stat();
        if (!stat.is(FileMode.S_IFDIR)) {
            throw CaseEnd.fail("after mkdir stat tells another type than directory");
        }
        call(p, "mkdir again", Connect.mknod(path, FileMode.S_IFDIR | 0777)).error("mkdir of what exists", EEXIST);
    }
}
