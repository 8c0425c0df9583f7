package io.resmgrkit.benchmarks;

import io.kaitai.struct.KaitaiStruct;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.kaitai.le.generated.Request;
import org.openjdk.jmh.annotations.Benchmark;

/** {@code open()} of a path with 24 characters: 40 bytes of header, sixteen fields, 25 bytes of path. */
public class OpenBenchmark extends Common {
    private final IoConnect view = new IoConnect();
    private final IoConnectEncoder encoder = new IoConnectEncoder();
    private final KaitaiStruct.ReadWrite tree = reference.request(bytes);
    private final String path = "usr/share/zoneinfo/Paris";

    public OpenBenchmark() {
        super("0001 0200 00000000 180a 1000 00000000 07000000 03000000 00000000 4000 0300 0000 1900 00 00 0000"
                + "7573722f73686172652f7a6f6e65696e666f2f506172697300");
    }

    @Benchmark
    public long decodeFast() {
        IoConnect c = view.wrap(dialect, bytes, 0, length);
        long sum =
                c.type() + c.subtype() + c.fileType() + c.replyMax() + c.entryMax() + c.key() + c.handle() + c.ioflag();
        sum += c.mode() + c.sflag() + c.access() + c.zero() + c.pathLen() + c.eflag() + c.extraType() + c.extraLen();
        return sum + c.pathOffset() + c.pathLength() + c.array()[c.pathOffset()];
    }

    @Benchmark
    public long decodeReference() {
        var c = (io.resmgrkit.codec.kaitai.le.generated.IoConnect) ((Request) reference.request(buffer)).body();
        long sum =
                c.type() + c.subtype() + c.fileType() + c.replyMax() + c.entryMax() + c.key() + c.handle() + c.ioflag();
        sum += c.mode()
                + c.sflag()
                + c.access()
                + c.reserved2()
                + c.lenPath()
                + c.eflag()
                + c.extraType()
                + c.lenExtra();
        return sum + c.path().length + c.path()[0];
    }

    @Benchmark
    public long decodeHand() {
        byte[] b = bytes;
        long sum = Wire.u2(b, 0) + Wire.u2(b, 2) + Wire.u4(b, 4) + Wire.u2(b, 8) + Wire.u2(b, 10) + Wire.u4(b, 12);
        sum += Wire.u4(b, 16) + Wire.u4(b, 20) + Wire.u4(b, 24) + Wire.u2(b, 28) + Wire.u2(b, 30) + Wire.u2(b, 32);
        int pathLength = Math.min(Wire.u2(b, 34), length - 40);
        sum += Wire.u2(b, 34) + (b[36] & 0xff) + (b[37] & 0xff) + Wire.u2(b, 38);
        return sum + 40 + pathLength + b[40];
    }

    @Benchmark
    public byte[] encodeFast() {
        encoder.encode(dialect, out, 0)
                .subtype(2)
                .replyMax(2584)
                .entryMax(16)
                .handle(7)
                .ioflag(3)
                .sflag(64)
                .access(3);
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
        Wire.U2.set(o, 0, (short) 0x100);
        Wire.U2.set(o, 2, (short) 2);
        Wire.U4.set(o, 4, 0);
        Wire.U2.set(o, 8, (short) 2584);
        Wire.U2.set(o, 10, (short) 16);
        Wire.U4.set(o, 12, 0);
        Wire.U4.set(o, 16, 7);
        Wire.U4.set(o, 20, 3);
        Wire.U4.set(o, 24, 0);
        Wire.U2.set(o, 28, (short) 64);
        Wire.U2.set(o, 30, (short) 3);
        Wire.U2.set(o, 32, (short) 0);
        String text = path;
        int end = text.length();
        Wire.U2.set(o, 34, (short) (end + 1));
        Wire.U4.set(o, 36, 0);
        for (int i = 0; i < end; i++) {
            o[40 + i] = (byte) text.charAt(i);
        }
        o[40 + end] = 0;
        return o;
    }

    @Benchmark
    public byte[] copy() {
        return copied();
    }
}
