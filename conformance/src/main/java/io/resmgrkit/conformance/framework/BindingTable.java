package io.resmgrkit.conformance.framework;

import org.jspecify.annotations.Nullable;

/**
 * All bindings by connection and descriptor (B3.1).
 *
 * <p>The key is (scoid without the side-channel bit, coid); pid and nd of the client are remembered per connection, and a
 * connection of another client under the same scoid counts as not found.
 */
final class BindingTable {
    private final IntTable<Connection> connections = new IntTable<>();

    /** The binding of a descriptor; null when there is none or the scoid belongs to another client. */
    @Nullable
    Binding find(int scoid, int coid, int pid, int nd) {
        Connection connection = connections.get(key(scoid));
        return connection != null && connection.of(pid, nd) ? connection.descriptors.get(coid) : null;
    }

    /** {@link #find}, with a reference for the message about to be processed. */
    @Nullable
    Binding retain(MessageInfo info) {
        Binding binding = find(info.scoid, info.coid, info.pid, info.nd);
        return binding != null && binding.retain() ? binding : null;
    }

    /** Searches by client instead of by scoid, as a server info with a negative scoid asks for. */
    @Nullable
    Binding findByClient(int coid, int pid, int nd) {
        for (int scoid : connections.keys()) {
            Connection connection = connections.get(scoid);
            Binding binding = connection != null && connection.of(pid, nd) ? connection.descriptors.get(coid) : null;
            if (binding != null) {
                return binding;
            }
        }
        return null;
    }

    /**
     * Binds a descriptor of the sender.
     *
     * @return false when the key is in use
     */
    boolean bind(MessageInfo info, Binding binding) {
        int scoid = key(info.scoid);
        Connection connection = connections.get(scoid);
        while (connection == null) {
            Connection fresh = new Connection(info.pid, info.nd);
            connection = connections.putIfAbsent(scoid, fresh) == null ? fresh : connections.get(scoid);
        }
        return connection.of(info.pid, info.nd) && connection.descriptors.putIfAbsent(info.coid, binding) == null;
    }

    /** Whether the scoid is still held by entries of a client that is not the sender. */
    boolean stale(MessageInfo info) {
        Connection connection = connections.get(key(info.scoid));
        return connection != null && !connection.of(info.pid, info.nd);
    }

    /** Removes one descriptor's entry if it still leads to this binding. */
    boolean unbind(int scoid, int coid, Binding binding) {
        Connection connection = connections.get(key(scoid));
        return connection != null && connection.descriptors.remove(coid, binding);
    }

    /** Calls back for every entry of a connection, in ascending order of coid, and forgets the connection. */
    void disconnect(int scoid, Visitor visitor) {
        Connection connection = connections.get(key(scoid));
        if (connection != null) {
            visit(key(scoid), connection, visitor);
            connections.remove(key(scoid), connection);
        }
    }

    /** Calls back for every entry of every connection. */
    void forEach(Visitor visitor) {
        for (int scoid : connections.keys()) {
            Connection connection = connections.get(scoid);
            if (connection != null) {
                visit(scoid, connection, visitor);
            }
        }
    }

    private static void visit(int scoid, Connection connection, Visitor visitor) {
        for (int coid : connection.descriptors.keys()) {
            Binding binding = connection.descriptors.get(coid);
            if (binding != null) {
                visitor.entry(scoid, coid, connection.pid, connection.nd, binding);
            }
        }
    }

    private static int key(int scoid) {
        return scoid & ~MessageInfo.NTO_SIDE_CHANNEL;
    }

    /** Sees one entry of the table. */
    @FunctionalInterface
    interface Visitor {
        void entry(int scoid, int coid, int pid, int nd, Binding binding);
    }

    private static final class Connection {
        final int pid;
        final int nd;
        final IntTable<Binding> descriptors = new IntTable<>();

        Connection(int pid, int nd) {
            this.pid = pid;
            this.nd = nd;
        }

        boolean of(int client, int node) {
            return pid == client && nd == node;
        }
    }
}
