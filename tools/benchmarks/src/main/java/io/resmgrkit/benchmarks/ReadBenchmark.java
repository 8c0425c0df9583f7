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
        IoRead read = view.wrap(dialect, bytes, 0, length);
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
        return Wire.u2(b, 0) + Wire.u2(b, 2) + Wire.s4(b, 4) + Wire.u4(b, 8) + Wire.u4(b, 12);
    }

    @Benchmark
    public byte[] encodeFast() {
        encoder.encode(dialect, out, 0).nbytes(4096).xtype(0).finish();
        return out;
    }

    @Benchmark
    public byte[] encodeReference() {
        return written(tree);
    }

    @Benchmark
    public byte[] encodeHand() {
        byte[] o = out;
        Wire.U2.set(o, 0, (short) 0x101);
        Wire.U2.set(o, 2, (short) 16);
        Wire.U4.set(o, 4, 4096);
        Wire.U4.set(o, 8, 0);
        Wire.U4.set(o, 12, 0);
        return o;
    }

    @Benchmark
    public byte[] copy() {
        return copied();
    }
}
