package io.resmgrkit.benchmarks;

import static io.resmgrkit.benchmarks.OneServer.DIALECT;

import io.resmgrkit.codec.generated.IoCloseEncoder;
import io.resmgrkit.codec.generated.IoLseekEncoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoStatEncoder;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.profile.FileData;
import io.resmgrkit.conformance.profile.NullManager;
import io.resmgrkit.conformance.profile.RamFileManager;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The reference dispatcher, in nanoseconds a message: the request is copied into the receive buffer and the reply out into the
 * client's. A combined message counts as one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DispatchBenchmark {
    private static final int BLOCK = 4096;
    private static final int LSEEK_REPLY = 8;

    private final OneServer device = new OneServer(dispatch -> {
        Attr attr = new Attr();
        attr.mode = FileMode.S_IFCHR | 0666;
        attr.nlink = 1;
        return NullManager.attach(dispatch, "/dev/x", attr, false);
    });
    private final OneServer file = new OneServer(dispatch -> {
        FileData data = new FileData();
        data.mode = FileMode.S_IFREG | 0666;
        data.nlink = 1;
        data.preset(new byte[2 * BLOCK]);
        data.nbytes = 2 * BLOCK;
        return RamFileManager.attach(dispatch, "/f", data, false);
    });
    private final byte[] room = new byte[128];
    private final byte[] open = OneServer.open();
    private final byte[] close = cut(new IoCloseEncoder().encode(DIALECT, room, 0).finish());
    private final byte[] fstat = cut(new IoStatEncoder().encode(DIALECT, room, 0).finish());
    private final byte[] lseek =
            cut(new IoLseekEncoder().encode(DIALECT, room, 0).offset_(0).finish());
    private final byte[] pread = pread();
    private final byte[] lseekRead = lseekRead();

    /** Opens descriptor 3 of both, and looks once at every answer. */
    @Setup
    public void open() {
        device.expect(0, open, 4);
        device.expect(0, close, 4);
        device.expect(0, open, 3);
        device.expect(72, fstat, 3);
        device.expect(LSEEK_REPLY, lseek, 3);
        file.expect(0, open, 3);
        file.expect(BLOCK, pread, 3);
        file.expect(BLOCK, lseekRead, 3);
    }

    private byte[] cut(int length) {
        return Arrays.copyOf(room, length);
    }

    private byte[] pread() {
        IoReadEncoder read = new IoReadEncoder().encode(DIALECT, room, 0).nbytes(BLOCK).xtype(IoXtype._IO_XTYPE_OFFSET);
        read.addXtypeOffset().offset_(0);
        return cut(read.finish());
    }

    private byte[] lseekRead() {
        IoLseekEncoder seek = new IoLseekEncoder().encode(DIALECT, room, 0);
        seek.combineLen(seek.combineLen() | 0x8000);
        int at = seek.finish();
        return cut(at + new IoReadEncoder().encode(DIALECT, room, at).nbytes(BLOCK).finish());
    }

    /** An open and a close of a null device: two messages. */
    @Benchmark
    @OperationsPerInvocation(2)
    public int openClose() {
        return device.send(open, 4) + device.send(close, 4);
    }

    /** A stat of an open descriptor: 72 bytes. */
    @Benchmark
    public int fstat() {
        return device.send(fstat, 3);
    }

    /** A seek on an open descriptor: 8 bytes. */
    @Benchmark
    public int lseek() {
        return device.send(lseek, 3);
    }

    /** The first 4 KiB of a file in memory. */
    @Benchmark
    public int read4k() {
        return file.send(pread, 3);
    }

    /** A seek to the start of a file in memory, combined with a read of 4 KiB. */
    @Benchmark
    public int lseekRead4k() {
        return file.send(lseekRead, 3);
    }
}
