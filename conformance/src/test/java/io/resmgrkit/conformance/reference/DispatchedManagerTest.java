package io.resmgrkit.conformance.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.FlockEncoder;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoLockEncoder;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.conformance.framework.ConnectFunctions;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.IoFunctions;
import io.resmgrkit.conformance.framework.ResmgrAttr;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Defaults;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.link.LinkSystem;
import io.resmgrkit.conformance.link.LocalConnector;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.Exchange;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.SystemInfo;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A device with nothing but the default handlers, asked over a link. */
class DispatchedManagerTest {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int F_SETLKW64 = 107;
    private static final int F_WRLCK = 2;

    @Test
    void the_default_handlers_answer_over_the_link() {
        try (SystemUnderTest system = start()) {
            Connection fd = opened(system, Client.root(1));
            var stat = assertInstanceOf(Outcome.Reply.class, ask(system, fd, "04010800 00000000"));
            assertEquals(72, stat.bytes().length);
            Stat view = new Stat().wrap(DIALECT, stat.bytes(), 0, stat.bytes().length);
            assertEquals(0100666, view.stMode());
            // B8.11: the default read is at the end of the file
            var read = assertInstanceOf(Outcome.Reply.class, ask(system, fd, "01011000 10000000 00000000 00000000"));
            assertEquals(0, read.status());
            assertEquals(0, read.bytes().length);
            // B1.3: a type outside every range
            assertEquals(new Outcome.Errno(89), ask(system, fd, "00200000"));
            // B1.2
            assertEquals(new Outcome.Errno(22), ask(system, fd, "01"));
        }
    }

    @Test
    void a_client_of_the_other_byte_order_is_refused() {
        // B1.5
        try (SystemUnderTest system = start()) {
            Connection fd = system.open(Client.root(1).inOtherByteOrder());
            assertEquals(new Outcome.Errno(313), ask(system, fd, "01040008 00000000"));
        }
    }

    @Test
    void a_lock_that_conflicts_waits_until_its_client_wants_out() {
        // B8.23, B7.4
        try (SystemUnderTest system = start()) {
            Connection one = opened(system, Client.root(1));
            Connection two = opened(system, Client.root(2));
            assertInstanceOf(Outcome.Reply.class, system.send(one, lock()).outcome());
            Exchange waiting = system.send(two, lock());
            assertInstanceOf(Outcome.Pending.class, waiting.outcome());
            assertTrue(system.unblock(waiting));
            assertEquals(new Outcome.Errno(4), waiting.later(SOON));
        }
    }

    @Test
    void a_lock_that_conflicts_is_granted_when_the_other_client_disconnects() {
        // B7.5: the disconnect closes, and the close releases the lock
        try (SystemUnderTest system = start()) {
            Connection one = opened(system, Client.root(1));
            Connection two = opened(system, Client.root(2));
            system.send(one, lock()).outcome();
            Exchange waiting = system.send(two, lock());
            assertInstanceOf(Outcome.Pending.class, waiting.outcome());
            system.close(one);
            var granted = assertInstanceOf(Outcome.Reply.class, waiting.later(SOON));
            assertEquals(44, granted.bytes().length);
        }
    }

    private static SystemUnderTest start() {
        return LinkSystem.start(
                "reference", new LocalConnector(DispatchedManagerTest::device), LinkOptions.of(DIALECT.id()));
    }

    private static DispatchedManager device() {
        SystemInfo info = new SystemInfo("device", "", Set.of(DIALECT), EnumSet.allOf(Capability.class));
        return new DispatchedManager(info, DIALECT, "/dev/device", () -> 1000, DispatchedManagerTest::attach);
    }

    private static int attach(Dispatch dispatch) {
        ConnectFunctions<Attr> connect = new ConnectFunctions<>();
        IoFunctions<Ocb> io = new IoFunctions<>();
        Defaults.init(connect, io);
        Attr attr = new Attr();
        attr.mode = 0100666;
        attr.nlink = 1;
        return dispatch.resmgrAttach(new ResmgrAttr(0, 1, 2048), "/dev/device", 0, 0, connect, io, attr);
    }

    private static Connection opened(SystemUnderTest system, Client client) {
        Connection connection = system.open(client);
        byte[] bytes = new byte[64];
        int length = new IoConnectEncoder()
                .encode(DIALECT, bytes, 0)
                .subtype(2)
                .handle(connection.ids().handle())
                .ioflag(3)
                .access(3)
                .path("")
                .finish();
        Outcome outcome = system.send(connection, new Request(Arrays.copyOf(bytes, length), 100))
                .outcome();
        assertInstanceOf(Outcome.Reply.class, outcome, outcome.toString());
        return connection;
    }

    private static Outcome ask(SystemUnderTest system, Connection fd, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        return system.send(fd, new Request(bytes, 100)).outcome();
    }

    private static Request lock() {
        byte[] bytes = new byte[44];
        new IoLockEncoder().encode(DIALECT, bytes, 0).subtype(F_SETLKW64);
        new FlockEncoder().encode(DIALECT, bytes, 12).lType(F_WRLCK).lLen(10);
        return new Request(bytes, 44);
    }
}
