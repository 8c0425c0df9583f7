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
        Stat s = view.wrap(dialect, bytes, 0, length);
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
        long sum = Wire.u8(b, 0) + Wire.u8(b, 8) + Wire.u4(b, 16) + Wire.u4(b, 20) + Wire.s4(b, 24) + Wire.s4(b, 28);
        sum += Wire.u4(b, 32) + Wire.u4(b, 36) + Wire.u4(b, 40) + Wire.u4(b, 44) + Wire.u4(b, 48) + Wire.u4(b, 52);
        return sum + Wire.s4(b, 56) + Wire.u4(b, 60) + Wire.u8(b, 64);
    }

    @Benchmark
    public byte[] encodeFast() {
        encoder.encode(dialect, out, 0)
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
        Wire.U8.set(o, 0, 4096L);
        Wire.U8.set(o, 8, 512L);
        Wire.U4.set(o, 16, 1);
        Wire.U4.set(o, 20, 1);
        Wire.U4.set(o, 24, 1000);
        Wire.U4.set(o, 28, 100);
        Wire.U4.set(o, 32, 1_000_000_000);
        Wire.U4.set(o, 36, 1_000_000_000);
        Wire.U4.set(o, 40, 1_000_000_000);
        Wire.U4.set(o, 44, 0x21b6);
        Wire.U4.set(o, 48, 1);
        Wire.U4.set(o, 52, 512);
        Wire.U4.set(o, 56, 1);
        Wire.U4.set(o, 60, 512);
        Wire.U8.set(o, 64, 1L);
        return o;
    }

    @Benchmark
    public byte[] copy() {
        return copied();
    }
}
