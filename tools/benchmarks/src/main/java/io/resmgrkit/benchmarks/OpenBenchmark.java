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
        IoConnect c = view.wrap(dialect, bytes, at, at + length);
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
        int a = at;
        boolean be = big;
        Wire.need(40, a, a + length);
        long sum = Wire.u2(b, a, be)
                + Wire.u2(b, a + 2, be)
                + Wire.u4(b, a + 4, be)
                + Wire.u2(b, a + 8, be)
                + Wire.u2(b, a + 10, be)
                + Wire.u4(b, a + 12, be);
        sum += Wire.u4(b, a + 16, be)
                + Wire.u4(b, a + 20, be)
                + Wire.u4(b, a + 24, be)
                + Wire.u2(b, a + 28, be)
                + Wire.u2(b, a + 30, be)
                + Wire.u2(b, a + 32, be);
        int pathLength = Math.min(Wire.u2(b, a + 34, be), length - 40);
        sum += Wire.u2(b, a + 34, be) + (b[a + 36] & 0xff) + (b[a + 37] & 0xff) + Wire.u2(b, a + 38, be);
        return sum + 40 + pathLength + b[a + 40];
    }

    @Benchmark
    public byte[] encodeFast() {
        encoder.encode(dialect, out, at)
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
        int a = at;
        boolean be = big;
        Wire.need(length, a, o.length);
        Wire.put2(o, a, be, 0x100);
        Wire.put2(o, a + 2, be, 2);
        Wire.put4(o, a + 4, be, 0);
        Wire.put2(o, a + 8, be, 2584);
        Wire.put2(o, a + 10, be, 16);
        Wire.put4(o, a + 12, be, 0);
        Wire.put4(o, a + 16, be, 7);
        Wire.put4(o, a + 20, be, 3);
        Wire.put4(o, a + 24, be, 0);
        Wire.put2(o, a + 28, be, 64);
        Wire.put2(o, a + 30, be, 3);
        Wire.put2(o, a + 32, be, 0);
        String text = path;
        int end = text.length();
        Wire.put2(o, a + 34, be, (end + 1));
        Wire.put4(o, a + 36, be, 0);
        for (int i = 0; i < end; i++) {
            o[a + 40 + i] = (byte) text.charAt(i);
        }
        o[a + 40 + end] = 0;
        return o;
    }

    @Benchmark
    public byte[] copy() {
        return copied();
    }
}
