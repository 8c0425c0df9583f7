package io.resmgrkit.arbitraries.session;

import io.resmgrkit.conformance.sut.Client;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What some clients do, one call after the other.
 *
 * @param clients at least one
 * @param calls in order
 */
public record Session(List<Client> clients, List<Call> calls) {
    /** Takes copies; refuses a session without clients. */
    public Session {
        clients = List.copyOf(clients);
        calls = List.copyOf(calls);
        if (clients.isEmpty()) {
            throw new IllegalArgumentException("session: without clients nobody makes its calls");
        }
    }

    /** The client that makes a call. */
    public Client client(Call call) {
        return clients.get(Math.floorMod(call.client(), clients.size()));
    }

    @Override
    public String toString() {
        return calls.stream().map(call -> "\n  " + call).collect(Collectors.joining("", clients.toString(), ""));
    }
}
