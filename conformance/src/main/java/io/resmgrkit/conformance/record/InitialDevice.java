package io.resmgrkit.conformance.record;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoStat;
import io.resmgrkit.codec.generated.IoStatEncoder;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Mount;
import io.resmgrkit.conformance.model.Profiles;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.TreeRow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The device of a session, in the state in which the session begins (T1.1). */
public final class InitialDevice {
    private static final List<String> COLUMNS =
            List.of("path", "mode", "uid", "gid", "nlink", "nbytes", "inode", "flags");
    private static final int ROOM = 4096;

    /** More than this of a file is not taken along. */
    private static final int MOST_CONTENT = 1 << 20;

    private InitialDevice() {}

    /** A profile of the kit, as it begins. */
    public static Device reference(String profile) {
        if (profile.equals(Systems.MODEL)) {
            Attr root = new Attr();
            root.mode = FileMode.S_IFDIR | 0777;
            return device(profile, profile, 0, root, null);
        }
        return device(profile, profile, 0, Profiles.of(profile).initial(), "");
    }

    /** What a system shows of its attached path: attributes, and what can be read from it. */
    public static Device probe(SystemUnderTest system, Dialect dialect) {
        Attr attr = new Attr();
        attr.mode = FileMode.S_IFREG | 0666;
        attr.nlink = 1;
        byte[] content = {};
        Connection fd = system.open(Client.root(1));
        byte[] open = new byte[ROOM];
        int length = new IoConnectEncoder()
                .encode(dialect, open, 0)
                .subtype(ConnectSubtype._IO_CONNECT_OPEN)
                .handle(fd.ids().handle())
                .ioflag(IoFlag._IO_FLAG_RD)
                .access(IoFlag._IO_FLAG_RD | IoFlag._IO_FLAG_WR)
                .path("")
                .finish();
        if (system.send(fd, new Request(Arrays.copyOf(open, length), ROOM)).outcome() instanceof Outcome.Reply) {
            content = content(system, fd, dialect);
            stat(system, fd, dialect, attr);
        }
        system.close(fd);
        boolean directory = attr.is(FileMode.S_IFDIR);
        String name = system.handshake().system();
        return device(
                directory ? "fs" : "ramfile",
                name.startsWith("/") ? name.substring(1) : name,
                fd.ids().handle(),
                attr,
                directory ? null : new String(content, StandardCharsets.ISO_8859_1));
    }

    private static byte[] content(SystemUnderTest system, Connection fd, Dialect dialect) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] read = new byte[IoReadEncoder.SIZE];
        new IoReadEncoder().encode(dialect, read, 0).nbytes(ROOM);
        boolean more = true;
        while (more && all.size() < MOST_CONTENT) {
            Outcome outcome = system.send(fd, new Request(read, ROOM)).outcome();
            more = outcome instanceof Outcome.Reply reply && reply.status() > 0;
            if (more) {
                all.writeBytes(((Outcome.Reply) outcome).bytes());
            }
        }
        return all.toByteArray();
    }

    private static void stat(SystemUnderTest system, Connection fd, Dialect dialect, Attr attr) {
        byte[] request = new byte[IoStat.SIZE];
        new IoStatEncoder().encode(dialect, request, 0);
        Outcome outcome = system.send(fd, new Request(request, ROOM)).outcome();
        if (outcome instanceof Outcome.Reply reply && reply.bytes().length >= Stat.SIZE) {
            Stat stat = new Stat().wrap(dialect, reply.bytes(), 0, reply.bytes().length);
            attr.mode = (int) stat.stMode();
            attr.uid = stat.stUid();
            attr.gid = stat.stGid();
            attr.nbytes = stat.stSize();
            attr.nlink = (int) stat.stNlink();
            attr.mtime = stat.stMtime();
            attr.atime = stat.stAtime();
            attr.ctime = stat.stCtime();
            attr.inode = stat.stIno();
            attr.rdev = stat.stRdev();
        }
    }

    private static Device device(String profile, String name, int handle, Attr attr, @Nullable String content) {
        boolean directory = attr.is(FileMode.S_IFDIR);
        Members members = Members.builder()
                .add("mode", attr.mode)
                .add("uid", attr.uid)
                .add("gid", attr.gid)
                .add("nbytes", attr.nbytes)
                .add("nlink", attr.nlink)
                .add("flags", attr.flags)
                .add("mtime", attr.mtime)
                .add("atime", attr.atime)
                .add("ctime", attr.ctime)
                .add("inode", attr.inode)
                .add("rdev", attr.rdev)
                .add("count", 0)
                .add("rcount", 0)
                .add("wcount", 0)
                .add("rlocks", 0)
                .add("wlocks", 0)
                .build();
        return new Device(
                profile,
                "/" + name,
                handle,
                directory,
                false,
                1,
                1,
                attr.uid,
                attr.gid,
                attr.mode,
                mount(attr.mount),
                members,
                profile.equals("ramfile") ? content : null,
                profile.equals("fs") ? tree(attr) : null);
    }

    private static @Nullable Members mount(@Nullable Mount mount) {
        return mount == null
                ? null
                : Members.builder()
                        .add("flags", mount.flags)
                        .add("conf", mount.conf)
                        .add("dev", mount.dev)
                        .add("blocksize", mount.blocksize)
                        .build();
    }

    private static Device.Tree tree(Attr root) {
        List<Long> row = List.of(
                (long) root.mode, (long) root.uid, (long) root.gid, (long) root.nlink, root.nbytes, root.inode, (long)
                        root.flags);
        return new Device.Tree(COLUMNS, List.of(new TreeRow("", row)), Map.of());
    }
}
