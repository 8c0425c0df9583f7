package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.NotifyAction;
import io.resmgrkit.codec.names.generated.NotifyCondition;
import io.resmgrkit.codec.names.generated.SigevNotify;
import io.resmgrkit.codec.names.generated.SpaceSubtype;
import io.resmgrkit.codec.names.generated.Whence;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.model.Model;
import io.resmgrkit.conformance.rules.probe.Messages;
import java.util.Arrays;

/** Messages on a descriptor. */
final class DescriptorMoves {
    private static final int[] LOCKS = {6, 7, 14, 106, 107, 114};

    private final Draw draw;
    private final World world;
    private final Moves moves;
    private final Messages messages;

    DescriptorMoves(Draw draw, World world, Moves moves) {
        this.draw = draw;
        this.world = world;
        this.moves = moves;
        this.messages = moves.messages();
    }

    Move.Send read() {
        World.Descriptor on = world.descriptor(false);
        int nbytes = draw.around(world.size(on.path()));
        int room = draw.percent(90) ? nbytes : draw.around(nbytes);
        int xtype = draw.percent(92) ? 0 : draw.of(IoXtype._IO_XFLAG_NONBLOCK, IoXtype._IO_XFLAG_DIR_EXTRA_HINT, 2, 9);
        return moves.send(on, "read(" + nbytes + ")", messages.read(nbytes, xtype), room);
    }

    Move.Send pread() {
        World.Descriptor on = world.descriptor(false);
        int nbytes = draw.around(world.size(on.path()));
        int offset = draw.around(world.size(on.path()));
        return moves.send(on, "pread(" + nbytes + "," + offset + ")", messages.readAt(nbytes, offset), nbytes);
    }

    Move.Send write() {
        World.Descriptor on = world.descriptor(true);
        byte[] data = draw.text(draw.length());
        world.wrote(on.path(), data.length);
        return moves.send(on, "write(" + data.length + ")", messages.write(data.length, 0, data), 0);
    }

    Move.Send pwrite() {
        World.Descriptor on = world.descriptor(true);
        byte[] data = draw.text(draw.between(0, 9));
        int offset = draw.around(world.size(on.path()));
        world.resized(on.path(), Math.max(world.size(on.path()), offset + data.length));
        return moves.send(on, "pwrite(" + data.length + "," + offset + ")", messages.writeAt(offset, data), 0);
    }

    Move.Send lseek() {
        World.Descriptor on = world.descriptor();
        int whence = draw.of(Whence.SEEK_SET, Whence.SEEK_SET, Whence.SEEK_CUR, Whence.SEEK_END, 3);
        long offset = draw.around(world.size(on.path())) * (draw.percent(20) ? -1L : 1L);
        return moves.send(on, "lseek(" + whence + "," + offset + ")", messages.lseek(whence, offset), Long.BYTES);
    }

    Move.Send stat() {
        return stat(world.descriptor());
    }

    Move.Send stat(World.Descriptor on) {
        return moves.send(on, "fstat", messages.stat(0), 72);
    }

    Move.Send close() {
        World.Descriptor on = world.descriptor();
        world.closed(on.client(), on.fd());
        return moves.send(on, "close", messages.close(), 0);
    }

    /** Another number for an open descriptor, of the same client mostly (B6.1). */
    Move.Send dup() {
        World.Descriptor source = world.descriptor();
        World.Descriptor to = world.free();
        if (draw.percent(70)) {
            to = new World.Descriptor(source.client(), (source.fd() + 1) % Cast.FDS, source.path(), source.ioflag());
        }
        world.opened(to.client(), to.fd(), source.path(), source.ioflag());
        return moves.send(to, "dup(" + source.client() + ":" + source.fd() + ")", messages.dup(Moves.ids(source)), 0);
    }

    /** A descriptor of its own for what another one has open (B6.4). */
    Move.Send openfd() {
        World.Descriptor source = world.descriptor();
        World.Descriptor to = world.free();
        int ioflag = draw.of(IoFlag._IO_FLAG_RD, IoFlag._IO_FLAG_RD | IoFlag._IO_FLAG_WR, IoFlag.O_TRUNC | 2);
        byte[] message = messages.openfd(Moves.ids(source), ioflag, draw.of(0x40, 0x10, 0x20, 0x30));
        world.opened(to.client(), to.fd(), source.path(), ioflag);
        return moves.send(to, "openfd(" + source.client() + ":" + source.fd() + ")", message, 0);
    }

    Move.Send lock() {
        World.Descriptor on = world.descriptor();
        int type = draw.of(1, 2, 2, 3);
        long start = draw.between(0, 6);
        long len = draw.of(0, 1, 2, 4, -1);
        int subtype = draw.of(LOCKS);
        byte[] message = messages.lock(subtype, type, start, len);
        return moves.send(on, "fcntl(" + subtype + "," + type + "," + start + "," + len + ")", message, 44);
    }

    Move.Send devctl() {
        World.Descriptor on = world.descriptor();
        byte[] word = new byte[Integer.BYTES];
        int dcmd = draw.of(
                Dcmd.DCMD_ALL_GETFLAGS,
                Dcmd.DCMD_ALL_SETFLAGS,
                Dcmd.DCMD_ALL_GETMOUNTFLAGS,
                Model.DCMD_MODEL_SETMARK,
                Model.DCMD_MODEL_GETMARK,
                0x40040599);
        int value = draw.of(0, IoFlag.O_APPEND, IoFlag.O_NONBLOCK, IoFlag.O_SYNC, 77);
        Bytes.put4(word, 0, moves.dialect().bigEndian(), value);
        byte[] data = dcmd < 0 ? word : new byte[0];
        byte[] message = messages.devctl(dcmd, Integer.BYTES, data);
        return moves.send(on, "devctl(0x" + Integer.toHexString(dcmd) + ")", message, 20);
    }

    /** Arms and asks for conditions, on the stream mostly; the event is a pulse, or none. */
    Move.Send notification() {
        World.Descriptor stream = world.on("pipe");
        World.Descriptor on = stream != null && draw.percent(80) ? stream : world.descriptor();
        int action = draw.of(
                NotifyAction._NOTIFY_ACTION_POLL,
                NotifyAction._NOTIFY_ACTION_POLLARM,
                NotifyAction._NOTIFY_ACTION_CONDARM,
                NotifyAction._NOTIFY_ACTION_TRANARM);
        int flags = draw.of(
                NotifyCondition._NOTIFY_COND_INPUT,
                NotifyCondition._NOTIFY_COND_OUTPUT,
                NotifyCondition._NOTIFY_COND_INPUT | NotifyCondition._NOTIFY_COND_OUTPUT);
        byte[] message = messages.notify(action, flags, SigevNotify.SIGEV_PULSE, 1, draw.between(1, 9));
        return moves.send(on, "ionotify(" + action + ")", message, message.length);
    }

    Move.Send attributes() {
        World.Descriptor on = world.descriptor();
        return switch (draw.below(4)) {
            case 0, 1 -> {
                int mode = draw.of(0666, 0600, 0444, 0, 0777, 06711);
                yield moves.send(on, "fchmod(0" + Integer.toOctalString(mode) + ")", messages.chmod(mode), 0);
            }
            case 2 -> {
                int uid = draw.of(-1, 0, 1000, 1001);
                int gid = draw.of(-1, 0, 100, 101);
                yield moves.send(on, "fchown(" + uid + "," + gid + ")", messages.chown(uid, gid), 0);
            }
            default -> {
                boolean now = draw.percent(50);
                yield moves.send(on, "futime", messages.utime(now, draw.between(1, 9), draw.between(1, 9)), 0);
            }
        };
    }

    Move.Send space() {
        World.Descriptor on = world.descriptor(true);
        int subtype = draw.of(SpaceSubtype.F_FREESP64, SpaceSubtype.F_FREESP64, SpaceSubtype.F_ALLOCSP64, 99);
        int whence = draw.of(Whence.SEEK_SET, Whence.SEEK_SET, Whence.SEEK_CUR, Whence.SEEK_END);
        int start = draw.around(world.size(on.path()));
        int len = subtype == SpaceSubtype.F_ALLOCSP64 ? draw.between(0, 9) : draw.percent(90) ? 0 : 2;
        byte[] message = messages.space(subtype, whence, start, len);
        return moves.send(on, "space(" + subtype + "," + whence + "," + start + "," + len + ")", message, 8);
    }

    Move.Send figures() {
        World.Descriptor on = world.descriptor();
        return switch (draw.below(3)) {
            case 0 -> moves.send(on, "fpathconf", messages.pathconf(draw.between(1, 22)), 0);
            case 1 -> fdinfo(on);
            default -> moves.send(on, "fsync", messages.sync(draw.of(IoFlag.O_SYNC, IoFlag.O_DSYNC, 0)), 0);
        };
    }

    Move.Send fdinfo(World.Descriptor on) {
        return moves.send(on, "iofdinfo", messages.fdinfo(0), 72);
    }

    /** Several messages as one: positions and data mostly, sometimes one that fails in the middle (B5.6). */
    byte[] chain(World.Descriptor on) {
        int parts = draw.between(2, 3);
        byte[][] chain = new byte[parts][];
        for (int i = 0; i < parts; i++) {
            boolean last = i == parts - 1;
            int at = draw.around(world.size(on.path()));
            chain[i] = switch (draw.below(last ? 6 : 5)) {
                case 0 -> messages.lseek(draw.of(0, 0, 1, 2, 9), at);
                case 1 -> messages.write(3, 0, draw.text(3));
                case 2 -> messages.chmod(draw.of(0666, 0644));
                case 3 -> last ? messages.read(draw.around(at), 0) : messages.lseek(0, at);
                case 4 -> last ? messages.stat(0) : messages.read(0, 0);
                default -> messages.close();
            };
        }
        return messages.chain(chain);
    }

    Move.Send chained() {
        World.Descriptor on = world.descriptor();
        byte[] chain = chain(on);
        if (draw.percent(5)) {
            chain = Arrays.copyOf(chain, chain.length - draw.between(1, 7));
        }
        return moves.send(on, "combined messages", chain, 4096);
    }

    /** A type that nobody has, or that is nobody's business (B5.11). */
    Move.Send odd() {
        World.Descriptor on = world.descriptor();
        byte[] message = messages.msg(draw.of(0, 1, 0xf000), draw.below(4));
        if (draw.percent(60)) {
            int type = draw.of(0x11a, 0x11f, 0x1f0, 0x200, 0x103, 0x107, 0x117, 0x118, 0, 0xffff);
            Bytes.put2(message, 0, moves.dialect().bigEndian(), type);
        }
        return moves.send(on, "message of an odd type", message, 64);
    }
}
