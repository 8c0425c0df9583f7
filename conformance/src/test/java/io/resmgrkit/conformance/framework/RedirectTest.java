package io.resmgrkit.conformance.framework;

import static io.resmgrkit.conformance.Messages.connect;
import static io.resmgrkit.conformance.Messages.hex;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.conformance.TestKernel.Answer;
import io.resmgrkit.conformance.TestServer;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Answers that lead elsewhere (B4.11 to B4.13). */
class RedirectTest {
    private static final byte[] NONE = new byte[0];

    private final TestServer server = new TestServer().attach();

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

    private Answer redirect(BiFunction<Context, Integer, Result> reply) {
        server.connect.set(ConnectSlot.READLINK, (ctx, msg, handle, extra) -> reply.apply(ctx, 5));
        return server.call(ALICE, connect(6, 0, "p", 0, NONE));
    }
}
