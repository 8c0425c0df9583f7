package io.resmgrkit.conformance.replay.foreign;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.PathconfName;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.compare.Asked;
import io.resmgrkit.conformance.iofunc.Mount;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.Step;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which abilities of the mount decide an answer of a session: only there must the system under test have the same. */
final class MountNeeds {
    private static final int SYNC = IoFlag.O_SYNC | IoFlag.O_DSYNC | IoFlag.O_RSYNC;
    private static final int DEVCTL_HEAD = 16;
    private static final Map<Integer, Integer> NAMES = Map.of(
            Mount.CHOWN_RESTRICTED, PathconfName._PC_CHOWN_RESTRICTED,
            Mount.SYNC_IO, PathconfName._PC_SYNC_IO,
            Mount.LINK_DIR, PathconfName._PC_LINK_DIR);

    private MountNeeds() {}

    /** By the number for pathconf, whether the mount must have the ability. */
    static Map<Integer, Boolean> of(Session session) {
        var mount = session.devices().get(0).mount();
        int conf = mount == null ? Mount.CHOWN_RESTRICTED : (int) mount.get("conf");
        int bits = 0;
        for (Step step : session.steps()) {
            if (step instanceof Exchange exchange) {
                bits |= bits(exchange.request(), Asked.sender(exchange, Dialect.of(session.dialect())));
            }
        }
        Map<Integer, Boolean> needs = new LinkedHashMap<>();
        for (Map.Entry<Integer, Integer> name : NAMES.entrySet()) {
            if ((bits & name.getKey()) != 0) {
                needs.put(name.getValue(), (conf & name.getKey()) != 0);
            }
        }
        return needs;
    }

    private static int bits(byte[] request, Dialect dialect) {
        boolean big = dialect.bigEndian();
        int type = request.length < 2 ? 0 : Bytes.u2(request, 0, big);
        if (type == IoType._IO_CONNECT && request.length >= IoConnect.SIZE) {
            IoConnect msg = new IoConnect().wrap(dialect, request, 0, request.length);
            boolean links = msg.subtype() == ConnectSubtype._IO_CONNECT_LINK
                    || msg.subtype() == ConnectSubtype._IO_CONNECT_UNLINK
                    || msg.subtype() == ConnectSubtype._IO_CONNECT_RENAME;
            return (links ? Mount.LINK_DIR : 0) | ((msg.ioflag() & SYNC) != 0 ? Mount.SYNC_IO : 0);
        } else if (type == IoType._IO_CHOWN) {
            return Mount.CHOWN_RESTRICTED;
        }
        boolean setsFlags = type == IoType._IO_DEVCTL
                && request.length >= DEVCTL_HEAD + Integer.BYTES
                && Bytes.s4(request, 4, big) == Dcmd.DCMD_ALL_SETFLAGS
                && (Bytes.s4(request, DEVCTL_HEAD, big) & SYNC) != 0;
        return type == IoType._IO_SYNC || type == IoType._IO_OPENFD || setsFlags ? Mount.SYNC_IO : 0;
    }
}
