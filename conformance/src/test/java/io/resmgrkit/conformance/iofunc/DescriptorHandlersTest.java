package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;
import static io.resmgrkit.codec.names.generated.Errno.ESPIPE;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.WR;
import static io.resmgrkit.conformance.Messages.close;
import static io.resmgrkit.conformance.Messages.devctl;
import static io.resmgrkit.conformance.Messages.hex;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.pathconf;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.DIALECT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.codec.generated.Fdinfo;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.MountFlag;
import io.resmgrkit.conformance.TestKernel.Answer;
import io.resmgrkit.conformance.framework.Result;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The default handlers that tell of a descriptor and its file system (B8.9, B8.17, B8.18, B8.22). */
class DescriptorHandlersTest extends OpenFile {
    private static final int GETFLAGS = 0x40040101;
    private static final int SETFLAGS = 0x80040102;
    private static final int GETMOUNTFLAGS = 0x40040103;
    private static final int FADVISE = 0x80180106;

    // B8.17: the flags as open() knows them, in the request's own header; only ret_val is set.
    @Test
    void devctl_gets_and_sets_flags() {
        server.ocb(ALICE).ioflag |= IoFlag.O_APPEND | IoFlag.O_CREAT;
        byte[] message = devctl(GETFLAGS);
        message[12] = 77;
        byte[] reply = server.call(ALICE, message).data();
        assertArrayEquals(hex("0601 1000 00000000 00000000 4d000000 0a000000"), reply);
        assertEquals(
                0,
                server.call(ALICE, devctl(SETFLAGS, IoFlag.O_NONBLOCK | IoFlag.O_TRUNC | 2))
                        .data()
                        .length);
        assertEquals(RD | WR | IoFlag.O_NONBLOCK | IoFlag.O_CREAT, server.ocb(ALICE).ioflag);
        assertEquals(EINVAL, server.call(ALICE, devctl(SETFLAGS, IoFlag.O_SYNC)).errno());
        mount(0, Mount.SYNC_IO);
        assertEquals(0, server.call(ALICE, devctl(SETFLAGS, IoFlag.O_SYNC)).errno());
        server.call(ALICE.fd(4), open(0));
        assertEquals(3, server.call(ALICE.fd(4), devctl(GETFLAGS)).data()[16]);
    }

    // B8.17: mount flags, advice to a FIFO, everything else default.
    @Test
    void devctl_tells_mount_flags_and_declines_the_rest() {
        assertEquals(0, server.call(ALICE, devctl(GETMOUNTFLAGS)).data()[16]);
        mount(0x1121, 0);
        assertArrayEquals(
                hex("21000000"),
                Arrays.copyOfRange(server.call(ALICE, devctl(GETMOUNTFLAGS)).data(), 16, 20));
        assertEquals(ENOSYS, server.call(ALICE, devctl(FADVISE)).errno());
        attr.mode = FileMode.S_IFIFO;
        assertEquals(ESPIPE, server.call(ALICE, devctl(FADVISE)).errno());
        assertEquals(ENOSYS, server.call(ALICE, devctl(0x1234)).errno());
    }

    // B8.18: the status carries the value; without a mount two are granted.
    @Test
    void pathconf_answers_in_the_status() {
        assertEquals(List.of(1, 1, 0, 0, 1, 1, 16), pathconfs());
        mount(0, 0);
        assertEquals(List.of(0, 0, 0, 0, 1, 1, 16), pathconfs());
        mount(0, Mount.CHOWN_RESTRICTED | Mount.SYNC_IO);
        assertEquals(List.of(1, 0, 1, 0, 1, 1, 16), pathconfs());
        mount(0, Mount.NO_TRUNC | Mount.LINK_DIR);
        assertEquals(List.of(0, 1, 0, 1, 1, 1, 16), pathconfs());
        assertEquals(ENOSYS, server.call(ALICE, pathconf(1)).errno());
    }

    private List<Integer> pathconfs() {
        return java.util.stream.IntStream.of(9, 7, 14, 19, 12, 13, 18)
                .mapToObj(name -> server.call(ALICE, pathconf(name)).status())
                .toList();
    }

    // B8.22: fdinfo describes descriptor and path; as much of the path as asked for, a negative length at its word.
    @Test
    void fdinfo_describes_the_descriptor() {
        server.ocb(ALICE).offset = 5;
        attr.nbytes = 9;
        server.call(ALICE, io.resmgrkit.conformance.Messages.lock(6, 1, 0, 0, 1));
        Answer answer = server.call(ALICE, fdinfo(100));
        assertEquals(7, answer.status());
        assertEquals(72 + 7, answer.data().length);
        assertArrayEquals("/dev/t\0".getBytes(), Arrays.copyOfRange(answer.data(), 72, 79));
        Fdinfo info = new Fdinfo().wrap(DIALECT, answer.data(), 8, 72);
        assertEquals(List.of(5L, 9L, 1L, 3L), List.of(info.offset_(), info.size_(), info.flags(), info.ioflag()));
        assertEquals(
                List.of(1, 1, 1, 0, 0, 0x40),
                List.of(info.count(), info.rcount(), info.wcount(), info.rlocks(), info.wlocks(), info.sflag()));
        assertEquals(72 + 3, server.call(ALICE, fdinfo(3)).data().length);
        assertEquals(72, server.call(ALICE, fdinfo(0)).data().length);
        assertEquals(70, server.call(ALICE, fdinfo(-2)).data().length);
        assertEquals(0, server.call(ALICE, fdinfo(-100)).data().length);
        server.kernel.names.clear();
        assertEquals(0, server.call(ALICE, fdinfo(100)).status());
    }

    private static byte[] fdinfo(int pathLen) {
        byte[] message = new byte[16];
        new io.resmgrkit.codec.generated.IoFdinfoEncoder()
                .encode(DIALECT, message, 0)
                .pathLen(pathLen);
        return message;
    }

    // B8.22: sync asks the mount; power its entry in the mount.
    @Test
    void sync_and_power_depend_on_the_mount() {
        byte[] sync = hex("1901 0800 20000000");
        byte[] power = hex("1a01 1000 00000000 00000000 00000000");
        assertEquals(EINVAL, server.call(ALICE, sync).errno());
        assertEquals(ENOSYS, server.call(ALICE, power).errno());
        mount(0, Mount.SYNC_IO);
        assertEquals(0, server.call(ALICE, sync).errno());
        sync[4] = 0x10;
        assertEquals(0, server.call(ALICE, sync).errno());
        sync[4] = 0;
        assertEquals(0, server.call(ALICE, sync).errno());
        sync[4] = 0x40;
        assertEquals(EINVAL, server.call(ALICE, sync).errno());
        assertEquals(ENOSYS, server.call(ALICE, power).errno());
        attr.mount.power = (ctx, msg, ocb) -> Result.errno(EROFS);
        assertEquals(EROFS, server.call(ALICE, power).errno());
    }

    // B8.22: which sync is due.
    @Test
    void sync_is_due_when_something_is_dirty() {
        Ocb ocb = new Ocb(attr);
        attr.flags = Attr.DIRTY_SIZE;
        assertEquals(IoFlag.O_SYNC, Syncing.due(ocb, IoFlag.O_SYNC));
        assertEquals(IoFlag.O_DSYNC, Syncing.due(ocb, IoFlag.O_DSYNC));
        assertEquals(0, Syncing.due(ocb, 0));
        assertEquals(0, Syncing.due(ocb, WR));
        ocb.ioflag = IoFlag.O_DSYNC;
        assertEquals(IoFlag.O_DSYNC, Syncing.due(ocb, WR));
        assertEquals(0, Syncing.due(ocb, RD));
        ocb.ioflag |= IoFlag.O_RSYNC;
        assertEquals(IoFlag.O_DSYNC, Syncing.due(ocb, RD));
        attr.flags = Attr.DIRTY_TIME;
        assertEquals(0, Syncing.due(ocb, RD));
        attr.flags = Attr.MTIME;
        assertEquals(IoFlag.O_SYNC, Syncing.due(ocb, IoFlag.O_SYNC));
        assertEquals(Attr.MTIME | Attr.DIRTY_TIME, attr.flags);
        attr.flags = 0;
        assertEquals(0, Syncing.due(ocb, IoFlag.O_SYNC));
        mount(MountFlag._MOUNT_READONLY, 0);
        attr.flags = Attr.DIRTY_SIZE;
        assertEquals(0, Syncing.due(ocb, IoFlag.O_SYNC));
    }

    // B8.9: closing updates the times.
    @Test
    void closing_updates_the_times() {
        attr.flags = Attr.MTIME;
        server.call(ALICE, close());
        assertEquals(server.now, attr.mtime);
        assertEquals(0, attr.count);
    }
}
