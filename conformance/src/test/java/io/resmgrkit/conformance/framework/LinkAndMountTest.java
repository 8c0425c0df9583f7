package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.ENXIO;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.connect;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.serverInfo;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.BOB;
import static io.resmgrkit.conformance.TestServer.ROOT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.resmgrkit.codec.generated.IoMountExtraEncoder;
import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.iofunc.Ocb;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Connect messages whose extra data names a descriptor: hard links and mounts (B4.9, B4.10). */
class LinkAndMountTest {
    private static final byte[] NONE = new byte[0];

    private final TestServer server = new TestServer().attach();

    // B4.9: the order is: handler, descriptor, link, access; then the handler gets the OCB.
    @Test
    void a_hard_link_hands_over_the_ocb_of_the_descriptor_named() {
        assertEquals(ENOSYS, server.call(ALICE, link(ALICE)).errno());
        List<@Nullable Object> linked = new ArrayList<>();
        server.connect.set(ConnectSlot.LINK, (ctx, msg, handle, extra) -> {
            linked.add(extra.ocb());
            return Result.EOK;
        });
        assertEquals(ENXIO, server.call(ALICE, link(ALICE)).errno());
        server.call(ALICE, open(RD));
        assertEquals(0, server.call(ALICE.fd(7), link(ALICE)).errno());
        assertEquals(EACCES, server.call(BOB, link(ALICE)).errno());
        assertEquals(0, server.call(ROOT, link(ALICE)).errno());
        Ocb ocb = server.ocb(ALICE);
        assertEquals(List.of(ocb, ocb), linked);
        assertEquals(1, server.count(ALICE));
        server.attach();
        byte[] otherLink = connect(1, 7, 0, 0, "new", 1, serverInfo(ALICE));
        assertEquals(ENXIO, server.call(ALICE.fd(7), otherLink).errno());
        assertEquals(
                0,
                server.call(ALICE, connect(7, 0, "new", 2, "x\0".getBytes(StandardCharsets.US_ASCII)))
                        .errno());
        assertEquals(null, linked.get(2));
    }

    // B4.9: an info that would lie behind everything received names no descriptor.
    @Test
    void a_hard_link_without_its_info_is_enxio() {
        server.connect.set(ConnectSlot.LINK, (ctx, msg, handle, extra) -> Result.EOK);
        byte[] message = connect(7, 0, "p", 1, NONE);
        assertEquals(ENXIO, server.call(ALICE, message).errno());
        message[34] = (byte) 0xff;
        message[35] = (byte) 0xff;
        assertEquals(ENXIO, server.call(ALICE, message).errno());
    }

    private static byte[] link(TestServer.Client source) {
        return connect(7, 0, "new", 1, serverInfo(source));
    }

    // B4.10: the handler gets the extra in pieces, read from the client: it may be longer than the buffer.
    @Test
    void a_mount_is_given_in_pieces() {
        assertEquals(
                ENOSYS,
                server.call(ALICE, mount(10, 0, "data", "type\0special\0", 0)).errno());
        List<MountExtra> seen = mounts();
        assertEquals(
                0,
                server.call(ALICE, mount(10, 0x1001, "data", "type\0special\0", 0))
                        .errno());
        MountExtra mount = seen.get(0);
        assertEquals(0x1001, mount.flags());
        assertEquals(4, mount.datalen());
        assertArrayEquals("data".getBytes(StandardCharsets.US_ASCII), mount.data());
        assertEquals("type", mount.type());
        assertEquals("special", mount.special());
        assertEquals(null, mount.ocb());
        server.call(ALICE, mount(10, 0, "", "type\0", 0));
        assertEquals(null, seen.get(1).data());
        assertEquals("type", seen.get(1).type());
        assertEquals(null, seen.get(1).special());
        server.call(ALICE, mount(10, 0, "", "", 0));
        assertEquals(null, seen.get(2).type());
        server.call(ALICE, mount(10, 0, "x".repeat(1700), "type\0", 0));
        assertEquals(1700, seen.get(3).data().length);
        assertEquals("type", seen.get(3).type());
    }

    // B4.10: with MOUNT_OCB the client's descriptor comes along.
    @Test
    void a_mount_may_name_a_descriptor() {
        List<MountExtra> seen = mounts();
        byte[] message = mount(11, 0, "", "type\0", 0);
        System.arraycopy(serverInfo(ALICE), 0, message, 48 + 16, 48);
        assertEquals(ENXIO, server.call(ALICE.fd(9), message).errno());
        server.call(ALICE, open(RD));
        assertEquals(0, server.call(ALICE.fd(9), message).errno());
        assertSame(server.ocb(ALICE), seen.get(0).ocb());
        assertEquals(1, server.count(ALICE));
    }

    // B4.10: a short read gives the errno of that read, which may be EOK; the handler is not called.
    @Test
    void a_mount_that_declares_more_than_it_has_is_not_handled() {
        List<MountExtra> seen = mounts();
        assertEquals(0, server.call(ALICE, mount(10, 0, "", "type\0", 1)).errno());
        assertEquals(List.of(), seen);
        assertEquals(0, server.call(ALICE, mount(10, 0, "", "type\0", 0)).errno());
        assertEquals(1, seen.size());
    }

    private List<MountExtra> mounts() {
        List<MountExtra> seen = new ArrayList<>();
        server.connect.set(ConnectSlot.MOUNT, (ctx, msg, handle, extra) -> {
            seen.add(extra);
            return Result.EOK;
        });
        return seen;
    }

    private static byte[] mount(int extraType, int flags, String data, String rest, int excess) {
        byte[] extra = new byte[64 + data.length() + rest.length()];
        new IoMountExtraEncoder()
                .wrap(TestServer.DIALECT, extra, 0, extra.length)
                .flags(flags)
                .nbytes(extra.length + excess)
                .datalen(data.length());
        byte[] text = (data + rest).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, extra, 64, text.length);
        return connect(9, 0, "", extraType, extra);
    }
}
