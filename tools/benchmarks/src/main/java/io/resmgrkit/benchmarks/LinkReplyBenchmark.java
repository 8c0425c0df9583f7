package io.resmgrkit.benchmarks;

import io.kaitai.struct.KaitaiStruct;
import io.resmgrkit.codec.generated.IoConnectEntry;
import io.resmgrkit.codec.generated.IoConnectLinkReply;
import io.resmgrkit.codec.generated.IoConnectLinkReplyEncoder;
import io.resmgrkit.codec.kaitai.le.generated.Reply;
import io.resmgrkit.codec.message.Answered;
import org.openjdk.jmh.annotations.Benchmark;

/** A redirect with two servers and a path of ten characters: 20 + 64 + 10 bytes. */
public class LinkReplyBenchmark extends Common {
    private static final Answered ANSWERED = new Answered(0x100, 2, 0, 0x8001_0000, false);

    private final IoConnectLinkReply view = new IoConnectLinkReply();
    private final IoConnectLinkReplyEncoder encoder = new IoConnectLinkReplyEncoder();
    private final KaitaiStruct.ReadWrite tree = reference.reply(ANSWERED, bytes);
    private final String path = "/dev/null";

    public LinkReplyBenchmark() {
        super("00000000 00000000 00 00 0000 12000000 0200 0a00"
                + "00000000 64000000 01000000 05000000 00000000 00000000 0900 000000000000"
                + "00000000 01000000 01000000 01000000 00000000 00000000 0100 000000000000"
                + "2f6465762f6e756c6c00");
    }

    @Benchmark
    public long decodeFast() {
        IoConnectLinkReply r = view.wrap(dialect, bytes, at, at + length);
        long sum = r.fileType() + r.eflag() + r.chrootLen() + r.umask() + r.nentries() + r.pathLen();
        int entries = r.nentries();
        for (int i = 0; i < entries; i++) {
            IoConnectEntry e = r.entries(i);
            sum += e.nd() + e.pid() + e.chid() + e.handle() + e.key() + e.fileType() + e.prefixLen();
        }
        return sum + r.pathOffset() + r.pathLength() + r.array()[r.pathOffset()];
    }

    @Benchmark
    public long decodeReference() {
        var r = (io.resmgrkit.codec.kaitai.le.generated.IoConnectLinkReply)
                ((Reply) reference.reply(ANSWERED, buffer)).body();
        long sum = r.fileType() + r.eflag() + r.lenChroot() + r.umask() + r.numEntries() + r.lenPath();
        for (var e : r.entries()) {
            sum += e.nd() + e.pid() + e.chid() + e.handle() + e.key() + e.fileType() + e.lenPrefix();
        }
        return sum + r.path().length + r.path()[0];
    }

    @Benchmark
    public long decodeHand() {
        byte[] b = bytes;
        int a = at;
        boolean be = big;
        Wire.need(20, a, a + length);
        int entries = Wire.u2(b, a + 16, be);
        long sum = Wire.u4(b, a + 4, be)
                + (b[a + 8] & 0xff)
                + Wire.u2(b, a + 10, be)
                + Wire.u4(b, a + 12, be)
                + entries
                + Wire.u2(b, a + 18, be);
        for (int i = 0, e = a + 20; i < entries; i++, e += 32) {
            sum += Wire.u4(b, e, be)
                    + Wire.s4(b, e + 4, be)
                    + Wire.s4(b, e + 8, be)
                    + Wire.u4(b, e + 12, be)
                    + Wire.u4(b, e + 16, be);
            sum += Wire.u4(b, e + 20, be) + Wire.u2(b, e + 24, be);
        }
        int from = a + 20 + 32 * entries;
        return sum + from + Math.min(Wire.u2(b, a + 18, be), a + length - from) + b[from];
    }

    @Benchmark
    public byte[] encodeFast() {
        encoder.encode(dialect, out, at).umask(18);
        encoder.addEntries().pid(100).chid(1).handle(5).prefixLen(9);
        encoder.addEntries().pid(1).chid(1).handle(1).prefixLen(1);
        encoder.path(path).finish();
        return out;
    }

    @Benchmark
    public byte[] encodeReference() {
        return written(tree);
    }

    @Benchmark
    public byte[] encodeHand() {
        byte[] o = out;
        int a = at;
        boolean be = big;
        Wire.need(length, a, o.length);
        Wire.put8(o, a, be, 0L);
        Wire.put4(o, a + 8, be, 0);
        Wire.put4(o, a + 12, be, 18);
        Wire.put2(o, a + 16, be, 2);
        entry(o, a + 20, be, 100, 5, 9);
        entry(o, a + 52, be, 1, 1, 1);
        String text = path;
        int end = text.length();
        Wire.put2(o, a + 18, be, (end + 1));
        for (int i = 0; i < end; i++) {
            o[a + 84 + i] = (byte) text.charAt(i);
        }
        o[a + 84 + end] = 0;
        return o;
    }

    private static void entry(byte[] o, int at, boolean be, int pid, int handle, int prefix) {
        Wire.put4(o, at, be, 0);
        Wire.put4(o, at + 4, be, pid);
        Wire.put4(o, at + 8, be, 1);
        Wire.put4(o, at + 12, be, handle);
        Wire.put8(o, at + 16, be, 0L);
        Wire.put2(o, at + 24, be, prefix);
        Wire.put2(o, at + 26, be, 0);
        Wire.put4(o, at + 28, be, 0);
    }

    @Benchmark
    public byte[] copy() {
        return copied();
    }
}
