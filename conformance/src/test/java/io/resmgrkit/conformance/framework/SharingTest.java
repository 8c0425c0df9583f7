package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EBUSY;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.EIO;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.WR;
import static io.resmgrkit.conformance.Messages.close;
import static io.resmgrkit.conformance.Messages.dup;
import static io.resmgrkit.conformance.Messages.lseek;
import static io.resmgrkit.conformance.Messages.mmap;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.openfd;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.BOB;
import static io.resmgrkit.conformance.TestServer.ROOT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.MountFlag;
import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.TestServer.Client;
import io.resmgrkit.conformance.iofunc.Mount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Descriptors made of others: dup, openfd, mmap (B6, B8.24). */
class SharingTest {
    private static final int PROT_READ = 0x100;
    private static final int PROT_WRITE = 0x200;
    private static final Client PROCESS_MANAGER = new Client(1, 0x4000_0050, 3, new Credentials(0, 0, 0, 0));

    private final TestServer server = new TestServer();

    @BeforeEach
    void openIt() {
        server.attr.mode = FileMode.S_IFREG | 0666;
        server.attach();
        server.call(ALICE, open(RD | WR));
    }

    // B6.1: unknown coid, wrong pid for the scoid, unknown scoid.
    @Test
    void a_dup_needs_a_source() {
        assertEquals(EBADF, server.call(ALICE.fd(4), dup(ALICE.fd(77))).errno());
        assertEquals(
                EBADF, server.call(ALICE.fd(4), dup(4711, ALICE.scoid(), 3, 0)).errno());
        assertEquals(
                EBADF,
                server.call(ALICE.fd(4), dup(ALICE.pid(), 0x4000_0099, 3, 0)).errno());
    }

    // B6.2: the same connection, the same user, or root; otherwise a key the kernel knows.
    @Test
    void a_dup_of_somebody_elses_descriptor_needs_permission() {
        assertEquals(EACCES, server.call(BOB, dup(ALICE)).errno());
        Client sameUser = new Client(150, 0x4000_0060, 3, new Credentials(5, 1000, 5, 5));
        assertEquals(0, server.call(sameUser, dup(ALICE)).errno());
        assertEquals(0, server.call(ROOT, dup(ALICE)).errno());
        assertEquals(
                EACCES, server.call(BOB, dup(ALICE.pid(), ALICE.scoid(), 3, 99)).errno());
        server.kernel.keysAreValid = true;
        assertEquals(EACCES, server.call(BOB, dup(ALICE)).errno());
        assertEquals(0, server.call(BOB, dup(ALICE.pid(), ALICE.scoid(), 3, 99)).errno());
    }

    // B6.2: without an embedded scoid the credentials compared are the server's own.
    @Test
    void a_dup_found_by_pid_is_compared_with_the_server() {
        assertEquals(
                EACCES, server.call(ALICE.fd(4), dup(ALICE.pid(), -1, 3, 0)).errno());
        assertEquals(0, server.call(ROOT.fd(4), dup(ALICE.pid(), -1, 3, 0)).errno());
        server.kernel.self = ALICE.credentials();
        assertEquals(0, server.call(ALICE.fd(5), dup(ALICE.pid(), -1, 3, 0)).errno());
    }

    // B6.2: clients the kernel does not know have no permission.
    @Test
    void a_source_of_unknown_credentials_is_refused() {
        server.kernel.clients.remove(ALICE.scoid());
        assertEquals(EACCES, server.call(BOB, dup(ALICE)).errno());
    }

    // B6.3: the binding is shared, count and offset included; every close calls close_dup, the last one close_ocb.
    @Test
    void a_dup_shares_everything() {
        List<String> calls = new ArrayList<>();
        server.io.set(IoSlot.CLOSE_DUP, (ctx, msg, ocb) -> {
            calls.add("close_dup");
            return Result.EOK;
        });
        server.io.set(IoSlot.CLOSE_OCB, (ctx, none, ocb) -> {
            calls.add("close_ocb");
            return Result.EOK;
        });
        assertEquals(0, server.call(ALICE.fd(4), dup(ALICE)).data().length);
        assertEquals(2, server.count(ALICE));
        server.call(ALICE.fd(4), lseek(0, 9));
        assertSame(server.ocb(ALICE), server.ocb(ALICE.fd(4)));
        server.call(ALICE, close());
        server.call(ALICE.fd(4), close());
        assertEquals(List.of("close_dup", "close_dup", "close_ocb"), calls);
    }

    // B6.3: a descriptor in use is EBUSY; close_dup runs only if a dup function did.
    @Test
    void a_dup_onto_a_descriptor_in_use_is_ebusy() {
        List<Integer> rcvids = new ArrayList<>();
        server.io.set(IoSlot.CLOSE_DUP, (ctx, msg, ocb) -> {
            rcvids.add(ctx.rcvid());
            return Result.EOK;
        });
        assertEquals(EBUSY, server.call(ALICE, dup(ALICE)).errno());
        assertEquals(1, server.count(ALICE));
        assertEquals(List.of(), rcvids);
        server.io.set(IoSlot.DUP, (ctx, msg, ocb) -> Result.EOK);
        assertEquals(EBUSY, server.call(ALICE, dup(ALICE)).errno());
        assertEquals(List.of(0), rcvids);
        assertEquals(1, server.count(ALICE));
    }

    // B6.3: a dup function may veto.
    @Test
    void a_dup_function_may_refuse() {
        server.io.set(IoSlot.DUP, (ctx, msg, ocb) -> Result.errno(EIO));
        assertEquals(EIO, server.call(ALICE.fd(4), dup(ALICE)).errno());
        assertEquals(-1, server.count(ALICE.fd(4)));
        assertEquals(1, server.count(ALICE));
    }

    // B6.4: the source from the embedded info, access as for dup, or by the real ids with O_REALIDS.
    @Test
    void openfd_looks_for_its_source_and_asks_for_permission() {
        assertEquals(
                EBADF,
                server.call(ALICE.fd(4), openfd(ALICE.fd(77), RD, 0x40, 0)).errno());
        assertEquals(EACCES, server.call(BOB, openfd(ALICE, RD, 0x40, 0)).errno());
        Client real = new Client(160, 0x4000_0070, 3, new Credentials(1000, 7, 0, 0));
        assertEquals(EACCES, server.call(real, openfd(ALICE, RD, 0x40, 0)).errno());
        assertEquals(
                0,
                server.call(real, openfd(ALICE, RD | IoFlag.O_REALIDS, 0x40, 0)).errno());
        assertEquals(0, server.call(ROOT, openfd(ALICE, RD, 0x40, 0)).errno());
        Client acting = new Client(161, 0x4000_0071, 3, new Credentials(7, 0, 0, 0));
        assertEquals(
                EACCES,
                server.call(acting, openfd(ALICE, RD | IoFlag.O_REALIDS, 0x40, 0))
                        .errno());
        assertEquals(0, server.call(acting, openfd(ALICE, RD, 0x40, 0)).errno());
    }

    // B6.5: a fresh OCB with its own offset and flags, no more access than the source.
    @Test
    void openfd_makes_an_ocb_of_its_own() {
        server.call(ALICE, lseek(0, 9));
        int flags = RD | IoFlag.O_NONBLOCK | IoFlag.O_CREAT | IoFlag.O_EXCL;
        assertEquals(0, server.call(ALICE.fd(5), openfd(ALICE, flags, 0x40, 0)).errno());
        assertNotSame(server.ocb(ALICE), server.ocb(ALICE.fd(5)));
        assertEquals(RD | IoFlag.O_NONBLOCK, server.ocb(ALICE.fd(5)).ioflag);
        assertEquals(0, server.ocb(ALICE.fd(5)).offset);
        assertEquals(0x40, server.ocb(ALICE.fd(5)).sflag);
        assertEquals(1, server.count(ALICE.fd(5)));
        assertEquals(
                EACCES,
                server.call(ALICE.fd(6), openfd(ALICE.fd(5), WR, 0x40, 0)).errno());
        assertEquals(
                0, server.call(ALICE.fd(6), openfd(ALICE.fd(5), 0, 0x40, 0)).errno());
    }

    // B6.5: another xtype ENOSYS, share conflicts EBUSY, sync flags EINVAL, a used descriptor EINVAL, no credentials
    // needed.
    @Test
    void openfd_follows_the_open_rules_without_credentials() {
        assertEquals(
                ENOSYS, server.call(ALICE.fd(4), openfd(ALICE, RD, 0x40, 1)).errno());
        assertEquals(EBUSY, server.call(ALICE.fd(4), openfd(ALICE, RD, 0x20, 0)).errno());
        assertEquals(
                EINVAL,
                server.call(ALICE.fd(4), openfd(ALICE, RD | IoFlag.O_SYNC, 0x40, 0))
                        .errno());
        assertEquals(EINVAL, server.call(ALICE, openfd(ALICE, RD, 0x40, 0)).errno());
        server.attr.mode = FileMode.S_IFREG;
        assertEquals(0, server.call(ALICE.fd(4), openfd(ALICE, RD, 0x40, 0)).errno());
    }

    // B6.6: only the process manager maps; before that nothing is looked at.
    @Test
    void mapping_is_for_the_process_manager() {
        assertEquals(ENOSYS, server.call(ALICE, mmap(ALICE, PROT_READ)).errno());
        assertEquals(
                ENOSYS, server.call(ALICE.fd(99), mmap(ALICE.fd(98), PROT_READ)).errno());
        assertEquals(
                EBADF,
                server.call(PROCESS_MANAGER, mmap(ALICE.fd(98), PROT_READ)).errno());
    }

    // B8.24: a descriptor of its own per client connection, denying writing to others; reused, it may gain writing.
    @Test
    void a_mapping_has_one_descriptor_per_connection() {
        byte[] reply = server.call(PROCESS_MANAGER, mmap(ALICE, PROT_READ)).data();
        assertArrayEquals(new byte[] {3}, java.util.Arrays.copyOfRange(reply, 16, 17));
        assertEquals(24, reply.length);
        assertEquals(RD, server.ocb(PROCESS_MANAGER).ioflag);
        assertEquals(3, server.ocb(PROCESS_MANAGER).flags);
        assertEquals(0x20, server.ocb(PROCESS_MANAGER).sflag);
        assertEquals(List.of(2, 2, 1, 0, 1), counts());
        Client another = PROCESS_MANAGER.fd(9);
        assertEquals(
                3, server.call(another, mmap(ALICE, PROT_READ | PROT_WRITE)).data()[16]);
        assertEquals(-1, server.count(another));
        assertEquals(RD | WR, server.ocb(PROCESS_MANAGER).ioflag);
        assertEquals(List.of(2, 2, 2, 0, 1), counts());
        server.call(another, mmap(ALICE, PROT_READ | PROT_WRITE));
        assertEquals(List.of(2, 2, 2, 0, 1), counts());
        server.call(PROCESS_MANAGER, close());
        assertEquals(List.of(1, 1, 1, 0, 0), counts());
        server.call(another, mmap(ALICE, PROT_WRITE));
        assertEquals(RD | WR, server.ocb(another).ioflag);
        assertEquals(List.of(2, 2, 2, 0, 1), counts());
    }

    private List<Integer> counts() {
        return List.of(
                server.attr.count, server.attr.rcount, server.attr.wcount, server.attr.rlocks, server.attr.wlocks);
    }

    // B8.24: read-only mounts, mandatory locks, the source's access; a used descriptor is EINVAL.
    @Test
    void a_mapping_may_be_refused() {
        server.call(ALICE.fd(4), open(RD));
        server.call(ALICE.fd(5), open(WR));
        assertEquals(
                EACCES,
                server.call(PROCESS_MANAGER, mmap(ALICE.fd(4), PROT_WRITE)).errno());
        assertEquals(
                EACCES,
                server.call(PROCESS_MANAGER, mmap(ALICE.fd(5), PROT_READ)).errno());
        assertEquals(0, server.call(PROCESS_MANAGER, open(0)).errno());
        assertEquals(
                EINVAL, server.call(PROCESS_MANAGER, mmap(ALICE, PROT_READ)).errno());
        server.attr.mount = new Mount(MountFlag._MOUNT_READONLY, 0, 0, 0);
        assertEquals(
                EROFS,
                server.call(PROCESS_MANAGER.fd(8), mmap(ALICE, PROT_WRITE)).errno());
        assertEquals(
                0, server.call(PROCESS_MANAGER.fd(8), mmap(ALICE, PROT_READ)).errno());
    }
}
