package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EBUSY;
import static io.resmgrkit.codec.names.generated.Errno.ENOENT;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.connect;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.iofunc.Attr;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Connect messages: links, subtypes, extra data (B4.1 to B4.3). */
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
}
