package io.resmgrkit.conformance.rules.probe;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.DeviceProfile;
import io.resmgrkit.conformance.rules.Options;
import io.resmgrkit.conformance.rules.Step;
import io.resmgrkit.conformance.rules.Trace;
import io.resmgrkit.conformance.rules.Verdict;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.DeliveredEvent;
import io.resmgrkit.conformance.sut.Exchange;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One run of one case: opens connections, sends, keeps the record, ends what it opened. */
public final class Probe {
    /** The client most probes act as: root, so that permissions are not in the way. */
    public static final Client ROOT = Client.root(1);

    private final SystemUnderTest system;
    private final Options options;
    private final DeviceProfile device;
    private final Trace trace = new Trace();
    private final Messages messages;
    private final Fixtures fixtures;
    private final List<Fd> fds = new ArrayList<>();

    /** A case about to run. */
    public Probe(SystemUnderTest system, Options options, DeviceProfile device) {
        this.system = system;
        this.options = options;
        this.device = device;
        this.messages = new Messages(options.dialect());
        this.fixtures = new Fixtures(this);
    }

    /** The system under test. */
    SystemUnderTest system() {
        return system;
    }

    /** How rules are run. */
    public Options options() {
        return options;
    }

    /** What the device is. */
    public DeviceProfile device() {
        return device;
    }

    /** Layout and byte order. */
    public Dialect dialect() {
        return options.dialect();
    }

    /** What was sent so far. */
    public Trace trace() {
        return trace;
    }

    /** Encoded requests. */
    public Messages messages() {
        return messages;
    }

    /** Objects to probe with. */
    public Fixtures fixtures() {
        return fixtures;
    }

    /** Skips the case unless the adapter and the device can do something. */
    public void needs(Capability capability) {
        if (!system.handshake().can(capability)) {
            throw CaseEnd.skip("the adapter does not claim " + capability.id());
        }
        if (!device.offers(capability)) {
            throw CaseEnd.skip("the device profile does not offer " + capability.id());
        }
    }

    /** Whether the adapter and the device can do something. */
    public boolean can(Capability capability) {
        return system.handshake().can(capability) && device.offers(capability);
    }

    /** A connection without a descriptor. */
    public Fd attach(Client client) {
        Fd fd = new Fd(this, system.open(client), fds.size() + 1);
        fds.add(fd);
        return fd;
    }

    /** A descriptor: a connection and a connect message that must succeed. */
    public Fd open(Client client, Connect message) {
        Fd fd = attach(client);
        fd.connect("open '" + message.path() + "'", message).success("open '" + message.path() + "'");
        return fd;
    }

    /** A descriptor of the usual client. */
    public Fd open(String path, int ioflag) {
        return open(ROOT, Connect.open(path, ioflag));
    }

    /** The system still opens, stats and closes. */
    public void alive() {
        Fd fd = open(fixtures.anyPath(), device.offers(Capability.READABLE) ? IoFlag._IO_FLAG_RD : 0);
        fd.stat();
        fd.close().success("close");
        drop(fd);
    }

    /** Skips the case unless two descriptors belong to different processes: an adapter may send for all clients as one. */
    public void needsProcesses(Fd one, Fd other) {
        if (one.ids().scoid() == other.ids().scoid()) {
            throw CaseEnd.skip("the adapter sends for all clients as one process");
        }
    }

    /** Detaches a connection. A system that cannot be reset is told first, or opens would pile up in it. */
    public void drop(Fd fd) {
        fds.remove(fd);
        if (!system.handshake().can(Capability.RESET)) {
            system.send(fd.connection(), new Request(messages.close(), 0, options.patience()))
                    .outcome();
        }
        system.close(fd.connection());
    }

    /** Ends what is open. */
    public void end() {
        for (Fd fd : List.copyOf(fds)) {
            drop(fd);
        }
    }

    /** Events that were delivered, waiting for at least {@code count} of them within the time for answers. */
    public List<DeliveredEvent> events(int count) {
        List<DeliveredEvent> all = new ArrayList<>(system.events());
        long end = System.nanoTime() + options.timeout().toNanos();
        while (all.size() < count && System.nanoTime() < end) {
            options.pause().accept(Duration.ofMillis(1));
            all.addAll(system.events());
        }
        return all;
    }

    Answer send(Fd fd, String note, byte[] message, int room) {
        Exchange exchange = system.send(fd.connection(), new Request(message, room, options.timeout()));
        Outcome outcome = exchange.outcome();
        record(fd, note, message, room, outcome);
        if (outcome instanceof Outcome.Pending) {
            drop(fd);
        }
        judge(outcome, note);
        return new Answer(dialect(), outcome);
    }

    Waiting start(Fd fd, String note, byte[] message, int room) {
        Exchange exchange = system.send(fd.connection(), new Request(message, room, options.patience()));
        Outcome outcome = exchange.outcome();
        return new Waiting(this, exchange, record(fd, note, message, room, outcome), outcome);
    }

    /** Ends the case when the system did not answer. */
    void judge(Outcome outcome, String what) {
        if (outcome instanceof Outcome.Pending) {
            throw CaseEnd.of(Verdict.TIMEOUT, what + ": no reply");
        } else if (outcome instanceof Outcome.Timeout) {
            throw CaseEnd.of(Verdict.TIMEOUT, what + ": " + outcome);
        } else if (outcome instanceof Outcome.Crash) {
            throw CaseEnd.of(Verdict.CRASH, what + ": " + outcome);
        } else if (outcome instanceof Outcome.Garbage) {
            throw CaseEnd.of(Verdict.ERROR, what + ": " + outcome);
        }
    }

    private int record(Fd fd, String note, byte[] message, int room, Outcome outcome) {
        Connection connection = fd.connection();
        return trace.add(
                new Step(fd.number(), connection.client().number(), note, dialect(), message, room, outcome, null));
    }
}
