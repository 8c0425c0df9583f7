package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EPERM;

import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.rules.probe.Texts;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import java.util.List;

/** Owners and permissions. */
final class AttributeChecks {
    private static final int ALL = 07777;
    private static final int SET_UID = 04000;

    /** Owner of the fixture, and a user who is a stranger to it. */
    static final Client OWNER = Client.user(11, 1000, 100);

    static final Client STRANGER = Client.user(12, 2000, 200);

    private AttributeChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-ATTR-01")
                .add("chmod-root", "chmod 07777 by root", AttributeChecks::chmodRoot)
                .add("chmod-owner", "chmod 07777 by the owner", AttributeChecks::chmodOwner)
                .add("chmod-stranger", "chmod by another user", AttributeChecks::chmodStranger)
                .add("chown-stranger", "chown by another user", AttributeChecks::chownStranger)
                .add("chown-root", "chown by root, ids kept with -1", AttributeChecks::chownRoot)
                .cases();
    }

    /** A path that {@link #OWNER} owns, with these permissions. */
    static String owned(Probe p, int permissions) {
        p.needs(Capability.CREDENTIALS);
        String path = Kinds.path(p);
        Fd fd = p.open(path, 0);
        fd.send("chown to " + OWNER.euid(), p.messages().chown(OWNER.euid(), OWNER.egid()), 0)
                .success("chown by root");
        fd.send("chmod " + Texts.octal(permissions), p.messages().chmod(permissions), 0)
                .success("chmod by root");
        return path;
    }

    static Fd as(Probe p, Client client, String path) {
        return p.open(client, Connect.open(path, 0));
    }

    private static void chmodRoot(Probe p) {
        Fd fd = p.open(Kinds.path(p), 0);
        fd.send("chmod 07777", p.messages().chmod(ALL), 0).success("chmod 07777 by root");
        if (fd.stat().permissions() != ALL) {
            throw CaseEnd.fail("chmod 07777 by root: the permissions are "
                    + Texts.octal(fd.stat().permissions()));
        }
    }

    private static void chmodOwner(Probe p) {
        Fd fd = as(p, OWNER, owned(p, 0644));
        fd.send("chmod 07777", p.messages().chmod(ALL), 0).success("chmod 07777 by the owner");
        int permissions = fd.stat().permissions();
        if ((permissions & 0777) != 0777 || (permissions & SET_UID) == 0) {
            throw CaseEnd.fail("chmod 07777 by the owner: the permissions are " + Texts.octal(permissions)
                    + ", set-uid must be kept");
        }
    }

    private static void chmodStranger(Probe p) {
        String path = owned(p, 0666);
        Fd fd = as(p, STRANGER, path);
        fd.send("chmod 0600", p.messages().chmod(0600), 0).error("chmod by another user", EPERM);
        if (fd.stat().permissions() != 0666) {
            throw CaseEnd.fail("chmod by another user: refused, but done");
        }
    }

    private static void chownStranger(Probe p) {
        Fd fd = as(p, STRANGER, owned(p, 0666));
        fd.send("chown", p.messages().chown(STRANGER.euid(), STRANGER.egid()), 0)
                .error("chown by another user", EPERM);
        if (fd.stat().uid() != OWNER.euid()) {
            throw CaseEnd.fail("chown by another user: refused, but done");
        }
    }

    private static void chownRoot(Probe p) {
        Fd fd = p.open(owned(p, 0666), 0);
        fd.send("chown uid only", p.messages().chown(77, -1), 0).success("chown by root");
        if (fd.stat().uid() != 77 || fd.stat().gid() != OWNER.egid()) {
            throw CaseEnd.fail("chown to 77, -1: uid " + fd.stat().uid() + ", gid "
                    + fd.stat().gid());
        }
    }
}
