package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.LockSubtype;
import io.resmgrkit.codec.names.generated.LockType;
import io.resmgrkit.codec.names.generated.Whence;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Messages;
import java.util.ArrayList;
import java.util.List;

/** What clients do seldom and managers get wrong: chains of opendir and lstat, terminals' reads, positions beyond 32 bits. */
final class RareMoves {
    private static final int READ_WRITE = IoFlag._IO_FLAG_RD | IoFlag._IO_FLAG_WR;
    private static final int LOCK_REPLY = 44;
    private static final long BEYOND_32 = 1L << Integer.SIZE;

    private final Draw draw;
    private final World world;
    private final Moves moves;
    private final Messages messages;

    RareMoves(Draw draw, World world, Moves moves) {
        this.draw = draw;
        this.world = world;
        this.moves = moves;
        this.messages = moves.messages();
    }

    Move.Send move() {
        return switch (draw.below(6)) {
            case 0 -> opendir();
            case 1 -> lstat();
            case 2 -> seekFar();
            case 3 -> readcond();
            default -> binary();
        };
    }

    /** Two clients and one file: one locks it, the other waits, and something ends the wait (B8.23). */
    List<Move> contention() {
        String path = world.isTree() ? "a" : "";
        World.Descriptor holder = new World.Descriptor(0, draw.below(Cast.FDS), path, READ_WRITE);
        World.Descriptor waiter =
                new World.Descriptor(draw.between(1, Cast.ACTORS - 1), draw.below(Cast.FDS), path, READ_WRITE);
        byte[] wait = messages.lock(LockSubtype.F_SETLKW64, LockType.F_WRLCK, 0, draw.of(0, 3));
        List<Move> story = new ArrayList<>();
        for (World.Descriptor one : List.of(holder, waiter)) {
            world.use(path);
            world.opened(one.client(), one.fd(), path, READ_WRITE);
            Connect open = world.isTree() ? Connect.create(path, 0, 0666) : Connect.open(path, READ_WRITE);
            story.add(moves.connect(one.client(), one.fd(), "open('" + path + "')", open));
        }
        story.add(moves.send(holder, "fcntl(F_SETLKW)", wait, LOCK_REPLY));
        story.add(moves.send(waiter, "fcntl(F_SETLKW)", wait, LOCK_REPLY));
        story.add(
                switch (draw.below(4)) {
                    case 0 -> new Move.Disconnect(holder.client());
                    case 1 -> moves.send(holder, "close", messages.close(), 0);
                    default -> new Move.Unblock(waiter.client(), waiter.fd());
                });
        return story;
    }

    /** An open that sets its flags and asks for the attributes at once (B12.9). */
    private Move.Send opendir() {
        World.Descriptor at = world.free();
        String path = world.path();
        byte[] flags = new byte[Integer.BYTES];
        byte[] setFlags = messages.devctl(Dcmd.DCMD_ALL_SETFLAGS, flags.length, flags);
        Connect message = Connect.combine(path, false, messages.chain(setFlags, messages.stat(0)));
        world.opened(at.client(), at.fd(), path, IoFlag._IO_FLAG_RD);
        return moves.connect(
                at.client(),
                at.fd(),
                "opendir('" + path + "')",
                message.ioflag(IoFlag._IO_FLAG_RD).access(IoFlag._IO_FLAG_RD));
    }

    /** Attributes by name, of a link itself or of what it leads to. */
    private Move.Send lstat() {
        World.Descriptor at = world.free();
        String path = draw.percent(60) ? "l" : world.path();
        boolean follow = draw.percent(40);
        Connect message = Connect.combine(path, true, messages.stat(0));
        return moves.connect(
                at.client(),
                at.fd(),
                (follow ? "stat('" : "lstat('") + path + "')",
                message.mode(follow ? 0 : FileMode.S_IFLNK));
    }

    private Move.Send seekFar() {
        World.Descriptor on = world.descriptor();
        long offset = BEYOND_32 + draw.below(3);
        return moves.send(on, "lseek(0," + offset + ")", messages.lseek(Whence.SEEK_SET, offset), Long.BYTES);
    }

    private Move.Send readcond() {
        World.Descriptor on = world.descriptor(false);
        int nbytes = draw.between(1, 9);
        byte[] message = messages.readcond(nbytes, draw.between(0, nbytes), 0, 0);
        return moves.send(on, "readcond(" + nbytes + ")", message, nbytes);
    }

    /** Data that a program may take for text, with zeros in it. */
    private Move.Send binary() {
        World.Descriptor on = world.descriptor(true);
        byte[] data = draw.text(draw.between(2, 12));
        data[draw.below(data.length)] = 0;
        data[data.length - 1] = 0;
        world.wrote(on.path(), data.length);
        return moves.send(on, "write(" + data.length + " bytes with zeros)", messages.write(data.length, 0, data), 0);
    }
}
