package io.resmgrkit.conformance.model;

import static io.resmgrkit.codec.names.generated.Errno.EOVERFLOW;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import java.io.IOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The model as a server of 7.0 or 7.1 would answer: what those releases added is turned into the messages that 6.x has
 * (LAYOUT 5). Everything else has the same bytes there.
 */
final class LaterRelease implements ResourceManager {
    private static final int READ64 = 0x11e;
    private static final int WRITE64 = 0x11f;
    private static final int NOTIFY64 = 0x120;
    private static final int UTIME64 = 0x121;
    private static final int STAT = 0x104;
    private static final int SPACE = 0x110;
    private static final int GROWSP = 109;
    private static final int ALLOCSP = 110;
    private static final int NOTIFY_SIZE = 64;
    private static final long UTIME_NOW = 0x4000_0001;
    private static final int[] STAT_SIZES = {72, 72, 96, 120};

    private final ResourceManager model;
    private final Dialect dialect;
    private final Map<Incoming, Incoming> blocked = new IdentityHashMap<>();

    LaterRelease(ResourceManager model, Dialect dialect) {
        this.model = model;
        this.dialect = dialect;
    }

    @Override
    public SystemInfo info() {
        SystemInfo info = model.info();
        return new SystemInfo(info.name(), info.version(), Set.of(dialect), info.capabilities());
    }

    @Override
    public void receive(Incoming message) throws IOException {
        byte[] bytes = message.bytes();
        int type = bytes.length < 2 ? 0 : Bytes.u2(bytes, 0, false);
        byte[] older = bytes;
        if ((type == READ64 || type == WRITE64) && bytes.length >= 16) {
            if (Bytes.s4(bytes, 12, false) != 0) {
                message.error(EOVERFLOW);
                return;
            }
            older = retyped(bytes, type == READ64 ? 0x101 : 0x102, bytes.length);
        } else if (type == NOTIFY64 && bytes.length >= 96) {
            older = notify(bytes);
        } else if (type == UTIME64 && bytes.length >= 40) {
            older = utime(bytes);
        } else if (type == SPACE && bytes.length >= 6 && Bytes.u2(bytes, 4, false) == GROWSP) {
            older = bytes.clone();
            Bytes.put2(older, 4, false, ALLOCSP);
        }
        int form = type == STAT && bytes.length == 8 ? Math.max(1, Math.min(3, Bytes.s4(bytes, 4, false))) : 0;
        Translated translated = new Translated(message, older, form, () -> blocked.remove(message));
        blocked.put(message, translated);
        model.receive(translated);
    }

    private static byte[] retyped(byte[] message, int type, int length) {
        byte[] copy = Arrays.copyOf(message, length);
        Bytes.put2(copy, 0, false, type);
        return copy;
    }

    /** The event of 64 bits, which lies behind the message of 6.x, goes where that message has its own. */
    private static byte[] notify(byte[] wide) {
        byte[] older = retyped(wide, 0x105, NOTIFY_SIZE);
        Bytes.put4(older, 12, false, Bytes.s4(wide, 64, false) & ~0x80);
        Bytes.put4(older, 16, false, Bytes.s4(wide, 72, false));
        Bytes.put4(older, 20, false, (int) Bytes.s8(wide, 80, false));
        Bytes.put4(older, 24, false, Bytes.s4(wide, 88, false));
        return older;
    }

    private static byte[] utime(byte[] wide) {
        byte[] older = retyped(wide, 0x10c, 16);
        Bytes.put4(older, 4, false, Bytes.s8(wide, 16, false) == UTIME_NOW ? 1 : 0);
        Bytes.put4(older, 8, false, (int) Bytes.s8(wide, 8, false));
        Bytes.put4(older, 12, false, (int) Bytes.s8(wide, 24, false));
        return older;
    }

    /** A stat of 72 bytes in another form: the later ones begin with the same members and repeat the times behind them. */
    static byte[] stat(byte[] first, int form) {
        byte[] wide = Arrays.copyOf(first, STAT_SIZES[form]);
        int each = form == 2 ? Long.BYTES : 2 * Long.BYTES;
        for (int i = 0; form > 1 && i < 3; i++) {
            long seconds = Bytes.u4(first, 32 + 4 * i, false);
            if (form == 2) {
                Bytes.put4(wide, Stat.SIZE + each * i, false, (int) seconds);
            } else {
                Bytes.put8(wide, Stat.SIZE + each * i, false, seconds);
            }
        }
        return wide;
    }

    @Override
    public ConnectionIds attached(Client client, ConnectionIds ids) {
        return model.attached(client, ids);
    }

    @Override
    public void detached(ConnectionIds ids) {
        model.detached(ids);
        blocked.keySet().removeIf(message -> message.connection().equals(ids));
    }

    @Override
    public void disconnected(int scoid) {
        model.disconnected(scoid);
    }

    @Override
    public void unblock(Incoming message) {
        Incoming translated = blocked.get(message);
        if (translated != null) {
            model.unblock(translated);
        }
    }

    @Override
    public void pulse(ConnectionIds from, int code, long value) {
        model.pulse(from, code, value);
    }

    @Override
    public void reset() {
        blocked.clear();
        model.reset();
    }
}
