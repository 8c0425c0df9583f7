package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.conformance.transcript.Client;
import java.util.List;

/** The clients: the superuser, an owner, another user of the owner's group, and an auditor who looks at what is left. */
final class Cast {
    /** Clients that act. */
    static final int ACTORS = 3;

    /** The client that looks at the end. */
    static final int AUDITOR = 3;

    /** Descriptors of a client. */
    static final int FDS = 3;

    private static final int FIRST_PID = 101;
    private static final int FIRST_SCOID = 0x4000_0040;
    private static final int FIRST_COID = 3;
    private static final int[] UIDS = {0, 1000, 1001, 0};
    private static final int[] GIDS = {0, 100, 101, 0};
    private static final int OWNERS_GROUP = 100;

    private Cast() {}

    static int pid(int client) {
        return FIRST_PID + client;
    }

    static int scoid(int client) {
        return FIRST_SCOID + client;
    }

    static int coid(int fd) {
        return FIRST_COID + fd;
    }

    static int uid(int client) {
        return UIDS[client];
    }

    static int gid(int client) {
        return GIDS[client];
    }

    /** The client as a transcript writes it. */
    static Client of(int client, int fd) {
        List<Integer> groups = client == 2 ? List.of(OWNERS_GROUP) : List.of();
        int uid = uid(client);
        int gid = gid(client);
        return new Client(0, pid(client), 1, scoid(client), coid(fd), uid, uid, gid, gid, groups);
    }
}
