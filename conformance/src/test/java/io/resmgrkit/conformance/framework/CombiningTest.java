package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EBADMSG;
import static io.resmgrkit.codec.names.generated.Errno.EBUSY;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.ESRCH;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.WR;
import static io.resmgrkit.conformance.Messages.chain;
import static io.resmgrkit.conformance.Messages.chmod;
import static io.resmgrkit.conformance.Messages.close;
import static io.resmgrkit.conformance.Messages.combined;
import static io.resmgrkit.conformance.Messages.hex;
import static io.resmgrkit.conformance.Messages.lseek;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.read;
import static io.resmgrkit.conformance.Messages.stat;
import static io.resmgrkit.conformance.Messages.write;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.resmgrkit.conformance.TestKernel.Answer;
import io.resmgrkit.conformance.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages combined into one, and the rules by which a chain ends (B5). */
class CombiningTest {
    private final TestServer server = new TestServer();

    @BeforeEach
    void openIt() {
        server.attach();
        server.call(ALICE, open(RD | WR));
    }

    // B5.1, B5.7: the loop runs while the offset is below the received length; falling off the end is EBADMSG.
    @Test
    void a_chain_without_an_end_runs_and_is_ebadmsg() {
        assertEquals(EBADMSG, server.call(ALICE, combined(lseek(0, 4))).errno());
        assertEquals(4, server.ocb(ALICE).offset);
        byte[] beyond = combined(lseek(0, 6));
        beyond[2] = (byte) 0xff;
        beyond[3] = (byte) 0xff;
        assertEquals(EBADMSG, server.call(ALICE, beyond).errno());
        assertEquals(6, server.ocb(ALICE).offset);
    }

    // B5.2: without the flag the length is not looked at and what follows is ignored.
    @Test
    void a_length_without_flag_means_nothing() {
        byte[] message = new byte[32];
        System.arraycopy(lseek(0, 9), 0, message, 0, 16);
        message[2] = 4;
        Answer answer = server.call(ALICE, message);
        assertEquals(8, answer.data().length);
        assertEquals(9, server.ocb(ALICE).offset);
    }

    // B5.2: size and rcvid of an element, as the handler sees them.
    @Test
    void an_element_that_is_not_last_hides_the_client() {
        List<Integer> seen = new ArrayList<>();
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> {
            seen.addAll(List.of(ctx.offset(), ctx.size(), ctx.rcvid() == 0 ? 0 : 1));
            return Result.EOK;
        });
        server.call(ALICE, chain(read(1), read(2), read(3)));
        assertEquals(List.of(0, 16, 0, 16, 16, 0, 32, 16, 1), seen);
    }

    // B5.3: types below the table or beyond it have no handler, nor has a connect inside a chain (B5.14).
    @Test
    void an_element_of_unknown_type_is_enosys() {
        assertEquals(
                ENOSYS,
                server.call(ALICE, chain(lseek(0, 1), hex("0001 0800 00000000")))
                        .errno());
        assertEquals(
                ENOSYS,
                server.call(ALICE, chain(lseek(0, 1), hex("0000 0800 00000000")))
                        .errno());
        assertEquals(
                ENOSYS,
                server.call(ALICE, chain(lseek(0, 1), hex("1b01 0800 00000000")))
                        .errno());
        assertEquals(ENOSYS, server.call(ALICE, hex("ff01 0800 00000000")).errno());
    }

    // B5.4: close ends the chain, whatever follows it, and answers with close_dup's result.
    @Test
    void a_close_ends_the_chain() {
        Answer answer = server.call(ALICE, chain(lseek(0, 1), combined(close()), lseek(0, 2)));
        assertEquals(0, answer.errno());
        assertEquals(0, answer.data().length);
        assertEquals(0, server.attr.count);
        assertEquals(EBADF, server.call(ALICE, stat()).errno());
    }

    // B5.4: a close function is not needed; its result is the answer when there is one.
    @Test
    void the_answer_to_a_close_is_the_close_functions() {
        server.io.set(IoSlot.CLOSE_DUP, null);
        assertEquals(0, server.call(ALICE, chain(lseek(0, 1), close())).errno());
        server.call(ALICE, open(RD));
        server.io.set(IoSlot.CLOSE_DUP, (ctx, msg, ocb) -> Result.errno(EBUSY));
        assertEquals(EBUSY, server.call(ALICE, chain(lseek(0, 1), close())).errno());
        assertEquals(0, server.attr.count);
    }

    // B5.4: a binding that is gone already is EBADMSG, from the preset.
    @Test
    void closing_what_was_closed_meanwhile_is_ebadmsg() {
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> {
            server.dispatch.resmgrDetach(server.dispatch.newContext(), 0, Detach.ALL);
            return Result.EOK;
        });
        assertEquals(EBADMSG, server.call(ALICE, chain(read(1), close())).errno());
    }

    // B5.5, B5.8: one lock around the whole chain; closing unlocks before close_dup.
    @Test
    void the_ocb_is_locked_once_around_a_chain() {
        List<String> calls = record();
        server.call(ALICE, chain(lseek(0, 1), lseek(0, 2), lseek(0, 3)));
        assertEquals(List.of("lock", "unlock"), calls);
        calls.clear();
        server.call(ALICE, chain(lseek(0, 1), close()));
        assertEquals(List.of("lock", "unlock", "close_dup"), calls);
    }

    // B5.5: a lock that fails ends the chain with its errno; nothing is unlocked. No handler, no lock.
    @Test
    void a_lock_that_fails_is_the_answer() {
        List<String> calls = record();
        server.io.set(IoSlot.LOCK_OCB, (ctx, none, ocb) -> Result.errno(EBUSY));
        assertEquals(EBUSY, server.call(ALICE, lseek(0, 5)).errno());
        assertEquals(0, server.ocb(ALICE).offset);
        assertEquals(List.of(), calls);
        record();
        server.call(ALICE, hex("ff01 0800 00000000"));
        assertEquals(List.of(), calls);
    }

    // B5.5: tables without lock functions work as well.
    @Test
    void locking_is_optional() {
        server.io.set(IoSlot.LOCK_OCB, null);
        server.io.set(IoSlot.UNLOCK_OCB, null);
        assertEquals(0, server.call(ALICE, lseek(0, 5)).errno());
    }

    private List<String> record() {
        List<String> calls = new ArrayList<>();
        server.io.set(IoSlot.LOCK_OCB, (ctx, none, ocb) -> {
            calls.add("lock");
            return Result.EOK;
        });
        server.io.set(IoSlot.UNLOCK_OCB, (ctx, none, ocb) -> {
            calls.add("unlock");
            return Result.EOK;
        });
        server.io.set(IoSlot.CLOSE_DUP, (ctx, msg, ocb) -> {
            calls.add("close_dup");
            return Result.EOK;
        });
        return calls;
    }

    // B5.6: an errno, data, default and no-reply all stop a chain; length 0 stops it as well.
    @Test
    void everything_but_plain_success_stops_a_chain() {
        assertEquals(
                EINVAL, server.call(ALICE, chain(lseek(0, -1), lseek(0, 7))).errno());
        assertEquals(72, server.call(ALICE, chain(stat(), lseek(0, 7))).data().length);
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> Result.DEFAULT);
        assertEquals(ENOSYS, server.call(ALICE, chain(read(1), lseek(0, 7))).errno());
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> Result.NOREPLY);
        assertNull(server.send(ALICE, chain(read(1), lseek(0, 7))));
        byte[] zero = chain(lseek(0, 3), lseek(0, 7));
        zero[2] = 0;
        zero[3] = (byte) 0x80;
        Answer answer = server.call(ALICE, zero);
        assertEquals(0, answer.errno());
        assertEquals(0, answer.data().length);
        assertEquals(3, server.ocb(ALICE).offset);
    }

    // B5.7: the next element starts where the length says, aligned or not.
    @Test
    void the_next_element_starts_exactly_where_the_length_says() {
        byte[] odd = new byte[17 + 16];
        System.arraycopy(combined(lseek(0, 3)), 0, odd, 0, 16);
        odd[2] = 17;
        System.arraycopy(lseek(1, 4), 0, odd, 17, 16);
        assertEquals(7, server.call(ALICE, odd).data()[0]);
    }

    // B5.9: reading from the client adds the element's offset, writing does not.
    @Test
    void reads_are_relative_to_the_element_and_writes_are_not() {
        List<Integer> read = new ArrayList<>();
        server.io.set(IoSlot.WRITE, (ctx, msg, ocb) -> {
            byte[] data = new byte[2];
            ctx.msgread(data, 0, 2, 16);
            read.addAll(List.of((int) data[0], (int) data[1]));
            ctx.msgwrite(data, 0, 2, 5);
            return Result.EOK;
        });
        server.call(ALICE, chain(lseek(0, 0), write(2, "AB")));
        assertEquals(List.of((int) 'A', (int) 'B'), read);
        assertEquals(5, server.kernel.writes.get(0).status());
    }

    // B5.10: with the client hidden nothing can be read from it.
    @Test
    void an_element_that_is_not_last_cannot_read_from_the_client() {
        server.io.set(IoSlot.WRITE, (ctx, msg, ocb) -> Result.errno(-ctx.msgread(new byte[4], 0, 4, 16)));
        assertEquals(
                ESRCH, server.call(ALICE, chain(write(4, "data"), lseek(0, 0))).errno());
    }

    // B5.10: a handler that knows combining replies nothing.
    @Test
    void lseek_replies_only_when_it_is_last() {
        Answer answer = server.call(ALICE, chain(lseek(0, 3), chmod(0600)));
        assertEquals(1, answer.errno());
        assertEquals(3, server.ocb(ALICE).offset);
    }

    // B5.11: the framework's own callouts are not for clients.
    @Test
    void internal_slots_are_not_reachable_from_the_wire() {
        for (String type : List.of("0301", "0701", "1701", "1801")) {
            assertEquals(
                    ENOSYS,
                    server.call(ALICE, hex(type + "1000 00000000 00000000 00000000"))
                            .errno(),
                    type);
        }
        assertEquals(1, server.attr.count);
    }

    // B5.12: a close at the top ignores its length and what follows, and keeps its client.
    @Test
    void a_close_at_the_top_is_only_a_close() {
        List<Integer> rcvids = new ArrayList<>();
        server.io.set(IoSlot.CLOSE_DUP, (ctx, msg, ocb) -> {
            rcvids.add(ctx.rcvid() == 0 ? 0 : 1);
            return Result.errno(EBUSY);
        });
        assertEquals(EBUSY, server.call(ALICE, chain(close(), lseek(0, 1))).errno());
        assertEquals(List.of(1), rcvids);
        assertEquals(EBADF, server.call(ALICE, close()).errno());
        assertEquals(0, server.attr.count);
    }

    // B5.14: a message that begins as a dup is a dup, whatever follows.
    @Test
    void a_chain_that_begins_with_dup_is_a_dup() {
        byte[] message = chain(hex("1501 0800 00000000"), lseek(0, 5));
        assertEquals(EBADF, server.call(ALICE, message).errno());
        assertEquals(0, server.ocb(ALICE).offset);
    }

    // B5.3: as a later element they run on the descriptor of the chain: openfd finds its key in use.
    @Test
    void openfd_inside_a_chain_is_an_ordinary_element() {
        byte[] openfd = new byte[68];
        openfd[0] = 0x0d;
        openfd[1] = 1;
        openfd[4] = RD;
        assertEquals(EINVAL, server.call(ALICE, chain(lseek(0, 1), openfd)).errno());
        byte[] dup = new byte[60];
        dup[0] = 0x15;
        dup[1] = 1;
        assertEquals(ENOSYS, server.call(ALICE, chain(lseek(0, 1), dup)).errno());
    }
}
