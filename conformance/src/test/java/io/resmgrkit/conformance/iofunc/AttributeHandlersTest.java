package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EPERM;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.chmod;
import static io.resmgrkit.conformance.Messages.chown;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.stat;
import static io.resmgrkit.conformance.Messages.utime;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.BOB;
import static io.resmgrkit.conformance.TestServer.DIALECT;
import static io.resmgrkit.conformance.TestServer.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.MountFlag;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The default handlers that tell and change attributes (B8.19 to B8.21). */
class AttributeHandlersTest extends OpenFile {
    // B8.19, B8.20: the handler updates the times; the device number is learnt once, from the path manager.
    @Test
    void stat_updates_times_and_learns_the_device() {
        attr.flags = Attr.PENDING_TIMES;
        attr.nbytes = 513;
        Stat first = new Stat().wrap(DIALECT, server.call(ALICE, stat()).data(), 0, 72);
        assertEquals(server.now, first.stMtime());
        assertEquals(server.now, first.stAtime());
        assertEquals(server.now, first.stCtime());
        assertEquals(1, first.stDev());
        assertEquals(0x1000, first.stIno());
        assertEquals(
                List.of(513L, 1L, 513L, 512L, 2L),
                List.of(
                        first.stSize(),
                        first.stBlocksize(),
                        (long) first.stNblocks(),
                        first.stBlksize(),
                        first.stBlocks()));
        assertEquals(Attr.DIRTY_RDEV | Attr.DIRTY_TIME, attr.flags);
        assertEquals(1, attr.rdev);
        server.kernel.names.clear();
        assertEquals(
                1,
                new Stat()
                        .wrap(DIALECT, server.call(ALICE, stat()).data(), 0, 72)
                        .stDev());
    }

    // B8.19: the mount's device first; node and low half are sent; device nodes show theirs the same way.
    @Test
    void device_numbers_carry_the_node() {
        attr.mount = new Mount(0, 0, 0x1_2345, 1024);
        attr.rdev = 0x5_0006;
        attr.nbytes = 1025;
        server.context().info().srcnd = 7;
        Stat regular = new Stat().wrap(DIALECT, server.call(ALICE, stat()).data(), 0, 72);
        assertEquals(0x7_2345, regular.stDev());
        assertEquals(0x5_0006, regular.stRdev());
        assertEquals(2, regular.stNblocks());
        assertEquals(1024, regular.stBlksize());
        for (int type : new int[] {FileMode.S_IFCHR, FileMode.S_IFBLK}) {
            attr.mode = type;
            assertEquals(
                    0x7_0006,
                    new Stat()
                            .wrap(DIALECT, server.call(ALICE, stat()).data(), 0, 72)
                            .stRdev());
        }
        Stat block = new Stat().wrap(DIALECT, server.call(ALICE, stat()).data(), 0, 72);
        assertEquals(3, block.stSize());
        attr.rdev = 0;
        assertEquals(
                0,
                new Stat()
                        .wrap(DIALECT, server.call(ALICE, stat()).data(), 0, 72)
                        .stRdev());
        server.context().info().srcnd = 0;
    }

    // B8.19, B13.6: a special name cannot remember the path manager's device, but its inode.
    @Test
    void a_special_name_asks_the_path_manager_every_time() {
        attr.mode = FileMode.S_IFNAM | 1;
        assertEquals(
                1,
                new Stat()
                        .wrap(DIALECT, server.call(ALICE, stat()).data(), 0, 72)
                        .stDev());
        assertEquals(0, attr.rdev);
        assertEquals(0x1000, attr.inode);
        attr.rdev = 9;
        attr.inode = 0;
        assertEquals(
                1,
                new Stat()
                        .wrap(DIALECT, server.call(ALICE, stat()).data(), 0, 72)
                        .stDev());
        assertEquals(0, attr.inode);
        server.kernel.names.clear();
        assertEquals(
                0,
                new Stat()
                        .wrap(DIALECT, server.call(ALICE, stat()).data(), 0, 72)
                        .stDev());
    }

    // B8.20: read-only mounts keep the times; without atime an access alone changes nothing.
    @Test
    void times_are_not_updated_where_the_mount_forbids_it() {
        attr.flags = Attr.PENDING_TIMES;
        mount(MountFlag._MOUNT_READONLY, 0);
        Times.update(attr, 5);
        assertEquals(Attr.PENDING_TIMES, attr.flags);
        mount(MountFlag._MOUNT_NOATIME, 0);
        attr.flags = Attr.ATIME;
        Times.update(attr, 5);
        assertEquals(Attr.ATIME, attr.flags);
        attr.flags = Attr.ATIME | Attr.DIRTY_SIZE;
        Times.update(attr, 6);
        assertEquals(Attr.DIRTY_TIME | Attr.DIRTY_SIZE, attr.flags);
        assertEquals(List.of(0L, 6L, 0L), List.of(attr.mtime, attr.atime, attr.ctime));
        attr.flags = Attr.ATIME | Attr.MTIME;
        Times.update(attr, 7);
        assertEquals(List.of(7L, 7L, 0L), List.of(attr.mtime, attr.atime, attr.ctime));
    }

    // B8.21: chmod: permission, read-only, what is dropped for whom, what is marked.
    @Test
    void chmod_is_for_the_owner() {
        assertEquals(0, server.call(BOB, open(RD)).errno());
        assertEquals(EPERM, server.call(BOB, chmod(0)).errno());
        assertEquals(0, server.call(ALICE, chmod(0xffff_f000 | 0640)).errno());
        assertEquals(FileMode.S_IFREG | 0640, attr.mode);
        assertEquals(Attr.DIRTY_MODE | Attr.DIRTY_TIME | Attr.CTIME, attr.flags);
        attr.flags = 0;
        server.call(ALICE, chmod(0640));
        assertEquals(Attr.DIRTY_TIME | Attr.CTIME, attr.flags);
        server.call(ALICE, chmod(03755));
        assertEquals(FileMode.S_IFREG | 02755, attr.mode);
        attr.gid = 555;
        server.call(ALICE, chmod(02755));
        assertEquals(FileMode.S_IFREG | 0755, attr.mode);
        server.call(ALICE, chmod(02644));
        assertEquals(FileMode.S_IFREG | 02644, attr.mode);
        server.call(ROOT, open(RD));
        server.call(ROOT, chmod(07755));
        assertEquals(FileMode.S_IFREG | 07755, attr.mode);
        attr.mode = FileMode.S_IFDIR;
        server.call(ALICE, chmod(07755));
        assertEquals(FileMode.S_IFDIR | 07755, attr.mode);
        mount(MountFlag._MOUNT_READONLY, 0);
        assertEquals(EROFS, server.call(ALICE, chmod(0)).errno());
        attr.flags |= Attr.SYNTHETIC;
        assertEquals(0, server.call(ALICE, chmod(0)).errno());
    }

    // B8.21, B13.3: chown, restricted: the resulting group must be the owner's; even -1 -1 clears set-id bits of a
    // program.
    @Test
    void chown_is_restricted_unless_the_mount_says_otherwise() {
        attr.mode = FileMode.S_IFREG | 06755;
        assertEquals(EPERM, server.call(ALICE, chown(1001, -1)).errno());
        assertEquals(EPERM, server.call(ALICE, chown(-1, 7)).errno());
        assertEquals(0, server.call(ALICE, chown(-1, -1)).errno());
        assertEquals(FileMode.S_IFREG | 0755, attr.mode);
        assertEquals(Attr.DIRTY_MODE | Attr.DIRTY_TIME | Attr.CTIME, attr.flags);
        attr.flags = 0;
        assertEquals(0, server.call(ALICE, chown(1000, 200)).errno());
        assertEquals(200, attr.gid);
        assertEquals(Attr.DIRTY_OWNER | Attr.DIRTY_TIME | Attr.CTIME, attr.flags);
        attr.gid = 7;
        assertEquals(EPERM, server.call(ALICE, chown(-1, -1)).errno());
        mount(0, 0);
        assertEquals(0, server.call(ALICE, chown(1001, 9)).errno());
        assertEquals(EPERM, server.call(ALICE, chown(1000, 9)).errno());
        server.call(ROOT, open(RD));
        attr.mode = FileMode.S_IFREG | 06755;
        assertEquals(0, server.call(ROOT, chown(5, 6)).errno());
        assertEquals(List.of(5, 6, FileMode.S_IFREG | 06755), List.of(attr.uid, attr.gid, attr.mode));
        mount(MountFlag._MOUNT_READONLY, 0);
        assertEquals(EROFS, server.call(ROOT, chown(5, 6)).errno());
        attr.uid = 1000;
        mount(0, Mount.CHOWN_RESTRICTED);
        attr.gid = 100;
        attr.mode = FileMode.S_IFDIR | 06755;
        assertEquals(EPERM, server.call(ALICE, chown(1, 100)).errno());
        assertEquals(0, server.call(ALICE, chown(-1, 100)).errno());
        assertEquals(FileMode.S_IFDIR | 06755, attr.mode);
    }

    // B8.21: explicit times are the owner's, the current time anybody's who may write.
    @Test
    void utime_sets_times_given_or_current() {
        assertEquals(0, server.call(BOB, open(RD)).errno());
        assertEquals(EPERM, server.call(BOB, utime(0, 5, 6)).errno());
        attr.flags = Attr.PENDING_TIMES;
        assertEquals(0, server.call(ALICE, utime(0, 5, 6)).errno());
        assertEquals(List.of(5L, 6L, server.now), List.of(attr.atime, attr.mtime, attr.ctime));
        assertEquals(Attr.DIRTY_TIME, attr.flags);
        server.now += 10;
        assertEquals(0, server.call(BOB, utime(1, 0, 0)).errno());
        assertEquals(List.of(server.now, server.now, server.now), List.of(attr.atime, attr.mtime, attr.ctime));
        attr.mode = FileMode.S_IFREG | 0644;
        assertEquals(EACCES, server.call(BOB, utime(1, 0, 0)).errno());
        attr.mode = FileMode.S_IFREG;
        assertEquals(0, server.call(ALICE, utime(1, 0, 0)).errno());
        mount(MountFlag._MOUNT_READONLY, 0);
        assertEquals(EROFS, server.call(ALICE, utime(1, 0, 0)).errno());
        assertEquals(EROFS, server.call(ALICE, utime(0, 0, 0)).errno());
    }

    // B8.21: without credentials nothing can be decided.
    @Test
    void changes_by_nobody_are_enosys() {
        assertEquals(ENOSYS, Ownership.chmod(attr, 0, null));
        assertEquals(ENOSYS, Ownership.chown(attr, 0, 0, null));
        assertEquals(ENOSYS, Ownership.utime(attr, 0, 0, 0, null));
        assertEquals(ENOSYS, Ownership.touch(attr, 0, null));
    }
}
