package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.CaptureEvent.Value;
import io.resmgrkit.captures.transaction.Credentials;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.Tables;
import java.util.ArrayList;
import java.util.List;

/** The messages of the kernel interface that carry no message of a client, as events (QNET 4). */
final class KernelEvents {
    private KernelEvents() {}

    /** The event of a message whose fixed part is all there. */
    static CaptureEvent of(Frame frame, Kif kif, boolean serverFirst, boolean minor, Dialect dialect) {
        List<Value> values = new ArrayList<>();
        switch (kif.kind) {
            case Kif.CONNECT, Kif.CONNECT_SEND, Kif.CONNECT_PULSE -> {
                numbers(kif, values, 4, "version", "server_pid", "server_chid", "client_id", "client_pid");
                credentials(kif, values, 24);
            }
            case Kif.CONNECT_SUCCESS -> {
                String[] ids = serverFirst
                        ? new String[] {"version", "server_id", "client_id", "scoid", "nbytes"}
                        : new String[] {"version", "client_id", "server_id", "scoid", "nbytes"};
                numbers(kif, values, 4, ids);
            }
            case Kif.CONNECT_FAIL -> {
                numbers(kif, values, 4, "version", "client_id");
                values.add(Value.of("errno", kif.s4(12), Tables.errno(dialect)));
            }
            case Kif.UNBLOCK -> numbers(kif, values, 4, "server_id", "client_handle", "tid");
            case Kif.READ -> numbers(kif, values, 4, "msgread_handle", "client_handle", "offset", "nbytes");
            case Kif.READ_ERROR -> {
                values.add(Value.of("errno", kif.s4(4), Tables.errno(dialect)));
                numbers(kif, values, 8, "msgread_handle", "offset", "nbytes");
            }
            case Kif.READ_DATA, Kif.WRITE -> numbers(kif, values, 4, "status", "handle", "offset", "nbytes");
            case Kif.EVENT -> {
                numbers(kif, values, 4, "client_handle");
                values.add(Value.of("sigev_notify", kif.s4(8), Tables.sigevNotify(dialect)));
                numbers(kif, values, 12, "sigev_signo", "sigev_value");
                values.add(Value.of("sigev_code", (short) kif.u2(20)));
                values.add(Value.of("sigev_priority", (short) kif.u2(22)));
            }
            case Kif.SIGNAL -> {
                numbers(kif, values, 4, "client_handle", "pid", "tid", "signo", "code", "value");
                credentials(kif, values, 28);
            }
            case Kif.DISCONNECT -> numbers(kif, values, 4, "server_id");
            case Kif.CONNECT_DEATH -> numbers(kif, values, 4, "client_id");
            default -> values.add(Value.of("size", kif.size));
        }
        List<Value> header = frame.header();
        header.add(Value.of("kif.msgtype", kif.type));
        header.add(Value.of("kif.size", kif.size));
        return new CaptureEvent(frame.time, frame.number, "kif", kif.name(), minor, values, header);
    }

    private static void numbers(Kif kif, List<Value> values, int from, String... names) {
        int at = from;
        for (String name : names) {
            boolean id = name.endsWith("_id") || name.endsWith("handle");
            values.add(Value.of(name, id ? kif.u4(at) : kif.s4(at)));
            at += 4;
        }
    }

    private static void credentials(Kif kif, List<Value> values, int at) {
        Credentials credentials = kif.hasCredentials() ? kif.credentials(at) : null;
        if (credentials != null) {
            values.addAll(credentials.values());
        } else if (kif.hasCredentials()) {
            values.add(Value.of("credentials", "announced and not all there"));
        }
    }
}
