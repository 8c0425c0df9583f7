package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.LockEntry;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.State;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.function.ToLongFunction;

/** Attributes as transcripts show them (T3.2, T3.3). */
final class AttrStates {
    /** A member of an attr by its name in transcripts. */
    private record Member(String name, ToLongFunction<Attr> get, ObjLongConsumer<Attr> set) {}

    private static final List<Member> MEMBERS = List.of(
            new Member("mode", attr -> Integer.toUnsignedLong(attr.mode), (attr, value) -> attr.mode = (int) value),
            new Member("uid", attr -> attr.uid, (attr, value) -> attr.uid = (int) value),
            new Member("gid", attr -> attr.gid, (attr, value) -> attr.gid = (int) value),
            new Member("nbytes", attr -> attr.nbytes, (attr, value) -> attr.nbytes = value),
            new Member("nlink", attr -> attr.nlink, (attr, value) -> attr.nlink = (int) value),
            new Member("flags", attr -> attr.flags, (attr, value) -> attr.flags = (int) value),
            new Member("mtime", attr -> attr.mtime, (attr, value) -> attr.mtime = value),
            new Member("atime", attr -> attr.atime, (attr, value) -> attr.atime = value),
            new Member("ctime", attr -> attr.ctime, (attr, value) -> attr.ctime = value),
            new Member("inode", attr -> attr.inode, (attr, value) -> attr.inode = value),
            new Member("rdev", attr -> attr.rdev, (attr, value) -> attr.rdev = value),
            new Member("count", attr -> attr.count, (attr, value) -> attr.count = (int) value),
            new Member("rcount", attr -> attr.rcount, (attr, value) -> attr.rcount = (int) value),
            new Member("wcount", attr -> attr.wcount, (attr, value) -> attr.wcount = (int) value),
            new Member("rlocks", attr -> attr.rlocks, (attr, value) -> attr.rlocks = (int) value),
            new Member("wlocks", attr -> attr.wlocks, (attr, value) -> attr.wlocks = (int) value));

    private AttrStates() {}

    /** Sets every member that is given. */
    static void fill(Attr attr, Members members) {
        for (Map.Entry<String, Long> given : members.asMap().entrySet()) {
            set(attr, given.getKey(), given.getValue());
        }
    }

    /**
     * Sets one member.
     *
     * @throws IllegalArgumentException when an attr has none of that name
     */
    static void set(Attr attr, String name, long value) {
        member(name).set().accept(attr, value);
    }

    /** One member. */
    static long get(Attr attr, String name) {
        return member(name).get().applyAsLong(attr);
    }

    /** All members and the locks. */
    static State.AttrState of(Attr attr) {
        Members.Builder members = Members.builder();
        for (Member member : MEMBERS) {
            members.add(member.name(), member.get().applyAsLong(attr));
        }
        return new State.AttrState(
                members.build(),
                attr.lockEntries().stream().map(AttrStates::lock).toList());
    }

    /** An open descriptor. */
    static Members of(Ocb ocb) {
        return Members.builder()
                .add("ioflag", Integer.toUnsignedLong(ocb.ioflag))
                .add("offset", ocb.offset)
                .add("sflag", ocb.sflag)
                .add("flags", ocb.flags)
                .build();
    }

    private static Member member(String name) {
        for (Member member : MEMBERS) {
            if (member.name().equals(name)) {
                return member;
            }
        }
        throw new IllegalArgumentException("attr member '" + name + "': unknown");
    }

    private static Members lock(LockEntry lock) {
        return Members.builder()
                .add("type", lock.type())
                .add("scoid", lock.scoid())
                .add("start", lock.start())
                .add("end", lock.end())
                .add("blocked", lock.blocked())
                .build();
    }
}
