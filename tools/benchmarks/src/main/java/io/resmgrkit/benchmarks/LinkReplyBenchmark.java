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
        IoConnectLinkReply r = view.wrap(dialect, bytes, 0, length);
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
        int entries = Wire.u2(b, 16);
        long sum = Wire.u4(b, 4) + (b[8] & 0xff) + Wire.u2(b, 10) + Wire.u4(b, 12) + entries + Wire.u2(b, 18);
        for (int i = 0, at = 20; i < entries; i++, at += 32) {
            sum += Wire.u4(b, at) + Wire.s4(b, at + 4) + Wire.s4(b, at + 8) + Wire.u4(b, at + 12) + Wire.u4(b, at + 16);
            sum += Wire.u4(b, at + 20) + Wire.u2(b, at + 24);
        }
        int from = 20 + 32 * entries;
        return sum + from + Math.min(Wire.u2(b, 18), length - from) + b[from];
    }

    @Benchmark
    public byte[] encodeFast() {
        encoder.encode(dialect, out, 0).umask(18);
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
        Wire.U8.set(o, 0, 0L);
        Wire.U4.set(o, 8, 0);
        Wire.U4.set(o, 12, 18);
        Wire.U2.set(o, 16, (short) 2);
        entry(o, 20, 100, 5, 9);
        entry(o, 52, 1, 1, 1);
        String text = path;
        int end = text.length();
        Wire.U2.set(o, 18, (short) (end + 1));
        for (int i = 0; i < end; i++) {
            o[84 + i] = (byte) text.charAt(i);
        }
        o[84 + end] = 0;
        return o;
    }

    private static void entry(byte[] o, int at, int pid, int handle, int prefix) {
        Wire.U4.set(o, at, 0);
        Wire.U4.set(o, at + 4, pid);
        Wire.U4.set(o, at + 8, 1);
        Wire.U4.set(o, at + 12, handle);
        Wire.U8.set(o, at + 16, 0L);
        Wire.U8.set(o, at + 24, (long) prefix);
    }

    @Benchmark
    public byte[] copy() {
        return copied();
    }
}
