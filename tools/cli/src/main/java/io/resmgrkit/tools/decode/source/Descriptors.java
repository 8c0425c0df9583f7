package io.resmgrkit.tools.decode.source;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoDup;
import io.resmgrkit.codec.generated.IoOpenfd;
import io.resmgrkit.codec.message.KnownMessage;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.tools.show.Heading;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers what the descriptors of each connection stand for, from the connect message that opened them to their close. */
final class Descriptors {
    /** Since that release dup and openfd name a descriptor by the short server info. */
    private static final int SHORT_SINCE = 800;

    private final Map<Integer, String> links = new HashMap<>();
    private final Map<Long, String> open = new HashMap<>();

    /** A new session with these devices: link handle to path. */
    void begin(Map<Integer, String> devices) {
        links.clear();
        links.putAll(devices);
        open.clear();
    }

    /** The path that a request concerns: of a connect message its own, otherwise that of the descriptor, if known. */
    @Nullable
    String path(Message request, int scoid, int coid) {
        return request.bytes().type() == IoType._IO_CONNECT ? connectPath(request) : open.get(key(scoid, coid));
    }

    /** A request was answered without an error. */
    void succeeded(Message request, int scoid, int coid, int status) {
        if (!(request instanceof KnownMessage known)) {
            return;
        }
        MessageBytes bytes = known.bytes();
        switch (bytes.type()) {
            case IoType._IO_CONNECT -> {
                String path = connectPath(request);
                IoConnect connect = connect(bytes);
                if (path != null && status >= 0 && Heading.keepsDescriptor(connect.subtype())) {
                    open.put(key(scoid, coid), path);
                }
            }
            case IoType._IO_DUP -> {
                IoDup dup = dup(bytes);
                if (bytes.dialect().release() < SHORT_SINCE) {
                    copy(dup.info().scoid(), dup.info().coid(), scoid, coid);
                } else {
                    copy(dup.msgInfoHdr().scoid(), dup.msgInfoHdr().coid(), scoid, coid);
                }
            }
            case IoType._IO_OPENFD -> {
                IoOpenfd openfd = openfd(bytes);
                if (bytes.dialect().release() < SHORT_SINCE) {
                    copy(openfd.info().scoid(), openfd.info().coid(), scoid, coid);
                } else {
                    copy(openfd.msgInfoHdr().scoid(), openfd.msgInfoHdr().coid(), scoid, coid);
                }
            }
            case IoType._IO_CLOSE -> open.remove(key(scoid, coid));
            default -> {
                // Other messages leave descriptors as they are.
            }
        }
    }

    /** The connection is gone, and its descriptors with it. */
    void disconnected(int scoid) {
        open.keySet().removeIf(key -> (int) (key >> 32) == scoid);
    }

    private void copy(int fromScoid, int fromCoid, int scoid, int coid) {
        String path = open.get(key(fromScoid, fromCoid));
        if (path != null) {
            open.put(key(scoid, coid), path);
        }
    }

    /** The device's path and behind it what the message asks for below it. */
    private @Nullable String connectPath(Message request) {
        MessageBytes bytes = request.bytes();
        if (bytes.length() < IoConnect.layout(bytes.dialect()).wireSize()) {
            return null;
        }
        IoConnect connect = connect(bytes);
        String device = links.get((int) connect.handle());
        if (device == null) {
            return null;
        }
        int at = connect.pathOffset();
        int end = at;
        while (end < at + connect.pathLength() && bytes.array()[end] != 0) {
            end++;
        }
        String below = new String(bytes.array(), at, end - at, StandardCharsets.UTF_8);
        return below.isEmpty() ? device : device.replaceFirst("/$", "") + "/" + below;
    }

    private static IoConnect connect(MessageBytes bytes) {
        return new IoConnect().wrap(bytes.dialect(), bytes.array(), bytes.offset(), bytes.offset() + bytes.length());
    }

    private static IoDup dup(MessageBytes bytes) {
        Dialect dialect = bytes.dialect();
        return new IoDup().wrap(dialect, bytes.array(), bytes.offset(), bytes.offset() + bytes.length());
    }

    private static IoOpenfd openfd(MessageBytes bytes) {
        Dialect dialect = bytes.dialect();
        return new IoOpenfd().wrap(dialect, bytes.array(), bytes.offset(), bytes.offset() + bytes.length());
    }

    private static long key(int scoid, int coid) {
        return (long) scoid << 32 | coid & 0xffff_ffffL;
    }
}
