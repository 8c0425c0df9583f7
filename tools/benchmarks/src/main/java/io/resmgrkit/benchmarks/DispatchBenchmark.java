package io.resmgrkit.benchmarks;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoCloseEncoder;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoLseekEncoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoStatEncoder;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.profile.NullManager;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The reference dispatcher, a message at a time: the request is copied into the receive buffer and the reply out into the client's.
 * {@code openClose} is two messages.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DispatchBenchmark {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;
    private static final int SCOID = MessageInfo.NTO_SIDE_CHANNEL | 64;

    private final OneClient client = new OneClient();
    private Context context;
    private Dispatch dispatch;
    private byte[] open;
    private byte[] close;
    private byte[] fstat;
    private byte[] lseek;

    /** Attaches a null device and opens descriptor 3 on it. */
    @Setup
    public void attach() {
        dispatch = new Dispatch(DIALECT, client, () -> 1_000_000_000L);
        Attr attr = new Attr();
        attr.mode = FileMode.S_IFCHR | 0666;
        attr.nlink = 1;
        NullManager.attach(dispatch, "/dev/x", attr, false);
        context = dispatch.newContext();
        byte[] room = new byte[128];
        open = cut(
                room,
                new IoConnectEncoder()
                        .encode(DIALECT, room, 0)
                        .subtype(ConnectSubtype._IO_CONNECT_OPEN)
                        .ioflag(3)
                        .access(3)
                        .sflag(0x40)
                        .path("")
                        .finish());
        close = cut(room, new IoCloseEncoder().encode(DIALECT, room, 0).finish());
        fstat = cut(room, new IoStatEncoder().encode(DIALECT, room, 0).finish());
        lseek = cut(room, new IoLseekEncoder().encode(DIALECT, room, 0).offset_(0).finish());
        send(open, 3);
    }

    private static byte[] cut(byte[] room, int length) {
        return Arrays.copyOf(room, length);
    }

    private int send(byte[] request, int coid) {
        client.send(request);
        MessageInfo info = context.info();
        info.pid = 101;
        info.tid = 1;
        info.chid = 1;
        info.scoid = SCOID;
        info.coid = coid;
        info.srcmsglen = request.length;
        info.dstmsglen = 8192;
        context.buffer().deliver(request, 0, request.length);
        dispatch.receive(context, 1);
        return client.answer();
    }

    /** An open and a close of a null device. */
    @Benchmark
    public int openClose() {
        return send(open, 4) + send(close, 4);
    }

    /** A stat of an open descriptor: 72 bytes. */
    @Benchmark
    public int fstat() {
        return send(fstat, 3);
    }

    /** A seek on an open descriptor: 8 bytes. */
    @Benchmark
    public int lseek() {
        return send(lseek, 3);
    }
}
