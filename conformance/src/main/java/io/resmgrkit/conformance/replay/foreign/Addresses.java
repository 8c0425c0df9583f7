package io.resmgrkit.conformance.replay.foreign;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoDupEncoder;
import io.resmgrkit.codec.generated.IoNotify64;
import io.resmgrkit.codec.generated.IoNotifyEncoder;
import io.resmgrkit.codec.generated.IoOpenfdEncoder;
import io.resmgrkit.codec.generated.MsgInfo;
import io.resmgrkit.codec.generated.MsgInfoEncoder;
import io.resmgrkit.codec.generated.MsgInfoHdrEncoder;
import io.resmgrkit.codec.generated.Pollfd;
import io.resmgrkit.codec.generated.Sigevent64Encoder;
import io.resmgrkit.codec.generated.SigeventEncoder;
import io.resmgrkit.codec.names.generated.ConnectExtraType;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.SigevNotify;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.sut.ConnectionIds;
import java.util.Arrays;
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
    private static final int SIGEV_64BIT = 0x80;
    private static final int WIDE_SINCE = 700;

    /** Longest fixed part of the messages that name somebody, {@code _IO_NOTIFY64} (LAYOUT 8). */
    private static final int LONGEST = IoNotify64.SIZE;

    private static final int ALIGN = 8;

    /** Since that release dup and openfd have the short server info, link a path, notify the native event (LAYOUT 5). */
    private static final int RELEASE_8 = 800;

    private final int handle;
    private final Map<Key, ConnectionIds> ids = new HashMap<>();
    private final Map<Integer, ConnectionIds> anyOfScoid = new HashMap<>();
    private final Map<Integer, Integer> scoidOfPid = new HashMap<>();

    /** A descriptor as the recording numbers it. */
    record Key(int scoid, int coid) {}

    /** @param handle link id of the recorded device */
    Addresses(int handle) {
        this.handle = handle;
    }

    void add(Key key, int pid, ConnectionIds known) {
        ids.put(key, known);
        anyOfScoid.put(key.scoid(), known);
        scoidOfPid.put(pid, key.scoid());
    }

    void remove(int scoid) {
        ids.keySet().removeIf(key -> key.scoid() == scoid);
        anyOfScoid.remove(scoid);
    }

    /** A copy of a request with the numbers of the system under test; also of one that was cut, as far as it goes. */
    byte[] translated(byte[] request, Dialect dialect, Key from) {
        byte[] copy = Arrays.copyOf(request, Math.max(request.length, LONGEST));
        int type = request.length < 2 ? -1 : Bytes.u2(copy, 0, dialect.bigEndian());
        boolean shortInfo = dialect.release() >= RELEASE_8;
        switch (type) {
            case IoType._IO_CONNECT ->
                connect(new IoConnectEncoder().wrap(dialect, copy, 0, copy.length), from, request.length);
            case IoType._IO_DUP -> {
                IoDupEncoder dup = new IoDupEncoder().wrap(dialect, copy, 0, copy.length);
                if (shortInfo) {
                    info(dup.msgInfoHdr());
                } else {
                    info(dup.info());
                }
            }
            case IoType._IO_OPENFD -> {
                IoOpenfdEncoder openfd = new IoOpenfdEncoder().wrap(dialect, copy, 0, copy.length);
                if (shortInfo) {
                    info(openfd.msgInfoHdr());
                } else {
                    info(openfd.info());
                }
            }
            case IoType._IO_NOTIFY, IoType._IO_NOTIFY64 -> notify(copy, dialect, from);
            default -> {
                // Other messages name nobody.
            }
        }
        return Arrays.copyOf(copy, request.length);
    }

    private void connect(IoConnectEncoder msg, Key from, int arrived) {
        ConnectionIds sender = ids.get(from);
        int own = sender == null ? handle : sender.handle();
        msg.handle(msg.handle() == handle ? own : UNKNOWN + msg.handle());
        boolean link = msg.dialect().release() < RELEASE_8
                && msg.subtype() == ConnectSubtype._IO_CONNECT_LINK
                && msg.extraType() == ConnectExtraType._IO_CONNECT_EXTRA_LINK;
        // Where the extra is follows from path_len alone; servers do not look at extra_len (B4.3).
        int at = (IoConnect.SIZE + msg.pathLen() + ALIGN - 1) / ALIGN * ALIGN;
        if (link && at + MsgInfo.SIZE <= arrived) {
            info(new MsgInfoEncoder().wrap(msg.dialect(), msg.array(), at, at + MsgInfo.SIZE));
        }
    }

    private void info(MsgInfoEncoder info) {
        ConnectionIds here = here((int) info.nd(), info.pid(), info.chid(), info.scoid(), info.coid());
        info.nd(here.nd()).pid(here.pid()).chid(here.chid()).scoid(here.scoid()).coid(here.coid());
    }

    private void info(MsgInfoHdrEncoder info) {
        ConnectionIds here = here((int) info.nd(), info.pid(), info.chid(), info.scoid(), info.coid());
        info.nd(here.nd()).pid(here.pid()).chid(here.chid()).scoid(here.scoid()).coid(here.coid());
    }

    /** The numbers that the system under test has for those of the recording. */
    private ConnectionIds here(int nd, int pid, int chid, int scoid, int coid) {
        // Without scoid a descriptor is looked for by its process (B3.1).
        int meant = scoid < 0 ? scoidOfPid.getOrDefault(pid, scoid) : scoid;
        ConnectionIds exact = ids.get(new Key(meant, coid));
        ConnectionIds process = anyOfScoid.get(meant);
        ConnectionIds byPid = anyOfScoid.get(scoidOfPid.getOrDefault(pid, -1));
        boolean local = exact != null && nd == 0;
        return new ConnectionIds(
                local ? exact.nd() : nd,
                byPid == null ? UNKNOWN + pid : byPid.pid(),
                local ? exact.chid() : chid,
                scoid < 0 ? scoid : process == null ? unknown(meant) : process.scoid(),
                exact == null ? unknown(coid) : exact.coid(),
                handle,
                0);
    }

    private static int unknown(int number) {
        return number < 0 ? number : number | UNKNOWN;
    }

    private void notify(byte[] bytes, Dialect dialect, Key from) {
        IoNotifyEncoder msg = new IoNotifyEncoder().wrap(dialect, bytes, 0, bytes.length);
        boolean wide = msg.type() == IoType._IO_NOTIFY64 && dialect.release() < RELEASE_8;
        ConnectionIds sender = ids.get(from);
        if (sender != null && wide) {
            int at = IoNotify64.SIZE - Sigevent64Encoder.SIZE;
            event(new SigeventEncoder().wrap(dialect, bytes, at, bytes.length), sender.eventCoid());
            event(new Sigevent64Encoder().wrap(dialect, bytes, at, bytes.length), sender.eventCoid());
        } else if (sender != null && dialect.release() >= RELEASE_8) {
            event(msg.sigevent64(), sender.eventCoid());
        } else if (sender != null) {
            event(msg.event(), sender.eventCoid());
        }
        for (int at = wide ? IoNotify64.SIZE : msg.size(dialect); at + Pollfd.SIZE <= bytes.length; at += Pollfd.SIZE) {
            int fd = Bytes.s4(bytes, at, dialect.bigEndian());
            ConnectionIds known = ids.get(new Key(from.scoid(), fd));
            if (fd >= 0) {
                Bytes.put4(bytes, at, dialect.bigEndian(), known == null ? unknown(fd) : known.coid());
            }
        }
    }

    private static void event(SigeventEncoder event, int coid) {
        boolean wide = event.dialect().release() >= WIDE_SINCE && (event.sigevNotify() & SIGEV_64BIT) != 0;
        if (!wide && (event.sigevNotify() & SIGEV_KIND) == SigevNotify.SIGEV_PULSE) {
            event.sigevSigno(coid);
        }
    }

    /** The native event of 8.0, or one of a 64-bit client before, which says so (LAYOUT 5). */
    private static void event(Sigevent64Encoder event, int coid) {
        boolean wide = event.dialect().release() >= RELEASE_8 || (event.sigevNotify() & SIGEV_64BIT) != 0;
        if (wide && (event.sigevNotify() & SIGEV_KIND) == SigevNotify.SIGEV_PULSE) {
            event.sigevSigno(coid);
        }
    }
}
