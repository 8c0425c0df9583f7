package io.resmgrkit.conformance.sut;

import java.util.List;

/**
 * A process that owns connections, and the ids it acts with.
 *
 * @param number the kit's number of the process; connections with equal numbers belong to one process and share its scoid
 * @param foreign whether it has the other byte order (B1.5)
 * @param ruid real user
 * @param euid effective user
 * @param rgid real group
 * @param egid effective group
 * @param groups supplementary groups, at most {@value #MAX_GROUPS}
 */
public record Client(int number, boolean foreign, int ruid, int euid, int rgid, int egid, List<Integer> groups) {
    /** Most supplementary groups of a client. */
    public static final int MAX_GROUPS = 64;

    /** Takes a copy; refuses more groups than the link carries. */
    public Client {
        groups = List.copyOf(groups);
        if (groups.size() > MAX_GROUPS) {
            throw new IllegalArgumentException(
                    "client " + number + ": " + groups.size() + " groups, at most " + MAX_GROUPS + " are possible");
        }
    }

    /** A process of the superuser. */
    public static Client root(int number) {
        return new Client(number, false, 0, 0, 0, 0, List.of());
    }

    /** A process of an ordinary user. */
    public static Client user(int number, int uid, int gid) {
        return new Client(number, false, uid, uid, gid, gid, List.of());
    }

    /** The same process with the other byte order. */
    public Client inOtherByteOrder() {
        return new Client(number, true, ruid, euid, rgid, egid, groups);
    }
}
