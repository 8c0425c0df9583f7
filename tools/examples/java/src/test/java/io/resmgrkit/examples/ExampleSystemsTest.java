package io.resmgrkit.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The memo behaves alike in every language and over every transport, and as the rules want it. */
class ExampleSystemsTest {
    private static final int EBADF = 9;
    private static final int EINVAL = 22;
    private static final int ENOTTY = 25;
    private static final int EBADMSG = 77;
    private static final int ENOSYS = 89;

    @ParameterizedTest
    @EnumSource(Systems.class)
    void reads_continue_where_the_last_one_ended_and_preads_do_not_move_them(Systems which) throws IOException {
        try (Systems.Running running = which.start()) {
            SystemUnderTest system = running.system();
            Connection fd = opened(system, Messages.RDWR);
            assertData("The ", ask(system, fd, Messages.read(4)));
            assertData("brown", ask(system, fd, Messages.pread(5, 10))); // RM-XT-01
            assertData("quick", ask(system, fd, Messages.read(5))); // RM-XT-03
            assertData("", ask(system, fd, Messages.read(0))); // RM-READ-04
            var rest = (Outcome.Reply) ask(system, fd, Messages.read(4096));
            assertEquals(36, rest.status()); // RM-READ-03
            assertData("", ask(system, fd, Messages.read(4096)));
            byte[] unknown = Messages.read(4);
            unknown[8] = 0x7f; // RM-XT-02
            assertEquals(new Outcome.Errno(ENOSYS), ask(system, fd, unknown));
        }
    }

    @ParameterizedTest
    @EnumSource(Systems.class)
    void writes_keep_what_came_and_believe_no_other_count(Systems which) throws IOException {
        try (Systems.Running running = which.start()) {
            SystemUnderTest system = running.system();
            Connection fd = opened(system, Messages.RDWR);
            assertEquals(new Outcome.Errno(EBADMSG), ask(system, fd, Messages.write(64, "12345678"))); // RM-WR-02
            assertStatus(8, ask(system, fd, Messages.write(8, "1234\0\0\u00ff8"))); // RM-WR-01, RM-WR-05
            assertData("1234\0\0\u00ff8k", ask(system, fd, Messages.pread(9, 0)));
            String big = "x".repeat(65536); // RM-WR-03
            assertStatus(65536, ask(system, fd, Messages.write(65536, big)));
            assertData(big, ask(system, fd, Messages.pread(65536, 8)));
            Connection readOnly = opened(system, Messages.RDONLY);
            assertEquals(new Outcome.Errno(EBADF), ask(system, readOnly, Messages.write(1, "x"))); // RM-WR-04
        }
    }

    @ParameterizedTest
    @EnumSource(Systems.class)
    void chains_run_part_by_part_and_end_with_the_first_error(Systems which) throws IOException {
        try (Systems.Running running = which.start()) {
            SystemUnderTest system = running.system();
            Connection fd = opened(system, Messages.RDWR);
            byte[] seekRead = Messages.chain(Messages.lseek(4, 0, true), Messages.read(5));
            assertData("quick", ask(system, fd, seekRead)); // RM-LSEEK-02
            byte[] bad = Messages.chain(Messages.lseek(0, 3, true), Messages.read(5));
            assertEquals(new Outcome.Errno(EINVAL), ask(system, fd, bad)); // RM-COMB-02
            assertEquals(new Outcome.Errno(EBADMSG), ask(system, fd, Messages.lseek(4, 0, true))); // RM-COMB-01
            var position = (Outcome.Reply) ask(system, fd, Messages.lseek((1L << 32) + 1, 0, false)); // RM-LSEEK-03
            assertArrayEquals(new byte[] {1, 0, 0, 0, 1, 0, 0, 0}, position.bytes());
        }
    }

    @ParameterizedTest
    @EnumSource(Systems.class)
    void a_stat_comes_with_the_open_and_leaves_nothing_behind(Systems which) throws IOException {
        try (Systems.Running running = which.start()) {
            SystemUnderTest system = running.system();
            Connection fd = system.open(Client.root(1));
            byte[] probe = Messages.connect(Messages.COMBINE_CLOSE, 0, Messages.stat());
            for (int i = 0; i < 300; i++) { // RM-CONN-06
                var reply = assertInstanceOf(Outcome.Reply.class, ask(system, fd, probe));
                Stat stat = new Stat().wrap(Dialect.SDP6_ILP32_LE, reply.bytes(), 0, reply.bytes().length);
                assertEquals(72, reply.bytes().length);
                assertEquals(45, stat.stSize());
                assertEquals(0100666, stat.stMode());
            }
            assertEquals(new Outcome.Errno(EBADF), ask(system, fd, Messages.read(1)));
        }
    }

    @ParameterizedTest
    @EnumSource(Systems.class)
    void device_commands_carry_their_head_and_check_their_lengths(Systems which) throws IOException {
        try (Systems.Running running = which.start()) {
            SystemUnderTest system = running.system();
            Connection fd = opened(system, Messages.RDWR);
            var flags = (Outcome.Reply) ask(system, fd, Messages.devctl(0x40040101L, 4)); // RM-DCTL-01
            assertEquals("00000000 00000000 04000000 00000000 02000000", words(flags.bytes()));
            assertStatus(
                    0, ask(system, fd, Messages.devctl(0x80040102L, 4, (byte) 0x80, (byte) 0, (byte) 0, (byte) 0)));
            flags = (Outcome.Reply) ask(system, fd, Messages.devctl(0x40040101L, 4)); // RM-DCTL-04
            assertEquals("00000000 00000000 04000000 00000000 82000000", words(flags.bytes()));
            assertEquals(new Outcome.Errno(EBADMSG), ask(system, fd, Messages.devctl(0x80040102L, 4))); // RM-DCTL-02
            assertEquals(new Outcome.Errno(EBADMSG), ask(system, fd, Messages.devctl(0x40040101L, 8)));
            assertEquals(new Outcome.Errno(ENOTTY), ask(system, fd, Messages.devctl(0x40047f7fL, 4))); // RM-DCTL-03
            Connection readOnly = opened(system, Messages.RDONLY);
            assertEquals(
                    new Outcome.Errno(EBADF),
                    ask(system, readOnly, Messages.devctl(0x80040501L, 4, new byte[4]))); // RM-DCTL-06
        }
    }

    @ParameterizedTest
    @EnumSource(Systems.class)
    void dups_share_an_open_until_the_last_close(Systems which) throws IOException {
        try (Systems.Running running = which.start()) {
            SystemUnderTest system = running.system();
            Connection fd = opened(system, Messages.RDWR);
            Connection dup = system.open(Client.root(1));
            assertStatus(0, ask(system, dup, Messages.dup(fd.ids())));
            assertData("The ", ask(system, fd, Messages.read(4)));
            assertData("quick", ask(system, dup, Messages.read(5))); // RM-DUP-02
            assertStatus(0, ask(system, fd, Messages.close()));
            assertData(" brown", ask(system, dup, Messages.read(6))); // RM-DUP-01
            assertStatus(0, ask(system, dup, Messages.close()));
            assertEquals(new Outcome.Errno(EBADF), ask(system, dup, Messages.read(1)));
        }
    }

    @ParameterizedTest
    @EnumSource(Systems.class)
    void no_prefix_of_a_request_does_harm(Systems which) throws IOException {
        try (Systems.Running running = which.start()) {
            SystemUnderTest system = running.system();
            Connection fd = opened(system, Messages.RDWR);
            List<byte[]> requests = List.of(
                    Messages.connect(0, 3, Messages.stat()),
                    Messages.pread(8, 1),
                    Messages.write(8, "12345678"),
                    Messages.lseek(1, 0, false),
                    Messages.stat(),
                    Messages.devctl(0x80040102L, 4, new byte[4]),
                    Messages.dup(fd.ids()),
                    Messages.close());
            for (byte[] request : requests) {
                for (int n = 0; n < request.length; n++) {
                    Outcome outcome = ask(system, fd, Arrays.copyOf(request, n));
                    assertTrue(
                            outcome.equals(new Outcome.Errno(EBADMSG)) || outcome.equals(new Outcome.Errno(EINVAL)),
                            words(request) + " cut to " + n + ": " + outcome); // RM-GEN-01
                }
            }
            assertData("The", ask(system, fd, Messages.read(3)));
            assertEquals(0, system.restarts());
        }
    }

    @ParameterizedTest
    @EnumSource(Systems.class)
    void what_can_be_reset_begins_anew(Systems which) throws IOException {
        try (Systems.Running running = which.start()) {
            SystemUnderTest system = running.system();
            ask(system, opened(system, Messages.RDWR), Messages.write(1, "A"));
            assertEquals(system.handshake().can(Capability.RESET), system.reset());
            String begin = which == Systems.BRIDGE_TCP ? "Ahe" : "The";
            assertData(begin, ask(system, opened(system, Messages.RDWR), Messages.read(3)));
        }
    }

    static Connection opened(SystemUnderTest system, int ioflag) {
        Connection fd = system.open(Client.root(1));
        assertStatus(0, ask(system, fd, Messages.connect(Messages.OPEN, ioflag)));
        return fd;
    }

    static Outcome ask(SystemUnderTest system, Connection fd, byte[] request) {
        return system.send(fd, new Request(request, 70_000)).outcome();
    }

    static void assertData(String data, Outcome outcome) {
        var reply = assertInstanceOf(Outcome.Reply.class, outcome, outcome.toString());
        assertEquals(data, new String(reply.bytes(), StandardCharsets.ISO_8859_1));
        assertEquals(data.length(), reply.status());
    }

    static void assertStatus(long status, Outcome outcome) {
        var reply = assertInstanceOf(Outcome.Reply.class, outcome, outcome.toString());
        assertEquals(status, reply.status());
    }

    private static String words(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes).replaceAll("(.{8})(?=.)", "$1 ");
    }
}
