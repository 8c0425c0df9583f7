package io.resmgrkit.benchmarks;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.MessageInfo;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/** The reference dispatcher with one resource manager attached, and one client that sends it a message at a time. */
final class OneServer {
    static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;
    private static final int SCOID = MessageInfo.NTO_SIDE_CHANNEL | 64;

    private final OneClient client = new OneClient();
    private final Context context;
    private final Dispatch dispatch;

    /** Serves what {@code attach} attaches and returns the link id of. */
    OneServer(ToIntFunction<Dispatch> attach) {
        dispatch = new Dispatch(DIALECT, client, () -> 1_000_000_000L);
        attach.applyAsInt(dispatch);
        context = dispatch.newContext();
    }

    /** An open for reading and writing of the attached path itself. */
    static byte[] open() {
        byte[] room = new byte[128];
        int length = new IoConnectEncoder()
                .encode(DIALECT, room, 0)
                .subtype(ConnectSubtype._IO_CONNECT_OPEN)
                .ioflag(3)
                .access(3)
                .sflag(0x40)
                .path("")
                .finish();
        return Arrays.copyOf(room, length);
    }

    /**
     * Sends a request on a descriptor.
     *
     * @return bytes of the reply that landed, or minus the errno
     */
    int send(byte[] request, int coid) {
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

    /** Sends a request once and insists on the length of its reply: a benchmark of an error would be a fast one. */
    void expect(int length, byte[] request, int coid) {
        int landed = send(request, coid);
        if (landed != length) {
            throw new IllegalStateException("a reply of " + landed + " bytes (an errno if negative), expected " + length);
        }
    }
}
