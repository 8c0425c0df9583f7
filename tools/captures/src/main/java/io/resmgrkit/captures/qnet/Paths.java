package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.wire.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which object a connection is open on: the path of its last successful open, until it is closed (QNET 4, pairing rule 6). A path
 * travels without its leading slash, which is put back.
 */
final class Paths {
    /** The system's limit on paths, and the slash. A longer one is shown and not remembered. */
    private static final int LONGEST = 1025;

    private final IoConnect connect = new IoConnect();
    private byte[] last = new byte[0];

    /** A request came: its own path, or that of its connection. */
    void request(Transaction transaction, Connection connection) {
        transaction.path = isConnect(transaction.request) ? own(transaction.request) : connection.path;
    }

    /** A transaction is over: an open that succeeded names its connection, a close ends that. */
    void over(Transaction transaction, Connection connection) {
        if (transaction.outcome != Outcome.REPLIED) {
            return;
        }
        int type = type(transaction.request);
        if (type == IoType._IO_CLOSE) {
            connection.path = null;
        } else if (type == IoType._IO_CONNECT && opens(transaction)) {
            byte[] path = transaction.path;
            connection.path = path == null || path.length > LONGEST ? null : path;
        }
    }

    /** An open or a combined open that was not redirected elsewhere. */
    private boolean opens(Transaction transaction) {
        Payload request = transaction.request;
        if (request.captured() < IoConnect.SIZE || transaction.status < 0) {
            return false;
        }
        int subtype = connect.wrap(request.dialect(), request.array(), 0, request.captured())
                .subtype();
        return subtype == ConnectSubtype._IO_CONNECT_OPEN || subtype == ConnectSubtype._IO_CONNECT_COMBINE;
    }

    private byte @Nullable [] own(Payload request) {
        if (request.captured() <= IoConnect.SIZE) {
            return null;
        }
        connect.wrap(request.dialect(), request.array(), 0, request.captured());
        int from = connect.pathOffset();
        int length = connect.pathLength();
        byte[] array = request.array();
        while (length > 0 && array[from + length - 1] == 0) {
            length--;
        }
        if (length == 0) {
            return null;
        }
        int slash = array[from] == '/' ? 0 : 1;
        if (last.length != length + slash || !Arrays.equals(last, slash, last.length, array, from, from + length)) {
            last = new byte[length + slash];
            last[0] = '/';
            System.arraycopy(array, from, last, slash, length);
        }
        return last;
    }

    private static boolean isConnect(Payload request) {
        return type(request) == IoType._IO_CONNECT;
    }

    private static int type(Payload request) {
        return request.captured() < 2
                ? -1
                : Bytes.u2(request.array(), 0, request.dialect().bigEndian());
    }
}
