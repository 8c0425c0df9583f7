package io.resmgrkit.captures.generate;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoChmodEncoder;
import io.resmgrkit.codec.generated.IoCloseEncoder;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoDevctlEncoder;
import io.resmgrkit.codec.generated.IoLseekEncoder;
import io.resmgrkit.codec.generated.IoPathconfEncoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoSpaceEncoder;
import io.resmgrkit.codec.generated.IoStatEncoder;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Requests in the mix of the benchmark: 30 % reads, 20 % writes, 15 % opens, 10 % stat, 10 % devctl, the rest mixed. */
final class Messages {
    private static final int WRITTEN = 512;
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;

    private final byte[] data = new byte[WRITTEN];
    private final SplittableRandom random;

    Messages(SplittableRandom random) {
        this.random = random;
        random.nextBytes(data);
    }

    /** Writes a request and returns its length. */
    int request(byte[] into, int at) {
        int dice = random.nextInt(100);
        if (dice < 30) {
            return new IoReadEncoder()
                    .encode(DIALECT, into, at)
                    .nbytes(random.nextInt(1, 1 << 16))
                    .finish();
        }
        if (dice < 50) {
            return new IoWriteEncoder()
                    .encode(DIALECT, into, at)
                    .nbytes(WRITTEN)
                    .data(data, 0, WRITTEN)
                    .finish();
        }
        if (dice < 65) {
            return open(into, at);
        }
        if (dice < 75) {
            return new IoStatEncoder().encode(DIALECT, into, at).finish();
        }
        if (dice < 85) {
            return devctl(into, at);
        }
        return other(into, at);
    }

    private int open(byte[] into, int at) {
        byte[] path = ("home/user/file-" + String.format("%08d", random.nextInt(100_000)) + "\0")
                .getBytes(StandardCharsets.US_ASCII);
        return new IoConnectEncoder()
                .encode(DIALECT, into, at)
                .subtype(ConnectSubtype._IO_CONNECT_OPEN)
                .ioflag(random.nextInt(4))
                .mode(0x81a4)
                .sflag(0x40)
                .path(path, 0, path.length)
                .finish();
    }

    private int devctl(byte[] into, int at) {
        int length = new IoDevctlEncoder()
                .encode(DIALECT, into, at)
                .dcmd(Dcmd.DCMD_ALL_SETFLAGS)
                .nbytes(4)
                .finish();
        Bytes.put4(into, at + length, false, random.nextInt(2) * 0x80);
        return length + 4;
    }

    private int other(byte[] into, int at) {
        return switch (random.nextInt(5)) {
            case 0 ->
                new IoLseekEncoder()
                        .encode(DIALECT, into, at)
                        .whence(random.nextInt(3))
                        .finish();
            case 1 ->
                new IoChmodEncoder()
                        .encode(DIALECT, into, at)
                        .mode(random.nextInt(0x200))
                        .finish();
            case 2 ->
                new IoPathconfEncoder()
                        .encode(DIALECT, into, at)
                        .name(random.nextInt(1, 20))
                        .finish();
            case 3 ->
                new IoSpaceEncoder()
                        .encode(DIALECT, into, at)
                        .len(random.nextInt(1 << 20))
                        .finish();
            default -> new IoCloseEncoder().encode(DIALECT, into, at).finish();
        };
    }
}
