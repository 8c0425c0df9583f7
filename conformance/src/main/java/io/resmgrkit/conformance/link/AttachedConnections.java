package io.resmgrkit.conformance.link;

import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.ResourceManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The connections a kit holds to a resource manager, with ids as a kernel would give them: one process id and one server
 * connection id a client, connection ids counted per client (B3.1, B14.3).
 */
final class AttachedConnections {
    private static final int MAX = 4096;
    private static final int FIRST_PID = 0x1000;
    private static final int FIRST_SCOID = 0x4000_0040;
    private static final int FIRST_COID = 3;
    private static final int HANDLE = 1;

    private final ResourceManager manager;
    private final Map<Integer, Attached> connections = new LinkedHashMap<>();
    private final Map<Integer, Process> processes = new HashMap<>();
    private int lastProcess;

    AttachedConnections(ResourceManager manager) {
        this.manager = manager;
    }

    /** An attached connection. */
    record Attached(int number, Client client, ConnectionIds ids, Process process) {}

    /** A client with at least one connection. */
    private static final class Process {
        private final int pid;
        private final int scoid;
        private int connections;
        private int nextCoid = FIRST_COID;

        Process(int number) {
            pid = FIRST_PID + number;
            scoid = FIRST_SCOID + number;
        }
    }

    @Nullable
    Attached get(int number) {
        return connections.get(number);
    }

    Frame open(Frame.Open open) {
        if (connections.containsKey(open.connection())) {
            return new Frame.Refused(open.id(), "connection " + open.connection() + " is open already");
        }
        if (connections.size() >= MAX) {
            return new Frame.Refused(open.id(), "more than " + MAX + " connections");
        }
        Client client = open.client();
        Process process = processes.computeIfAbsent(client.number(), n -> new Process(lastProcess++));
        ConnectionIds given =
                new ConnectionIds(0, process.pid, 1, process.scoid, process.nextCoid++, HANDLE, FIRST_COID - 2);
        ConnectionIds ids = manager.attached(client, given);
        process.connections++;
        connections.put(open.connection(), new Attached(open.connection(), client, ids, process));
        return new Frame.Opened(open.id(), ids);
    }

    boolean close(int number) {
        Attached gone = connections.remove(number);
        if (gone == null) {
            return false;
        }
        manager.detached(gone.ids());
        if (--gone.process().connections == 0) {
            processes.remove(gone.client().number());
            manager.disconnected(gone.ids().scoid());
        }
        return true;
    }

    void closeAll() {
        List.copyOf(connections.keySet()).forEach(this::close);
    }
}
