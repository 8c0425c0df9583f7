package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.EBADFSYS;
import static io.resmgrkit.codec.names.generated.Errno.EBUSY;
import static io.resmgrkit.codec.names.generated.Errno.EEXIST;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.EISDIR;
import static io.resmgrkit.codec.names.generated.Errno.ENOENT;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.codec.names.generated.Errno.EOVERFLOW;
import static io.resmgrkit.codec.names.generated.Errno.EPERM;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.WR;
import static io.resmgrkit.conformance.Messages.close;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.MountFlag;
import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.framework.ConnectFunctions;
import io.resmgrkit.conformance.framework.ConnectSlot;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.IoFunctions;
import io.resmgrkit.conformance.framework.IoSlot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may open what, and what an open leaves behind (B8.1 to B8.10). The helper vectors test the same rules in bulk. */
class OpeningTest {
    private static final Credentials ROOT = new Credentials(0, 0, 0, 0);
    private static final Credentials OWNER = new Credentials(1000, 1000, 100, 100);
    private static final Credentials MEMBER = new Credentials(1001, 1001, 7, 7, 5, 100);
    private static final Credentials OTHER = new Credentials(1002, 1002, 8, 8);

    private final Attr attr = attr(FileMode.S_IFREG | 0640);

    private static Attr attr(int mode) {
        Attr attr = new Attr();
        attr.mode = mode;
        attr.uid = 1000;
        attr.gid = 100;
        attr.nlink = 1;
        return attr;
    }

    private int existing(int ioflag, int sflag) {
        return Opening.existing(new OpenRequest(ioflag, 3, sflag, 0), attr, null);
    }

    // B8.1: the slots with a default, and those without.
    @Test
    void the_tables_of_a_plain_file_have_their_defaults() {
        ConnectFunctions<Attr> connect = new ConnectFunctions<>();
        IoFunctions<Ocb> io = new IoFunctions<>();
        Defaults.init(connect, io);
        assertNotNull(connect.get(ConnectSlot.OPEN));
        for (ConnectSlot<?> slot : List.of(
                ConnectSlot.UNLINK,
                ConnectSlot.RENAME,
                ConnectSlot.MKNOD,
                ConnectSlot.READLINK,
                ConnectSlot.LINK,
                ConnectSlot.UNBLOCK,
                ConnectSlot.MOUNT)) {
            assertNull(connect.get(slot), slot.name());
        }
        List<IoSlot<?>> absent =
                List.of(IoSlot.NOTIFY, IoSlot.SPACE, IoSlot.SHUTDOWN, IoSlot.MSG, IoSlot.DUP, IoSlot.RESERVED);
        for (IoSlot<?> slot : List.of(
                IoSlot.READ,
                IoSlot.WRITE,
                IoSlot.CLOSE_OCB,
                IoSlot.STAT,
                IoSlot.DEVCTL,
                IoSlot.UNBLOCK,
                IoSlot.PATHCONF,
                IoSlot.LSEEK,
                IoSlot.CHMOD,
                IoSlot.CHOWN,
                IoSlot.UTIME,
                IoSlot.OPENFD,
                IoSlot.FDINFO,
                IoSlot.LOCK,
                IoSlot.MMAP,
                IoSlot.CLOSE_DUP,
                IoSlot.LOCK_OCB,
                IoSlot.UNLOCK_OCB,
                IoSlot.SYNC,
                IoSlot.POWER)) {
            assertNotNull(io.get(slot), slot.name());
        }
        absent.forEach(slot -> assertNull(io.get(slot), slot.name()));
    }

    // B8.2: O_REALIDS swaps the ids; the plain client info has at most 8 groups.
    @Test
    void credentials_are_those_of_the_connection() {
        TestServer server = new TestServer().attach();
        Credentials many = new Credentials(1, 2, 3, 4, 10, 11, 12, 13, 14, 15, 16, 17, 18);
        server.kernel.clients.put(77, many);
        server.context().info().scoid = 77;
        assertSame(many, Clients.infoExt(server.context(), 0));
        Credentials swapped = Clients.infoExt(server.context(), IoFlag.O_REALIDS);
        assertEquals(2, swapped.ruid());
        assertEquals(1, swapped.euid());
        assertEquals(4, swapped.rgid());
        assertEquals(3, swapped.egid());
        assertSame(many, swapped.swapped());
        assertEquals(true, many.inGroup(18));
        Credentials plain = Clients.info(server.context(), 0);
        assertEquals(true, plain.inGroup(17));
        assertEquals(false, plain.inGroup(18));
        assertSame(OWNER, OWNER.limitedTo(8));
        server.context().info().scoid = 78;
        assertNull(Clients.infoExt(server.context(), IoFlag.O_REALIDS));
        assertNull(Clients.info(server.context(), 0));
    }

    // B8.3: one class counts, the owner's before the group's before the others'.
    @Test
    void only_one_class_of_permissions_counts() {
        attr.mode = FileMode.S_IFREG | 0047;
        assertEquals(EACCES, Access.check(attr, FileMode.S_IREAD, OWNER));
        assertEquals(EOK, Access.check(attr, FileMode.S_IREAD, MEMBER));
        assertEquals(EACCES, Access.check(attr, FileMode.S_IREAD | FileMode.S_IWRITE, MEMBER));
        assertEquals(EOK, Access.check(attr, FileMode.S_IREAD | FileMode.S_IWRITE | FileMode.S_IEXEC, OTHER));
        assertEquals(EOK, Access.check(attr, FileMode.S_IWRITE, ROOT));
    }

    // B8.3: no credentials ENOSYS, ownership bits, nothing left to check EPERM.
    @Test
    void special_bits_of_the_mask_stand_for_ownership() {
        assertEquals(ENOSYS, Access.check(attr, FileMode.S_IREAD, null));
        assertEquals(EOK, Access.check(attr, FileMode.S_ISUID, OWNER));
        assertEquals(EPERM, Access.check(attr, FileMode.S_ISUID, MEMBER));
        assertEquals(EOK, Access.check(attr, FileMode.S_ISGID, MEMBER));
        assertEquals(EPERM, Access.check(attr, FileMode.S_ISGID, OTHER));
        assertEquals(EPERM, Access.check(attr, 0, OWNER));
        assertEquals(EOK, Access.check(attr, 0, ROOT));
        assertEquals(EACCES, Access.check(attr, FileMode.S_ISUID | FileMode.S_IWRITE, MEMBER));
    }

    // B8.4 step 2: sync flags need a mount that can; step 3 comes after it.
    @Test
    void sync_flags_need_a_mount_that_supports_them() {
        for (int flag : new int[] {IoFlag.O_SYNC, IoFlag.O_DSYNC, IoFlag.O_RSYNC}) {
            assertEquals(EINVAL, existing(flag, 0));
        }
        attr.mount = new Mount(0, 0, 0, 0);
        assertEquals(EINVAL, existing(IoFlag.O_SYNC, 0));
        attr.mount = new Mount(0, Mount.SYNC_IO, 0, 0);
        assertEquals(EOK, existing(IoFlag.O_SYNC, 0));
    }

    // B8.4 step 3: what is denied, in both directions; other values of sflag deny nothing.
    @Test
    void share_modes_conflict_in_both_directions() {
        attr.rlocks = 1;
        assertEquals(EBUSY, existing(RD, 0));
        assertEquals(EOK, existing(WR, 0));
        attr.rlocks = 0;
        attr.wlocks = 1;
        assertEquals(EBUSY, existing(WR, 0));
        assertEquals(EOK, existing(RD, 0));
        attr.wlocks = 0;
        attr.rcount = 1;
        assertEquals(EBUSY, existing(0, 0x10));
        assertEquals(EOK, existing(0, 0x20));
        assertEquals(EBUSY, existing(0, 0x30));
        attr.rcount = 0;
        attr.wcount = 1;
        assertEquals(EBUSY, existing(0, 0x10));
        assertEquals(EBUSY, existing(0, 0x20 | 0xf00));
        assertEquals(EOK, existing(0, 0x30));
        attr.rcount = 1;
        for (int sflag : new int[] {0, 0x40, 0x50, 0x60, 0x70}) {
            assertEquals(EOK, existing(RD | WR, sflag));
        }
    }

    // B8.4 steps 4 to 7: EEXIST before EISDIR before EROFS before permission.
    @Test
    void the_order_of_the_checks_decides_the_errno() {
        attr.mode = FileMode.S_IFDIR;
        attr.mount = new Mount(MountFlag._MOUNT_READONLY, 0, 0, 0);
        int create = IoFlag.O_CREAT | IoFlag.O_EXCL;
        assertEquals(EEXIST, Opening.existing(new OpenRequest(create | WR, 3, 0, 0), attr, OTHER));
        assertEquals(EISDIR, Opening.existing(new OpenRequest(IoFlag.O_CREAT | WR, 3, 0, 0), attr, OTHER));
        attr.mode = FileMode.S_IFREG;
        assertEquals(EROFS, Opening.existing(new OpenRequest(WR, 3, 0, 0), attr, OTHER));
        assertEquals(EACCES, Opening.existing(new OpenRequest(RD, 3, 0, 0), attr, OTHER));
        assertEquals(EOK, Opening.existing(new OpenRequest(RD, 3, 0, 0), attr, null));
        assertEquals(EOK, Opening.existing(new OpenRequest(0, 3, 0, 0), attr, OTHER));
        assertEquals(EOK, Opening.existing(new OpenRequest(RD | WR, 0, 0, 0), attr, OTHER));
    }

    // B8.4 step 5: without write access O_TRUNC goes, from the message too, and the access mask is forgotten.
    @Test
    void truncating_without_write_access_is_dropped() {
        OpenRequest reading = new OpenRequest(RD | IoFlag.O_TRUNC, 3, 0, 0);
        assertEquals(EOK, Opening.existing(reading, attr, OWNER));
        assertEquals(RD, reading.ioflag);
        assertEquals(0, attr.flags);
        OpenRequest masked = new OpenRequest(WR | IoFlag.O_TRUNC, 0, 0, 0);
        assertEquals(EACCES, Opening.existing(masked, attr, OTHER));
        assertEquals(EOK, Opening.existing(new OpenRequest(WR, 0, 0, 0), attr, OTHER));
    }

    // B8.4 steps 8 and 9, B8.2a: large files without large offsets; truncating marks the times, not of a FIFO.
    @Test
    void large_files_need_large_offsets_and_truncation_marks_times() {
        attr.nbytes = 0x8000_0000L;
        assertEquals(EOVERFLOW, existing(RD, 0));
        assertEquals(EOK, existing(RD | IoFlag.O_LARGEFILE, 0));
        attr.mount = new Mount(Mount.BITS32, 0, 0, 0);
        assertEquals(EOVERFLOW, existing(RD | IoFlag.O_LARGEFILE, 0));
        attr.nbytes = 0x7fff_ffffL;
        assertEquals(EOK, existing(WR | IoFlag.O_TRUNC, 0));
        assertEquals(Attr.DIRTY_TIME | Attr.MTIME | Attr.CTIME, attr.flags);
        Attr fifo = attr(FileMode.S_IFIFO | 0666);
        fifo.nbytes = 0x8000_0000L;
        assertEquals(EOK, Opening.existing(new OpenRequest(WR | IoFlag.O_TRUNC, 3, 0, 0), fifo, OWNER));
        assertEquals(0, fifo.flags);
    }

    // B8.5: no O_CREAT ENOENT; no sticky bit; regular unless said otherwise; links get all permissions.
    @Test
    void creating_fills_in_mode_and_attributes() {
        Attr dir = attr(FileMode.S_IFDIR | 0755);
        OpenRequest without = new OpenRequest(RD, 3, 0, 0644);
        assertEquals(ENOENT, Opening.create(without, new Attr(), dir, OWNER, ROOT));
        OpenRequest request = new OpenRequest(RD | IoFlag.O_CREAT, 3, 0, 01644);
        Attr made = new Attr();
        assertEquals(EOK, Opening.create(request, made, dir, OWNER, ROOT));
        assertEquals(FileMode.S_IFREG | 0644, made.mode);
        assertEquals(FileMode.S_IFREG | 0644, request.mode);
        OpenRequest link = new OpenRequest(IoFlag.O_CREAT, 3, 0, FileMode.S_IFLNK);
        assertEquals(EOK, Opening.create(link, made, dir, OWNER, ROOT));
        assertEquals(FileMode.S_IFLNK | 0777, made.mode);
        OpenRequest sync = new OpenRequest(IoFlag.O_CREAT | IoFlag.O_SYNC, 3, 0, 0);
        assertEquals(EINVAL, Opening.create(sync, made, dir, OWNER, ROOT));
        assertEquals(EINVAL, Opening.create(sync, made, null, OWNER, ROOT));
        dir.mount = new Mount(0, Mount.SYNC_IO, 0, 0);
        assertEquals(EOK, Opening.create(sync, made, dir, OWNER, ROOT));
    }

    // B8.6: the order of the create rule, and what it does to the directory.
    @Test
    void entering_a_directory_follows_the_create_rule() {
        assertEquals(EBADFSYS, Creation.check(null, null, OWNER));
        assertEquals(EBADFSYS, Creation.check(attr, null, OWNER));
        Attr dir = attr(FileMode.S_IFDIR | 0755);
        assertEquals(EBADFSYS, Creation.check(dir, null, null));
        Mount frozen = new Mount(MountFlag._MOUNT_READONLY, 0, 0, 0);
        Mount closed = new Mount(MountFlag._MOUNT_NOCREAT | MountFlag._MOUNT_READONLY, 0, 0, 0);
        dir.mount = closed;
        dir.wlocks = 1;
        assertEquals(ENOSYS, Creation.check(dir, null, OTHER));
        assertEquals(EBUSY, Creation.check(dir, frozen, OTHER));
        dir.wlocks = 0;
        assertEquals(EACCES, Creation.check(dir, frozen, OTHER));
        assertEquals(EROFS, Creation.check(dir, frozen, OWNER));
        assertEquals(EOK, Creation.check(dir, new Mount(0, 0, 0, 0), OWNER));
        dir.mount = frozen;
        assertEquals(EROFS, Creation.check(dir, null, OWNER));
        dir.mount = null;
        assertEquals(EOK, Creation.check(dir, null, OWNER));
        assertEquals(0, dir.flags);
        assertEquals(02644, Creation.enter(dir, 02644, OTHER));
        assertEquals(Attr.DIRTY_TIME | Attr.MTIME | Attr.CTIME, dir.flags);
        dir.mode |= FileMode.S_ISGID;
        assertEquals(02644, Creation.enter(dir, 02644, MEMBER));
        assertEquals(0644, Creation.enter(dir, 02644, OTHER));
        assertEquals(02644, Creation.enter(dir, 02644, ROOT));
    }

    // B8.7: new attributes, with and without client, below an ordinary and a set-gid directory.
    @Test
    void new_attributes_come_from_client_and_directory() {
        Attr made = new Attr();
        Creation.init(made, FileMode.S_IFDIR | 0700, null, null, new Credentials(21, 22, 23, 24));
        assertEquals(List.of(21, 23, 1, 0x47), List.of(made.uid, made.gid, made.nlink, made.flags));
        Attr dir = attr(FileMode.S_IFDIR | 0755);
        dir.mount = new Mount(0, 0, 5, 0);
        Creation.init(made, FileMode.S_IFDIR | 0700, dir, OTHER, ROOT);
        assertEquals(List.of(1002, 8), List.of(made.uid, made.gid));
        assertSame(dir.mount, made.mount);
        dir.mode |= FileMode.S_ISGID;
        Creation.init(made, FileMode.S_IFDIR | 0700, dir, OTHER, ROOT);
        assertEquals(List.of(100, FileMode.S_IFDIR | 02700), List.of(made.gid, made.mode));
        Creation.init(made, FileMode.S_IFREG | 0700, dir, OTHER, ROOT);
        assertEquals(List.of(100, FileMode.S_IFREG | 0700), List.of(made.gid, made.mode));
    }

    // B8.8: the OCB of an open, and the counters; a descriptor in use counts nothing.
    @Test
    void an_open_is_counted_in_its_attributes() {
        TestServer server = new TestServer().attach();
        server.call(ALICE, open(RD | WR | IoFlag.O_EXCL | IoFlag.O_APPEND, 0x30));
        assertEquals(RD | WR | IoFlag.O_EXCL | IoFlag.O_APPEND, server.ocb(ALICE).ioflag);
        assertEquals(0x30, server.ocb(ALICE).sflag);
        assertEquals(List.of(1, 1, 1, 1, 0), counts(server));
        assertEquals(EINVAL, server.call(ALICE, open(0)).errno());
        assertEquals(EBUSY, server.call(ALICE.fd(4), open(WR, 0x20)).errno());
        assertEquals(List.of(1, 1, 1, 1, 0), counts(server));
        server.call(ALICE, close());
        server.call(BOB, open(WR, 0x10));
        assertEquals(List.of(1, 0, 1, 1, 1), counts(server));
        server.call(ALICE, open(0, 0x40));
        assertEquals(List.of(2, 0, 1, 1, 1), counts(server));
    }

    // B8.9: each counter that reaches zero has its bit.
    @Test
    void detaching_tells_which_counters_have_reached_zero() {
        Attr object = attr(FileMode.S_IFREG);
        Ocb first = ocb(object, RD | WR, 0x10);
        Ocb second = ocb(object, RD, 0x20);
        Descriptors.count(first);
        Descriptors.count(second);
        assertEquals(
                List.of(2, 2, 1, 1, 2),
                List.of(object.count, object.rcount, object.wcount, object.rlocks, object.wlocks));
        object.flags = Attr.MTIME;
        assertEquals(Descriptors.LAST_WRITER | Descriptors.LAST_RDLOCK, Descriptors.close(first, 5));
        assertEquals(5, object.mtime);
        assertEquals(
                Descriptors.LAST_INUSE | Descriptors.LAST_READER | Descriptors.LAST_WRLOCK,
                Descriptors.detach(second, 6));
        assertEquals(
                List.of(0, 0, 0, 0, 0),
                List.of(object.count, object.rcount, object.wcount, object.rlocks, object.wlocks));
    }

    private static Ocb ocb(Attr attr, int ioflag, int sflag) {
        Ocb ocb = new Ocb(attr);
        ocb.ioflag = ioflag;
        ocb.sflag = sflag;
        return ocb;
    }

    private static List<Integer> counts(TestServer server) {
        Attr attr = server.attr;
        return List.of(attr.count, attr.rcount, attr.wcount, attr.rlocks, attr.wlocks);
    }
}
