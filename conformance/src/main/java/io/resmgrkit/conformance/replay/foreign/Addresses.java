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

    /** Longest fixed part of the messages that name somebody, up to 7.1 (LAYOUT 2.3); those of 8.0 do it otherwise. */
    private static final int LONGEST = 68;

    private static final int NOTIFY = 64;
    private static final int ALIGN = 8;
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
        int type = request.length < 2 || dialect.release() >= RELEASE_8 ? -1 : Bytes.u2(copy, 0, dialect.bigEndian());
        switch (type) {
            case IoType._IO_CONNECT ->
                connect(new IoConnectEncoder().wrap(dialect, copy, 0, copy.length), from, request.length);
            case IoType._IO_DUP ->
                info(new IoDupEncoder().wrap(dialect, copy, 0, copy.length).info());
            case IoType._IO_OPENFD ->
                info(new IoOpenfdEncoder().wrap(dialect, copy, 0, copy.length).info());
            case IoType._IO_NOTIFY ->
                notify(new IoNotifyEncoder().wrap(dialect, copy, 0, copy.length), copy, dialect, from);
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
        boolean link = msg.subtype() == ConnectSubtype._IO_CONNECT_LINK
                && msg.extraType() == ConnectExtraType._IO_CONNECT_EXTRA_LINK;
        // Where the extra is follows from path_len alone; servers do not look at extra_len (B4.3).
        int at = (IoConnect.SIZE + msg.pathLen() + ALIGN - 1) / ALIGN * ALIGN;
        if (link && at + MsgInfo.SIZE <= arrived) {
            info(new MsgInfoEncoder().wrap(msg.dialect(), msg.array(), at, at + MsgInfo.SIZE));
        }
    }

    private void info(MsgInfoEncoder info) {
        int pid = info.pid();
        // Without scoid a descriptor is looked for by its process (B3.1).
        int scoid = info.scoid() < 0 ? scoidOfPid.getOrDefault(pid, info.scoid()) : info.scoid();
        ConnectionIds exact = ids.get(new Key(scoid, info.coid()));
        ConnectionIds process = anyOfScoid.get(scoid);
        ConnectionIds byPid = anyOfScoid.get(scoidOfPid.getOrDefault(pid, -1));
        info.pid(byPid == null ? UNKNOWN + pid : byPid.pid());
        info.coid(exact == null ? unknown(info.coid()) : exact.coid());
        if (info.scoid() >= 0) {
            info.scoid(process == null ? unknown(scoid) : process.scoid());
        }
        if (exact != null && info.nd() == 0) {
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
