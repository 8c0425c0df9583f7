package io.resmgrkit.arbitraries.session;

import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.SigevNotify;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.sut.ConnectionIds;
import java.nio.charset.StandardCharsets;

/** Encodes calls as a client library does. */
final class Requests {
    private static final int TO_DEVICE = 0x8000_0000;
    private static final int SIZE_SHIFT = 16;
    private static final int SIZE_MASK = 0x3fff;
    private static final int SEEK_SET = 0;

    private final Dialect dialect;
    private final Messages messages;

    Requests(Dialect dialect) {
        this.dialect = dialect;
        this.messages = new Messages(dialect);
    }

    /** The request of a call on a path. */
    Sample of(Call.OnPath call, ConnectionIds ids) {
        Connect connect;
        if (call instanceof Call.Open open) {
            connect = Connect.open(open.path(), open.ioflag()).mode(FileMode.S_IFREG | open.mode());
        } else if (call instanceof Call.Mkdir mkdir) {
            connect = Connect.mknod(mkdir.path(), FileMode.S_IFDIR | mkdir.mode());
        } else if (call instanceof Call.Rename rename) {
            connect = Connect.rename(rename.from(), rename.path());
        } else if (call instanceof Call.Symlink symlink) {
            connect = Connect.symlink(symlink.target(), symlink.path());
        } else if (call instanceof Call.Readlink readlink) {
            connect = Connect.readlink(readlink.path());
        } else {
            connect = Connect.unlink(call.path(), FileMode.S_IFLNK);
        }
        return sample(call, connect.encode(dialect, ids.handle()));
    }

    /** The request of a call on a descriptor. */
    Sample of(Call.OnDescriptor call, ConnectionIds ids) {
        return sample(call, encode(call, ids));
    }

    private byte[] encode(Call.OnDescriptor call, ConnectionIds ids) {
        if (call instanceof Call.Read c) {
            return messages.read(c.nbytes(), 0);
        } else if (call instanceof Call.Pread c) {
            return messages.readAt(c.nbytes(), c.offset());
        } else if (call instanceof Call.Write c) {
            return messages.write(c.data().length(), 0, bytes(c.data()));
        } else if (call instanceof Call.Pwrite c) {
            return messages.writeAt(c.offset(), bytes(c.data()));
        } else if (call instanceof Call.Lseek c) {
            return messages.lseek(c.whence(), c.offset());
        } else if (call instanceof Call.Lock c) {
            return messages.lock(c.subtype(), c.type(), c.start(), c.len());
        } else if (call instanceof Call.Space c) {
            return messages.space(c.subtype(), SEEK_SET, c.start(), c.len());
        } else if (call instanceof Call.Devctl c) {
            int size = c.dcmd() >> SIZE_SHIFT & SIZE_MASK;
            return messages.devctl(c.dcmd(), size, new byte[(c.dcmd() & TO_DEVICE) != 0 ? size : 0]);
        } else if (call instanceof Call.Notify c) {
            return messages.notify(c.action(), c.flags(), SigevNotify.SIGEV_PULSE, ids.eventCoid(), 1);
        } else if (call instanceof Call.Fchmod c) {
            return messages.chmod(c.mode());
        } else if (call instanceof Call.Fchown c) {
            return messages.chown(c.uid(), c.gid());
        } else if (call instanceof Call.Fstat) {
            return messages.stat(0);
        } else if (call instanceof Call.Dup) {
            return messages.dup(ids);
        }
        return messages.close();
    }

    private static byte[] bytes(String data) {
        return data.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Sample sample(Call call, byte[] bytes) {
        return Sample.request(call.getClass().getSimpleName(), dialect, bytes);
    }
}
