package io.resmgrkit.benchmarks;

import io.kaitai.struct.KaitaiStruct;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.codec.generated.StatEncoder;
import io.resmgrkit.codec.kaitai.le.generated.IoStatReply;
import io.resmgrkit.codec.kaitai.le.generated.Reply;
import io.resmgrkit.codec.message.Answered;
import org.openjdk.jmh.annotations.Benchmark;

/** {@code struct stat}: 72 bytes, fifteen fields. */
public class StatReplyBenchmark extends Common {
    private static final Answered ANSWERED = Answered.to(0x104, 0);

    private final Stat view = new Stat();
    private final StatEncoder encoder = new StatEncoder();
    private final KaitaiStruct.ReadWrite tree = reference.reply(ANSWERED, bytes);

    public StatReplyBenchmark() {
        super(
                "0010000000000000 0002000000000000 01000000 01000000 e8030000 64000000 00ca9a3b 00ca9a3b 00ca9a3b b6210000"
                        + "01000000 00020000 01000000 00020000 0100000000000000");
    }

    @Benchmark
    public long decodeFast() {
        Stat s = view.wrap(dialect, bytes, at, at + length);
        long sum = s.stIno() + s.stSize() + s.stDev() + s.stRdev() + s.stUid() + s.stGid() + s.stMtime() + s.stAtime();
        sum += s.stCtime() + s.stMode() + s.stNlink() + s.stBlocksize() + s.stNblocks() + s.stBlksize() + s.stBlocks();
        return sum;
    }

    @Benchmark
    public long decodeReference() {
        var s = ((IoStatReply) ((Reply) reference.reply(ANSWERED, buffer)).body()).stat();
        long sum = s.stIno() + s.stSize() + s.stDev() + s.stRdev() + s.stUid() + s.stGid() + s.stMtime() + s.stAtime();
        sum += s.stCtime() + s.stMode() + s.stNlink() + s.stBlocksize() + s.stNblocks() + s.stBlksize() + s.stBlocks();
        return sum;
    }

    @Benchmark
    public long decodeHand() {
        byte[] b = bytes;
        int a = at;
        boolean be = big;
        Wire.need(72, a, a + length);
        long sum = Wire.u8(b, a, be)
                + Wire.u8(b, a + 8, be)
                + Wire.u4(b, a + 16, be)
                + Wire.u4(b, a + 20, be)
                + Wire.s4(b, a + 24, be)
                + Wire.s4(b, a + 28, be);
        sum += Wire.u4(b, a + 32, be)
                + Wire.u4(b, a + 36, be)
                + Wire.u4(b, a + 40, be)
                + Wire.u4(b, a + 44, be)
                + Wire.u4(b, a + 48, be)
                + Wire.u4(b, a + 52, be);
        return sum + Wire.s4(b, a + 56, be) + Wire.u4(b, a + 60, be) + Wire.u8(b, a + 64, be);
    }

    @Benchmark
    public byte[] encodeFast() {
        encoder.encode(dialect, out, at)
                .stIno(4096)
                .stSize(512)
                .stDev(1)
                .stRdev(1)
                .stUid(1000)
                .stGid(100);
        encoder.stMtime(1_000_000_000)
                .stAtime(1_000_000_000)
                .stCtime(1_000_000_000)
                .stMode(0x21b6)
                .stNlink(1);
        encoder.stBlocksize(512).stNblocks(1).stBlksize(512).stBlocks(1).finish();
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
        Wire.put8(o, a, be, 4096L);
        Wire.put8(o, a + 8, be, 512L);
        Wire.put4(o, a + 16, be, 1);
        Wire.put4(o, a + 20, be, 1);
        Wire.put4(o, a + 24, be, 1000);
        Wire.put4(o, a + 28, be, 100);
        Wire.put4(o, a + 32, be, 1_000_000_000);
        Wire.put4(o, a + 36, be, 1_000_000_000);
        Wire.put4(o, a + 40, be, 1_000_000_000);
        Wire.put4(o, a + 44, be, 0x21b6);
        Wire.put4(o, a + 48, be, 1);
        Wire.put4(o, a + 52, be, 512);
        Wire.put4(o, a + 56, be, 1);
        Wire.put4(o, a + 60, be, 512);
        Wire.put8(o, a + 64, be, 1L);
        return o;
    }

    @Benchmark
    public byte[] copy() {
        return copied();
    }
}
