package io.resmgrkit.benchmarks;

import io.kaitai.struct.KaitaiStruct;
import io.resmgrkit.codec.generated.IoRead;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.kaitai.le.generated.IoMessage;
import io.resmgrkit.codec.kaitai.le.generated.Request;
import org.openjdk.jmh.annotations.Benchmark;

/** {@code _IO_READ}: 16 bytes, five fields. */
public class ReadBenchmark extends Common {
    private final IoRead view = new IoRead();
    private final IoReadEncoder encoder = new IoReadEncoder();
    private final KaitaiStruct.ReadWrite tree = reference.request(bytes);

    public ReadBenchmark() {
        super("0101 1000 00100000 00000000 00000000");
    }

    @Benchmark
    public long decodeFast() {
        IoRead read = view.wrap(dialect, bytes, at, at + length);
        return read.type() + read.combineLen() + read.nbytes() + read.xtype() + read.zero();
    }

    @Benchmark
    public long decodeReference() {
        IoMessage chain = (IoMessage) ((Request) reference.request(buffer)).body();
        var read = (io.resmgrkit.codec.kaitai.le.generated.IoRead) chain.message();
        return read.type() + read.combineLen() + read.nbytes() + read.xtype() + read.reserved1();
    }

    @Benchmark
    public long decodeHand() {
        byte[] b = bytes;
        int a = at;
        boolean be = big;
        Wire.need(16, a, a + length);
        return Wire.u2(b, a, be)
                + Wire.u2(b, a + 2, be)
                + Wire.s4(b, a + 4, be)
                + Wire.u4(b, a + 8, be)
                + Wire.u4(b, a + 12, be);
    }

    @Benchmark
    public byte[] encodeFast() {
        encoder.encode(dialect, out, at).nbytes(4096).xtype(0).finish();
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
        Wire.put2(o, a, be, 0x101);
        Wire.put2(o, a + 2, be, 16);
        Wire.put4(o, a + 4, be, 4096);
        Wire.put4(o, a + 8, be, 0);
        Wire.put4(o, a + 12, be, 0);
        return o;
    }

    @Benchmark
    public byte[] copy() {
        return copied();
    }
}
