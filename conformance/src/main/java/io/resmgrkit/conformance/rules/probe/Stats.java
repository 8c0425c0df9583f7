package io.resmgrkit.conformance.rules.probe;

import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.conformance.rules.CaseEnd;

/**
 * What stat answered, in any of its forms.
 *
 * @param ino inode
 * @param size bytes
 * @param uid owner
 * @param gid group
 * @param mode type and permissions
 * @param nlink links
 * @param atime access, in seconds
 * @param mtime modification
 * @param ctime change
 */
public record Stats(long ino, long size, int uid, int gid, int mode, long nlink, long atime, long mtime, long ctime) {
    private static final int TYPE = 0xf000;

    static Stats of(Probe probe, Answer answer) {
        answer.success("stat");
        if (answer.data().length < Stat.SIZE) {
            throw CaseEnd.fail("stat: expected at least " + Stat.SIZE + " bytes, got " + answer);
        }
        Stat stat = new Stat().wrap(probe.dialect(), answer.data(), 0, answer.data().length);
        return new Stats(
                stat.stIno(),
                stat.stSize(),
                stat.stUid(),
                stat.stGid(),
                (int) stat.stMode(),
                stat.stNlink(),
                stat.stAtime(),
                stat.stMtime(),
                stat.stCtime());
    }

    /** Whether the type bits are these. */
    public boolean is(int type) {
        return (mode & TYPE) == type;
    }

    /** The permissions. */
    public int permissions() {
        return mode & ~TYPE;
    }
}
