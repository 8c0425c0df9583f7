package io.resmgrkit.conformance.examples;

import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;
import static io.resmgrkit.codec.names.generated.Errno.EINTR;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.WR;
import static io.resmgrkit.conformance.Messages.ionotify;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.read;
import static io.resmgrkit.conformance.Messages.write;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.BOB;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.NotifyCondition;
import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.IoSlot;
import io.resmgrkit.conformance.framework.Pulse;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.Notifications;
import io.resmgrkit.conformance.iofunc.NotifyList;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.OcbDefaults;
import io.resmgrkit.conformance.iofunc.Verify;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** The skeleton of a device: a byte queue. Readers wait until somebody writes, can be interrupted, and can be notified. */
class DeviceSkeletonTest {
    /** The device. Its handlers run under the lock of the attributes, so its own data need no other. */
    private static final class Queue {
        private final Deque<Byte> bytes = new ArrayDeque<>();
        private final Deque<int[]> readers = new ArrayDeque<>();
        private final NotifyList[] lists = {new NotifyList(), new NotifyList(), new NotifyList()};

        TestServer serve() {
            TestServer server = new TestServer();
            server.io.set(IoSlot.READ, this::read);
            server.io.set(IoSlot.WRITE, this::write);
            server.io.set(IoSlot.NOTIFY, this::tell);
            server.io.set(IoSlot.UNBLOCK, this::unblock);
            server.io.set(IoSlot.CLOSE_DUP, (ctx, msg, ocb) -> {
                Notifications.remove(ctx, lists);
                return OcbDefaults.closeDup(ctx, msg, ocb);
            });
            return server.attach();
        }

        private Result read(Context ctx, IoReadEncoder msg, Ocb ocb) {
            int error = Verify.read(msg, ocb);
            if (error != EOK) {
                return Result.errno(error);
            }
            if (Verify.xtype(msg.xtype()) != IoXtype._IO_XTYPE_NONE) {
                return Result.errno(ENOSYS);
            }
            int nbytes = (int) Math.max(0, msg.nbytes());
            if (nbytes == 0) {
                return Result.EOK;
            }
            if (bytes.isEmpty()) {
                if (Verify.nonblock(ocb, msg.xtype())) {
                    return Result.errno(EAGAIN);
                }
                readers.add(new int[] {ctx.rcvid(), nbytes});
                return Result.NOREPLY;
            }
            byte[] data = take(nbytes);
            ctx.setStatus(data.length);
            return ctx.ptr(data, 0, data.length);
        }

        private Result write(Context ctx, IoWriteEncoder msg, Ocb ocb) {
            int error = Verify.write(ctx, msg, ocb);
            if (error != EOK) {
                return Result.errno(error);
            }
            byte[] data = new byte[(int) Math.max(0, Math.min(msg.nbytes(), 256))];
            int n = ctx.msgread(data, 0, data.length, IoWriteEncoder.SIZE);
            if (n < 0) {
                return Result.errno(-n);
            }
            for (int i = 0; i < n; i++) {
                bytes.add(data[i]);
            }
            while (!bytes.isEmpty() && !readers.isEmpty()) {
                int[] reader = readers.poll();
                byte[] part = take(reader[1]);
                ctx.reply(reader[0], part.length, part, 0, part.length);
            }
            Notifications.trigger(ctx, lists, bytes.size(), Notifications.INPUT);
            ctx.setStatus(n);
            return Result.EOK;
        }

        private Result tell(Context ctx, IoNotify msg, Ocb ocb) {
            int satisfied =
                    NotifyCondition._NOTIFY_COND_OUTPUT | (bytes.isEmpty() ? 0 : NotifyCondition._NOTIFY_COND_INPUT);
            return Notifications.arm(ctx, msg, lists, satisfied, null);
        }

        private Result unblock(Context ctx, Pulse pulse, Ocb ocb) {
            Result result = OcbDefaults.unblock(ctx, pulse, ocb);
            if (result != Result.DEFAULT) {
                return result;
            }
            return readers.removeIf(reader -> reader[0] == ctx.rcvid()) ? Result.errno(EINTR) : Result.DEFAULT;
        }

        private byte[] take(int most) {
            byte[] data = new byte[Math.min(most, bytes.size())];
            for (int i = 0; i < data.length; i++) {
                data[i] = bytes.remove();
            }
            return data;
        }
    }

    @Test
    void a_reader_waits_for_a_writer() {
        TestServer server = new Queue().serve();
        server.call(ALICE, open(RD));
        server.call(BOB, open(WR));
        int reader = server.post(ALICE, read(10));
        assertNull(server.kernel.answer(reader));
        assertEquals(3, server.call(BOB, write(3, "abc")).status());
        assertArrayEquals(
                new byte[] {'a', 'b', 'c'}, server.kernel.answer(reader).data());
        assertEquals(0, server.call(ALICE, read(0)).status());
    }

    @Test
    void a_reader_that_must_not_wait_is_told_so() {
        TestServer server = new Queue().serve();
        server.call(ALICE, open(RD | IoFlag.O_NONBLOCK));
        assertEquals(EAGAIN, server.call(ALICE, read(10)).errno());
    }

    @Test
    void a_waiting_reader_can_be_interrupted() {
        TestServer server = new Queue().serve();
        server.call(ALICE, open(RD));
        int reader = server.post(ALICE, read(10));
        server.pulse(-32, reader, ALICE.scoid());
        assertEquals(EINTR, server.kernel.answer(reader).errno());
    }

    @Test
    void a_client_is_notified_of_input() {
        TestServer server = new Queue().serve();
        server.call(ALICE, open(RD));
        server.call(BOB, open(WR));
        assertEquals(
                EAGAIN, server.call(ALICE, ionotify(1, 0x1000_0000, 4, 17, 5)).errno());
        server.call(BOB, write(3, "abc"));
        assertEquals(1, server.kernel.events.size());
        assertArrayEquals(new byte[] {'a', 'b'}, server.call(ALICE, read(2)).data());
    }
}
