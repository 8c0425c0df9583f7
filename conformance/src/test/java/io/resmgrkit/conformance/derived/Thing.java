package io.resmgrkit.conformance.derived;

import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.State.AttrState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object as the documents have it: its attributes by name (T3.3), its data, and the times with their nanoseconds. */
final class Thing {
    static final int ATIME = 2;
    static final int MTIME = 1;
    static final int CTIME = 4;
    static final int DIRTY_SIZE = 0x10;
    static final int DIRTY_TIME = 0x40;
    static final int DIRTY_NLINK = 0x100;
    static final int DIRTY_RDEV = 0x200;
    private static final int PENDING = MTIME | ATIME | CTIME;
    private static final int INITIAL = PENDING | DIRTY_TIME;

    private final Map<String, Long> attr = new LinkedHashMap<>();
    private final List<Members> locks = new ArrayList<>();
    byte @Nullable [] content;
    int mtimeNs;
    int atimeNs;

    Thing(int mode, int uid, int gid) {
        for (String name : List.of("mode", "uid", "gid", "nbytes", "nlink", "flags", "mtime", "atime", "ctime")) {
            attr.put(name, 0L);
        }
        for (String name : List.of("inode", "rdev", "count", "rcount", "wcount", "rlocks", "wlocks")) {
            attr.put(name, 0L);
        }
        set("mode", mode).set("uid", uid).set("gid", gid).set("nlink", 1).set("flags", INITIAL);
    }

    long get(String name) {
        return attr.getOrDefault(name, 0L);
    }

    Thing set(String name, long value) {
        attr.put(name, value);
        return this;
    }

    Thing add(String name, long delta) {
        return set(name, get(name) + delta);
    }

    Thing flag(int bits) {
        return set("flags", get("flags") | bits);
    }

    Thing unflag(int bits) {
        return set("flags", get("flags") & ~bits);
    }

    Thing holds(byte[] data) {
        content = data;
        return set("nbytes", data.length);
    }

    void lock(Members lock) {
        locks.add(lock);
    }

    /** B8.20, on a mount that is written to. */
    void timeUpdate(long now) {
        long pending = get("flags") & PENDING;
        if ((pending & MTIME) != 0) {
            set("mtime", now);
            mtimeNs = 0;
        }
        if ((pending & ATIME) != 0) {
            set("atime", now);
            atimeNs = 0;
        }
        if ((pending & CTIME) != 0) {
            set("ctime", now);
        }
        if (pending != 0) {
            unflag(PENDING).flag(DIRTY_TIME);
        }
    }

    /** B8.19: an object without a device number of its own takes what the path manager says of its name. */
    void named(long dev, long ino) {
        if (get("rdev") == 0) {
            set("rdev", dev).flag(DIRTY_RDEV);
            if (get("inode") == 0) {
                set("inode", ino);
            }
        }
    }

    AttrState state() {
        return new AttrState(members(), List.copyOf(locks));
    }

    Members members() {
        Members.Builder members = Members.builder();
        attr.forEach(members::add);
        return members.build();
    }
}
