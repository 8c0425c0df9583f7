package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EBADMSG;
import static io.resmgrkit.codec.names.generated.Errno.EBUSY;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOENT;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.ENXIO;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.chain;
import static io.resmgrkit.conformance.Messages.close;
import static io.resmgrkit.conformance.Messages.connect;
import static io.resmgrkit.conformance.Messages.hex;
import static io.resmgrkit.conformance.Messages.lseek;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.read;
import static io.resmgrkit.conformance.Messages.serverInfo;
import static io.resmgrkit.conformance.Messages.stat;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.BOB;
import static io.resmgrkit.conformance.TestServer.ROOT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.resmgrkit.codec.generated.IoMountExtraEncoder;
import io.resmgrkit.conformance.TestKernel.Answer;
import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Ocb;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Connect messages: links, subtypes, extra data, combined opens, redirects (B4). */
class ConnectingTest {
    private static final byte[] NONE = new byte[0];

    private final TestServer server = new TestServer().attach();

    // B4.1: the handle selects the link, whose id the handler sees; another handle is ENOENT.
    @Test
    void the_handle_selects_the_link() {
        List<Integer> ids = new ArrayList<>();
        Attr second = new Attr();
        ConnectFunctions<Attr> functions = new ConnectFunctions<>();
        functions.set(ConnectSlot.OPEN, (ctx, msg, handle, extra) -> {
            ids.add(ctx.id());
            assertSame(second, handle);
            return Result.EOK;
        });
        assertEquals(
                1,
                server.dispatch.resmgrAttach(
                        new ResmgrAttr(0, 1, 0), "/second", 0, 0, functions, new IoFunctions<>(), second));
        assertEquals(0, server.call(ALICE, connect(1, 2, RD, 0, "", 0, NONE)).errno());
        assertEquals(List.of(1), ids);
        assertEquals(
                ENOENT, server.call(ALICE, connect(2, 2, RD, 0, "", 0, NONE)).errno());
        assertEquals(
                ENOENT, server.call(ALICE, connect(-1, 2, RD, 0, "", 0, NONE)).errno());
    }

    // B4.1: a link without a connect table is default.
    @Test
    void a_link_without_connect_functions_is_default() {
        server.dispatch.<Attr>resmgrAttach(
                new ResmgrAttr(ResmgrAttr.ATTACH_OTHERFUNC, 1, 0, (ctx, type, pulse) -> Result.errno(EBUSY)),
                "/none",
                0,
                0,
                null,
                new IoFunctions<>(),
                server.attr);
        assertEquals(
                EBUSY, server.call(ALICE, connect(1, 2, RD, 0, "", 0, NONE)).errno());
        assertEquals(
                EBUSY, server.call(ALICE, connect(1, 1, RD, 0, "", 0, NONE)).errno());
    }

    // B4.2: each subtype has its slot; 8 really calls the unblock function; beyond the table is default.
    @Test
    void the_subtype_selects_the_function() {
        List<String> called = new ArrayList<>();
        for (ConnectSlot<Extra> slot : List.of(
                ConnectSlot.OPEN,
                ConnectSlot.UNLINK,
                ConnectSlot.RENAME,
                ConnectSlot.MKNOD,
                ConnectSlot.READLINK,
                ConnectSlot.LINK,
                ConnectSlot.UNBLOCK)) {
            server.connect.set(slot, (ctx, msg, handle, extra) -> {
                called.add(slot.name());
                return Result.EOK;
            });
        }
        for (int subtype = 2; subtype <= 11; subtype++) {
            int errno = server.call(ALICE, connect(subtype, 0, "p", 0, NONE)).errno();
            assertEquals(subtype <= 8 ? 0 : ENOSYS, errno, "subtype " + subtype);
        }
        assertEquals(List.of("open", "unlink", "rename", "mknod", "readlink", "link", "unblock"), called);
    }

    // B4.2: a function that is missing is default.
    @Test
    void a_missing_function_is_default() {
        for (int subtype = 3; subtype <= 9; subtype++) {
            assertEquals(
                    ENOSYS,
                    server.call(ALICE, connect(subtype, 0, "p", 0, NONE)).errno());
        }
    }

    // B4.3: extra data start at the next multiple of 8 behind the path, NUL counted.
    @Test
    void the_extra_data_lie_behind_the_padded_path() {
        List<String> texts = new ArrayList<>();
        server.connect.set(ConnectSlot.UNLINK, (ctx, msg, handle, extra) -> {
            texts.add(extra.type() + " " + extra.length() + " " + extra.text());
            return Result.EOK;
        });
        for (String path : List.of("", "1234567", "12345678", "123456789")) {
            server.call(ALICE, connect(3, 0, path, 2, "target\0more".getBytes(StandardCharsets.US_ASCII)));
        }
        assertEquals(List.of("2 11 target", "2 11 target", "2 11 target", "2 11 target"), texts);
    }

    // B4.3: nothing compares lengths with what arrived; bytes that are not there are zero.
    @Test
    void declared_lengths_are_not_compared_with_what_arrived() {
        List<Object> seen = new ArrayList<>();
        server.connect.set(ConnectSlot.UNLINK, (ctx, msg, handle, extra) -> {
            seen.add(extra.text());
            seen.add(extra.length());
            seen.add((int) extra.at(0));
            seen.add((int) extra.at(70_000));
            return Result.EOK;
        });
        byte[] message = connect(3, 0, "p", 2, NONE);
        message[34] = (byte) 0xff;
        message[35] = (byte) 0xff;
        message[38] = (byte) 0xff;
        message[39] = (byte) 0xff;
        assertEquals(0, server.call(ALICE, message).errno());
        assertEquals(List.of("", 0xffff, 0, 0), seen);
    }

    // B4.4: open, then the chain; the descriptor stays with COMBINE and goes with COMBINE_CLOSE.
    @Test
    void a_combined_open_runs_what_follows_on_the_new_descriptor() {
        Answer kept = server.call(ALICE, connect(0, RD, "", 0, lseekAndTell()));
        assertEquals(12, kept.data()[0]);
        assertEquals(1, server.count(ALICE));
        Answer gone = server.call(ALICE.fd(9), connect(1, RD, "", 0, lseekAndTell()));
        assertEquals(12, gone.data()[0]);
        assertEquals(-1, server.count(ALICE.fd(9)));
        assertEquals(1, server.attr.count);
    }

    private static byte[] lseekAndTell() {
        return chain(lseek(0, 5), lseek(1, 7));
    }

    // B4.4: without an open function ENOSYS, without asking other_func.
    @Test
    void combining_needs_an_open_function() {
        TestServer without = new TestServer();
        without.connect.set(ConnectSlot.OPEN, null);
        without.attach((ctx, type, pulse) -> Result.EOK);
        assertEquals(ENOSYS, without.call(ALICE, connect(0, RD, "", 0, stat())).errno());
        assertEquals(ENOSYS, without.call(ALICE, connect(1, RD, "", 0, stat())).errno());
    }

    // B4.4: an open that fails or redirects is the whole answer.
    @Test
    void an_open_that_fails_or_redirects_ends_the_message() {
        server.connect.set(ConnectSlot.OPEN, (ctx, msg, handle, extra) -> Result.errno(EBUSY));
        assertEquals(EBUSY, server.call(ALICE, connect(0, RD, "", 0, stat())).errno());
        server.connect.set(ConnectSlot.OPEN, (ctx, msg, handle, extra) -> {
            ctx.setConnectReturn(0x40000);
            return Result.EOK;
        });
        Answer redirected = server.call(ALICE, connect(1, RD, "", 0, stat()));
        assertEquals(0x8004_0000, redirected.status());
        assertEquals(0, redirected.data().length);
    }

    // B4.4: an open that does not bind leaves nothing to run on.
    @Test
    void an_open_that_does_not_bind_is_ebadf() {
        server.connect.set(ConnectSlot.OPEN, (ctx, msg, handle, extra) -> {
            assertEquals(40 + 1, ctx.size());
            return Result.EOK;
        });
        assertEquals(EBADF, server.call(ALICE, connect(0, RD, "", 0, stat())).errno());
    }

    // B4.5: less than four bytes of extra data are nothing; data that did not arrive are EBADMSG.
    @Test
    void extra_data_of_less_than_a_header_are_ignored() {
        assertEquals(0, server.call(ALICE, connect(1, RD, "", 0, new byte[3])).errno());
        byte[] cut = Arrays.copyOf(connect(1, RD, "", 0, stat()), 48);
        assertEquals(EBADMSG, server.call(ALICE, cut).errno());
        byte[] four = Arrays.copyOf(connect(1, RD, "", 0, new byte[4]), 52);
        assertEquals(ENOSYS, server.call(ALICE, four).errno());
    }

    // B4.6: the binding survives a failed element, and blocks the descriptor until it is closed.
    @Test
    void a_failed_element_leaves_the_descriptor_bound() {
        assertEquals(
                ENOSYS,
                server.call(ALICE, connect(0, RD, "", 0, hex("f001 0400"))).errno());
        assertEquals(1, server.count(ALICE));
        assertEquals(EINVAL, server.call(ALICE, open(RD)).errno());
        server.call(ALICE, close());
        assertEquals(0, server.call(ALICE, open(RD)).errno());
    }

    // B4.7: the close nobody sent runs with rcvid 0 and changes neither status nor data.
    @Test
    void the_synthesised_close_leaves_the_answer_alone() {
        List<Integer> rcvids = new ArrayList<>();
        server.io.set(IoSlot.CLOSE_DUP, (ctx, msg, ocb) -> {
            rcvids.add(ctx.rcvid());
            rcvids.add(msg.type());
            ctx.setStatus(1234);
            return Result.errno(EBUSY);
        });
        Answer answer = server.call(ALICE, connect(1, RD, "", 0, stat()));
        assertEquals(0, answer.errno());
        assertEquals(0, answer.status());
        assertEquals(72, answer.data().length);
        assertEquals(List.of(0, 0x116), rcvids);
    }

    // B4.8: a chain that closes its descriptor ends as EBADF, though the close has worked.
    @Test
    void a_chain_that_closes_is_ebadf() {
        List<String> closes = new ArrayList<>();
        server.io.set(IoSlot.CLOSE_DUP, (ctx, msg, ocb) -> {
            closes.add("close");
            return Result.EOK;
        });
        assertEquals(EBADF, server.call(ALICE, connect(0, RD, "", 0, close())).errno());
        assertEquals(EBADF, server.call(ALICE, connect(1, RD, "", 0, close())).errno());
        assertEquals(List.of("close", "close"), closes);
        assertEquals(0, server.attr.count);
    }

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

    // B4.11, B4.12, B4.13: the layouts of the answers that lead elsewhere.
    @Test
    void redirects_have_the_recorded_layouts() {
        Answer symlink = redirect((ctx, eflag) -> ConnectReplies.symlink(ctx, eflag, "dir/x"));
        assertEquals(-2147418112, symlink.status());
        assertArrayEquals(hex("00000000 00000000 05 00 0000 00000000 0000 0600 6469722f7800"), symlink.data());
        ServerEntry entry = new ServerEntry(1, 2, 3, 4, 5, 6, 7);
        Answer servers = redirect((ctx, eflag) -> ConnectReplies.servers(ctx, eflag, List.of(entry, entry), "p"));
        assertEquals(-2147418112, servers.status());
        String words = "01000000 02000000 03000000 04000000 05000000 06000000 0700 000000000000";
        assertArrayEquals(
                hex("00000000 00000000 05 00 0000 00000000 0200 0200" + words + words + "7000"), servers.data());
        Answer message = redirect((ctx, eflag) -> ConnectReplies.message(ctx, eflag, entry, hex("01020304")));
        assertEquals(0x8010_0000, message.status());
        assertEquals(72, message.data().length);
        assertEquals(4, message.data()[18]);
        assertArrayEquals(hex("01000000 00000000 02000000"), Arrays.copyOfRange(message.data(), 20, 32));
        assertArrayEquals(hex("01020304"), Arrays.copyOfRange(message.data(), 68, 72));
        Answer ftype = redirect((ctx, eflag) -> ConnectReplies.fileType(ctx, 13, -1));
        assertEquals(-2147450880, ftype.status());
        assertArrayEquals(hex("0d00 0000 ffffffff"), ftype.data());
        Answer target = redirect((ctx, eflag) -> ConnectReplies.target(ctx, eflag, "to"));
        assertEquals(0, target.status());
        assertArrayEquals(hex("00000000 00000000 05 00 0000 00000000 0000 0200 746f"), target.data());
    }

    private Answer redirect(java.util.function.BiFunction<Context, Integer, Result> reply) {
        server.connect.set(ConnectSlot.READLINK, (ctx, msg, handle, extra) -> reply.apply(ctx, 5));
        return server.call(ALICE, connect(6, 0, "p", 0, NONE));
    }

    // B13.2: after a failed combined open the descriptor lives until its connection does not.
    @Test
    void a_descriptor_left_over_goes_with_the_connection() {
        server.call(ALICE, connect(0, RD, "", 0, chain(read(1), hex("f001 0400"))));
        assertEquals(1, server.attr.count);
        server.pulse(-33, 0, ALICE.scoid());
        assertEquals(0, server.attr.count);
        assertEquals(List.of(ALICE.scoid()), server.kernel.detached);
    }
}
