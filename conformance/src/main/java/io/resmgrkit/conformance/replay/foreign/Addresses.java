package io.resmgrkit.conformance.replay.foreign;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoDupEncoder;
import io.resmgrkit.codec.generated.IoNotifyEncoder;
import io.resmgrkit.codec.generated.IoOpenfdEncoder;
import io.resmgrkit.codec.generated.MsgInfo;
import io.resmgrkit.codec.generated.MsgInfoEncoder;
import io.resmgrkit.codec.generated.Pollfd;
import io.resmgrkit.codec.names.generated.ConnectExtraType;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.SigevNotify;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.sut.ConnectionIds;
import java.util.HashMap;
import java.util.Map;

/**
 * Requests name descriptors, processes and links by numbers of the recording; here they get the numbers that the system under
 * test knows. What the recording did not know either stays unknown.
 */
final class Addresses {
    /** Added to numbers that the recording uses without having them: no adapter gives numbers as high. */
    private static final int UNKNOWN = 0x2000_0000;

    private static final int SIGEV_KIND = 0xf;

    /** Sizes of messages up to 7.1 (LAYOUT 2.3); those of 8.0 name descriptors otherwise. */
    private static final int DUP = 60;

    private static final int OPENFD = 68;
    private static final int NOTIFY = 64;
    private static final int RELEASE_8 = 800;

    private final int handle;
    private final Map<Key, ConnectionIds> ids = new HashMap<>();
    private final Map<Integer, ConnectionIds> anyOfScoid = new HashMap<>();
    private final Map<Integer, ConnectionIds> anyOfPid = new HashMap<>();

    /** A descriptor as the recording numbers it. */
    record Key(int scoid, int coid) {}

    /** @param handle link id of the recorded device */
    Addresses(int handle) {
        this.handle = handle;
    }

    void add(Key key, int pid, ConnectionIds known) {
        ids.put(key, known);
        anyOfScoid.put(key.scoid(), known);
        anyOfPid.put(pid, known);
    }

    void remove(int scoid) {
        ids.keySet().removeIf(key -> key.scoid() == scoid);
        anyOfScoid.remove(scoid);
    }

    /** A copy of a request with the numbers of the system under test. */
    byte[] translated(byte[] request, Dialect dialect, Key from) {
        byte[] copy = request.clone();
        int type = copy.length < 2 || dialect.release() >= RELEASE_8 ? -1 : Bytes.u2(copy, 0, dialect.bigEndian());
        if (type == IoType._IO_CONNECT && copy.length >= IoConnect.SIZE) {
            connect(new IoConnectEncoder().wrap(dialect, copy, 0, copy.length), from);
        } else if (type == IoType._IO_DUP && copy.length >= DUP) {
            info(new IoDupEncoder().wrap(dialect, copy, 0, copy.length).info());
        } else if (type == IoType._IO_OPENFD && copy.length >= OPENFD) {
            info(new IoOpenfdEncoder().wrap(dialect, copy, 0, copy.length).info());
        } else if (type == IoType._IO_NOTIFY && copy.length >= NOTIFY) {
            notify(new IoNotifyEncoder().wrap(dialect, copy, 0, copy.length), copy, dialect, from);
        }
        return copy;
    }

    private void connect(IoConnectEncoder msg, Key from) {
        ConnectionIds sender = ids.get(from);
        int own = sender == null ? handle : sender.handle();
        msg.handle(msg.handle() == handle ? own : UNKNOWN + msg.handle());
        boolean link = msg.subtype() == ConnectSubtype._IO_CONNECT_LINK
                && msg.extraType() == ConnectExtraType._IO_CONNECT_EXTRA_LINK;
        if (link && msg.extraLength() >= MsgInfo.SIZE) {
            byte[] array = msg.array();
            int at = msg.extraOffset();
            info(new MsgInfoEncoder().wrap(msg.dialect(), array, at, at + MsgInfo.SIZE));
        }
    }

    private void info(MsgInfoEncoder info) {
        ConnectionIds exact = ids.get(new Key(info.scoid(), info.coid()));
        ConnectionIds process = anyOfScoid.get(info.scoid());
        ConnectionIds byPid = anyOfPid.get(info.pid());
        info.pid(byPid == null ? UNKNOWN + info.pid() : byPid.pid());
        info.coid(exact == null ? unknown(info.coid()) : exact.coid());
        info.scoid(process == null ? unknown(info.scoid()) : process.scoid());
        if (exact != null) {
            info.nd(exact.nd()).chid(exact.chid());
        }
    }

    private static int unknown(int number) {
        return number < 0 ? number : number | UNKNOWN;
    }

    private void notify(IoNotifyEncoder msg, byte[] bytes, Dialect dialect, Key from) {
        ConnectionIds sender = ids.get(from);
        if (sender != null && (msg.event().sigevNotify() & SIGEV_KIND) == SigevNotify.SIGEV_PULSE) {
            msg.event().sigevSigno(sender.eventCoid());
        }
        for (int at = NOTIFY; at + Pollfd.SIZE <= bytes.length; at += Pollfd.SIZE) {
            int fd = Bytes.s4(bytes, at, dialect.bigEndian());
            ConnectionIds known = ids.get(new Key(from.scoid(), fd));
            if (fd >= 0) {
                Bytes.put4(bytes, at, dialect.bigEndian(), known == null ? unknown(fd) : known.coid());
            }
        }
    }
}
