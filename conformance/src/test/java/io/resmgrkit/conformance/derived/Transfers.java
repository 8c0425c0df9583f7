package io.resmgrkit.conformance.derived;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.transcript.Session;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reading, writing and growing a file: unsigned lengths, 64-bit lengths, new extra types, the command that only grows. */
final class Transfers {
    private static final int ENOSYS = 89;
    private static final int RDWR_LARGE = 0x8003;
    private static final long HUGE = 0xffff_fff0L;
    private static final long BEYOND_32 = 0x1_0000_0000L;
    private static final int GETFLAGS = 0x4004_0101;
    private static final int GROWSP = 109;
    private static final int ROOM = 65536;

    private final Author author;
    private final Thing file;
    private final Descriptor fd;

    private Transfers(Author author) {
        this.author = author;
        file = author.device("ramfile", "/ram", new Thing(0100666, 0, 0).holds(bytes("0123456789abcdef")));
        fd = author.opens(
                Sender.ROOT,
                "open(\"/ram\",O_RDWR|O_LARGEFILE)",
                author.wire.open("", RDWR_LARGE),
                Descriptor.opened(file, RDWR_LARGE));
    }

    static Session write(Dialect dialect) {
        Transfers topic = new Transfers(new Author(
                dialect,
                "transfer",
                "lengths and extra types of reads and writes",
                "LAYOUT 2.3 and 5 (6.5, 6.6, 7.0, 7.1), P3.2 to P3.4, B8.17"));
        topic.extraTypes();
        if (dialect.release() >= 660) {
            topic.unsigned();
        }
        if (dialect.release() >= 700) {
            topic.wide();
        }
        if (dialect.release() >= 710) {
            topic.grow(32, 32);
            topic.grow(4, 32);
        }
        return topic.author.session();
    }

    private void extraTypes() {
        author.refuses(Sender.ROOT, "read with _IO_XTYPE_TCPIP_MSG2", author.wire.read(4, 7), ENOSYS);
        author.refuses(Sender.ROOT, "write with _IO_XTYPE_TCPIP_MSG2", author.wire.write(4, 7, "data"), ENOSYS);
        if (author.dialect.release() >= 700) {
            author.refuses(Sender.ROOT, "read with _IO_XTYPE_TCPIP_MMSG", author.wire.read(4, 8), ENOSYS);
            author.refuses(Sender.ROOT, "read with _IO_XTYPE_READDIR", author.wire.read(4, 9), ENOSYS);
        }
    }

    /** Before 6.6 these lengths are negative, and EINVAL. */
    private void unsigned() {
        reads("read(fd,buf,0xfffffff0)", author.wire.read(HUGE, 0), 0, 16);
        fd.offset = 16;
        writes("write(fd,buf,0xfffffff0) of which 2 bytes arrive", author.wire.write(HUGE, 0, "gh"), "gh", 16, true);
        byte[] flags = author.wire.devctl(GETFLAGS, HUGE);
        byte[] reply = Arrays.copyOf(flags, flags.length + Integer.BYTES);
        Bytes.put4(reply, 4, false, 0);
        Bytes.put4(reply, 16, false, 0x8002);
        author.replies(Sender.ROOT, "devctl(fd,DCMD_ALL_GETFLAGS) with nbytes 0xfffffff0", flags, 0, reply);
    }

    private void wide() {
        fd.offset = 10;
        byte[] position = new byte[Long.BYTES];
        Bytes.put8(position, 0, false, 10);
        author.replies(Sender.ROOT, "lseek(fd,10,SEEK_SET)", author.wire.lseek(0, 10), 0, position);
        reads("read(fd,buf,0x100000004)", author.wire.read64(BEYOND_32 + 4), 10, 8);
        reads("pread(fd,buf,3,2)", author.wire.read64(3, Wire.OFFSET, 2), 2, 3, false);
        writes("write(fd,\"IJ\",2)", author.wire.write64(2, 0, 0, "IJ"), "IJ", 18, true);
        writes("pwrite(fd,\"Z\",1,1)", author.wire.write64(1, Wire.OFFSET, 1, "Z"), "Z", 1, false);
        writes(
                "write(fd,buf,0x100000002) of which 1 byte arrives",
                author.wire.write64(BEYOND_32 + 2, 0, 0, "K"),
                "K",
                20,
                true);
    }

    /** The word says where the file is to end; how clients split it into start and length is not known, the sum counts. */
    private void grow(long start, long size) {
        byte[] content = contents();
        if (size > content.length) {
            file.holds(Arrays.copyOf(content, (int) size)).flag(Thing.DIRTY_SIZE);
        }
        file.flag(Thing.MTIME | Thing.CTIME | Thing.DIRTY_TIME);
        byte[] reply = new byte[Long.BYTES];
        Bytes.put8(reply, 0, false, size);
        author.replies(
                Sender.ROOT, "fcntl(fd,F_GROWSP,{" + start + ",0})", author.wire.space(GROWSP, start, 0), 0, reply);
    }

    private void reads(String call, byte[] request, int from, int length) {
        reads(call, request, from, length, true);
    }

    private void reads(String call, byte[] request, int from, int length, boolean moves) {
        file.flag(Thing.ATIME);
        fd.offset = moves ? from + length : fd.offset;
        author.replies(Sender.ROOT, call, request, length, Arrays.copyOfRange(contents(), from, from + length), ROOM);
    }

    private void writes(String call, byte[] request, String data, int at, boolean moves) {
        byte[] before = contents();
        int end = at + data.length();
        byte[] after = Arrays.copyOf(before, Math.max(before.length, end));
        System.arraycopy(bytes(data), 0, after, at, data.length());
        file.holds(after).flag(Thing.MTIME | Thing.CTIME | Thing.DIRTY_TIME);
        if (after.length > before.length) {
            file.flag(Thing.DIRTY_SIZE);
        }
        fd.offset = moves ? end : fd.offset;
        author.replies(Sender.ROOT, call, request, data.length(), new byte[0]);
    }

    private byte[] contents() {
        byte[] content = file.content;
        return content == null ? new byte[0] : content;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
