package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EINTR;
import static io.resmgrkit.codec.names.generated.Errno.ENOENT;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.dup;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.openfd;
import static io.resmgrkit.conformance.Messages.read;
import static io.resmgrkit.conformance.Messages.stat;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.BOB;
import static io.resmgrkit.conformance.TestServer.ROOT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.names.generated.PulseCode;
import io.resmgrkit.conformance.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that want out, clients that are gone, paths that go (B7, B10). */
class UnblockingTest {
    private static final int UNBLOCK = PulseCode._PULSE_CODE_UNBLOCK;
    private static final int DISCONNECT = PulseCode._PULSE_CODE_DISCONNECT;

    private final TestServer server = new TestServer();
    private final List<String> other = new ArrayList<>();

    private void attach() {
        server.attach((ctx, type, pulse) -> {
            other.add((pulse == null ? "message" : "pulse " + pulse.code()) + " rcvid " + ctx.rcvid());
            return Result.DEFAULT;
        });
    }

    private int blockInRead() {
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> Result.NOREPLY);
        attach();
        server.call(ALICE, open(RD));
        return server.post(ALICE, read(1));
    }

    // B7.1: an unknown rcvid goes to other_func with rcvid 0.
    @Test
    void a_pulse_for_nobody_goes_to_other_func() {
        attach();
        server.pulse(UNBLOCK, 4711, ALICE.scoid());
        assertEquals(List.of("pulse -32 rcvid 0"), other);
    }

    // B7.2, B7.4: the callout runs locked, with the blocked client as its own; EINTR becomes the client's error.
    @Test
    void the_unblock_function_answers_the_blocked_client() {
        List<Object> seen = new ArrayList<>();
        server.io.set(IoSlot.LOCK_OCB, (ctx, none, ocb) -> {
            seen.add("lock");
            return Result.EOK;
        });
        server.io.set(IoSlot.UNLOCK_OCB, (ctx, none, ocb) -> {
            seen.add("unlock");
            return Result.EOK;
        });
        server.io.set(IoSlot.UNBLOCK, (ctx, pulse, ocb) -> {
            seen.add(pulse.value() == ctx.rcvid());
            seen.add(ctx.info().pid);
            seen.add(ctx.id());
            return Result.errno(EINTR);
        });
        int rcvid = blockInRead();
        seen.clear();
        server.pulse(UNBLOCK, rcvid, ALICE.scoid());
        assertEquals(List.of("lock", true, ALICE.pid(), 0, "unlock"), seen);
        assertEquals(EINTR, server.kernel.answer(rcvid).errno());
        assertEquals(1, server.count(ALICE));
    }

    // B7.4: a reply with data is sent as well, and no-reply leaves the client where it is.
    @Test
    void the_unblock_function_may_reply_or_keep_the_client() {
        server.io.set(IoSlot.UNBLOCK, (ctx, pulse, ocb) -> Result.NOREPLY);
        int rcvid = blockInRead();
        server.pulse(UNBLOCK, rcvid, ALICE.scoid());
        assertNull(server.kernel.answer(rcvid));
        server.io.set(IoSlot.UNBLOCK, (ctx, pulse, ocb) -> {
            ctx.setStatus(2);
            return ctx.ptr(new byte[] {7, 8}, 0, 2);
        });
        server.pulse(UNBLOCK, rcvid, ALICE.scoid());
        assertEquals(2, server.kernel.answer(rcvid).status());
        assertArrayEquals(new byte[] {7, 8}, server.kernel.answer(rcvid).data());
    }

    // B7.2: a missing callout or default: other_func with the pulse and rcvid 0, then nothing.
    @Test
    void an_unblock_nobody_takes_is_left() {
        int rcvid = blockInRead();
        server.pulse(UNBLOCK, rcvid, ALICE.scoid());
        server.io.set(IoSlot.UNBLOCK, null);
        server.pulse(UNBLOCK, rcvid, ALICE.scoid());
        assertEquals(List.of("pulse -32 rcvid 0", "pulse -32 rcvid 0"), other);
        assertNull(server.kernel.answer(rcvid));
    }

    // B7.2: a client blocked in openfd is unblocked on its source.
    @Test
    void an_openfd_is_unblocked_on_its_source() {
        server.io.set(IoSlot.OPENFD, (ctx, msg, ocb) -> Result.NOREPLY);
        server.io.set(IoSlot.UNBLOCK, (ctx, pulse, ocb) -> Result.errno(EINTR));
        attach();
        server.call(ALICE, open(RD));
        int rcvid = server.post(ALICE.fd(9), openfd(ALICE, RD, 0x40, 0));
        server.pulse(UNBLOCK, rcvid, ALICE.scoid());
        assertEquals(EINTR, server.kernel.answer(rcvid).errno());
        assertEquals(1, server.count(ALICE));
    }

    // B7.3: a client blocked in connect goes to slot 8 with its message again, 60 bytes of it.
    @Test
    void a_connect_is_unblocked_by_the_connect_function() {
        List<Integer> seen = new ArrayList<>();
        server.connect.set(ConnectSlot.OPEN, (ctx, msg, handle, extra) -> Result.NOREPLY);
        server.connect.set(ConnectSlot.UNBLOCK, (ctx, msg, handle, extra) -> {
            seen.addAll(List.of(msg.subtype(), (int) msg.ioflag(), ctx.info().msglen, ctx.id()));
            return Result.errno(EINTR);
        });
        attach();
        byte[] message = java.util.Arrays.copyOf(open(RD), 200);
        int rcvid = server.post(ALICE, message);
        server.pulse(UNBLOCK, rcvid, ALICE.scoid());
        assertEquals(List.of(2, 1, 60, 0), seen);
        assertEquals(EINTR, server.kernel.answer(rcvid).errno());
    }

    // B7.3: without a connect unblock function, or for a link that is gone, nobody takes the pulse.
    @Test
    void a_connect_without_unblock_function_is_left() {
        server.connect.set(ConnectSlot.OPEN, (ctx, msg, handle, extra) -> Result.NOREPLY);
        attach();
        int rcvid = server.post(ALICE, open(RD));
        server.pulse(UNBLOCK, rcvid, ALICE.scoid());
        server.dispatch.resmgrDetach(server.context(), 0, Detach.ALL);
        server.pulse(UNBLOCK, rcvid, ALICE.scoid());
        assertNull(server.kernel.answer(rcvid));
        assertEquals(2, other.size());
    }

    // B7.5: every binding of the connection is closed like a close message, in ascending order, then the scoid goes.
    @Test
    void a_disconnect_closes_every_descriptor() {
        List<String> calls = new ArrayList<>();
        server.io.set(IoSlot.CLOSE_DUP, (ctx, msg, ocb) -> {
            calls.add("close_dup " + ctx.info().coid + " rcvid " + ctx.rcvid() + " type " + msg.type());
            return Result.errno(5);
        });
        server.io.set(IoSlot.CLOSE_OCB, (ctx, none, ocb) -> {
            calls.add("close_ocb");
            return Result.EOK;
        });
        attach();
        server.call(ALICE.fd(9), open(RD));
        server.call(ALICE, open(RD));
        server.call(ALICE.fd(5), dup(ALICE));
        server.call(BOB, open(RD));
        server.pulse(DISCONNECT, 0, ALICE.scoid());
        String end = " rcvid 0 type 278";
        assertEquals(
                List.of("close_dup 3" + end, "close_dup 5" + end, "close_ocb", "close_dup 9" + end, "close_ocb"),
                calls);
        assertEquals(List.of(ALICE.scoid()), server.kernel.detached);
        assertEquals(EBADF, server.call(ALICE, stat()).errno());
        assertEquals(1, server.count(BOB));
        server.pulse(DISCONNECT, 0, 0x4000_0999);
        assertEquals(2, server.kernel.detached.size());
    }

    // B10.1: name, link and bindings go; close callouts do not run and the counts stay.
    @Test
    void detaching_all_makes_everything_vanish() {
        attach();
        server.call(ALICE, open(RD));
        server.call(ALICE.fd(4), dup(ALICE));
        assertTrue(server.dispatch.resmgrDetach(server.context(), 0, Detach.ALL));
        assertEquals(ENOENT, server.call(ALICE.fd(9), open(RD)).errno());
        assertEquals(EBADF, server.call(ALICE, stat()).errno());
        assertEquals(EBADF, server.call(ALICE.fd(8), dup(ALICE)).errno());
        assertEquals(1, server.attr.count);
        assertFalse(server.dispatch.resmgrDetach(server.context(), 0, Detach.ALL));
    }

    // B10.2: as all, but the close callouts run, for every descriptor.
    @Test
    void detaching_with_close_closes() {
        List<Integer> coids = new ArrayList<>();
        server.io.set(IoSlot.CLOSE_DUP, (ctx, msg, ocb) -> {
            coids.add(ctx.info().coid);
            return Result.EOK;
        });
        attach();
        server.attach();
        server.call(ALICE, open(RD));
        server.call(ALICE.fd(4), dup(ALICE));
        byte[] other = open(RD);
        other[16] = 1;
        server.call(ALICE.fd(5), other);
        server.dispatch.resmgrDetach(server.context(), 0, Detach.CLOSE);
        assertEquals(List.of(3, 4), coids);
        assertEquals(1, server.attr.count);
        assertEquals(EBADF, server.call(ALICE, stat()).errno());
        assertEquals(0, server.call(ALICE.fd(5), stat()).errno());
    }

    // B10.3: only the name goes: descriptors, and new opens by the handle, keep working; name queries fail.
    @Test
    void detaching_the_name_leaves_the_rest() {
        attach();
        server.call(ALICE, open(RD));
        server.dispatch.resmgrDetach(server.context(), 0, Detach.PATHNAME);
        byte[] reply = server.call(ALICE, stat()).data();
        assertEquals(0, reply[16]);
        assertEquals(0, server.attr.rdev);
        assertEquals(0, server.call(ALICE.fd(4), open(RD)).errno());
        byte[] fdinfo = new byte[16];
        fdinfo[0] = 0x0e;
        fdinfo[1] = 1;
        fdinfo[8] = 32;
        assertEquals(0, server.call(ALICE, fdinfo).status());
        assertEquals(72, server.call(ALICE, fdinfo).data().length);
    }

    // B10.1: a binding that is in use while its link goes ends without close_ocb.
    @Test
    void a_binding_abandoned_in_the_middle_of_a_message_ends_silently() {
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> {
            server.dispatch.resmgrDetach(server.dispatch.newContext(), 0, Detach.ALL);
            return Result.EOK;
        });
        attach();
        server.call(ALICE, open(RD));
        assertEquals(0, server.call(ALICE, read(1)).errno());
        assertEquals(1, server.attr.count);
        assertEquals(-1, server.count(ALICE));
        assertEquals(ENOSYS, server.call(ROOT, new byte[] {0, 2}).errno());
    }
}
