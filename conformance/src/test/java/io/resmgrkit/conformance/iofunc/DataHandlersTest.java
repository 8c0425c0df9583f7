package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EFBIG;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.EISDIR;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOVERFLOW;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.WR;
import static io.resmgrkit.conformance.Messages.hex;
import static io.resmgrkit.conformance.Messages.lseek;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.read;
import static io.resmgrkit.conformance.Messages.write;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.DIALECT;
import static io.resmgrkit.conformance.TestServer.ROOT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.MountFlag;
import io.resmgrkit.conformance.TestKernel.Answer;
import io.resmgrkit.conformance.framework.IoSlot;
import io.resmgrkit.conformance.framework.Result;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The default handlers that move data and position (B8.11 to B8.16). */
class DataHandlersTest extends OpenFile {
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
}
