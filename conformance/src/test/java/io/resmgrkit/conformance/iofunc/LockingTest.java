package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;
import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EINTR;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.EOVERFLOW;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.WR;
import static io.resmgrkit.conformance.Messages.close;
import static io.resmgrkit.conformance.Messages.lock;
import static io.resmgrkit.conformance.Messages.mmap;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.BOB;
import static io.resmgrkit.conformance.TestServer.DIALECT;
import static io.resmgrkit.conformance.TestServer.ROOT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.resmgrkit.codec.generated.Flock;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.TestServer.Client;
import io.resmgrkit.conformance.framework.Credentials;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Record locks (B8.10, B8.23), with 64-bit subtypes unless a test says otherwise. */
class LockingTest {
    private static final int SETLK = 106;
    private static final int SETLKW = 107;
    private static final int GETLK = 114;
    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int UNLOCK = 3;
    private static final long END = Long.MAX_VALUE;

    private final TestServer server = new TestServer();

    @BeforeEach
    void openIt() {
        server.attr.mode = FileMode.S_IFREG | 0666;
        server.attach();
        server.call(ALICE, open(RD | WR));
        server.call(BOB, open(RD | WR));
        server.call(ROOT, open(RD | WR));
    }

    private int set(Client client, int type, long start, long len) {
        return server.call(client, lock(SETLK, type, 0, start, len)).errno();
    }

    /** The list as rows of type, who, first and last byte, waiters. */
    private List<String> list() {
        return server.attr.lockEntries().stream()
                .map(lock -> (lock.type() == READ ? "R" : "W") + who(lock.scoid()) + " " + lock.start() + "-"
                        + (lock.end() == END ? "" : lock.end())
                        + (lock.blocked() == 0 ? "" : " blocks " + lock.blocked()))
                .toList();
    }

    private static String who(int scoid) {
        return scoid == ALICE.scoid() ? "a" : scoid == BOB.scoid() ? "b" : "r";
    }

    // B8.23 checks 1, 2, 5: type, subtype, whence.
    @Test
    void a_lock_must_be_well_formed() {
        assertEquals(EINVAL, server.call(ALICE, lock(SETLK, 0, 0, 0, 1)).errno());
        assertEquals(EINVAL, server.call(ALICE, lock(SETLK, 4, 0, 0, 1)).errno());
        for (int subtype : new int[] {0, 5, 8, 13, 15, 105, 108, 113, 115, 206}) {
            assertEquals(
                    EINVAL, server.call(ALICE, lock(subtype, READ, 0, 0, 1)).errno(), "subtype " + subtype);
        }
        assertEquals(EINVAL, server.call(ALICE, lock(SETLK, READ, 3, 0, 1)).errno());
        assertEquals(EINVAL, server.call(ALICE, lock(SETLK, READ, -1, 0, 1)).errno());
    }

    // B8.23 check 2: the low words of the 32-bit subtypes are sign-extended, in the reply too.
    @Test
    void narrow_subtypes_are_sign_extended_in_the_message() {
        server.ocb(ALICE).offset = 100;
        byte[] reply = server.call(ALICE, lock(6, READ, 1, 0xffff_fff0L, 0x1_0000_0004L))
                .data();
        assertEquals(List.of("Ra 84-87"), list());
        Flock flock = new Flock().wrap(DIALECT, reply, 12, 44);
        assertEquals(-16, flock.lStart());
        assertEquals(4, flock.lLen());
        assertEquals(0, server.call(ALICE, lock(14, READ, 0, 0, 1)).errno());
        assertNull(server.send(BOB, lock(7, WRITE, 0, 84, 1)));
    }

    // B8.23 checks 3 and 4: mandatory locking, then the access; testing needs neither.
    @Test
    void setting_needs_access_and_advisory_locking() {
        server.call(ALICE.fd(4), open(RD));
        server.call(ALICE.fd(5), open(WR));
        assertEquals(EBADF, set(ALICE.fd(4), WRITE, 0, 1));
        assertEquals(EBADF, set(ALICE.fd(5), READ, 0, 1));
        assertEquals(0, set(ALICE.fd(4), READ, 0, 1));
        assertEquals(0, set(ALICE.fd(5), WRITE, 5, 1));
        server.call(ALICE.fd(6), open(0));
        assertEquals(0, set(ALICE.fd(6), UNLOCK, 5, 1));
        assertEquals(0, server.call(ALICE.fd(6), lock(GETLK, WRITE, 0, 0, 1)).errno());
        server.attr.mode |= FileMode.S_ISGID;
        assertEquals(EAGAIN, set(ALICE, READ, 9, 1));
        assertEquals(EAGAIN, set(ALICE.fd(4), WRITE, 9, 1));
        assertEquals(0, server.call(ALICE, lock(GETLK, WRITE, 0, 0, 1)).errno());
        server.attr.mode |= FileMode.S_IXGRP;
        assertEquals(0, set(ALICE, READ, 9, 1));
    }

    // B8.23 check 5: ranges; EINVAL comes before EOVERFLOW.
    @Test
    void ranges_are_taken_from_whence_start_and_length() {
        server.ocb(ALICE).offset = 10;
        server.attr.nbytes = 100;
        server.call(ALICE, lock(SETLK, READ, 0, 1, 2));
        server.call(ALICE, lock(SETLK, READ, 1, 5, 2));
        server.call(ALICE, lock(SETLK, READ, 2, -3, 3));
        server.call(ALICE, lock(SETLK, READ, 0, 50, -10));
        server.call(ALICE, lock(SETLK, READ, 0, 200, 0));
        assertEquals(List.of("Ra 1-2", "Ra 15-16", "Ra 40-49", "Ra 97-99", "Ra 200-"), list());
        assertEquals(EINVAL, server.call(ALICE, lock(SETLK, READ, 0, -1, 0)).errno());
        assertEquals(EINVAL, server.call(ALICE, lock(SETLK, READ, 0, 0, -1)).errno());
        assertEquals(EINVAL, server.call(ALICE, lock(SETLK, READ, 0, 5, -6)).errno());
        assertEquals(
                EINVAL,
                server.call(ALICE, lock(SETLK, READ, 0, 5, Long.MAX_VALUE)).errno());
        assertEquals(
                EOVERFLOW,
                server.call(ALICE, lock(SETLK, READ, 0, 0x7fff_ffffL, 2)).errno());
        assertEquals(
                EOVERFLOW,
                server.call(ALICE, lock(SETLK, READ, 0, 0x8000_0000L, 0)).errno());
        assertEquals(
                0, server.call(ALICE, lock(SETLK, READ, 0, 0x7fff_ffffL, 1)).errno());
        server.ocb(ALICE).ioflag |= IoFlag.O_LARGEFILE;
        assertEquals(
                0, server.call(ALICE, lock(SETLK, READ, 0, 0x8000_0000L, 5)).errno());
    }

    // B8.23: readers share, everything else conflicts, and only with other connections.
    @Test
    void only_locks_of_others_conflict() {
        assertEquals(0, set(ALICE, READ, 0, 10));
        assertEquals(0, set(BOB, READ, 5, 10));
        assertEquals(EAGAIN, set(BOB, WRITE, 9, 1));
        assertEquals(0, set(BOB, WRITE, 10, 1));
        assertEquals(EAGAIN, set(ALICE, READ, 10, 1));
        assertEquals(0, set(ALICE, WRITE, 0, 5));
        assertEquals(EAGAIN, set(ALICE, WRITE, 4, 2));
    }

    // B8.23: GETLK tells the first conflicting lock, or that there is none.
    @Test
    void testing_tells_the_first_conflicting_lock() {
        set(ALICE, WRITE, 5, 10);
        set(ALICE, WRITE, 30, 0);
        Flock found = getlk(BOB, READ, 0, 100);
        assertEquals(
                List.of((long) WRITE, 0L, 5L, 10L, (long) ALICE.pid()),
                List.of((long) found.lType(), (long) found.lWhence(), found.lStart(), found.lLen(), (long)
                        found.lPid()));
        assertEquals(0, getlk(BOB, READ, 40, 1).lLen());
        Flock free = getlk(BOB, WRITE, 20, 5);
        assertEquals(List.of(3L, 20L, 5L), List.of((long) free.lType(), free.lStart(), free.lLen()));
        assertEquals(3, getlk(ALICE, WRITE, 5, 1).lType());
        assertEquals(EINVAL, server.call(BOB, lock(GETLK, UNLOCK, 0, 0, 1)).errno());
    }

    private Flock getlk(Client client, int type, long start, long len) {
        byte[] reply = server.call(client, lock(GETLK, type, 0, start, len)).data();
        assertEquals(44, reply.length);
        return new Flock().wrap(DIALECT, reply, 12, 44);
    }

    // B8.23, B13.1: every reply is the request's own 12 bytes and the flock.
    @Test
    void the_reply_overlays_the_request() {
        byte[] request = lock(SETLK, WRITE, 0, 5, 10);
        request[8] = 77;
        assertArrayEquals(request, server.call(ALICE, request).data());
        byte[] unlock = lock(SETLK, UNLOCK, 0, 5, 10);
        assertArrayEquals(unlock, server.call(ALICE, unlock).data());
    }

    // B8.23: the first own overlapping entry of the same type is widened, and nothing else changes.
    @Test
    void a_lock_of_the_same_type_widens_the_first_it_overlaps() {
        set(ALICE, READ, 10, 5);
        set(ALICE, READ, 20, 5);
        set(ALICE, READ, 5, 17);
        assertEquals(List.of("Ra 5-21", "Ra 20-24"), list());
        set(ALICE, READ, 22, 1);
        assertEquals(List.of("Ra 5-21", "Ra 20-24"), list());
    }

    // B8.23: of another type it is replaced in place by head, new lock and tail.
    @Test
    void a_lock_of_another_type_replaces_the_first_it_overlaps() {
        set(ALICE, READ, 10, 10);
        set(ALICE, WRITE, 13, 2);
        assertEquals(List.of("Ra 10-12", "Wa 13-14", "Ra 15-19"), list());
        set(ALICE, WRITE, 10, 3);
        assertEquals(List.of("Wa 10-12", "Wa 13-14", "Ra 15-19"), list());
        set(ALICE, READ, 13, 2);
        assertEquals(List.of("Wa 10-12", "Ra 13-14", "Ra 15-19"), list());
        set(ALICE, WRITE, 18, 10);
        assertEquals(List.of("Wa 10-12", "Ra 13-14", "Ra 15-17", "Wa 18-27"), list());
    }

    // B8.23: without own overlap before the first that starts later; adjacent ranges stay apart; at the head too.
    @Test
    void new_locks_are_ordered_by_their_start() {
        set(ALICE, READ, 20, 5);
        set(ALICE, READ, 25, 5);
        set(BOB, READ, 20, 1);
        set(BOB, READ, 10, 15);
        set(ALICE, READ, 0, 5);
        assertEquals(List.of("Ra 0-4", "Ra 20-24", "Rb 10-24", "Ra 25-29"), list());
        set(ROOT, READ, 3, 10);
        assertEquals("Rr 3-12", list().get(1));
    }

    // B8.23: unlocking removes, shrinks or splits every own entry.
    @Test
    void unlocking_cuts_every_own_lock() {
        set(ALICE, READ, 0, 10);
        set(ALICE, READ, 20, 10);
        set(ALICE, READ, 40, 0);
        set(BOB, READ, 0, 100);
        set(ALICE, UNLOCK, 3, 2);
        assertEquals(List.of("Ra 0-2", "Ra 5-9", "Rb 0-99", "Ra 20-29", "Ra 40-"), list());
        set(ALICE, UNLOCK, 8, 15);
        assertEquals(List.of("Ra 0-2", "Ra 5-7", "Rb 0-99", "Ra 23-29", "Ra 40-"), list());
        set(ALICE, UNLOCK, 0, 50);
        assertEquals(List.of("Rb 0-99", "Ra 50-"), list());
        set(ALICE, UNLOCK, 0, 0);
        assertEquals(List.of("Rb 0-99"), list());
    }

    // B8.23, B14.1: a waiter is queued behind the lock in its way and granted when that goes, with a late reply.
    @Test
    void a_waiter_is_granted_when_the_lock_goes() {
        set(ALICE, WRITE, 0, 10);
        int waiting = server.post(BOB, lock(SETLKW, WRITE, 0, 5, 2));
        assertNull(server.kernel.answer(waiting));
        assertEquals(List.of("Wa 0-9 blocks 1"), list());
        set(ALICE, UNLOCK, 0, 3);
        assertEquals(List.of("Wa 3-9 blocks 1"), list());
        set(ALICE, UNLOCK, 0, 0);
        assertEquals(List.of("Wb 5-6"), list());
        byte[] late = server.kernel.answer(waiting).data();
        assertEquals(0, server.kernel.answer(waiting).status());
        assertArrayEquals(new byte[12], Arrays.copyOf(late, 12));
        assertArrayEquals(Arrays.copyOfRange(lock(SETLKW, WRITE, 0, 5, 2), 12, 44), Arrays.copyOfRange(late, 12, 44));
    }

    // B8.23: waiters are looked at in their order; who still cannot have it queues behind the next lock.
    @Test
    void waiters_are_granted_in_order_or_queue_again() {
        set(ALICE, WRITE, 0, 10);
        int first = server.post(BOB, lock(SETLKW, WRITE, 0, 0, 5));
        int second = server.post(ROOT, lock(SETLKW, WRITE, 0, 3, 5));
        assertEquals(List.of("Wa 0-9 blocks 2"), list());
        set(ALICE, UNLOCK, 0, 0);
        assertEquals(List.of("Wb 0-4 blocks 1"), list());
        assertEquals(0, server.kernel.answer(first).errno());
        assertNull(server.kernel.answer(second));
        set(BOB, UNLOCK, 0, 0);
        assertEquals(List.of("Wr 3-7"), list());
    }

    // B8.23: a lock that becomes weaker lets waiting readers in.
    @Test
    void a_lock_that_is_replaced_lets_waiters_be_looked_at() {
        set(ALICE, WRITE, 0, 10);
        int reader = server.post(BOB, lock(SETLKW, READ, 0, 0, 5));
        int writer = server.post(ROOT, lock(SETLKW, WRITE, 0, 0, 5));
        set(ALICE, READ, 0, 10);
        assertEquals(0, server.kernel.answer(reader).errno());
        assertNull(server.kernel.answer(writer));
        assertEquals(List.of("Ra 0-9 blocks 1", "Rb 0-4"), list());
    }

    // B8.23, B7.2: a waiter the kernel wants unblocked gets EINTR; others are left alone.
    @Test
    void a_waiter_can_be_interrupted() {
        set(ALICE, WRITE, 0, 10);
        int waiting = server.post(BOB, lock(SETLKW, WRITE, 0, 5, 2));
        server.pulse(-32, waiting, BOB.scoid());
        assertNull(server.kernel.answer(waiting));
        server.kernel.infos.get(waiting).flags |= 0x100;
        server.pulse(-32, waiting, BOB.scoid());
        assertEquals(EINTR, server.kernel.answer(waiting).errno());
        assertEquals(List.of("Wa 0-9"), list());
        server.pulse(-32, waiting, BOB.scoid());
        assertEquals(
                1,
                server.kernel.answers.stream()
                        .filter(answer -> answer.rcvid() == waiting)
                        .count());
    }

    // B8.10: any close with access drops all locks of the connection; one without access none.
    @Test
    void any_close_of_a_client_drops_its_locks() {
        set(ALICE, WRITE, 0, 10);
        set(BOB, READ, 50, 1);
        int waiting = server.post(BOB, lock(SETLKW, READ, 0, 0, 1));
        server.call(ALICE.fd(7), open(0));
        server.call(ALICE.fd(7), close());
        assertEquals(List.of("Wa 0-9 blocks 1", "Rb 50-50"), list());
        server.call(ALICE.fd(8), open(RD));
        server.call(ALICE.fd(8), close());
        assertEquals(List.of("Rb 0-0", "Rb 50-50"), list());
        assertEquals(0, server.kernel.answer(waiting).errno());
    }

    // B8.10: a descriptor for mapping is no reason to drop locks.
    @Test
    void closing_a_mapping_keeps_the_locks() {
        Client manager = new Client(1, 0x4000_0055, 3, new Credentials(0, 0, 0, 0));
        server.call(manager, mmap(ALICE, 0x100));
        server.call(manager.fd(4), open(RD));
        assertEquals(0, set(manager.fd(4), READ, 0, 4));
        server.call(manager, close());
        assertEquals(1, list().size());
        server.call(manager.fd(4), close());
        assertEquals(0, list().size());
    }

    // B8.24: mapping is refused while locks are mandatory.
    @Test
    void mandatory_locks_prevent_mapping() {
        Client manager = new Client(1, 0x4000_0055, 3, new Credentials(0, 0, 0, 0));
        server.attr.mode |= FileMode.S_ISGID;
        assertEquals(0, server.call(manager, mmap(ALICE, 0x100)).errno());
        server.call(manager, close());
        assertEquals(0, set(ALICE, READ, 0, 1));
        assertEquals(EAGAIN, server.call(manager, mmap(ALICE, 0x100)).errno());
    }
}
