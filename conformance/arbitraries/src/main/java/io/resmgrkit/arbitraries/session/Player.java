package io.resmgrkit.arbitraries.session;

import io.resmgrkit.arbitraries.message.MessageTypes;
import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.link.LinkSystem;
import io.resmgrkit.conformance.link.LocalConnector;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.Exchange;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Plays sessions and single messages on a resource manager, each on one in its initial state. */
public final class Player implements AutoCloseable {
    private static final int ROOM = 2584;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Client ROOT = Client.root(1);

    private final SystemUnderTest system;
    private final Dialect dialect;
    private final Requests requests;

    private Player(SystemUnderTest system, Dialect dialect) {
        this.system = system;
        this.dialect = dialect;
        this.requests = new Requests(dialect);
    }

    /** Plays on a resource manager in this JVM. */
    public static Player of(Supplier<? extends ResourceManager> managers, Dialect dialect) {
        return new Player(
                LinkSystem.start("local", new LocalConnector(managers), LinkOptions.of(dialect.id())), dialect);
    }

    /**
     * Plays on whatever {@code resmgr --sut} takes, such as {@code exec:python3 mine.py}.
     *
     * @throws IllegalArgumentException when the text is no specification
     * @throws io.resmgrkit.conformance.sut.SutUnusableException when the system cannot be used, saying why
     */
    public static Player of(String sut, Dialect dialect) {
        return new Player(Systems.connect(SutSpec.parse(sut), LinkOptions.of(dialect.id())), dialect);
    }

    /** The system that is played on. */
    public SystemUnderTest system() {
        return system;
    }

    /**
     * Plays a session from the initial state of the system. It ends early when the system does not answer, which is then the outcome of
     * the last call.
     */
    public List<Played> play(Session session) {
        List<Played> done = new ArrayList<>();
        Map<Client, List<Connection>> open = new HashMap<>();
        for (int i = 0; i < session.calls().size(); i++) {
            Call call = session.calls().get(i);
            Client client = session.client(call);
            List<Connection> mine = open.computeIfAbsent(client, c -> new ArrayList<>());
            if (call instanceof Call.OnPath onPath) {
                done.add(connect(i + 1, onPath, client, mine));
            } else if (call instanceof Call.OnDescriptor onDescriptor && !mine.isEmpty()) {
                done.add(use(i + 1, onDescriptor, mine));
            }
            if (!done.isEmpty() && done.get(done.size() - 1).outcome().fatal()) {
                break;
            }
        }
        open.values().forEach(connections -> connections.forEach(system::close));
        system.reset();
        return done;
    }

    /**
     * Sends one message of the superuser, as it is but for the link id of a connect: on a descriptor of the attached path when it
     * can be opened, otherwise on a bare connection. The initial state is restored afterwards.
     */
    public Outcome send(Sample sample) {
        Connection connection = system.open(ROOT);
        if (sample.type() != MessageTypes.CONNECT) {
            exchange(
                    connection,
                    Connect.open("", 3).encode(dialect, connection.ids().handle()));
        }
        Outcome outcome = exchange(
                connection, sample.with("handle", connection.ids().handle()).bytes());
        system.close(connection);
        system.reset();
        return outcome;
    }

    private Played connect(int number, Call.OnPath call, Client client, List<Connection> mine) {
        Connection connection = system.open(client);
        Sample request = requests.of(call, connection.ids());
        Outcome outcome = exchange(connection, request.bytes());
        if (call instanceof Call.Open && outcome instanceof Outcome.Reply) {
            mine.add(connection);
        } else {
            system.close(connection);
        }
        return new Played(number, call, request, outcome);
    }

    private Played use(int number, Call.OnDescriptor call, List<Connection> mine) {
        int index = Math.floorMod(call.fd(), mine.size());
        Connection connection = mine.get(index);
        Sample request = requests.of(call, connection.ids());
        Connection sender = call instanceof Call.Dup ? system.open(connection.client()) : connection;
        Outcome outcome = exchange(sender, request.bytes());
        if (call instanceof Call.Dup && outcome instanceof Outcome.Reply) {
            mine.add(sender);
        } else if (call instanceof Call.Dup) {
            system.close(sender);
        } else if (call instanceof Call.Close) {
            system.close(mine.remove(index));
        }
        return new Played(number, call, request, outcome);
    }

    /** A client that stays blocked is made to want out of its request (B7.1). */
    private Outcome exchange(Connection connection, byte[] message) {
        Exchange exchange = system.send(connection, new Request(message, ROOM, PATIENCE));
        Outcome outcome = exchange.outcome();
        return outcome instanceof Outcome.Pending && system.unblock(exchange) ? exchange.later(PATIENCE) : outcome;
    }

    @Override
    public void close() {
        system.close();
    }
}
