package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.rules.probe.Connect;
import java.util.List;

/** Messages that name a path. */
final class NameMoves {
    private static final int RD = IoFlag._IO_FLAG_RD;
    private static final int WR = IoFlag._IO_FLAG_WR;

    /** Since that release the extra of link is a path (LAYOUT 5). */
    private static final int LINK_IS_A_PATH = 800;

    private static final List<Integer> MODES = List.of(0666, 0644, 0600, 0444, 0222, 0777, 06755, 02770);

    private final Draw draw;
    private final World world;
    private final Moves moves;

    NameMoves(Draw draw, World world, Moves moves) {
        this.draw = draw;
        this.world = world;
        this.moves = moves;
    }

    /** {@code open}, of all sorts. */
    Move.Send open() {
        String path = world.path();
        int access = draw.of(RD, RD, WR, RD | WR, RD | WR, 0);
        int flags = draw.percent(35)
                ? draw.of(
                        IoFlag.O_TRUNC,
                        IoFlag.O_APPEND,
                        IoFlag.O_NONBLOCK,
                        IoFlag.O_EXCL,
                        IoFlag.O_SYNC,
                        IoFlag.O_LARGEFILE)
                : 0;
        if (world.isTree() && draw.percent(40)) {
            flags |= IoFlag.O_CREAT;
        }
        World.Descriptor at = draw.percent(92) ? world.free() : world.descriptor();
        Connect message = Connect.open(path, access | flags).mode(draw.of(MODES));
        world.opened(at.client(), at.fd(), path, access);
        return moves.connect(at.client(), at.fd(), "open('" + path + "')", message);
    }

    /** A new file, open for reading and writing. */
    Move.Send create(String path) {
        World.Descriptor at = world.free();
        world.use(path);
        world.opened(at.client(), at.fd(), path, RD | WR);
        Connect message = Connect.create(path, draw.percent(10) ? IoFlag.O_EXCL : 0, draw.of(MODES.subList(0, 3)));
        return moves.connect(at.client(), at.fd(), "open('" + path + "',O_CREAT)", message);
    }

    /** A descriptor for reading and writing of something that is there. */
    Move.Send openExisting(String path, int access) {
        World.Descriptor at = world.free();
        world.use(path);
        world.opened(at.client(), at.fd(), path, access);
        return moves.connect(at.client(), at.fd(), "open('" + path + "')", Connect.open(path, access));
    }

    /** Makes, removes, renames, links. */
    Move.Send change() {
        World.Descriptor by = world.free();
        String path = world.path();
        Connect message;
        String call;
        switch (draw.below(9)) {
            case 0, 1 -> {
                call = "unlink";
                message = Connect.unlink(path, FileMode.S_IFLNK);
            }
            case 2 -> {
                call = "rmdir";
                message = Connect.unlink(path, FileMode.S_IFDIR);
            }
            case 3 -> {
                call = "mkdir";
                path = draw.percent(60) ? "d" : path;
                world.use(path);
                message = Connect.mknod(path, FileMode.S_IFDIR | draw.of(0777, 0755, 0700, 03777));
            }
            case 4 -> {
                call = "mknod";
                message = Connect.mknod(path, draw.of(FileMode.S_IFIFO, FileMode.S_IFREG, FileMode.S_IFCHR) | 0666);
            }
            case 5, 6 -> {
                String to = world.path();
                call = "rename to '" + to + "'";
                message = Connect.rename(path, to);
            }
            case 7 -> {
                call = "symlink";
                path = draw.percent(70) ? "l" : path;
                world.use(path);
                message = Connect.symlink(draw.of(List.of("a", "d", "d/a", "/abs", "l")), path);
            }
            default -> {
                World.Descriptor existing = world.descriptor();
                boolean byPath = moves.dialect().release() >= LINK_IS_A_PATH;
                call = "link of " + (byPath ? "'" + existing.path() + "'" : "descriptor " + existing.fd());
                message = byPath ? Connect.link(path, existing.path()) : Connect.link(path, moves.info(existing));
            }
        }
        return moves.connect(by.client(), by.fd(), call + "('" + path + "')", message);
    }

    Move.Send readlink() {
        World.Descriptor by = world.free();
        String path = draw.percent(60) ? "l" : world.path();
        return moves.connect(by.client(), by.fd(), "readlink('" + path + "')", Connect.readlink(path));
    }

    /** Messages combined with the open of a path (B4.4). */
    Move.Send combined(byte[] chain) {
        World.Descriptor at = world.free();
        String path = world.path();
        boolean close = draw.percent(70);
        int access = draw.of(0, RD, RD | WR);
        if (!close) {
            world.opened(at.client(), at.fd(), path, access);
        }
        String call = (close ? "combine-close" : "combine") + "('" + path + "')";
        return moves.connect(
                at.client(),
                at.fd(),
                call,
                Connect.combine(path, close, chain).ioflag(access).access(access));
    }

    /** A subtype that nobody has, or that has no function here. */
    Move.Send odd() {
        World.Descriptor by = world.free();
        int subtype = draw.of(ConnectSubtype._IO_CONNECT_MOUNT, 8, 10, 0xffff);
        Connect open = Connect.open(world.path(), RD);
        Connect message = new Connect(
                subtype, open.path(), open.ioflag(), 0, 0, 0, 0, draw.of(0, 1, 2, 10), new byte[draw.of(0, 0, 8)]);
        return moves.connect(by.client(), by.fd(), "connect subtype " + subtype, message);
    }
}
