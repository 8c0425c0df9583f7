package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EENDIAN;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.hex;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.stat;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.conformance.TestKernel;
import io.resmgrkit.conformance.TestServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Receiving messages and pulses, and finding who handles them (B1). */
class ReceivingTest {
    // B1.1: max(requested, 20 + 16 * 32 + 1024 + 1) and the 8 bytes of the embedded vector.
    @Test
    void the_receive_buffer_is_1565_bytes_unless_more_is_asked_for() {
        assertEquals(1565, new TestServer().attach().context().buffer().size());
        TestServer large = new TestServer();
        large.dispatch.resmgrAttach(new ResmgrAttr(0, 1, 4000), "/big", 0, 0, large.connect, large.io, large.attr);
        assertEquals(4008, large.context().buffer().size());
    }

    // B1.1: at most that many bytes are delivered; info tells both lengths.
    @Test
    void a_longer_request_is_delivered_as_far_as_the_buffer_reaches() {
        List<Integer> lengths = new ArrayList<>();
        TestServer server = new TestServer();
        server.dispatch.messageAttach(0x5000, 0x5000, false, (ctx, type) -> {
            lengths.addAll(List.of(ctx.info().msglen, ctx.info().srcmsglen, ctx.size()));
            byte[] rest = new byte[10];
            lengths.add(ctx.msgread(rest, 0, 10, 1990));
            lengths.add((int) rest[9]);
            return Result.EOK;
        });
        byte[] message = new byte[2000];
        message[1] = 0x50;
        message[1999] = 42;
        server.call(ALICE, message);
        assertEquals(List.of(1565, 2000, 1565, 10, 42), lengths);
    }

    // B1.2: two bytes are the only length the framework asks for.
    @Test
    void a_request_shorter_than_its_type_is_invalid() {
        TestServer server = new TestServer().attach();
        assertEquals(EINVAL, server.call(ALICE, new byte[0]).errno());
        assertEquals(EINVAL, server.call(ALICE, new byte[1]).errno());
        assertEquals(EBADF, server.call(ALICE, hex("0101")).errno());
    }

    // B1.2, B14.2: a short message is read as if zeroes followed, whatever was in the buffer before.
    @Test
    void a_short_message_is_interpreted_with_zeroes_behind_it() {
        TestServer server = new TestServer().attach();
        server.call(ALICE, open(RD));
        byte[] residue = new byte[1500];
        Arrays.fill(residue, (byte) 0xff);
        residue[0] = 0x04;
        residue[1] = 0x01;
        server.call(ALICE, residue);
        assertArrayEquals(new byte[8], server.call(ALICE, hex("0901")).data());
        assertEquals(0, server.ocb(ALICE).offset);
    }

    // B14.2: what a reply or a handler left behind the request is cleared as well.
    @Test
    void nothing_of_a_reply_is_left_for_the_next_message() {
        TestServer server = new TestServer().attach();
        server.call(ALICE, open(RD));
        server.call(ALICE, stat());
        ReceiveBuffer buffer = server.context().buffer();
        buffer.deliver(new byte[4], 0, 4);
        assertArrayEquals(new byte[buffer.bytes().length], buffer.bytes());
    }

    // B1.3: outside every range ENOSYS, on any descriptor; inside the layer's range a descriptor is needed.
    @Test
    void the_type_decides_who_handles_a_message() {
        TestServer server = new TestServer().attach();
        for (String type : List.of("ff00", "0002", "0000", "ffff", "0350")) {
            assertEquals(ENOSYS, server.call(ALICE, hex(type + "00000000")).errno(), type);
        }
        assertEquals(EBADF, server.call(ALICE, hex("ff01 00000000")).errno());
    }

    // B1.3: ranges attached with message_attach need no open; both ends belong to them.
    @Test
    void a_message_range_answers_without_any_open() {
        TestServer server = new TestServer().attach();
        server.dispatch.messageAttach(0x5000, 0x50ff, false, (ctx, type) -> {
            ctx.setStatus(type);
            return Result.EOK;
        });
        assertEquals(0x5000, server.call(ALICE, hex("0050 0000")).status());
        assertEquals(0x50ff, server.call(ALICE, hex("ff50 0000")).status());
        assertEquals(ENOSYS, server.call(ALICE, hex("0051 0000")).errno());
        assertTrue(server.dispatch.messageDetach(0x5000, 0x50ff));
        assertFalse(server.dispatch.messageDetach(0x5000, 0x50ff));
        assertEquals(ENOSYS, server.call(ALICE, hex("0050 0000")).errno());
    }

    // B1.3: the ranges of one channel are disjoint, the layer's own included.
    @Test
    void overlapping_or_impossible_ranges_are_refused() {
        Dispatch dispatch = new TestServer().attach().dispatch;
        MessageHandler handler = (ctx, type) -> Result.EOK;
        dispatch.messageAttach(0x300, 0x3ff, false, handler);
        assertThrows(IllegalArgumentException.class, () -> dispatch.messageAttach(0x1ff, 0x200, false, handler));
        assertThrows(IllegalArgumentException.class, () -> dispatch.messageAttach(0x3ff, 0x400, false, handler));
        assertThrows(IllegalArgumentException.class, () -> dispatch.messageAttach(0x2ff, 0x300, false, handler));
        assertThrows(IllegalArgumentException.class, () -> dispatch.messageAttach(-1, 0x10, false, handler));
        assertThrows(IllegalArgumentException.class, () -> dispatch.messageAttach(0x600, 0x5ff, false, handler));
        assertThrows(IllegalArgumentException.class, () -> dispatch.messageAttach(0x600, 0x1_0000, false, handler));
        dispatch.messageAttach(0x200, 0x200, false, handler);
        dispatch.messageAttach(0xffff, 0xffff, false, handler);
        dispatch.messageAttach(0, 0, false, handler);
    }

    // B1.3: without a resource manager nobody owns 0x100 to 0x1ff.
    @Test
    void a_channel_without_resource_manager_knows_no_connect() {
        assertEquals(ENOSYS, new TestServer().call(ALICE, open(RD)).errno());
    }

    // B1.4: pulses go to the handler of their code; the rest is dropped.
    @Test
    void a_pulse_goes_to_the_handler_of_its_code() {
        TestServer server = new TestServer().attach();
        List<Pulse> seen = new ArrayList<>();
        assertEquals(5, server.dispatch.pulseAttach(5, (ctx, pulse) -> seen.add(pulse)));
        server.pulse(5, 77, 3);
        server.pulse(6, 78, 3);
        assertEquals(List.of(new Pulse(5, 77, 3)), seen);
        assertTrue(server.dispatch.pulseDetach(5));
        assertFalse(server.dispatch.pulseDetach(5));
        server.pulse(5, 79, 3);
        assertEquals(1, seen.size());
    }

    // B1.4: codes are signed bytes; PULSE_ALLOC takes the lowest free one.
    @Test
    void pulse_codes_are_checked_and_can_be_chosen() {
        Dispatch dispatch = new TestServer().dispatch;
        PulseHandler handler = (ctx, pulse) -> {};
        assertEquals(0, dispatch.pulseAttach(Dispatch.PULSE_ALLOC, handler));
        assertEquals(1, dispatch.pulseAttach(Dispatch.PULSE_ALLOC, handler));
        assertEquals(127, dispatch.pulseAttach(127, handler));
        assertEquals(-128, dispatch.pulseAttach(-128, handler));
        assertThrows(IllegalArgumentException.class, () -> dispatch.pulseAttach(127, handler));
        assertThrows(IllegalArgumentException.class, () -> dispatch.pulseAttach(128, handler));
        assertThrows(IllegalArgumentException.class, () -> dispatch.pulseAttach(-129, handler));
        for (int code = 2; code < 127; code++) {
            assertEquals(code, dispatch.pulseAttach(Dispatch.PULSE_ALLOC, handler));
        }
        assertThrows(IllegalArgumentException.class, () -> dispatch.pulseAttach(Dispatch.PULSE_ALLOC, handler));
    }

    // B1.4: unblock and disconnect pulses always, connection death on the first channel only.
    @Test
    void the_channel_asks_for_the_pulses_the_layer_needs() {
        assertEquals(0x4a, Dispatch.channelFlags(true));
        assertEquals(0x0a, Dispatch.channelFlags(false));
    }

    // B1.5: the byte order is looked at only after the range is found.
    @Test
    void a_foreign_byte_order_is_refused_unless_the_range_supports_it() {
        TestServer server = new TestServer().attach().foreignSenders();
        server.dispatch.messageAttach(0x5000, 0x5000, true, (ctx, type) -> Result.EOK);
        server.dispatch.messageAttach(0x5001, 0x5001, false, (ctx, type) -> Result.EOK);
        assertEquals(EENDIAN, server.call(ALICE, hex("0104 0008 00000000")).errno());
        assertEquals(ENOSYS, server.call(ALICE, hex("4000 0008")).errno());
        assertEquals(0, server.call(ALICE, hex("5000 0008")).errno());
        assertEquals(EENDIAN, server.call(ALICE, hex("5001 0008")).errno());
    }

    @Test
    void an_rcvid_of_nobody_reads_as_no_such_client() {
        assertEquals(-3, new TestKernel().read(1, 0, new byte[1], 0, 1));
    }
}
