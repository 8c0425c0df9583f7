package io.resmgrkit.conformance.link;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Exchange;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Offers any system under test as a resource manager: a proxy, which a link server can serve and a recorder can listen in on by
 * wrapping the system. Events are fetched when the next message comes.
 */
public class ForwardingManager implements ResourceManager {
    private final SystemUnderTest system;
    private final Map<ConnectionIds, Connection> connections = new ConcurrentHashMap<>();
    private final Map<Incoming, Exchange> exchanges = new ConcurrentHashMap<>();

    /**
     * @param system the system behind; stays the caller's to close
     */
    public ForwardingManager(SystemUnderTest system) {
        this.system = system;
    }

    @Override
    public SystemInfo info() {
        var hello = system.handshake();
        Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);
        for (Dialect dialect : Dialect.values()) {
            if (hello.speaks(dialect)) {
                dialects.add(dialect);
            }
        }
        return new SystemInfo(hello.system(), hello.systemVersion(), dialects, hello.capabilities());
    }

    @Override
    public ConnectionIds attached(Client client, ConnectionIds ids) {
        Connection connection = system.open(client);
        connections.put(connection.ids(), connection);
        return connection.ids();
    }

    @Override
    public void detached(ConnectionIds ids) {
        Connection connection = connections.remove(ids);
        if (connection != null) {
            system.close(connection);
        }
    }

    @Override
    public void receive(Incoming message) {
        Connection connection = connections.get(message.connection());
        if (connection == null) {
            message.gone();
            return;
        }
        message.defer();
        Exchange exchange = system.send(
                connection,
                new Request(message.bytes(), message.replyRoom(), Duration.ofMillis(message.timeoutMillis())));
        exchanges.put(message, exchange);
        exchange.first().thenAccept(outcome -> answer(message, outcome));
        exchange.last().thenAccept(outcome -> {
            exchanges.remove(message);
            answer(message, outcome);
        });
    }

    private void answer(Incoming message, Outcome outcome) {
        events(message);
        if (outcome instanceof Outcome.Reply reply) {
            message.reply(reply.status(), reply.bytes());
        } else if (outcome instanceof Outcome.Errno errno) {
            message.error(errno.errno());
        } else if (outcome instanceof Outcome.Pending) {
            message.blocked();
        } else {
            message.gone();
        }
    }

    private void events(Incoming message) {
        if (system.handshake().can(Capability.NOTIFY)) {
            system.events().forEach(e -> message.deliver(e.kind(), e.signo(), e.code(), e.value()));
        }
    }

    @Override
    public void unblock(Incoming message) {
        Exchange exchange = exchanges.get(message);
        if (exchange != null) {
            system.unblock(exchange);
        }
    }

    @Override
    public void pulse(ConnectionIds from, int code, long value) {
        Connection connection = connections.get(from);
        if (connection != null) {
            system.pulse(connection, code, value);
        }
    }

    @Override
    public boolean renewable() {
        return false;
    }

    @Override
    public void reset() {
        connections.clear();
        system.reset();
    }
}
