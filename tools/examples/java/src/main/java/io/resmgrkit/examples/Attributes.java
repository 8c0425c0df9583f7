package io.resmgrkit.examples;

import io.resmgrkit.conformance.sut.Client;

/** Owner, permissions and times of an object, and who may change them. */
final class Attributes {
    private int mode = 0100666;
    private int uid;
    private int gid;
    private int mtime = now();
    private int atime = mtime;
    private int ctime = mtime;

    boolean permits(Client client, int access) {
        int shift = client.euid() == uid ? 6 : inGroup(client) ? 3 : 0;
        int wanted = ((access & Ocb.READ) != 0 ? 4 : 0) | ((access & Ocb.WRITE) != 0 ? 2 : 0);
        return client.euid() == 0 || (mode >> shift & wanted) == wanted;
    }

    boolean owns(Client client) {
        return client.euid() == 0 || client.euid() == uid;
    }

    private boolean inGroup(Client client) {
        return client.egid() == gid || client.groups().contains(gid);
    }

    void accessed() {
        atime = now();
    }

    void modified() {
        mtime = now();
        ctime = mtime;
    }

    Answer chmod(Part part) throws Refusal {
        Client client = part.client();
        if (!owns(client)) {
            throw new Refusal(Refusal.EPERM);
        }
        int kept = client.euid() == 0 ? 07777 : inGroup(client) ? 06777 : 04777;
        mode = mode & ~07777 | part.s32(4) & kept;
        ctime = now();
        return Answer.OK;
    }

    /** The group comes first; -1 keeps an id. */
    Answer chown(Part part) throws Refusal {
        Client client = part.client();
        int group = part.s32(4);
        int user = part.s32(8);
        boolean root = client.euid() == 0;
        boolean keeps = (user == -1 || user == uid) && (group == -1 || group == gid || group == client.egid());
        if (!root && !(owns(client) && keeps)) {
            throw new Refusal(Refusal.EPERM);
        }
        gid = group == -1 ? gid : group;
        uid = user == -1 ? uid : user;
        mode &= root ? ~0 : ~06000;
        ctime = now();
        return Answer.OK;
    }

    /** "Now" needs write permission, explicit times ownership (RM-UTIM-01). */
    Answer utime(Part part) throws Refusal {
        boolean current = part.s32(4) != 0;
        if (!owns(part.client()) && !(current && permits(part.client(), Ocb.WRITE))) {
            throw new Refusal(current ? Refusal.EACCES : Refusal.EPERM);
        }
        atime = current ? now() : part.s32(8);
        mtime = current ? now() : part.s32(12);
        ctime = now();
        return Answer.OK;
    }

    Answer stat(long size) {
        var out = Answer.buffer(72)
                .putLong(1)
                .putLong(size)
                .putInt(1)
                .putInt(0)
                .putInt(uid)
                .putInt(gid);
        out.putInt(mtime)
                .putInt(atime)
                .putInt(ctime)
                .putInt(mode)
                .putInt(1)
                .putInt(512)
                .putInt(0)
                .putInt(512);
        return new Answer(0, out.putLong((size + 511) / 512).array());
    }

    private static int now() {
        return (int) (System.currentTimeMillis() / 1000);
    }
}
