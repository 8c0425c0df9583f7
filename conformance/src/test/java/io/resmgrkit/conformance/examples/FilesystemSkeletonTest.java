package io.resmgrkit.conformance.examples;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.ENOENT;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.WR;
import static io.resmgrkit.conformance.Messages.connect;
import static io.resmgrkit.conformance.Messages.read;
import static io.resmgrkit.conformance.Messages.stat;
import static io.resmgrkit.conformance.Messages.write;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.BOB;
import static io.resmgrkit.conformance.TestServer.DIALECT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.framework.ConnectSlot;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Extra;
import io.resmgrkit.conformance.framework.IoSlot;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Clients;
import io.resmgrkit.conformance.iofunc.Descriptors;
import io.resmgrkit.conformance.iofunc.Names;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.OpenRequest;
import io.resmgrkit.conformance.iofunc.Opening;
import io.resmgrkit.conformance.iofunc.Verify;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The skeleton of a filesystem: one flat directory whose files can be made, read, written and removed. */
class FilesystemSkeletonTest {
    /** Attributes extended with the file's data, as a C server extends iofunc_attr_t. */
    private static final class File extends Attr {
        private byte[] data = new byte[0];
    }

    /** The server; the root directory is the attr of the path itself. */
    private static final class Flat {
        private final Map<String, File> files = new HashMap<>();

        TestServer serve() {
            TestServer server = new TestServer();
            server.attr.mode = FileMode.S_IFDIR | 0777;
            server.attr.nlink = 2;
            server.connect.set(ConnectSlot.OPEN, this::open);
            server.connect.set(ConnectSlot.UNLINK, this::unlink);
            server.io.set(IoSlot.READ, Flat::read);
            server.io.set(IoSlot.WRITE, Flat::write);
            return server.attach();
        }

        private Result open(Context ctx, IoConnectEncoder msg, Attr root, Extra extra) {
            OpenRequest request = OpenRequest.of(msg);
            Credentials info = Clients.infoExt(ctx, request.ioflag);
            String path = path(msg);
            root.lock();
            try {
                @Nullable Attr attr = path.isEmpty() ? root : files.get(path);
                int error;
                if (attr != null) {
                    error = Opening.existing(request, attr, info);
                } else {
                    File made = new File();
                    error = Opening.create(
                            request, made, root, info, ctx.kernel().self());
                    if (error == EOK) {
                        files.put(path, made);
                        attr = made;
                    }
                }
                request.writeBack(msg);
                return Result.errno(error == EOK && attr != null ? Descriptors.attach(ctx, request, attr) : error);
            } finally {
                root.unlock();
            }
        }

        private Result unlink(Context ctx, IoConnectEncoder msg, Attr root, Extra extra) {
            root.lock();
            try {
                File file = files.get(path(msg));
                if (file == null) {
                    return Result.errno(ENOENT);
                }
                int error = Names.unlink(msg, file, root, Clients.infoExt(ctx, (int) msg.ioflag()));
                if (error == EOK) {
                    files.remove(path(msg));
                }
                return Result.errno(error);
            } finally {
                root.unlock();
            }
        }

        private static Result read(Context ctx, IoReadEncoder msg, Ocb ocb) {
            int error = Verify.read(msg, ocb);
            if (error != EOK || !(ocb.attr() instanceof File file)) {
                return Result.errno(error);
            }
            int n = (int) Math.max(0, Math.min(msg.nbytes(), file.nbytes - ocb.offset));
            ctx.setStatus(n);
            int from = (int) ocb.offset;
            ocb.offset += n;
            return n == 0 ? Result.EOK : ctx.ptr(file.data, from, n);
        }

        private static Result write(Context ctx, IoWriteEncoder msg, Ocb ocb) {
            int error = Verify.write(ctx, msg, ocb);
            if (error != EOK || !(ocb.attr() instanceof File file)) {
                return Result.errno(error);
            }
            int at = (int) ocb.offset;
            int n = (int) Math.max(0, msg.nbytes());
            file.data = Arrays.copyOf(file.data, Math.max(file.data.length, at + n));
            n = ctx.msgread(file.data, at, n, IoWriteEncoder.SIZE);
            if (n < 0) {
                return Result.errno(-n);
            }
            ocb.offset += n;
            file.nbytes = Math.max(file.nbytes, ocb.offset);
            file.flags |= Attr.MTIME | Attr.CTIME | Attr.DIRTY_TIME | Attr.DIRTY_SIZE;
            ctx.setStatus(n);
            return Result.EOK;
        }

        private static String path(IoConnectEncoder msg) {
            int length = Math.max(0, msg.pathLength() - 1);
            return new String(msg.array(), msg.pathOffset(), length, StandardCharsets.UTF_8);
        }
    }

    private static byte[] open(int ioflag, String path) {
        return connect(0, 2, ioflag, 0640, path, 0, new byte[0]);
    }

    @Test
    void a_file_is_made_written_read_and_removed() {
        TestServer server = new Flat().serve();
        assertEquals(ENOENT, server.call(ALICE, open(RD, "notes")).errno());
        assertEquals(EOK, server.call(ALICE, open(WR | IoFlag.O_CREAT, "notes")).errno());
        assertEquals(5, server.call(ALICE, write(5, "hello")).status());
        assertEquals(EOK, server.call(ALICE.fd(4), open(RD, "notes")).errno());
        assertArrayEquals(
                "hello".getBytes(StandardCharsets.US_ASCII),
                server.call(ALICE.fd(4), read(99)).data());
        Stat stat = new Stat().wrap(DIALECT, server.call(ALICE, stat()).data(), 0, 72);
        assertEquals(5, stat.stSize());
        assertEquals(1000, stat.stUid());
        assertEquals(
                EOK,
                server.call(ALICE.fd(9), connect(3, 0, "notes", 0, new byte[0])).errno());
        assertEquals(ENOENT, server.call(ALICE.fd(5), open(RD, "notes")).errno());
        assertEquals(0, server.call(ALICE.fd(4), read(99)).status());
    }

    @Test
    void permissions_are_the_helpers_work() {
        TestServer server = new Flat().serve();
        server.call(ALICE, open(WR | IoFlag.O_CREAT, "mine"));
        assertEquals(EACCES, server.call(BOB, open(RD, "mine")).errno());
        assertEquals(EOK, server.call(BOB, open(RD, "")).errno());
    }
}
