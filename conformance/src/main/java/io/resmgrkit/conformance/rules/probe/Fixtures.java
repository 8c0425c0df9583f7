package io.resmgrkit.conformance.rules.probe;

import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.SpaceSubtype;
import io.resmgrkit.codec.names.generated.Whence;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.DeviceProfile;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes the objects that probes work on, by messages alone: a file of its own where the device has a directory, otherwise the
 * device's one file. What a device cannot do is a reason to skip, not to fail.
 */
public final class Fixtures {
    /** Of the names of fixtures in a system that cannot be reset: what an earlier case or run left there is not met again. */
    private static final String RUN = Long.toString(System.currentTimeMillis() / 1000, Character.MAX_RADIX);

    private static final AtomicInteger LAST = new AtomicInteger();

    private final Probe probe;
    private int last;

    Fixtures(Probe probe) {
        this.probe = probe;
    }

    /** Bytes that differ from their neighbours, from a number on. */
    public static byte[] pattern(int length, int from) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ('A' + (from + i) % 26);
        }
        return bytes;
    }

    /** A path that certainly can be opened. */
    public String anyPath() {
        DeviceProfile device = probe.device();
        if (device.file() != null) {
            return device.file().path();
        }
        if (device.stream() != null) {
            return device.stream().path();
        }
        return device.directory() == null ? "" : device.directory();
    }

    /** Path of a new entry in the directory for fixtures. */
    public String newPath(String hint) {
        String directory = directory();
        boolean empty = probe.system().handshake().can(Capability.RESET);
        String name = hint + (empty ? Integer.toString(++last) : RUN + LAST.incrementAndGet());
        return directory.isEmpty() ? name : directory + "/" + name;
    }

    /** The directory for fixtures. */
    public String directory() {
        probe.needs(Capability.DIRECTORY);
        String directory = probe.device().directory();
        if (directory == null) {
            throw CaseEnd.skip("the device profile names no directory in which files can be made");
        }
        return directory;
    }

    private boolean canCreate() {
        return probe.device().directory() != null && probe.can(Capability.DIRECTORY) && probe.can(Capability.WRITABLE);
    }

    /** Path of a file that can be read and holds exactly these bytes. */
    public String file(byte[] content) {
        return file(Probe.ROOT, content);
    }

    /** The same, made by a client, who owns it where files can be made. */
    public String file(Client owner, byte[] content) {
        if (canCreate()) {
            String path = newPath("f");
            write(probe.open(owner, Connect.create(path, IoFlag.O_EXCL, 0666)), path, content);
            return path;
        }
        DeviceProfile.FileRole file = single();
        probe.needs(Capability.WRITABLE);
        if (!file.stores() || file.readOnly()) {
            throw CaseEnd.skip("the device does not store what is written, so it cannot be made to hold known bytes");
        }
        Fd fd = probe.open(file.path(), IoFlag._IO_FLAG_RD | IoFlag._IO_FLAG_WR);
        Answer empty =
                fd.send("truncate", probe.messages().space(SpaceSubtype.F_FREESP64, Whence.SEEK_SET, 0, 0), Long.BYTES);
        if (!empty.ok() && fd.stat().size() > content.length) {
            throw CaseEnd.skip("the device cannot be emptied, so it cannot be made to hold known bytes");
        }
        write(fd, file.path(), content);
        return file.path();
    }

    /** A file that can be opened for writing, whatever it does with the bytes. */
    public String writable() {
        probe.needs(Capability.WRITABLE);
        return canCreate() ? file(new byte[0]) : single().path();
    }

    /** A file that can be opened for reading, whatever it holds. */
    public String readable() {
        probe.needs(Capability.READABLE);
        return canCreate() ? file(pattern(8, 0)) : single().path();
    }

    /** Whether what is written can be read again. */
    public boolean stores() {
        DeviceProfile.FileRole file = probe.device().file();
        return canCreate() || (file != null && file.stores());
    }

    /** The stream on which reads block. */
    public DeviceProfile.StreamRole stream() {
        DeviceProfile.StreamRole stream = probe.device().stream();
        if (stream == null) {
            throw CaseEnd.skip("the device profile names no stream on which a read blocks");
        }
        return stream;
    }

    /** Makes some bytes available on the stream. */
    public void fill(Fd writer) {
        DeviceProfile.Fill fill = stream().fill();
        if (fill == null) {
            writer.write(pattern(4, 0)).status("write to the stream", 4);
        } else {
            writer.devctl(fill.number(), HexFormat.of().parseHex(fill.data()), 0)
                    .success("fill the stream");
        }
    }

    private DeviceProfile.FileRole single() {
        DeviceProfile.FileRole file = probe.device().file();
        if (file == null) {
            throw CaseEnd.skip("the device profile names no file, and none can be made");
        }
        return file;
    }

    private void write(Fd fd, String path, byte[] content) {
        if (content.length > 0) {
            fd.write(content).success("write " + content.length + " bytes to '" + path + "'");
        }
        fd.close().success("close");
        probe.drop(fd);
    }
}
