package io.resmgrkit.conformance.replay.foreign;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.MsgInfo;
import io.resmgrkit.codec.generated.MsgInfoEncoder;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.SpaceSubtype;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.codec.names.generated.Whence;
import io.resmgrkit.conformance.replay.ServerCrashed;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.TreeRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings a system under test into the state in which a session begins, as the superuser and by messages alone: content,
 * owners and permissions of a file, the entries of a tree.
 */
final class Preparation {
    /** The kit's number of the client that prepares; clients of the session have higher ones. */
    static final int CLIENT = 1;

    private static final int ROOM = 2584;
    private static final int TYPE = 0xf000;
    private static final int PERMISSIONS = 07777;
    private static final int READ_WRITE = IoFlag._IO_FLAG_RD | IoFlag._IO_FLAG_WR;

    private final SystemUnderTest system;
    private final Dialect dialect;
    private final Duration timeout;
    private final Messages messages;
    private final boolean fresh;

    /** A message that was refused; its text is the reason for skipping the session. */
    private static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Impossible(String why) {
            super(why);
        }
    }

    /** @param fresh whether the system is in its initial state */
    Preparation(SystemUnderTest system, Dialect dialect, Duration timeout, boolean fresh) {
        this.system = system;
        this.dialect = dialect;
        this.timeout = timeout;
        this.messages = new Messages(dialect);
        this.fresh = fresh;
    }

    /** Prepares for a session; null, or why it is not possible. */
    @Nullable
    String prepare(Session session) {
        Device device = session.devices().get(0);
        Members mount = device.mount();
        if (mount != null && mount.get("flags") != 0 && !device.profile().equals("model")) {
            return "the recorded object is mounted with flags 0x" + Long.toHexString(mount.get("flags"))
                    + ", which no message can bring about";
        }
        Device.Tree tree = device.tree();
        if (!fresh && device.directory()) {
            return "the system under test cannot be brought back to its initial state";
        } else if (device.profile().equals("model")) {
            return null;
        }
        Connection connection = system.open(Client.root(CLIENT));
        try {
            if (tree != null) {
                plant(connection, tree);
            } else {
                content(connection, "", device.content());
                attributes(connection, "", 0, device.attr());
            }
            abilities(connection, MountNeeds.of(session));
            return null;
        } catch (Impossible e) {
            return "the session's initial state cannot be made: " + e.getMessage();
        } finally {
            system.close(connection);
        }
    }

    private void plant(Connection connection, Device.Tree tree) {
        Map<Long, String> made = new HashMap<>();
        for (TreeRow row : tree.rows()) {
            Members values = values(tree.fields(), row);
            String path = row.path();
            int mode = (int) values.get("mode");
            String first = made.putIfAbsent(values.get("inode"), path);
            if (first != null) {
                link(connection, first, path);
                continue;
            }
            String content = tree.contents().get(path);
            if (!path.isEmpty()) {
                make(connection, path, mode, content == null ? "" : content);
            }
            attributes(connection, path, mode & TYPE, values);
        }
    }

    private static Members values(List<String> fields, TreeRow row) {
        Members.Builder values = Members.builder();
        for (int i = 1; i < fields.size(); i++) {
            values.add(fields.get(i), row.values().get(i - 1));
        }
        return values.build();
    }

    private void make(Connection connection, String path, int mode, String content) {
        int type = mode & TYPE;
        if (type == FileMode.S_IFLNK) {
            connect(connection, "symlink '" + path + "'", Connect.symlink(content, path));
        } else if (type == FileMode.S_IFREG) {
            connect(connection, "create '" + path + "'", Connect.create(path, IoFlag.O_EXCL, 0600));
            close(connection);
            content(connection, path, content);
        } else {
            connect(connection, "mknod '" + path + "'", Connect.mknod(path, mode));
        }
    }

    /** Empties a file and fills it; a device without content is left alone. */
    private void content(Connection connection, String path, @Nullable String content) {
        if (content == null) {
            return;
        }
        byte[] data = content.getBytes(StandardCharsets.ISO_8859_1);
        connect(connection, "open '" + path + "' for writing", Connect.open(path, READ_WRITE));
        if (stat(connection).stSize() > 0) {
            send(connection, "truncate", messages.space(SpaceSubtype.F_FREESP64, Whence.SEEK_SET, 0, 0));
        }
        if (data.length > 0) {
            send(connection, "write " + data.length + " bytes", messages.write(data.length, 0, data));
        }
        close(connection);
    }

    private void attributes(Connection connection, String path, int type, Members wanted) {
        connect(connection, "open '" + path + "'", Connect.open(path, 0).mode(type));
        Stat before = stat(connection);
        int uid = (int) wanted.get("uid");
        int gid = (int) wanted.get("gid");
        int mode = (int) wanted.get("mode");
        if (before.stUid() != uid || before.stGid() != gid) {
            send(connection, "chown '" + path + "' " + uid + ":" + gid, messages.chown(uid, gid));
        }
        if ((stat(connection).stMode() & PERMISSIONS) != (mode & PERMISSIONS)) {
            String what = "chmod '" + path + "' 0" + Integer.toOctalString(mode & PERMISSIONS);
            send(connection, what, messages.chmod(mode & PERMISSIONS));
        }
        Stat now = stat(connection);
        demand(
                path,
                "mode 0" + Integer.toOctalString(mode),
                "0" + Long.toOctalString(now.stMode()),
                now.stMode() == mode);
        boolean sized = (mode & TYPE) == FileMode.S_IFREG;
        long size = wanted.get("nbytes");
        demand(path, "size " + size, Long.toString(now.stSize()), !sized || now.stSize() == size);
        close(connection);
    }

    /** A system whose mount can do otherwise would only be failed for that. */
    private void abilities(Connection connection, Map<Integer, Boolean> needs) {
        connect(connection, "open ''", Connect.open("", 0));
        needs.forEach((name, able) -> {
            Outcome outcome = ask(connection, messages.pathconf(name));
            long wanted = able ? 1 : 0;
            if (outcome instanceof Outcome.Reply reply && reply.status() != wanted) {
                throw new Impossible("pathconf must answer " + wanted + " to "
                        + Tables.pathconfName(dialect).name(name) + ", it answers " + reply.status());
            }
        });
        close(connection);
    }

    private static void demand(String path, String wanted, String found, boolean met) {
        if (!met) {
            throw new Impossible("'" + path + "' must have " + wanted + ", it has " + found);
        }
    }

    private void link(Connection connection, String existing, String path) {
        Connection held = system.open(Client.root(CLIENT));
        try {
            connect(held, "open '" + existing + "'", Connect.open(existing, 0));
            ConnectionIds ids = held.ids();
            byte[] info = new byte[MsgInfo.SIZE];
            new MsgInfoEncoder()
                    .wrap(dialect, info, 0, info.length)
                    .nd(ids.nd())
                    .pid(ids.pid())
                    .chid(ids.chid())
                    .scoid(ids.scoid())
                    .coid(ids.coid());
            connect(connection, "link '" + existing + "' to '" + path + "'", Connect.link(path, info));
            close(held);
        } finally {
            system.close(held);
        }
    }

    private Stat stat(Connection connection) {
        byte[] reply = send(connection, "stat", messages.stat(0));
        if (reply.length < Stat.SIZE) {
            throw new Impossible("stat gives " + reply.length + " bytes");
        }
        return new Stat().wrap(dialect, reply, 0, reply.length);
    }

    private void connect(Connection connection, String what, Connect message) {
        send(connection, what, message.encode(dialect, connection.ids().handle()));
    }

    private void close(Connection connection) {
        send(connection, "close", messages.close());
    }

    private byte[] send(Connection connection, String what, byte[] message) {
        Outcome outcome =
                system.send(connection, new Request(message, ROOM, timeout)).outcome();
        if (outcome instanceof Outcome.Reply reply) {
            return reply.bytes();
        }
        throw new Impossible(what + ": " + outcome);
    }

    private Outcome ask(Connection connection, byte[] message) {
        Outcome outcome =
                system.send(connection, new Request(message, ROOM, timeout)).outcome();
        if (outcome.fatal()) {
            throw new ServerCrashed("while the session was prepared: " + outcome);
        }
        return outcome;
    }
}
