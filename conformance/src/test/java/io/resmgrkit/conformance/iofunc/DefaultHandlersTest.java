package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EFBIG;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.EISDIR;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOVERFLOW;
import static io.resmgrkit.codec.names.generated.Errno.EPERM;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;
import static io.resmgrkit.codec.names.generated.Errno.ESPIPE;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.WR;
import static io.resmgrkit.conformance.Messages.chmod;
import static io.resmgrkit.conformance.Messages.chown;
import static io.resmgrkit.conformance.Messages.close;
import static io.resmgrkit.conformance.Messages.devctl;
import static io.resmgrkit.conformance.Messages.hex;
import static io.resmgrkit.conformance.Messages.lseek;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.pathconf;
import static io.resmgrkit.conformance.Messages.read;
import static io.resmgrkit.conformance.Messages.stat;
import static io.resmgrkit.conformance.Messages.utime;
import static io.resmgrkit.conformance.Messages.write;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.BOB;
import static io.resmgrkit.conformance.TestServer.DIALECT;
import static io.resmgrkit.conformance.TestServer.ROOT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.codec.generated.Fdinfo;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.MountFlag;
import io.resmgrkit.conformance.TestKernel.Answer;
import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.framework.IoSlot;
import io.resmgrkit.conformance.framework.Result;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The default I/O handlers (B8.11 to B8.22). */
class DefaultHandlersTest {
    private static final int GETFLAGS = 0x40040101;
    private static final int SETFLAGS = 0x80040102;
    private static final int GETMOUNTFLAGS = 0x40040103;
    private static final int FADVISE = 0x80180106;

    private final TestServer server = new TestServer();
    private final Attr attr = server.attr;

    @BeforeEach
    void openIt() {
        attr.mode = FileMode.S_IFREG | 0666;
        attr.uid = 1000;
        attr.gid = 100;
        server.attach();
        server.call(ALICE, open(RD | WR));
    }

    private void mount(int flags, int conf) {
        attr.mount = new Mount(flags, conf, 0, 0);
    }

    // B8.11, B13.5: no data, and the access time is not marked.
    @Test
    void reading_by_default_gives_nothing_and_marks_nothing() {
        Answer answer = server.call(ALICE, read(10));
        assertEquals(0, answer.status());
        assertEquals(0, answer.data().length);
        assertEquals(0, attr.flags);
        assertEquals(ENOSYS, server.call(ALICE, read(10, 1)).errno());
        assertEquals(0, server.call(ALICE, read(10, IoXtype._IO_XFLAG_NONBLOCK)).errno());
        server.call(ALICE.fd(4), open(WR));
        assertEquals(EBADF, server.call(ALICE.fd(4), read(10)).errno());
    }

    // B8.12, B13.5: all of nbytes is written, whatever came; the times are marked without DIRTY_TIME.
    @Test
    void writing_by_default_takes_everything() {
        assertEquals(5000, server.call(ALICE, write(5000, "few")).status());
        assertEquals(Attr.MTIME | Attr.CTIME, attr.flags);
        attr.flags = 0;
        assertEquals(0, server.call(ALICE, write(0, "")).status());
        assertEquals(0, attr.flags);
        assertEquals(-3, server.call(ALICE, write(-3, "")).status());
        byte[] odd = write(1, "x");
        odd[8] = 1;
        assertEquals(ENOSYS, server.call(ALICE, odd).errno());
        server.call(ALICE.fd(4), open(RD));
        assertEquals(EBADF, server.call(ALICE.fd(4), write(1, "x")).errno());
    }

    // B8.13, B8.2a: a position at the limit is EOVERFLOW, before it the read is clipped; not without bytes or with
    // large files.
    @Test
    void reading_ends_at_the_32bit_limit() {
        Ocb ocb = server.ocb(ALICE);
        long[] clipped = new long[1];
        server.io.set(IoSlot.READ, (ctx, msg, o) -> {
            int error = Verify.read(msg, o);
            clipped[0] = msg.nbytes();
            return Result.errno(error);
        });
        ocb.offset = 0x7fff_ffffL;
        assertEquals(EOVERFLOW, server.call(ALICE, read(1)).errno());
        assertEquals(0, server.call(ALICE, read(0)).errno());
        ocb.offset = 0x7fff_fff0L;
        assertEquals(0, server.call(ALICE, read(100)).errno());
        assertEquals(15, clipped[0]);
        byte[] pread = Arrays.copyOf(read(100, IoXtype._IO_XTYPE_OFFSET), 24);
        System.arraycopy(hex("ffffff7f00000000"), 0, pread, 16, 8);
        assertEquals(EOVERFLOW, server.call(ALICE, pread).errno());
        pread[16] = (byte) 0xfe;
        server.call(ALICE, pread);
        assertEquals(1, clipped[0]);
        ocb.ioflag |= IoFlag.O_LARGEFILE;
        ocb.offset = 0x1_0000_0000L;
        assertEquals(0, server.call(ALICE, read(7)).errno());
        assertEquals(7, clipped[0]);
        mount(Mount.BITS32, 0);
        assertEquals(EOVERFLOW, server.call(ALICE, read(1)).errno());
        attr.mode = FileMode.S_IFCHR | 0666;
        assertEquals(0, server.call(ALICE, read(1)).errno());
    }

    // B8.13: O_NONBLOCK of the OCB, overridden only by the flag that contradicts it.
    @Test
    void blocking_can_be_overridden_for_one_message() {
        Ocb ocb = new Ocb(attr);
        int both = IoXtype._IO_XFLAG_BLOCK | IoXtype._IO_XFLAG_NONBLOCK;
        assertEquals(false, Verify.nonblock(ocb, 0));
        assertEquals(false, Verify.nonblock(ocb, IoXtype._IO_XFLAG_BLOCK));
        assertEquals(true, Verify.nonblock(ocb, IoXtype._IO_XFLAG_NONBLOCK));
        assertEquals(true, Verify.nonblock(ocb, both));
        ocb.ioflag = IoFlag.O_NONBLOCK;
        assertEquals(true, Verify.nonblock(ocb, 0));
        assertEquals(true, Verify.nonblock(ocb, IoXtype._IO_XFLAG_NONBLOCK));
        assertEquals(false, Verify.nonblock(ocb, both));
    }

    // B8.14: read-only before directory; the limit is EFBIG, at the end of file when appending; appending moves the
    // offset.
    @Test
    void writing_is_verified() {
        Ocb ocb = server.ocb(ALICE);
        ocb.offset = 0x7fff_ffffL;
        assertEquals(EFBIG, server.call(ALICE, write(1, "x")).errno());
        assertEquals(0, server.call(ALICE, write(0, "")).errno());
        ocb.ioflag |= IoFlag.O_APPEND;
        attr.nbytes = 30;
        assertEquals(1, server.call(ALICE, write(1, "x")).status());
        assertEquals(30, ocb.offset);
        attr.nbytes = 0x7fff_fffeL;
        assertEquals(1, server.call(ALICE, write(9, "x")).status());
        attr.nbytes = 0x7fff_ffffL;
        assertEquals(EFBIG, server.call(ALICE, write(9, "x")).errno());
        attr.mode = FileMode.S_IFDIR | 0777;
        assertEquals(EISDIR, server.call(ALICE, write(1, "x")).errno());
        mount(MountFlag._MOUNT_READONLY, 0);
        assertEquals(EROFS, server.call(ALICE, write(1, "x")).errno());
    }

    // B8.14: a non-root write of something takes the three bits off a program of any type.
    @Test
    void writing_clears_the_set_id_bits() {
        attr.mode = FileMode.S_IFCHR | 07711;
        server.call(ALICE, write(0, ""));
        assertEquals(FileMode.S_IFCHR | 07711, attr.mode);
        server.call(ALICE, write(1, "x"));
        assertEquals(FileMode.S_IFCHR | 0711, attr.mode);
        assertEquals(Attr.DIRTY_MODE, attr.flags & Attr.DIRTY_MODE);
        attr.mode = FileMode.S_IFCHR | 06600;
        attr.flags = 0;
        server.call(ALICE, write(1, "x"));
        assertEquals(FileMode.S_IFCHR | 06600, attr.mode);
        server.call(ROOT, open(WR));
        attr.mode = FileMode.S_IFCHR | 04711;
        server.call(ROOT, write(1, "x"));
        assertEquals(FileMode.S_IFCHR | 04711, attr.mode);
        assertEquals(0, attr.flags & Attr.DIRTY_MODE);
    }

    // B8.15: like a write, with an unsigned sum; the set-id bits go whatever the length.
    @Test
    void changing_space_is_verified() {
        server.io.set(IoSlot.SPACE, (ctx, msg, ocb) -> Result.errno(Verify.space(ctx, msg, ocb)));
        assertEquals(0, server.call(ALICE, space(0, 0x7fff_fff0L, 15)).errno());
        assertEquals(EFBIG, server.call(ALICE, space(0, 0x7fff_fff0L, 16)).errno());
        assertEquals(EFBIG, server.call(ALICE, space(0, -1, 0)).errno());
        assertEquals(0, server.call(ALICE, space(1, -1, 0)).errno());
        attr.mode |= FileMode.S_ISUID | 0111;
        server.call(ALICE, space(0, 0, 0));
        assertEquals(FileMode.S_IFREG | 0777, attr.mode);
        attr.mode = FileMode.S_IFDIR;
        assertEquals(EISDIR, server.call(ALICE, space(0, 0, 0)).errno());
        mount(MountFlag._MOUNT_READONLY, 0);
        assertEquals(EROFS, server.call(ALICE, space(0, 0, 0)).errno());
        server.call(ALICE.fd(4), open(RD));
        assertEquals(EBADF, server.call(ALICE.fd(4), space(0, 0, 0)).errno());
    }

    private static byte[] space(int whence, long start, long len) {
        byte[] message = new byte[24];
        new io.resmgrkit.codec.generated.IoSpaceEncoder()
                .encode(DIALECT, message, 0)
                .subtype(0x6f)
                .whence(whence)
                .start(start)
                .len(len);
        return message;
    }

    // B8.16: whence, negative results, the limit for every type, wrapping sums.
    @Test
    void seeking_moves_the_offset() {
        attr.nbytes = 100;
        assertArrayEquals(
                hex("0500000000000000"), server.call(ALICE, lseek(0, 5)).data());
        assertArrayEquals(
                hex("0c00000000000000"), server.call(ALICE, lseek(1, 7)).data());
        assertArrayEquals(
                hex("6300000000000000"), server.call(ALICE, lseek(2, -1)).data());
        assertEquals(EINVAL, server.call(ALICE, lseek(3, 0)).errno());
        assertEquals(EINVAL, server.call(ALICE, lseek(0, -1)).errno());
        assertEquals(EINVAL, server.call(ALICE, lseek(1, Long.MAX_VALUE)).errno());
        assertEquals(99, server.ocb(ALICE).offset);
        assertEquals(0, server.call(ALICE, lseek(0, 0x7fff_ffffL)).errno());
        assertEquals(EOVERFLOW, server.call(ALICE, lseek(0, 0x8000_0000L)).errno());
        attr.mode = FileMode.S_IFCHR;
        assertEquals(EOVERFLOW, server.call(ALICE, lseek(0, 0x8000_0000L)).errno());
        server.ocb(ALICE).ioflag |= IoFlag.O_LARGEFILE;
        assertEquals(0, server.call(ALICE, lseek(0, 0x8000_0000L)).errno());
    }

    // B8.17: the flags as open() knows them, in the request's own header; only ret_val is set.
    @Test
    void devctl_gets_and_sets_flags() {
        server.ocb(ALICE).ioflag |= IoFlag.O_APPEND | IoFlag.O_CREAT;
        byte[] message = devctl(GETFLAGS);
        message[12] = 77;
        byte[] reply = server.call(ALICE, message).data();
        assertArrayEquals(hex("0601 1000 00000000 00000000 4d000000 0a000000"), reply);
        assertEquals(
                0,
                server.call(ALICE, devctl(SETFLAGS, IoFlag.O_NONBLOCK | IoFlag.O_TRUNC | 2))
                        .data()
                        .length);
        assertEquals(RD | WR | IoFlag.O_NONBLOCK | IoFlag.O_CREAT, server.ocb(ALICE).ioflag);
        assertEquals(EINVAL, server.call(ALICE, devctl(SETFLAGS, IoFlag.O_SYNC)).errno());
        mount(0, Mount.SYNC_IO);
        assertEquals(0, server.call(ALICE, devctl(SETFLAGS, IoFlag.O_SYNC)).errno());
        server.call(ALICE.fd(4), open(0));
        assertEquals(3, server.call(ALICE.fd(4), devctl(GETFLAGS)).data()[16]);
    }

    // B8.17: mount flags, advice to a FIFO, everything else default.
    @Test
    void devctl_tells_mount_flags_and_declines_the_rest() {
        assertEquals(0, server.call(ALICE, devctl(GETMOUNTFLAGS)).data()[16]);
        mount(0x1121, 0);
        assertArrayEquals(
                hex("21000000"),
                Arrays.copyOfRange(server.call(ALICE, devctl(GETMOUNTFLAGS)).data(), 16, 20));
        assertEquals(ENOSYS, server.call(ALICE, devctl(FADVISE)).errno());
        attr.mode = FileMode.S_IFIFO;
        assertEquals(ESPIPE, server.call(ALICE, devctl(FADVISE)).errno());
        assertEquals(ENOSYS, server.call(ALICE, devctl(0x1234)).errno());
    }

    // B8.18: the status carries the value; without a mount two are granted.
    @Test
    void pathconf_answers_in_the_status() {
        assertEquals(List.of(1, 1, 0, 0, 1, 1, 16), pathconfs());
        mount(0, 0);
        assertEquals(List.of(0, 0, 0, 0, 1, 1, 16), pathconfs());
        mount(0, Mount.CHOWN_RESTRICTED | Mount.SYNC_IO);
        assertEquals(List.of(1, 0, 1, 0, 1, 1, 16), pathconfs());
        mount(0, Mount.NO_TRUNC | Mount.LINK_DIR);
        assertEquals(List.of(0, 1, 0, 1, 1, 1, 16), pathconfs());
        assertEquals(ENOSYS, server.call(ALICE, pathconf(1)).errno());
    }

    private List<Integer> pathconfs() {
        return java.util.stream.IntStream.of(9, 7, 14, 19, 12, 13, 18)
                .mapToObj(name -> server.call(ALICE, pathconf(name)).status())
                .toList();
    }

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

    // B8.22: fdinfo describes descriptor and path; as much of the path as asked for, a negative length at its word.
    @Test
    void fdinfo_describes_the_descriptor() {
        server.ocb(ALICE).offset = 5;
        attr.nbytes = 9;
        server.call(ALICE, io.resmgrkit.conformance.Messages.lock(6, 1, 0, 0, 1));
        Answer answer = server.call(ALICE, fdinfo(100));
        assertEquals(7, answer.status());
        assertEquals(72 + 7, answer.data().length);
        assertArrayEquals("/dev/t\0".getBytes(), Arrays.copyOfRange(answer.data(), 72, 79));
        Fdinfo info = new Fdinfo().wrap(DIALECT, answer.data(), 8, 72);
        assertEquals(List.of(5L, 9L, 1L, 3L), List.of(info.offset_(), info.size_(), info.flags(), info.ioflag()));
        assertEquals(
                List.of(1, 1, 1, 0, 0, 0x40),
                List.of(info.count(), info.rcount(), info.wcount(), info.rlocks(), info.wlocks(), info.sflag()));
        assertEquals(72 + 3, server.call(ALICE, fdinfo(3)).data().length);
        assertEquals(72, server.call(ALICE, fdinfo(0)).data().length);
        assertEquals(70, server.call(ALICE, fdinfo(-2)).data().length);
        assertEquals(0, server.call(ALICE, fdinfo(-100)).data().length);
        server.kernel.names.clear();
        assertEquals(0, server.call(ALICE, fdinfo(100)).status());
    }

    private static byte[] fdinfo(int pathLen) {
        byte[] message = new byte[16];
        new io.resmgrkit.codec.generated.IoFdinfoEncoder()
                .encode(DIALECT, message, 0)
                .pathLen(pathLen);
        return message;
    }

    // B8.22: sync asks the mount; power its entry in the mount.
    @Test
    void sync_and_power_depend_on_the_mount() {
        byte[] sync = hex("1901 0800 20000000");
        byte[] power = hex("1a01 1000 00000000 00000000 00000000");
        assertEquals(EINVAL, server.call(ALICE, sync).errno());
        assertEquals(ENOSYS, server.call(ALICE, power).errno());
        mount(0, Mount.SYNC_IO);
        assertEquals(0, server.call(ALICE, sync).errno());
        sync[4] = 0x10;
        assertEquals(0, server.call(ALICE, sync).errno());
        sync[4] = 0;
        assertEquals(0, server.call(ALICE, sync).errno());
        sync[4] = 0x40;
        assertEquals(EINVAL, server.call(ALICE, sync).errno());
        assertEquals(ENOSYS, server.call(ALICE, power).errno());
        attr.mount.power = (ctx, msg, ocb) -> Result.errno(EROFS);
        assertEquals(EROFS, server.call(ALICE, power).errno());
    }

    // B8.22: which sync is due.
    @Test
    void sync_is_due_when_something_is_dirty() {
        Ocb ocb = new Ocb(attr);
        attr.flags = Attr.DIRTY_SIZE;
        assertEquals(IoFlag.O_SYNC, Syncing.due(ocb, IoFlag.O_SYNC));
        assertEquals(IoFlag.O_DSYNC, Syncing.due(ocb, IoFlag.O_DSYNC));
        assertEquals(0, Syncing.due(ocb, 0));
        assertEquals(0, Syncing.due(ocb, WR));
        ocb.ioflag = IoFlag.O_DSYNC;
        assertEquals(IoFlag.O_DSYNC, Syncing.due(ocb, WR));
        assertEquals(0, Syncing.due(ocb, RD));
        ocb.ioflag |= IoFlag.O_RSYNC;
        assertEquals(IoFlag.O_DSYNC, Syncing.due(ocb, RD));
        attr.flags = Attr.DIRTY_TIME;
        assertEquals(0, Syncing.due(ocb, RD));
        attr.flags = Attr.MTIME;
        assertEquals(IoFlag.O_SYNC, Syncing.due(ocb, IoFlag.O_SYNC));
        assertEquals(Attr.MTIME | Attr.DIRTY_TIME, attr.flags);
        attr.flags = 0;
        assertEquals(0, Syncing.due(ocb, IoFlag.O_SYNC));
        mount(MountFlag._MOUNT_READONLY, 0);
        attr.flags = Attr.DIRTY_SIZE;
        assertEquals(0, Syncing.due(ocb, IoFlag.O_SYNC));
    }

    // B8.9: closing updates the times.
    @Test
    void closing_updates_the_times() {
        attr.flags = Attr.MTIME;
        server.call(ALICE, close());
        assertEquals(server.now, attr.mtime);
        assertEquals(0, attr.count);
    }
}
