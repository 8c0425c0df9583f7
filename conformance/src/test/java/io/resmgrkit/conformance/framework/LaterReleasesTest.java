package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EENDIAN;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.conformance.Messages.hex;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnectEntry;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.TestKernel.Answer;
import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.iofunc.Attr;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What the dispatcher does with releases after 6.4.1 beyond what the derived sessions show (LAYOUT 5). */
class LaterReleasesTest {
    private static final String OPEN =
            "0001 0200 00000000 0000 0000 00000000 00000000 03000000 00000000 4000 0300 0000 0100 00 00 0000 00";
    private static final String OPEN_BE =
            "0100 0002 00000000 0000 0000 00000000 00000000 00000003 00000000 0040 0003 0000 0001 00 00 0000 00";
    private static final String READ64 = "1e01 1000 04000000 00000000 01000000";

    // B5.5: a type without a handler in the table is ENOSYS, and so is one that the release does not have.
    @Test
    void a_message_of_a_later_release_is_none_before_it() {
        for (Dialect dialect : Dialect.values()) {
            if (!dialect.bigEndian()) {
                TestServer server = new TestServer(dialect).attach();
                server.call(ALICE, hex(OPEN));
                int errno = server.call(ALICE, hex(READ64)).errno();
                assertEquals(dialect.release() < 700 ? ENOSYS : 0, errno, dialect.id());
                int notify64 =
                        server.call(ALICE, hex("2001 6000" + "00".repeat(92))).errno();
                assertEquals(ENOSYS, notify64, "the default table has no notify handler");
            }
        }
    }

    @Test
    void a_read_of_64_bits_is_asked_for_in_both_halves() {
        AtomicLong asked = new AtomicLong();
        TestServer server = new TestServer(Dialect.SDP70_LP64_LE);
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> {
            asked.set(WideMessages.nbytes(msg));
            WideMessages.nbytes(msg, 0x2_0000_0007L);
            assertEquals(0x2_0000_0007L, WideMessages.nbytes(msg));
            return Result.EOK;
        });
        server.attach().call(ALICE, hex(OPEN));
        server.call(ALICE, hex(READ64));
        assertEquals(0x1_0000_0004L, asked.get());
    }

    // B11.1, B11.2: what has a rule is swapped; the events of 64-bit processes have none.
    @Test
    void foreign_senders_reach_what_their_machines_could_send() {
        TestServer server = new TestServer(Dialect.SDP71_LP64_LE);
        server.flags = ResmgrAttr.CROSS_ENDIAN;
        server.attr.mtime = server.now;
        server.attr.uid = 1000;
        server.attach().foreignSenders().call(ALICE, hex(OPEN_BE));
        Answer stat = server.call(ALICE, hex("0104 0008 00000003"));
        assertEquals(3, stat.status());
        assertEquals(120, stat.data().length);
        assertEquals(server.now, Bytes.s8(stat.data(), 72, true), "st_mtim in the sender's order");
        server.io.set(IoSlot.NOTIFY, (ctx, msg, ocb) -> Result.EOK);
        assertEquals(
                EENDIAN, server.call(ALICE, hex("0120 0060" + "00".repeat(92))).errno());
        assertEquals(0, server.call(ALICE, hex("0121 0028" + "00".repeat(36))).errno());
    }

    // B4.11: 8.0 took the key out of server entries.
    @Test
    void a_redirect_of_8_0_has_no_key() {
        ServerEntry elsewhere = new ServerEntry(0, 7, 1, 9, 0x55, -1, 0);
        for (Dialect dialect : List.of(Dialect.SDP71_LP64_LE, Dialect.SDP80_LP64_LE)) {
            TestServer server = new TestServer(dialect);
            server.connect.set(
                    ConnectSlot.OPEN,
                    (Context ctx, io.resmgrkit.codec.generated.IoConnectEncoder msg, Attr attr, Extra extra) ->
                            ConnectReplies.servers(ctx, msg.eflag(), List.of(elsewhere), "x"));
            Answer answer = server.attach().call(ALICE, hex(OPEN));
            byte[] entry = Arrays.copyOfRange(answer.data(), 20, 20 + IoConnectEntry.SIZE);
            boolean sealed = dialect.release() < 800;
            assertArrayEquals(hex(sealed ? "55000000" : "00000000"), Arrays.copyOfRange(entry, 16, 20), dialect.id());
        }
    }

    // B1.4: a pulse of a 64-bit process carries 64 bits.
    @Test
    void a_pulse_brings_its_whole_value() {
        AtomicLong value = new AtomicLong();
        TestServer server = new TestServer(Dialect.SDP70_LP64_LE);
        server.dispatch.pulseAttach(9, (ctx, pulse) -> value.set(pulse.value()));
        server.dispatch.receive(server.context(), new Pulse(9, 0x1122_3344_5566_7788L, 3));
        assertEquals(0x1122_3344_5566_7788L, value.get());
    }
}
