package io.resmgrkit.examples;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoDevctlEncoder;
import io.resmgrkit.codec.generated.IoDupEncoder;
import io.resmgrkit.codec.generated.IoLseekEncoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoStatEncoder;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.conformance.sut.ConnectionIds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Requests of the tests, made with the kit's own encoders. */
final class Messages {
    static final int RDONLY = 1;
    static final int RDWR = 3;
    static final int COMBINE_CLOSE = 1;
    static final int OPEN = 2;

    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;

    private Messages() {}

    static byte[] connect(int subtype, int ioflag, byte... chain) {
        byte[] to = new byte[256];
        IoConnectEncoder encoder = new IoConnectEncoder()
                .encode(DIALECT, to, 0)
                .subtype(subtype)
                .replyMax(2520)
                .entryMax(14)
                .handle(1)
                .ioflag(ioflag)
                .access(3)
                .path("");
        if (chain.length > 0) {
            encoder.extra(chain, 0, chain.length);
        }
        return Arrays.copyOf(to, encoder.finish());
    }

    static byte[] read(int nbytes) {
        byte[] to = new byte[64];
        return Arrays.copyOf(
                to, new IoReadEncoder().encode(DIALECT, to, 0).nbytes(nbytes).finish());
    }

    static byte[] pread(int nbytes, long offset) {
        byte[] to = new byte[64];
        IoReadEncoder encoder =
                new IoReadEncoder().encode(DIALECT, to, 0).nbytes(nbytes).xtype(5);
        encoder.addXtypeOffset().offset_(offset);
        return Arrays.copyOf(to, encoder.finish());
    }

    static byte[] write(int nbytes, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.ISO_8859_1);
        byte[] to = new byte[64 + bytes.length];
        IoWriteEncoder encoder = new IoWriteEncoder().encode(DIALECT, to, 0);
        int length = encoder.data(bytes, 0, bytes.length).finish();
        encoder.nbytes(nbytes);
        return Arrays.copyOf(to, length);
    }

    static byte[] lseek(long offset, int whence, boolean combined) {
        byte[] to = new byte[64];
        IoLseekEncoder encoder =
                new IoLseekEncoder().encode(DIALECT, to, 0).offset_(offset).whence(whence);
        if (combined) {
            encoder.combineLen(0x8000 | 16);
        }
        return Arrays.copyOf(to, encoder.finish());
    }

    static byte[] stat() {
        byte[] to = new byte[64];
        return Arrays.copyOf(to, new IoStatEncoder().encode(DIALECT, to, 0).finish());
    }

    static byte[] devctl(long dcmd, int nbytes, byte... data) {
        byte[] to = new byte[64];
        int length = new IoDevctlEncoder()
                .encode(DIALECT, to, 0)
                .dcmd((int) dcmd)
                .nbytes(nbytes)
                .finish();
        System.arraycopy(data, 0, to, length, data.length);
        return Arrays.copyOf(to, length + data.length);
    }

    static byte[] dup(ConnectionIds of) {
        byte[] to = new byte[64];
        IoDupEncoder encoder = new IoDupEncoder().encode(DIALECT, to, 0).combineLen(60);
        encoder.info().pid(of.pid()).chid(of.chid()).scoid(of.scoid()).coid(of.coid());
        return Arrays.copyOf(to, encoder.finish());
    }

    static byte[] close() {
        return new byte[] {0x16, 0x01, 4, 0};
    }

    static byte[] chain(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(p -> p.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
