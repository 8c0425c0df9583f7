package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;
import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EENDIAN;
import static io.resmgrkit.codec.names.generated.Errno.EINTR;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.conformance.Messages.hex;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.DIALECT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoMountExtra;
import io.resmgrkit.codec.generated.IoMountExtraEncoder;
import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.generated.MsgInfo;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.codec.generated.Statvfs;
import io.resmgrkit.conformance.TestKernel.Answer;
import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.iofunc.Notifications;
import io.resmgrkit.conformance.iofunc.NotifyList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Senders of the other byte order on a server that takes them (B11). Requests here are big-endian, the server is not. */
class ForeignOrderTest {
    private static final Dialect BE = Dialect.SDP6_ILP32_BE;
    private static final int MOUNT_EXTRA = IoMountExtra.layout(BE).wireSize();
    private static final String OPEN_RW =
            "0100 0002 00000000 0000 0000 00000000 00000000 00000003 00000000 0040 0003 0000 0001 00 00 0000 00";

    private final TestServer server = new TestServer();

    @BeforeEach
    void openIt() {
        server.flags = ResmgrAttr.CROSS_ENDIAN;
        server.attach().foreignSenders();
        assertEquals(0, server.call(ALICE, hex(OPEN_RW)).errno());
    }

    // B11.1: every element of a chain is swapped on its own; B11.3: the reply by the element that made it.
    @Test
    void each_element_is_swapped_on_its_own() {
        Answer answer =
                server.call(ALICE, hex("0109 8010 0000 0000 0000000000000105 0109 0010 0001 0000 0000000000000201"));
        assertArrayEquals(hex("0000000000000306"), answer.data());
        assertEquals(0x306, server.ocb(ALICE).offset);
    }

    // B11.1: a combined open is swapped with everything behind it.
    @Test
    void a_combined_open_is_swapped() {
        byte[] head = hex(OPEN_RW);
        byte[] message = Arrays.copyOf(head, 48 + 8);
        message[3] = 1;
        message[39] = 8;
        System.arraycopy(hex("0104 0008 00000000"), 0, message, 48, 8);
        Stat stat = new Stat().wrap(BE, server.call(ALICE.fd(9), message).data(), 0, 72);
        assertEquals(server.attr.mode, (int) stat.stMode());
    }

    // B11.1: xtype payloads and SETFLAGS data are swapped, other devctl payloads are not.
    @Test
    void payloads_the_framework_knows_are_swapped() {
        List<Long> seen = new ArrayList<>();
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> {
            seen.add((long) ctx.buffer().s32(ctx.offset() + 16));
            seen.add(ctx.buffer().s64(ctx.offset() + 16));
            return Result.EOK;
        });
        server.call(ALICE, hex("0101 001c 00000010 00000001 00000000 00000001 00000002 00000003"));
        server.call(ALICE, hex("0101 0018 00000010 00004005 00000000 0000000000000102"));
        server.call(ALICE, hex("0101 0018 00000010 00000000 00000000 0000000000000102"));
        assertEquals(1L, seen.get(0));
        assertEquals(0x102L, seen.get(3));
        assertEquals(0L, seen.get(4));
        assertEquals(
                0,
                server.call(ALICE, hex("0106 0010 80040102 00000004 00000000 00000088"))
                        .errno());
        assertEquals(0x88, server.ocb(ALICE).ioflag & 0x88);
        server.io.set(IoSlot.DEVCTL, (ctx, msg, ocb) -> {
            ctx.setStatus(ctx.buffer().s32(ctx.offset() + 16));
            return Result.EOK;
        });
        assertEquals(
                0x01000000,
                server.call(ALICE, hex("0106 0010 80040199 00000004 00000000 00000001"))
                        .status());
    }

    // B11.1: both identifiers of a dup and of an openfd are read in the sender's order.
    @Test
    void an_embedded_server_info_is_swapped() {
        byte[] dup = new byte[60];
        System.arraycopy(hex("0115 003c"), 0, dup, 0, 4);
        serverInfo(dup, 4);
        assertEquals(0, server.call(ALICE.fd(4), dup).errno());
        assertEquals(2, server.count(ALICE));
        byte[] openfd = new byte[68];
        System.arraycopy(hex("010d 0044 00000001 0040 0000"), 0, openfd, 0, 12);
        serverInfo(openfd, 12);
        assertEquals(0, server.call(ALICE.fd(5), openfd).errno());
        assertEquals(1, server.ocb(ALICE.fd(5)).ioflag);
        assertEquals(0x40, server.ocb(ALICE.fd(5)).sflag);
    }

    private static void serverInfo(byte[] into, int at) {
        new io.resmgrkit.codec.generated.MsgInfoEncoder()
                .wrap(BE, into, at, into.length)
                .pid(ALICE.pid())
                .scoid(ALICE.scoid())
                .coid(ALICE.coid());
    }

    // B11.1: the structures in extra data, the strings behind them not.
    @Test
    void extra_data_are_swapped_where_they_are_structures() {
        List<Object> seen = new ArrayList<>();
        server.connect.set(ConnectSlot.LINK, (ctx, msg, handle, extra) -> {
            seen.add(extra.ocb() == server.ocb(ALICE));
            return Result.EOK;
        });
        byte[] link = Arrays.copyOf(hex(OPEN_RW), 48 + 48);
        link[3] = 7;
        link[37] = 1;
        link[39] = 48;
        serverInfo(link, 48);
        assertEquals(0, server.call(ALICE.fd(9), link).errno());
        server.connect.set(ConnectSlot.MOUNT, (ctx, msg, handle, extra) -> {
            seen.addAll(List.of(extra.flags(), extra.nbytes(), extra.datalen(), String.valueOf(extra.type())));
            return Result.EOK;
        });
        byte[] mount = Arrays.copyOf(hex(OPEN_RW), 48 + MOUNT_EXTRA + 5);
        mount[3] = 9;
        mount[37] = 10;
        mount[39] = (byte) (MOUNT_EXTRA + 5);
        new IoMountExtraEncoder()
                .wrap(BE, mount, 48, mount.length)
                .flags(0x1001)
                .nbytes(MOUNT_EXTRA + 5)
                .datalen(0);
        System.arraycopy(new byte[] {'t', 'y', 'p', 'e'}, 0, mount, 48 + MOUNT_EXTRA, 4);
        assertEquals(0, server.call(ALICE.fd(9), mount).errno());
        assertEquals(List.of(true, 0x1001, 69L, 0L, "type"), seen);
    }

    // B11.2: no rule: power, shutdown, reserved and unknown types; on an unopened descriptor still EBADF.
    @Test
    void a_type_without_rule_is_eendian() {
        for (String type : List.of("011a", "0111", "0114", "011b", "01ff", "0103", "0117")) {
            assertEquals(
                    EENDIAN,
                    server.call(ALICE, hex(type + "0010 00000000 00000000 00000000"))
                            .errno(),
                    type);
        }
        assertEquals(
                EBADF,
                server.call(ALICE.fd(9), hex("011a 0010 00000000 00000000 00000000"))
                        .errno());
        assertEquals(ENOSYS, server.call(ALICE, hex("5000 0004")).errno());
        assertEquals(
                ENOSYS, server.call(ALICE, hex("0110 0018 006f 0000 00000000")).errno());
        assertEquals(
                EENDIAN,
                server.call(ALICE, hex("0109 8010 0000 0000 0000000000000005 01ff 0004"))
                        .errno());
    }

    // B11.3: stat, fdinfo, lseek and the devctl header but its first word.
    @Test
    void replies_are_swapped_by_the_type_of_the_request() {
        server.attr.nbytes = 0x0102030405L;
        server.attr.inode = 0x11;
        Stat stat = new Stat()
                .wrap(BE, server.call(ALICE, hex("0104 0008 00000000")).data(), 0, 72);
        assertEquals(0x0102030405L, stat.stSize());
        assertEquals(server.attr.mode, (int) stat.stMode());
        byte[] flags =
                server.call(ALICE, hex("0106 0010 40040101 00000004 00000000")).data();
        assertArrayEquals(hex("0601 1000 00000000 00000004 00000000 00000002"), flags);
        byte[] fdinfo =
                server.call(ALICE, hex("010e 0010 00000000 00000020 00000000")).data();
        assertArrayEquals(hex("000021b6 00000003"), Arrays.copyOfRange(fdinfo, 8, 16));
        assertEquals('/', fdinfo[72]);
    }

    // B11.3: the flock is swapped, the twelve bytes before it are not.
    @Test
    void the_prefix_of_a_lock_reply_stays_in_the_servers_order() {
        byte[] reply = server.call(
                        ALICE,
                        hex("010f 000c 0000006a 00000000 0001 0000 00000000 0000000000000001 0000000000000004 00000000"
                                + "00000000"))
                .data();
        assertArrayEquals(hex("0f01 0c00 6a000000 00000000 0001 0000"), Arrays.copyOf(reply, 16));
        assertEquals(1, reply[27]);
    }

    // B11.3: an answer that is given later is in the order of the sender it was kept for.
    @Test
    void a_late_lock_reply_is_in_the_waiters_order() {
        String range = "0000000000000001 0000000000000004 00000000 00000000";
        String set = "010f 000c 0000006b 00000000 0002 0000 00000000" + range;
        assertEquals(0, server.call(ALICE, hex(set)).errno());
        assertEquals(0, server.call(TestServer.BOB, hex(OPEN_RW)).errno());
        int waiting = server.post(TestServer.BOB, hex(set));
        server.call(ALICE, hex("0116 0004"));
        assertArrayEquals(
                hex("00000000 00000000 00000000 0002 0000 00000000" + range),
                server.kernel.answer(waiting).data());
    }

    // B11.3: file data are never swapped, and the server's own bytes stay as they are.
    @Test
    void data_are_not_swapped() {
        byte[] own = {1, 2, 3, 4};
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> ctx.ptr(own, 0, 4));
        assertArrayEquals(
                own,
                server.call(ALICE, hex("0101 0010 00000004 00000000 00000000")).data());
        server.io.set(IoSlot.STAT, (ctx, msg, ocb) -> ctx.ptr(own, 0, 4));
        server.call(ALICE, hex("0104 0008 00000000"));
        assertArrayEquals(new byte[] {1, 2, 3, 4}, own);
    }

    // B11.3: directory entries are, one after the other, when the handler says that it replies with some.
    @Test
    void directory_entries_are_swapped() {
        byte[] entries = hex("0100000000000000 0200000000000000 2000 0100 41000000 0000000000000000"
                + "0300000000000000 0400000000000000 2000 0100 42000000 0000000000000000");
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> {
            ctx.replyHoldsDirents();
            return ctx.ptr(entries, 0, entries.length);
        });
        assertArrayEquals(
                hex("0000000000000001 0000000000000002 0020 0001 41000000 0000000000000000"
                        + "0000000000000003 0000000000000004 0020 0001 42000000 0000000000000000"),
                server.call(ALICE, hex("0101 0010 00000100 00000000 00000000")).data());
    }

    // B11.3: redirects, with their entries, and file-type replies.
    @Test
    void redirects_are_swapped() {
        ServerEntry entry = new ServerEntry(1, 2, 3, 4, 5, 6, 7);
        server.connect.set(
                ConnectSlot.READLINK, (ctx, msg, handle, extra) -> ConnectReplies.servers(ctx, 5, List.of(entry), "p"));
        byte[] readlink = hex(OPEN_RW);
        readlink[3] = 6;
        assertArrayEquals(
                hex("00000000 00000000 05 00 0000 00000000 0001 0002"
                        + "00000001 00000002 00000003 00000004 00000005 00000006 0007 000000000000 7000"),
                server.call(ALICE, readlink).data());
        server.connect.set(ConnectSlot.READLINK, (ctx, msg, handle, extra) -> ConnectReplies.fileType(ctx, 13, -2));
        assertArrayEquals(
                hex("000d 0000 fffffffe"), server.call(ALICE, readlink).data());
        server.connect.set(
                ConnectSlot.READLINK, (ctx, msg, handle, extra) -> ConnectReplies.message(ctx, 5, entry, hex("0102")));
        MsgInfo info = new MsgInfo().wrap(BE, server.call(ALICE, readlink).data(), 20, 70);
        assertEquals(2, info.pid());
        assertEquals(3, info.chid());
    }

    // B11.3: statvfs, but for its text and the reserved words.
    @Test
    void statvfs_is_swapped() {
        server.io.set(IoSlot.DEVCTL, (ctx, msg, ocb) -> {
            int at = ctx.clear(16 + Statvfs.SIZE);
            new io.resmgrkit.codec.generated.StatvfsEncoder()
                    .wrap(DIALECT, ctx.buffer().bytes(), at + 16, ctx.buffer().bytes().length)
                    .fBsize(512)
                    .fBlocks(1000)
                    .fBasetype(0, 'q')
                    .fNamemax(63)
                    .fFiller(0, 1);
            return ctx.replyInPlace(16 + Statvfs.SIZE);
        });
        byte[] data =
                server.call(ALICE, hex("0106 0010 40a8020d 000000a8 00000000")).data();
        Statvfs statvfs = new Statvfs().wrap(BE, data, 16, data.length);
        assertEquals(512, statvfs.fBsize());
        assertEquals(1000, statvfs.fBlocks());
        assertEquals('q', statvfs.fBasetype(0));
        assertEquals(63, statvfs.fNamemax());
        assertEquals(0x01000000, statvfs.fFiller(0));
    }

    // B11.1, B11.3: notify: flags and event, not the rest; the halves of the event's last word on their own.
    @Test
    void a_notify_is_swapped_there_and_back() {
        NotifyList[] lists = {new NotifyList(), new NotifyList(), new NotifyList()};
        List<Integer> codes = new ArrayList<>();
        server.io.set(IoSlot.NOTIFY, (ctx, msg, ocb) -> {
            codes.addAll(List.of(msg.event().sigevCode(), msg.event().sigevPriority()));
            return Notifications.arm(ctx, msg, lists, Notifications.OUTPUT << 29, null);
        });
        byte[] message = Arrays.copyOf(hex("0105 0040 00000001 10000000 00000004 00000005 00001234 0011 0015"), 64);
        assertEquals(EAGAIN, server.call(ALICE, message).errno());
        message[7] = 2;
        message[8] = 0x20;
        Answer polled = server.call(ALICE, message);
        IoNotify reply = new IoNotify().wrap(BE, polled.data(), 0, 64);
        assertEquals(0x20000000, reply.action());
        assertEquals(0x20000000, reply.flags());
        assertEquals(0x11, reply.event().sigevCode());
        assertEquals(0x1234, reply.event().sigevValue().sivalInt());
        assertEquals(List.of(0x11, 0x15, 0x11, 0x15), codes);
    }

    // B11.1: the extended poll swaps what only it uses, and its entries.
    @Test
    void an_extended_poll_is_swapped_there_and_back() {
        NotifyList[] lists = {new NotifyList(), new NotifyList(), new NotifyList()};
        server.io.set(IoSlot.NOTIFY, (ctx, msg, ocb) -> Notifications.arm(ctx, msg, lists, 2, null));
        byte[] message = Arrays.copyOf(hex("0105 0040 00000002 80000002 00000003 00000039 00000007 fffa ffff"), 72);
        message[39] = 0x60;
        message[47] = 1;
        System.arraycopy(hex("00000003 8002 0000"), 0, message, 64, 8);
        byte[] reply = server.call(ALICE, message).data();
        assertEquals(72, reply.length);
        IoNotify out = new IoNotify().wrap(BE, reply, 0, 72);
        assertEquals(0xa0000002, out.action());
        assertEquals(0x60, out.flagsExtraMask());
        assertEquals(0, out.nfds());
        assertEquals(1, out.fdFirst());
        assertEquals(1, out.nfdsReady());
        assertEquals(8, out.event().sigevValue().sivalInt());
        assertArrayEquals(hex("00000003 0002 0002"), Arrays.copyOfRange(reply, 64, 72));
        Arrays.fill(message, 44, 48, (byte) 0);
        IoNotify first = new IoNotify().wrap(BE, server.call(ALICE, message).data(), 0, 64);
        assertEquals(1, first.flagsExten());
    }

    // B11.1, B7.3: a blocked connect is read again and swapped again for the unblock function.
    @Test
    void a_blocked_connect_is_swapped_for_its_unblock_function() {
        server.connect.set(ConnectSlot.OPEN, (ctx, msg, handle, extra) -> Result.NOREPLY);
        server.connect.set(
                ConnectSlot.UNBLOCK, (ctx, msg, handle, extra) -> Result.errno(msg.ioflag() == 3 ? EINTR : EAGAIN));
        int rcvid = server.post(ALICE.fd(9), hex(OPEN_RW));
        server.pulse(-32, rcvid, ALICE.scoid());
        assertEquals(EINTR, server.kernel.answer(rcvid).errno());
    }
}
