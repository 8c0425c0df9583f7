package io.resmgrkit.conformance.examples;

import static io.resmgrkit.codec.names.generated.Errno.EBUSY;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.WR;
import static io.resmgrkit.conformance.Messages.devctl;
import static io.resmgrkit.conformance.Messages.lseek;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.read;
import static io.resmgrkit.conformance.Messages.write;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.BOB;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.framework.ConnectSlot;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.IoSlot;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.DataDefaults;
import io.resmgrkit.conformance.iofunc.DevctlDefaults;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.OpenDefaults;
import io.resmgrkit.conformance.iofunc.Verify;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The four ways of adding functionality, each on an otherwise plain file. */
class WaysOfAddingFunctionalityTest {
    private static final byte[] GREETING = "Hello world\n".getBytes(StandardCharsets.US_ASCII);

    private final TestServer server = new TestServer();

    /** The first way: Defaults.init filled the table, and lseek is left as it is. */
    @Test
    void a_default_can_be_used_as_it_is() {
        server.attach();
        server.call(ALICE, open(RD));
        assertEquals(5, server.call(ALICE, lseek(0, 5)).data()[0]);
    }

    /** The second way, before: one client at a time; whatever the default refuses stays refused. */
    @Test
    void a_default_can_be_wrapped_with_something_before_it() {
        server.connect.set(
                ConnectSlot.OPEN,
                (ctx, msg, attr, extra) ->
                        attr.count > 0 ? Result.errno(EBUSY) : OpenDefaults.open(ctx, msg, attr, extra));
        server.attach();
        assertEquals(EOK, server.call(ALICE, open(RD)).errno());
        assertEquals(EBUSY, server.call(BOB, open(RD)).errno());
    }

    /** The second way, after: the default answers what it knows, the device's own commands come behind it. */
    @Test
    void a_default_can_be_wrapped_with_something_after_it() {
        int count = 0x00000999;
        server.io.set(IoSlot.DEVCTL, (ctx, msg, ocb) -> {
            Result result = DevctlDefaults.devctl(ctx, msg, ocb);
            if (result != Result.DEFAULT || msg.dcmd() != count) {
                return result;
            }
            ctx.setStatus(ocb.attr().count);
            return Result.EOK;
        });
        server.attach();
        server.call(ALICE, open(RD));
        assertEquals(1, server.call(ALICE, devctl(count)).status());
        assertEquals(20, server.call(ALICE, devctl(0x40040101)).data().length);
        assertEquals(ENOSYS, server.call(ALICE, devctl(0x998)).errno());
    }

    /** The third way: the helper verifies, the handler does the rest. */
    @Test
    void a_handler_can_be_made_of_the_helpers() {
        server.io.set(IoSlot.READ, WaysOfAddingFunctionalityTest::readGreeting);
        server.attr.nbytes = GREETING.length;
        server.attach();
        server.call(ALICE, open(RD));
        assertArrayEquals(
                Arrays.copyOf(GREETING, 5), server.call(ALICE, read(5)).data());
        assertArrayEquals(
                Arrays.copyOfRange(GREETING, 5, 12),
                server.call(ALICE, read(100)).data());
        assertEquals(0, server.call(ALICE, read(100)).status());
        assertEquals(Attr.ATIME, server.attr.flags);
        server.call(BOB, open(WR));
        assertEquals(9, server.call(BOB, read(5)).errno());
    }

    private static Result readGreeting(Context ctx, IoReadEncoder msg, Ocb ocb) {
        int error = Verify.read(msg, ocb);
        if (error != EOK) {
            return Result.errno(error);
        }
        if (Verify.xtype(msg.xtype()) != IoXtype._IO_XTYPE_NONE) {
            return Result.errno(ENOSYS);
        }
        int left = (int) Math.max(0, GREETING.length - ocb.offset);
        int nbytes = (int) Math.min(Math.max(0, msg.nbytes()), left);
        ctx.setStatus(nbytes);
        if (nbytes == 0) {
            return Result.EOK;
        }
        int from = (int) ocb.offset;
        ocb.offset += nbytes;
        ocb.attr().flags |= Attr.ATIME;
        return ctx.ptr(GREETING, from, nbytes);
    }

    /** The fourth way: nothing of the default is left. */
    @Test
    void a_handler_can_be_written_whole() {
        StringBuilder received = new StringBuilder();
        server.io.set(IoSlot.WRITE, (ctx, msg, ocb) -> {
            int nbytes = (int) msg.nbytes();
            if (nbytes < 0 || nbytes > 64) {
                return Result.errno(EINVAL);
            }
            byte[] data = new byte[nbytes];
            int n = ctx.msgread(data, 0, nbytes, 16);
            if (n < 0) {
                return Result.errno(-n);
            }
            received.append(new String(data, 0, n, StandardCharsets.US_ASCII));
            ctx.setStatus(n);
            return Result.EOK;
        });
        server.attach();
        server.call(ALICE, open(WR));
        assertEquals(3, server.call(ALICE, write(3, "abc")).status());
        assertEquals(2, server.call(ALICE, write(64, "de")).status());
        assertEquals(EINVAL, server.call(ALICE, write(65, "")).errno());
        assertEquals("abcde", received.toString());
    }

    /** A default can also be put back for one case only. */
    @Test
    void a_handler_can_fall_back_to_the_default() {
        server.io.set(
                IoSlot.WRITE,
                (ctx, msg, ocb) -> msg.nbytes() == 1 ? Result.errno(EINVAL) : DataDefaults.write(ctx, msg, ocb));
        server.attach();
        server.call(ALICE, open(WR));
        assertEquals(EINVAL, server.call(ALICE, write(1, "x")).errno());
        assertEquals(2, server.call(ALICE, write(2, "xy")).status());
    }
}
