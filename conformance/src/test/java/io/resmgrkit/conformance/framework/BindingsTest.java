package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.close;
import static io.resmgrkit.conformance.Messages.dup;
import static io.resmgrkit.conformance.Messages.hex;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.read;
import static io.resmgrkit.conformance.Messages.stat;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.TestServer.Client;
import io.resmgrkit.conformance.iofunc.Defaults;
import io.resmgrkit.conformance.iofunc.Ocb;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server's entries for client descriptors (B3). */
class BindingsTest {
    private final TestServer server = new TestServer().attach();

    // B3.1: the side-channel bit of the scoid is no part of the key; pid is.
    @Test
    void a_descriptor_is_found_by_scoid_and_coid_of_its_own_client() {
        server.call(ALICE, open(RD));
        Client plain = new Client(ALICE.pid(), ALICE.scoid() & ~0x4000_0000, ALICE.coid(), ALICE.credentials());
        assertEquals(0, server.call(plain, stat()).errno());
        assertEquals(EBADF, server.call(ALICE.fd(4), stat()).errno());
        Client recycled = new Client(999, ALICE.scoid(), ALICE.coid(), ALICE.credentials());
        assertEquals(EBADF, server.call(recycled, stat()).errno());
    }

    // B3.1: what a former client left under a scoid goes before a new open, and ends like any binding.
    @Test
    void a_new_open_under_a_recycled_scoid_discards_what_is_stale() {
        server.call(ALICE, open(RD));
        server.call(ALICE.fd(5), open(RD));
        Client recycled = new Client(999, ALICE.scoid(), 7, ALICE.credentials());
        assertEquals(0, server.call(recycled, open(RD)).errno());
        assertEquals(1, server.count(recycled));
        assertEquals(EBADF, server.call(ALICE, stat()).errno());
        assertEquals(1, server.attr.count);
    }

    // B3.1: a negative scoid in an embedded info is searched for by client.
    @Test
    void an_embedded_info_without_scoid_is_found_by_pid() {
        server.call(ALICE, open(RD));
        Client root = ROOT.fd(8);
        assertEquals(0, server.call(root, dup(ALICE.pid(), -1, ALICE.coid(), 0)).errno());
        assertSame(server.ocb(ALICE), server.ocb(root));
        assertEquals(
                EBADF, server.call(root.fd(9), dup(4711, -1, ALICE.coid(), 0)).errno());
        assertEquals(EBADF, server.call(root.fd(9), dup(ALICE.pid(), -1, 99, 0)).errno());
    }

    // B3.2: count 1, the link's id; a key in use is EINVAL for open.
    @Test
    void binding_a_descriptor_twice_is_invalid() {
        server.call(ALICE, open(RD));
        Binding binding = server.dispatch.binding(ALICE.scoid(), ALICE.coid(), ALICE.pid(), 0);
        assertEquals(1, binding.count());
        assertEquals(0, binding.linkId());
        assertEquals(EINVAL, server.call(ALICE, open(RD)).errno());
        assertEquals(1, server.attr.count);
    }

    // B3.2: the table given with the OCB wins over the link's.
    @Test
    void an_open_may_bind_its_own_function_table() {
        IoFunctions<Ocb> special = new IoFunctions<>();
        special.set(IoSlot.READ, (ctx, msg, ocb) -> {
            ctx.setStatus(77);
            return Result.EOK;
        });
        server.connect.set(
                ConnectSlot.OPEN, (ctx, msg, handle, extra) -> Result.errno(ctx.bind(new Ocb(handle), special)));
        server.call(ALICE, open(RD));
        assertEquals(77, server.call(ALICE, read(1)).status());
        assertEquals(89, server.call(ALICE, stat()).errno());
    }

    // B3.2: pid and nd are kept per entry: a dup by another process puts one binding under two keys.
    @Test
    void one_binding_may_be_known_to_two_processes() {
        server.call(ALICE, open(RD));
        assertEquals(0, server.call(ROOT, dup(ALICE)).errno());
        assertSame(server.ocb(ALICE), server.ocb(ROOT));
        assertEquals(2, server.count(ROOT));
        assertEquals(0, server.call(ALICE, close()).errno());
        assertEquals(1, server.count(ROOT));
        assertEquals(0, server.call(ROOT, stat()).errno());
    }

    // B3.3: every type of the range, whether a handler exists or not.
    @Test
    void an_unknown_descriptor_is_ebadf_for_every_type() {
        for (int type = 0x101; type <= 0x1ff; type++) {
            if (type == 0x112) {
                continue; // mmap is refused before the descriptor is looked at (B6.6)
            }
            byte[] message = new byte[88];
            message[0] = (byte) type;
            message[1] = 1;
            assertEquals(EBADF, server.call(ALICE, message).errno(), Integer.toHexString(type));
        }
    }

    // B3.4: one reference more while a message is processed; close_ocb comes with the last one and rcvid 0.
    @Test
    void the_last_reference_ends_the_binding() {
        List<Integer> counts = new ArrayList<>();
        List<Integer> rcvids = new ArrayList<>();
        server.io.set(IoSlot.READ, (ctx, msg, ocb) -> {
            counts.add(server.count(ALICE));
            return Result.EOK;
        });
        IoHandler<Reserved, Ocb> closeOcb = server.io.get(IoSlot.CLOSE_OCB);
        server.io.set(IoSlot.CLOSE_OCB, (ctx, none, ocb) -> {
            rcvids.add(ctx.rcvid());
            return closeOcb.handle(ctx, none, ocb);
        });
        server.call(ALICE, open(RD));
        server.call(ALICE, read(1));
        server.call(ALICE.fd(4), dup(ALICE));
        server.call(ALICE, close());
        assertEquals(List.of(2), counts);
        assertEquals(List.of(), rcvids);
        server.call(ALICE.fd(4), close());
        assertEquals(List.of(0), rcvids);
        assertEquals(0, server.attr.count);
    }

    @Test
    void a_released_binding_cannot_be_retained() {
        Binding binding = new Binding(new Object(), new IoFunctions<>(), 3);
        assertEquals(true, binding.retain());
        assertFalse(binding.release());
        assertEquals(true, binding.release());
        assertFalse(binding.retain());
    }

    // B8.1: tables carry their count and may be shorter.
    @Test
    void a_shorter_table_has_no_last_slots() {
        IoFunctions<Ocb> shorter = new IoFunctions<>(1);
        ConnectFunctions<io.resmgrkit.conformance.iofunc.Attr> connect = new ConnectFunctions<>(1);
        Defaults.init(connect, shorter);
        assertEquals(1, shorter.nfuncs());
        assertEquals(1, connect.nfuncs());
        assertNull(shorter.get(IoSlot.WRITE));
        assertNull(connect.get(ConnectSlot.UNLINK));
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class, () -> shorter.set(IoSlot.WRITE, null));
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class, () -> connect.set(ConnectSlot.UNLINK, null));
        server.dispatch.resmgrAttach(new ResmgrAttr(0, 4, 0), "/short", 0, 0, connect, shorter, server.attr);
        byte[] open = open(RD);
        open[16] = 1;
        server.call(ALICE, open);
        assertEquals(0, server.call(ALICE, read(1)).errno());
        assertEquals(
                89,
                server.call(ALICE, hex("0201 1000 00000000 00000000 00000000")).errno());
        assertEquals(89, server.call(ALICE, stat()).errno());
    }

    @Test
    void tables_know_how_long_they_can_be() {
        org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, () -> new IoFunctions<>(27));
        org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, () -> new IoFunctions<>(-1));
        org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, () -> new ConnectFunctions<>(9));
        org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, () -> new ConnectFunctions<>(-1));
        assertEquals(26, new IoFunctions<>(26).nfuncs());
        assertEquals(8, new ConnectFunctions<>(8).nfuncs());
    }

    @Test
    void a_table_of_many_descriptors_finds_and_forgets_each() {
        IntTable<Integer> table = new IntTable<>();
        for (int i = -500; i < 500; i++) {
            assertNull(table.putIfAbsent(i * 7, i));
        }
        assertEquals(1000, table.keys().length);
        assertEquals(-3500, table.keys()[0]);
        assertEquals(3, table.putIfAbsent(21, 99));
        for (int i = -500; i < 500; i++) {
            Integer value = table.get(i * 7);
            assertEquals(i, value);
            assertFalse(table.remove(i * 7, 1_000_000));
            assertEquals(true, table.remove(i * 7, value));
            assertFalse(table.remove(i * 7, value));
            assertNull(table.get(i * 7));
        }
        assertEquals(0, table.keys().length);
    }

    @Test
    void two_opens_have_two_ocbs() {
        server.call(ALICE, open(RD));
        server.call(ALICE.fd(4), open(RD));
        assertNotSame(server.ocb(ALICE), server.ocb(ALICE.fd(4)));
    }
}
