package io.resmgrkit.conformance.rules.checks;

import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.LockSubtype;
import io.resmgrkit.codec.names.generated.LockType;
import io.resmgrkit.codec.names.generated.NotifyAction;
import io.resmgrkit.codec.names.generated.NotifyCondition;
import io.resmgrkit.codec.names.generated.SigevNotify;
import io.resmgrkit.codec.names.generated.SpaceSubtype;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Fixtures;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.rules.probe.Probe;
import java.util.List;
import java.util.function.BiFunction;

/** One valid request of every kind, for the rules that hold for all of them. */
final class Kinds {
    private static final int MGRID = 0xfff0;

    static final List<Kind> ALL = List.of(
            new Kind("stat", true, (p, fd) -> p.messages().stat(0)),
            new Kind("read", true, (p, fd) -> p.messages().read(16, 0)),
            new Kind("pread", true, (p, fd) -> p.messages().readAt(16, 4)),
            new Kind("write", true, (p, fd) -> p.messages().write(8, 0, Fixtures.pattern(8, 5))),
            new Kind("pwrite", true, (p, fd) -> p.messages().writeAt(4, Fixtures.pattern(8, 7))),
            new Kind("lseek", true, (p, fd) -> p.messages().lseek(0, 5)),
            new Kind("devctl-getflags", true, (p, fd) -> p.messages().devctl(Dcmd.DCMD_ALL_GETFLAGS, 4, new byte[0])),
            new Kind(
                    "devctl-setflags",
                    true,
                    (p, fd) -> p.messages().devctl(Dcmd.DCMD_ALL_SETFLAGS, 4, word(p, IoFlag.O_LARGEFILE))),
            new Kind(
                    "notify",
                    true,
                    (p, fd) -> p.messages()
                            .notify(
                                    NotifyAction._NOTIFY_ACTION_POLL,
                                    NotifyCondition._NOTIFY_COND_INPUT,
                                    SigevNotify.SIGEV_NONE,
                                    0,
                                    0)),
            new Kind("pathconf", true, (p, fd) -> p.messages().pathconf(4)),
            new Kind("chmod", true, (p, fd) -> p.messages().chmod(0666)),
            new Kind("chown", true, (p, fd) -> p.messages().chown(0, 0)),
            new Kind("utime", true, (p, fd) -> p.messages().utime(false, 0x01020304, 0x05060708)),
            new Kind("fdinfo", true, (p, fd) -> p.messages().fdinfo(64)),
            new Kind("lock", true, (p, fd) -> p.messages().lock(LockSubtype.F_GETLK64, LockType.F_RDLCK, 3, 5)),
            new Kind("space", true, (p, fd) -> p.messages().space(SpaceSubtype.F_ALLOCSP64, 0, 0, 65)),
            new Kind("sync", true, (p, fd) -> p.messages().sync(IoFlag.O_SYNC)),
            new Kind("msg", true, (p, fd) -> p.messages().msg(MGRID, 0)),
            new Kind(
                    "shutdown",
                    true,
                    (p, fd) -> retyped(p, IoType._IO_SHUTDOWN, p.messages().close())),
            new Kind("dup", true, (p, fd) -> p.messages().dup(fd.ids())),
            new Kind(
                    "combine",
                    true,
                    (p, fd) -> p.messages()
                            .chain(p.messages().lseek(0, 8), p.messages().read(8, 0))),
            new Kind(
                    "open",
                    false,
                    (p, fd) -> Connect.open(p.fixtures().anyPath(), Files.RD)
                            .encode(p.dialect(), fd.ids().handle())),
            new Kind(
                    "stat-by-path",
                    false,
                    (p, fd) -> Connect.combine(
                                    p.fixtures().anyPath(), true, p.messages().stat(0))
                            .encode(p.dialect(), fd.ids().handle())),
            new Kind(
                    "unlink",
                    false,
                    (p, fd) -> Connect.unlink("no-such-entry", 0xa000)
                            .encode(p.dialect(), fd.ids().handle())),
            new Kind(
                    "rename",
                    false,
                    (p, fd) -> Connect.rename("no-such-entry", "nor-this-one")
                            .encode(p.dialect(), fd.ids().handle())),
            new Kind(
                    "readlink",
                    false,
                    (p, fd) -> Connect.readlink("no-such-entry")
                            .encode(p.dialect(), fd.ids().handle())),
            new Kind("close", false, (p, fd) -> p.messages().close()));

    private Kinds() {}

    /**
     * A kind of request.
     *
     * @param name its name in case ids
     * @param keepsOpen whether it is sent on a descriptor that is open before and after
     * @param encoder makes the request
     */
    record Kind(String name, boolean keepsOpen, BiFunction<Probe, Fd, byte[]> encoder) {
        /** The connection it is sent on, on a fixture of its own where one can be made. */
        Fd open(Probe p) {
            if (!keepsOpen && !name.equals("close")) {
                return p.attach(Probe.ROOT);
            }
            return p.open(path(p), ioflag(p));
        }

        byte[] encode(Probe p, Fd fd) {
            return encoder.apply(p, fd);
        }
    }

    /** An object that can be read and, if the device has such, written. */
    static String path(Probe p) {
        if (!p.fixtures().stores() || !p.can(io.resmgrkit.conformance.sut.Capability.WRITABLE)) {
            return p.fixtures().anyPath();
        }
        return p.fixtures().file(Files.content());
    }

    /** Both directions where the device has both. */
    static int ioflag(Probe p) {
        boolean reads = p.can(io.resmgrkit.conformance.sut.Capability.READABLE);
        boolean writes = p.can(io.resmgrkit.conformance.sut.Capability.WRITABLE);
        // A read must not block here, whatever the object holds.
        return (reads ? Files.RD : 0) | (writes ? Files.WR : 0) | IoFlag.O_NONBLOCK;
    }

    /** A 32-bit word in the client's byte order. */
    static byte[] word(Probe p, int value) {
        byte[] bytes = new byte[Integer.BYTES];
        Bytes.put4(bytes, 0, p.dialect().bigEndian(), value);
        return bytes;
    }

    /** The message with another type. */
    static byte[] retyped(Probe p, int type, byte[] message) {
        byte[] copy = Messages.join(message, new byte[0]);
        Bytes.put2(copy, 0, p.dialect().bigEndian(), type);
        return copy;
    }
}
