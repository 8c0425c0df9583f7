package io.resmgrkit.conformance.rules.checks;

import io.resmgrkit.codec.generated.IoConnectLinkReply;
import io.resmgrkit.codec.names.generated.ConnectEflag;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.rules.probe.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Symbolic links. */
final class LinkChecks {
    private static final int HEAD = 20;
    private static final int REDIRECT = 0x8001_0000;
    private static final int FILE_TYPE_AT = 4;
    private static final int EFLAG_AT = 8;
    private static final int NENTRIES_AT = 16;
    private static final int PATH_LEN_AT = 18;
    private static final int MODE_AT = 44;
    private static final int TYPE = 0xf000;

    private LinkChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-CONN-07")
                .add("short", "readlink of a short target", p -> readlinkOf(p, "to"))
                .add("long", "readlink of a target of 200 characters", p -> readlinkOf(p, "a/".repeat(100)))
                .rule("RM-CONN-08")
                .add("in-the-middle", "open of a path with a symlink in the middle", LinkChecks::inTheMiddle)
                .add("at-the-end", "open of a symlink", LinkChecks::atTheEnd)
                .rule("RM-CONN-10")
                .add("follow", "stat by path of a symlink", LinkChecks::follow)
                .add("nofollow", "lstat by path of a symlink", LinkChecks::nofollow)
                .cases();
    }

    /** Reads a link's target. */
    static Answer readlink(Probe p, String path) {
        return NameChecks.call(p, "readlink '" + path + "'", Connect.readlink(path))
                .success("readlink");
    }

    /** The target in the reply, by its length or its NUL. */
    static String target(Answer answer) {
        byte[] data = answer.data();
        int length = answer.u2(PATH_LEN_AT);
        int end = length == 0 ? data.length : Math.min(data.length, HEAD + length);
        int nul = HEAD;
        while (nul < end && data[nul] != 0) {
            nul++;
        }
        return new String(data, HEAD, Math.max(0, nul - HEAD), StandardCharsets.UTF_8);
    }

    private static String symlink(Probe p, String target) {
        String path = p.fixtures().newPath("l");
        NameChecks.call(p, "symlink '" + path + "'", Connect.symlink(target, path))
                .success("symlink");
        return path;
    }

    private static void readlinkOf(Probe p, String text) {
        Answer answer = readlink(p, symlink(p, text));
        answer.status("readlink", 0);
        if (answer.data().length < HEAD + text.length()
                || answer.u2(NENTRIES_AT) != 0
                || !target(answer).equals(text)) {
            throw CaseEnd.fail("readlink: expected a head of 20 bytes, nentries 0 and '" + text + "', got "
                    + Texts.bytes(answer.data()));
        }
        int length = answer.u2(PATH_LEN_AT);
        if (length == text.length()) {
            throw CaseEnd.lenient("RL-LEN", "path_len is the length of the target");
        } else if (length == text.length() + 1) {
            throw CaseEnd.lenient("RL-LEN1", "path_len is the length of the target with its NUL");
        } else if (length == 0) {
            throw CaseEnd.lenient("RL-ZERO", "path_len is 0 and the target ends with NUL");
        }
        throw CaseEnd.fail("readlink: path_len " + length + " for a target of " + text.length() + " characters");
    }

    private static void inTheMiddle(Probe p) {
        String link = symlink(p, "elsewhere");
        redirected(p, Connect.open(link + "/child", Files.RD), "elsewhere/child");
    }

    private static void atTheEnd(Probe p) {
        String link = symlink(p, "/absolute/target");
        redirected(p, Connect.open(link, Files.RD), "/absolute/target");
    }

    private static void redirected(Probe p, Connect open, String ending) {
        int eflag = ConnectEflag._IO_CONNECT_EFLAG_DOT;
        Connect message = new Connect(
                open.subtype(),
                open.path(),
                open.ioflag(),
                open.access(),
                open.mode(),
                0,
                eflag,
                open.extraType(),
                open.extra());
        Fd fd = p.attach(Probe.ROOT);
        Answer answer = fd.connect("open '" + open.path() + "'", message).success("open across a symlink");
        if (answer.status() != REDIRECT) {
            throw CaseEnd.fail("open across a symlink: expected status " + Texts.hex(REDIRECT) + ", got " + answer);
        }
        IoConnectLinkReply head = new IoConnectLinkReply();
        if (answer.data().length < HEAD + ending.length()) {
            throw CaseEnd.fail("open across a symlink: the reply is too short: " + answer);
        }
        head.wrap(p.dialect(), answer.data(), 0, answer.data().length);
        if (head.nentries() != 0 || answer.s4(FILE_TYPE_AT) != 0 || answer.data()[EFLAG_AT] != eflag) {
            throw CaseEnd.fail("open across a symlink: nentries, file_type and eflag must be 0, 0 and " + eflag
                    + " as sent, got " + Texts.bytes(answer.data()));
        }
        int at = HEAD + answer.u2(PATH_LEN_AT) - 1;
        boolean nul = at >= HEAD && at < answer.data().length && answer.data()[at] == 0;
        if (!nul || !target(answer).endsWith(ending)) {
            throw CaseEnd.fail("open across a symlink: expected a path that ends in '" + ending
                    + "' with its NUL counted, got '" + target(answer) + "', path_len " + answer.u2(PATH_LEN_AT));
        }
        if (answer.wideStatus() > 0 && p.dialect().wordBits() == 64) {
            throw CaseEnd.lenient("LP64-status", "the status is sent as a positive 64-bit number");
        }
    }

    private static Answer statByPath(Probe p, String path, int mode) {
        Connect message = Connect.combine(path, true, p.messages().stat(0)).mode(mode);
        return NameChecks.call(p, "stat '" + path + "' by path", message).success("stat by path");
    }

    private static void follow(Probe p) {
        Answer answer = statByPath(p, symlink(p, p.fixtures().file(new byte[3])), 0);
        boolean redirect = answer.status() == REDIRECT;
        if (!redirect && (answer.s4(MODE_AT) & TYPE) == FileMode.S_IFLNK) {
            throw CaseEnd.fail("stat by path of a symlink with mode 0 tells of the link, not of its target");
        }
    }

    private static void nofollow(Probe p) {
        Answer answer = statByPath(p, symlink(p, "nowhere"), FileMode.S_IFLNK);
        if (answer.status() == REDIRECT || (answer.s4(MODE_AT) & TYPE) != FileMode.S_IFLNK) {
            throw CaseEnd.fail("stat by path of a symlink with mode S_IFLNK does not tell of the link: " + answer);
        }
    }
}
