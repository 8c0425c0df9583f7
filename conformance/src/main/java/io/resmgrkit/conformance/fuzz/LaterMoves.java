package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.NotifyAction;
import io.resmgrkit.codec.names.generated.NotifyCondition;
import io.resmgrkit.codec.names.generated.Whence;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.rules.probe.WideRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Messages, forms and flags that came after 6.5, each in the releases that have it (LAYOUT 5). */
final class LaterMoves {
    private static final int UNSIGNED_SINCE = 660;
    private static final int GROW_SINCE = 710;
    private static final int F_GROWSP = 109;
    private static final int F_EXLCK = 4;
    private static final int O_NOFOLLOW = 0x1000;
    private static final int O_NOSYMLINK = 0x20000;
    private static final int O_DIRECTORY = 0x100000;
    private static final int LONGEST_STAT = 120;
    private static final int LOCK_REPLY = 44;
    private static final int LARGEST_NOTIFY = 96;
    private static final long BEYOND_32 = 1L << Integer.SIZE;
    private static final long UTIME_NOW = 0x4000_0001L;
    private static final long UTIME_OMIT = 0x4000_0002L;
    private static final int SECOND = 1_000_000_000;
    private static final int FORM = 16;

    private final Draw draw;
    private final World world;
    private final Moves moves;
    private final Messages messages;
    private final WideRequests wide;
    private final List<Supplier<Move.Send>> known = new ArrayList<>();

    LaterMoves(Draw draw, World world, Moves moves) {
        this.draw = draw;
        this.world = world;
        this.moves = moves;
        this.messages = moves.messages();
        this.wide = new WideRequests(moves.dialect());
        int release = moves.dialect().release();
        if (release >= UNSIGNED_SINCE) {
            known.addAll(List.of(this::openCarefully, this::exclusiveLock));
        }
        if (release >= WideRequests.SINCE) {
            known.addAll(List.of(
                    this::read, this::read, this::write, this::write, this::utime, this::stat, this::stat, this::list));
        }
        if (release >= WideRequests.SINCE && release <= WideRequests.LAST_NOTIFY64) {
            known.add(this::notification);
        }
        if (release >= GROW_SINCE) {
            known.add(this::grow);
        }
    }

    /** Whether the release has any. */
    boolean any() {
        return !known.isEmpty();
    }

    /** One of those that the release has. */
    Move.Send move() {
        return draw.of(known).get();
    }

    private Move.Send openCarefully() {
        String path = world.path();
        boolean directories = moves.dialect().release() >= GROW_SINCE;
        int flag = directories ? draw.of(O_NOFOLLOW, O_NOSYMLINK, O_DIRECTORY) : draw.of(O_NOFOLLOW, O_NOSYMLINK);
        World.Descriptor at = world.free();
        world.opened(at.client(), at.fd(), path, IoFlag._IO_FLAG_RD);
        Connect message = Connect.open(path, IoFlag._IO_FLAG_RD | flag);
        return moves.connect(at.client(), at.fd(), "open('" + path + "')", message);
    }

    private Move.Send exclusiveLock() {
        World.Descriptor on = world.descriptor(true);
        byte[] message = messages.lock(draw.of(106, 114), F_EXLCK, draw.between(0, 6), draw.of(0, 1, 2));
        return moves.send(on, "fcntl(F_EXLCK)", message, LOCK_REPLY);
    }

    /** A read whose length has 64 bits, the upper half of them set now and then. */
    private Move.Send read() {
        World.Descriptor on = world.descriptor(false);
        int size = world.size(on.path());
        int low = draw.around(size);
        if (draw.percent(30)) {
            return moves.send(on, "pread64", wide.readAt(low, draw.around(size)), low);
        }
        return moves.send(on, "read64", wide.read(draw.percent(25) ? BEYOND_32 + low : low, 0), low);
    }

    private Move.Send write() {
        World.Descriptor on = world.descriptor(true);
        byte[] data = draw.text(draw.length());
        if (draw.percent(30)) {
            int offset = draw.around(world.size(on.path()));
            world.resized(on.path(), Math.max(world.size(on.path()), offset + data.length));
            return moves.send(on, "pwrite64", wide.writeAt(offset, data), 0);
        }
        world.wrote(on.path(), data.length);
        long nbytes = draw.percent(10) ? BEYOND_32 + data.length : data.length;
        return moves.send(on, "write64", wide.write(nbytes, data), 0);
    }

    private Move.Send utime() {
        long atimeNs = nanoseconds();
        byte[] message = wide.utime(draw.between(1, 9), atimeNs, draw.between(1, 9), nanoseconds());
        return moves.send(world.descriptor(), "futimens", message, 0);
    }

    private long nanoseconds() {
        return draw.of((int) UTIME_NOW, (int) UTIME_OMIT, 0, 5, SECOND - 1, SECOND);
    }

    /** The three forms, none, and one that nobody knows. */
    private Move.Send stat() {
        return moves.send(world.descriptor(), "fstat", messages.stat(draw.of(0, 1, 2, 3, 9)), LONGEST_STAT);
    }

    /** Entries with their stat, in one of its forms. */
    private Move.Send list() {
        World.Descriptor root = world.on("");
        World.Descriptor on = root == null ? world.descriptor(false) : root;
        int xtype = IoXtype._IO_XFLAG_DIR_EXTRA_HINT | draw.below(4) << FORM;
        int nbytes = draw.of(64, 200, 1024, 4096);
        return moves.send(on, "readdir with stat", messages.read(nbytes, xtype), nbytes);
    }

    private Move.Send notification() {
        World.Descriptor stream = world.on("pipe");
        World.Descriptor on = stream == null ? world.descriptor() : stream;
        int action = draw.of(
                NotifyAction._NOTIFY_ACTION_POLL,
                NotifyAction._NOTIFY_ACTION_POLLARM,
                NotifyAction._NOTIFY_ACTION_CONDARM);
        int flags = draw.of(NotifyCondition._NOTIFY_COND_INPUT, NotifyCondition._NOTIFY_COND_OUTPUT);
        byte[] message = wide.notify(action, flags, 1, 1, BEYOND_32 + draw.between(1, 9));
        return moves.send(on, "ionotify64", message, LARGEST_NOTIFY);
    }

    private Move.Send grow() {
        World.Descriptor on = world.descriptor(true);
        int start = draw.around(world.size(on.path()));
        byte[] message = messages.space(F_GROWSP, Whence.SEEK_SET, start, draw.between(0, 9));
        return moves.send(on, "space(F_GROWSP)", message, Long.BYTES);
    }
}
