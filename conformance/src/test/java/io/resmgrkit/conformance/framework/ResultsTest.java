package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EPERM;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.chain;
import static io.resmgrkit.conformance.Messages.connect;
import static io.resmgrkit.conformance.Messages.devctl;
import static io.resmgrkit.conformance.Messages.hex;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.read;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.resmgrkit.conformance.TestKernel.Answer;
import io.resmgrkit.conformance.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a handler's result means (B2). */
class ResultsTest {
    private final TestServer server = new TestServer();

    private Answer answerTo(
            IoHandler<io.resmgrkit.codec.generated.IoReadEncoder, io.resmgrkit.conformance.iofunc.Ocb> read) {
        server.io.set(IoSlot.READ, read);
        server.attach();
        server.call(ALICE, open(RD));
        return server.call(ALICE, read(10));
    }

    // B2.1: nobody else is asked when no other_func is registered.
    @Test
    void default_without_other_func_is_enosys() {
        assertEquals(ENOSYS, answerTo((ctx, msg, ocb) -> Result.DEFAULT).errno());
    }

    // B2.1: other_func's result takes the place of default; default again is ENOSYS.
    @Test
    void default_asks_other_func_and_uses_its_result() {
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> Result.DEFAULT);
        server.attach((ctx, type, pulse) -> {
            ctx.setStatus(type);
            return ctx.size() > 100 ? Result.DEFAULT : Result.EOK;
        });
        server.call(ALICE, open(RD));
        assertEquals(0x101, server.call(ALICE, read(10)).status());
        byte[] longer = java.util.Arrays.copyOf(read(10), 200);
        assertEquals(ENOSYS, server.call(ALICE, longer).errno());
    }

    // B2.1: an other_func that is not attached by its flag does not exist.
    @Test
    void other_func_counts_only_with_its_flag() {
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> Result.DEFAULT);
        server.dispatch.resmgrAttach(
                new ResmgrAttr(0, 4, 0, (ctx, type, pulse) -> Result.EOK),
                "/t",
                0,
                0,
                server.connect,
                server.io,
                server.attr);
        server.call(ALICE, open(RD));
        assertEquals(ENOSYS, server.call(ALICE, read(1)).errno());
    }

    // B2.2: the client stays blocked.
    @Test
    void noreply_sends_nothing() {
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> Result.NOREPLY);
        server.attach();
        server.call(ALICE, open(RD));
        assertNull(server.send(ALICE, read(1)));
    }

    // B2.3: the status may be anything, the parts are gathered in order.
    @Test
    void parts_are_gathered_behind_the_status() {
        byte[] data = {1, 2, 3, 4, 5, 6};
        Answer answer = answerTo((ctx, msg, ocb) -> {
            ctx.setStatus(-7);
            ctx.setPart(0, data, 4, 2);
            ctx.setPart(1, data, 0, 0);
            ctx.setPart(2, data, 1, 2);
            return Result.nparts(3);
        });
        assertEquals(-7, answer.status());
        assertArrayEquals(new byte[] {5, 6, 2, 3}, answer.data());
    }

    // B2.3: 0 parts mean no data, whatever the vector holds.
    @Test
    void eok_carries_no_data() {
        Answer answer = answerTo((ctx, msg, ocb) -> {
            ctx.setPart(0, new byte[4], 0, 4);
            ctx.setStatus(3);
            return Result.EOK;
        });
        assertEquals(3, answer.status());
        assertEquals(0, answer.data().length);
    }

    // B2.4: any positive number passes, the status is ignored.
    @Test
    void an_errno_passes_as_it_is() {
        Answer answer = answerTo((ctx, msg, ocb) -> {
            ctx.setStatus(5);
            return Result.errno(0x1234);
        });
        assertEquals(0x1234, answer.errno());
        assertEquals(0, answer.status());
    }

    // B2.5: the status starts at 0 with every message.
    @Test
    void the_status_of_one_message_does_not_reach_the_next() {
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> {
            int before = ctx.status();
            ctx.setStatus(99);
            return msg.nbytes() == 1 ? Result.EOK : Result.errno(before == 0 ? EPERM : EBADF);
        });
        server.attach();
        server.call(ALICE, open(RD));
        assertEquals(99, server.call(ALICE, read(1)).status());
        assertEquals(EPERM, server.call(ALICE, read(2)).errno());
    }

    // B2.5: and between combined elements.
    @Test
    void the_status_is_reset_between_combined_elements() {
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> {
            ctx.setStatus(ctx.status() + 5);
            return Result.EOK;
        });
        server.attach();
        server.call(ALICE, open(RD));
        assertEquals(5, server.call(ALICE, chain(read(1), read(1))).status());
    }

    // B2.6: handlers that decline, subtypes without handler and unhandled pulses; never a type beyond the table.
    @Test
    void other_func_sees_what_was_declined_and_nothing_else() {
        List<Integer> seen = new ArrayList<>();
        server.attach((ctx, type, pulse) -> {
            seen.add(pulse == null ? type : pulse.code());
            return Result.DEFAULT;
        });
        server.call(ALICE, open(RD));
        assertEquals(ENOSYS, server.call(ALICE, devctl(0x12345)).errno());
        assertEquals(
                ENOSYS, server.call(ALICE, connect(5, 0, "x", 0, new byte[0])).errno());
        assertEquals(ENOSYS, server.call(ALICE, hex("f001 0000")).errno());
        assertEquals(EBADF, server.call(ALICE.fd(9), hex("f001 0000")).errno());
        server.pulse(-32, 4711, 0);
        server.pulse(9, 0, 0);
        assertEquals(List.of(0x106, 0x100, -32, 9), seen);
    }

    // B2: the integers of the C interface and their meanings.
    @Test
    void the_c_convention_translates_into_results() {
        assertSame(Result.NOREPLY, Result.of(0x8000_0000));
        assertSame(Result.DEFAULT, Result.of(0x8000_0001));
        assertSame(Result.EOK, Result.of(0));
        assertEquals(new Result.Parts(3), Result.of(-3));
        assertEquals(new Result.Parts(20), Result.of(-20));
        assertEquals(new Result.Error(22), Result.of(22));
        assertEquals(new Result.Error(319), Result.errno(319));
        assertEquals(new Result.Error(320), Result.errno(320));
        assertSame(Result.EOK, Result.errno(0));
        assertSame(Result.errno(9), Result.errno(9));
    }

    // B2.3: the vector is as long as the attributes ask, and the minimum of the library at least.
    @Test
    void more_parts_than_asked_for_are_refused_and_say_why() {
        assertEquals(1, new ResmgrAttr(0, 0, 0).npartsMax());
        Parts parts = new Parts(2);
        parts.set(1, new byte[3], 1, 2);
        assertThrows(IndexOutOfBoundsException.class, () -> parts.set(2, new byte[1], 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> parts.set(0, new byte[1], 1, 1));
        String why =
                assertThrows(IllegalStateException.class, () -> parts.first(3)).getMessage();
        assertEquals(true, why.contains("nparts_max"), why);
    }
}
