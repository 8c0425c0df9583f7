package io.resmgrkit.codec.message;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Dirent;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoDevctl;
import io.resmgrkit.codec.wire.Bytes;
import java.util.Map;
import java.util.function.Function;

/**
 * Bytes that make the codec meet a part of a message: what the tables call a variant, with as little else in them as possible. Zeros stand
 * wherever nothing is needed.
 */
final class Probe {
    private static final Map<String, Function<Dialect, Message>> PARTS = Map.ofEntries(
            Map.entry("_IO_CONNECT extra: link (server info of the existing fd)", d -> connect(d, 7, 1, 48)),
            Map.entry("_IO_CONNECT extra: link (union)", d -> connect(d, 7, 1, 48)),
            Map.entry("_IO_CONNECT extra: resmgr link", d -> connect(d, 7, 7, 32)),
            Map.entry("_IO_CONNECT extra: rename (old path)", d -> connect(d, 4, 9, 8)),
            Map.entry("_IO_CONNECT extra: mount", d -> connect(d, 9, 10, 88)),
            Map.entry("_IO_CONNECT entry in a link reply", d -> linkReply(d)),
            Map.entry("_IO_CONNECT server info at +20 in a RET_MSG reply", Probe::messageReply),
            Map.entry("_IO_READ xtype 5 offset", d -> io(d, 0x101, 24, 8, 5)),
            Map.entry("_IO_READ xtype 1 readcond", d -> io(d, 0x101, 28, 8, 1)),
            Map.entry("_IO_READ directory entry", d -> directory(d, 32, 0, 0)),
            Map.entry("_IO_READ directory entry extra header", d -> directory(d, 40, 0, 0)),
            Map.entry(
                    "_IO_READ directory entry extra with stat",
                    d -> directory(d, 32 + 8 + 120, statType(d), statLength(d))),
            Map.entry("_IO_WRITE xtype 5 offset", d -> io(d, 0x102, 24, 8, 5)),
            Map.entry("_IO_NOTIFY poll entry", Probe::poll),
            Map.entry("_IO_NOTIFY event", d -> io(d, 0x105, 96, 4, 0)),
            Map.entry(
                    "_IO_DEVCTL payload DCMD_FSYS_STATVFS",
                    d -> Message.reply(d, new Answered(0x106, 0, 0x40a8020d, 0, false), new byte[184], 0, 184)),
            Map.entry("_IO_DEVCTL payload DCMD_ALL_FADVISE", Probe::fadvise),
            Map.entry("_IO_UTIME times", d -> io(d, 0x10c, 16, 4, 0)),
            Map.entry("_IO_OPENFD info", d -> io(d, 0x10d, 68, 4, 0)),
            Map.entry("_IO_DUP info", d -> io(d, 0x115, 60, 4, 0)),
            Map.entry("_IO_MMAP info", d -> io(d, 0x112, 88, 4, 0)),
            Map.entry("_IO_FDINFO info at +8", d -> reply(d, 0x10e, 0, 72)),
            Map.entry("_IO_LOCK flock at +12", d -> io(d, 0x10f, 44, 4, 0)),
            Map.entry("_IO_ACL header", d -> io(d, 0x11b, 24, 4, 0)),
            Map.entry("(pulse) pulse", d -> request(d, new byte[d.wordBits() == 32 ? 16 : 24])),
            Map.entry("(pulse) 32 form", d -> request(d, new byte[16])),
            Map.entry("(pulse) 64 form", d -> request(d, new byte[24])),
            Map.entry("(combine) head of any combined part", d -> io(d, 0x119, 8, 4, 0)));

    private Probe() {}

    /** A message that holds that part. */
    static Message part(Dialect dialect, String message, String variant) {
        Function<Dialect, Message> probe = PARTS.get(message + " " + variant);
        if (probe == null) {
            throw new AssertionError("no probe for the part '" + variant + "' of " + message);
        }
        return probe.apply(dialect);
    }

    /** A request of that number, zero but for one word of 32 bits. */
    static Message io(Dialect dialect, int number, int length, int wordAt, int word) {
        byte[] bytes = new byte[length];
        Bytes.put2(bytes, 0, dialect.bigEndian(), number);
        Bytes.put2(bytes, 2, dialect.bigEndian(), length);
        Bytes.put4(bytes, wordAt, dialect.bigEndian(), word);
        return request(dialect, bytes);
    }

    /** A reply of zeros. */
    static Message reply(Dialect dialect, int number, int status, int length) {
        return Message.reply(dialect, Answered.to(number, status), new byte[length], 0, length);
    }

    private static Message request(Dialect dialect, byte[] bytes) {
        return Message.request(dialect, bytes, 0, bytes.length);
    }

    /** A connect with the path "x" and extra data of zeros, which begin at 48. */
    private static Message connect(Dialect dialect, int subtype, int extraType, int length) {
        byte[] bytes = new byte[48 + length];
        bytes[40] = 'x';
        boolean big = dialect.bigEndian();
        var fields = IoConnect.layout(dialect);
        Bytes.put2(bytes, 0, big, 0x100);
        Bytes.put2(bytes, fields.field("subtype").offset(), big, subtype);
        Bytes.put2(bytes, fields.field("path_len").offset(), big, 2);
        bytes[fields.field("extra_type").offset()] = (byte) extraType;
        Bytes.put2(bytes, fields.field("extra_len").offset(), big, length);
        return request(dialect, bytes);
    }

    private static Message linkReply(Dialect dialect) {
        byte[] bytes = new byte[52];
        Bytes.put2(bytes, 16, dialect.bigEndian(), 1);
        return Message.reply(dialect, Answered.to(0x100, 0x80010000), bytes, 0, bytes.length);
    }

    /** A redirect whose message is a close. */
    private static Message messageReply(Dialect dialect) {
        byte[] bytes = new byte[72];
        Bytes.put2(bytes, 18, dialect.bigEndian(), 4);
        Bytes.put2(bytes, 68, dialect.bigEndian(), 0x116);
        return Message.reply(dialect, Answered.to(0x100, 0x80100000), bytes, 0, bytes.length);
    }

    /** A directory with one entry "a"; extra records begin at 24. */
    private static Message directory(Dialect dialect, int length, int extraType, int extraLength) {
        byte[] bytes = new byte[length];
        boolean big = dialect.bigEndian();
        var fields = Dirent.layout(dialect);
        Bytes.put2(bytes, fields.field("d_reclen").offset(), big, length);
        Bytes.put2(bytes, fields.field("d_namelen").offset(), big, 1);
        bytes[20] = 'a';
        Bytes.put2(bytes, 24, big, extraLength);
        Bytes.put2(bytes, 26, big, extraType);
        return Message.reply(dialect, new Answered(0x101, 0, 0, length, true), bytes, 0, length);
    }

    /** Since 7.0 the type of an extra record says the form of its stat (LAYOUT 5). */
    private static int statType(Dialect dialect) {
        return dialect.release() < 700 ? 1 : 7;
    }

    private static int statLength(Dialect dialect) {
        return dialect.release() < 700 ? 72 : 120;
    }

    private static Message poll(Dialect dialect) {
        var fields = io.resmgrkit.codec.generated.IoNotify.layout(dialect);
        byte[] bytes = new byte[fields.wireSize() + 8];
        boolean big = dialect.bigEndian();
        Bytes.put2(bytes, 0, big, 0x105);
        Bytes.put4(bytes, fields.field("action").offset(), big, 2);
        Bytes.put4(bytes, fields.field("flags").offset(), big, 0x80000000);
        Bytes.put4(bytes, fields.field("nfds").offset(), big, 1);
        return request(dialect, bytes);
    }

    private static Message fadvise(Dialect dialect) {
        byte[] bytes = new byte[40];
        boolean big = dialect.bigEndian();
        Bytes.put2(bytes, 0, big, 0x106);
        Bytes.put4(bytes, IoDevctl.layout(dialect).field("dcmd").offset(), big, 0x80180106);
        Bytes.put4(bytes, IoDevctl.layout(dialect).field("nbytes").offset(), big, 24);
        return request(dialect, bytes);
    }
}
