package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.table.BoundedTable;
import org.jspecify.annotations.Nullable;

/** The connections of clients to servers, by the server id that their messages carry (QNET 4, pairing rule 6). */
final class Connections {
    private static final int MOST = 1 << 14;

    private final BoundedTable<Connection> byServer = new BoundedTable<>(MOST, evicted -> {});
    private final BoundedTable<Connection> asked = new BoundedTable<>(MOST, evicted -> {});

    /** Connections that had to make room. */
    long evictions() {
        return byServer.evictions() + asked.evictions();
    }

    /** A client asks for a connection. */
    Connection ask(Direction direction, Kif kif) {
        Connection connection = new Connection();
        connection.serverPid = kif.u4(8);
        connection.channel = kif.s4(12);
        connection.clientPid = kif.u4(20);
        asked.put(direction.id, kif.u4(16), connection);
        return connection;
    }

    /**
     * A server grants one. Which of the two ids comes first is in doubt (QNET 11), so the one that was asked for decides. A damaged
     * grant leaves the question open for the intact copy.
     *
     * @return whether the first one is the server's
     */
    boolean grant(Direction back, Kif kif, boolean damaged) {
        long first = kif.u4(8);
        long second = kif.u4(12);
        Connection connection = take(back, second);
        boolean serverFirst = true;
        if (connection == null) {
            connection = take(back, first);
            serverFirst = connection == null;
        }
        if (connection != null) {
            byServer.put(back.id, serverFirst ? first : second, connection);
            if (damaged) {
                asked.put(back.id, serverFirst ? second : first, connection);
            }
        }
        return serverFirst;
    }

    /** A server refuses one. */
    void refuse(Direction back, long clientId) {
        take(back, clientId);
    }

    private @Nullable Connection take(Direction direction, long clientId) {
        Connection connection = asked.remove(direction.id, clientId);
        for (int i = 0; connection == null && i < direction.others.size(); i++) {
            connection = asked.remove(direction.others.get(i).id, clientId);
        }
        return connection;
    }

    /** The connection that a message names; one that the capture did not see begin is known from now on. */
    Connection of(Direction direction, long server) {
        Connection connection = byServer.get(direction.id, server);
        for (int i = 0; connection == null && i < direction.others.size(); i++) {
            connection = byServer.get(direction.others.get(i).id, server);
        }
        if (connection == null) {
            connection = new Connection();
            byServer.put(direction.id, server, connection);
        }
        return connection;
    }

    /** A connection is gone. */
    void drop(Direction direction, long server) {
        byServer.remove(direction.id, server);
        for (Direction other : direction.others) {
            byServer.remove(other.id, server);
        }
    }
}
