package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;
import static io.resmgrkit.codec.names.generated.Errno.EBUSY;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.chain;
import static io.resmgrkit.conformance.Messages.hex;
import static io.resmgrkit.conformance.Messages.ionotify;
import static io.resmgrkit.conformance.Messages.lseek;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.TestServer.ALICE;
import static io.resmgrkit.conformance.TestServer.BOB;
import static io.resmgrkit.conformance.TestServer.DIALECT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.generated.IoNotifyEncoder;
import io.resmgrkit.codec.generated.PollfdEncoder;
import io.resmgrkit.conformance.TestKernel.Answer;
import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.framework.ConnectFunctions;
import io.resmgrkit.conformance.framework.Event;
import io.resmgrkit.conformance.framework.IoFunctions;
import io.resmgrkit.conformance.framework.IoSlot;
import io.resmgrkit.conformance.framework.ResmgrAttr;
import io.resmgrkit.conformance.framework.Result;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notification and poll (B9). */
class NotificationsTest {
    private static final int TRANARM = 0;
    private static final int CONDARM = 1;
    private static final int POLL = 2;
    private static final int POLLARM = 3;
    private static final int IN = 0x1000_0000;
    private static final int OUT = 0x2000_0000;
    private static final int OBAND = 0x4000_0000;
    private static final int EXTEN = 0x8000_0000;
    private static final int SIGNAL_CODE = 2;
    private static final int PULSE = 4;
    private static final int SI_NOTIFY = -6;

    private final TestServer server = new TestServer();
    private final NotifyList[] lists = new NotifyList[15];
    private int satisfied;
    private int[] counts;

    @BeforeEach
    void openIt() {
        Arrays.setAll(lists, i -> new NotifyList());
        server.io.set(IoSlot.NOTIFY, (ctx, msg, ocb) -> Notifications.arm(ctx, msg, lists, satisfied, counts));
        server.attach();
        server.call(ALICE, open(RD));
        server.call(ALICE.fd(4), open(RD));
        server.call(BOB, open(RD));
    }

    private Answer arm(TestServer.Client client, int action, int flags) {
        return server.call(client, ionotify(action, flags, PULSE, 17, 5));
    }

    private static int word(Answer answer) {
        return new IoNotify().wrap(DIALECT, answer.data(), 0, 64).action();
    }

    // B9.1: legacy and extended bits of the satisfied conditions mean the same.
    @Test
    void both_spellings_of_a_condition_are_equivalent() {
        satisfied = OUT;
        assertEquals(OUT, word(arm(ALICE, POLL, IN | OUT | OBAND)));
        satisfied = 2;
        assertEquals(OUT, word(arm(ALICE, POLL, IN | OUT | OBAND)));
        satisfied = IN | 4;
        assertEquals(IN | OBAND, word(arm(ALICE, POLL, IN | OUT | OBAND)));
        satisfied = EXTEN | 8;
        assertEquals(0, word(arm(ALICE, POLL, IN | OUT | OBAND)));
    }

    // B9.2: one transition at a time: refused to others, and to its owner who wants an event.
    @Test
    void a_transition_is_armed_once() {
        satisfied = IN;
        assertEquals(0, word(arm(ALICE, TRANARM, IN)));
        assertEquals(EBUSY, arm(ALICE, TRANARM, IN).errno());
        assertEquals(EBUSY, arm(BOB, TRANARM, IN).errno());
        assertEquals(EBUSY, server.call(BOB, ionotify(TRANARM, IN, 0, 0, 0)).errno());
        assertEquals(
                EBUSY, server.call(ALICE.fd(4), ionotify(TRANARM, IN, 0, 0, 0)).errno());
        assertEquals(0, server.call(ALICE, ionotify(TRANARM, IN, 0, 0, 0)).errno());
        Notifications.trigger(server.context(), lists, 0, Notifications.INPUT);
        assertEquals(0, arm(BOB, TRANARM, IN).errno());
    }

    // B9.3: armed if nothing triggered and the action is not POLL; a trigger disarms what was armed before.
    @Test
    void an_entry_is_armed_when_nothing_holds() {
        arm(ALICE, POLLARM, IN | OUT);
        assertTrue(lists[0].check(1));
        assertTrue(lists[1].check(1));
        assertFalse(lists[2].check(1));
        satisfied = OUT;
        arm(ALICE, POLLARM, IN | OUT);
        assertFalse(lists[0].check(1));
        satisfied = 0;
        arm(ALICE, POLLARM, IN);
        arm(ALICE, POLL, IN);
        assertFalse(lists[0].check(1));
        assertEquals(List.of(1, 1, 0), List.of(lists[0].size(), lists[1].size(), lists[2].size()));
    }

    // B9.3: the threshold is 0 for transitions, else what is given, else 1.
    @Test
    void the_threshold_decides_when_an_entry_is_due() {
        arm(ALICE, TRANARM, IN);
        assertTrue(lists[0].check(0));
        arm(BOB, POLLARM, OUT);
        assertFalse(lists[1].check(0));
        assertTrue(lists[1].check(1));
        counts = new int[] {5, 6, 7};
        arm(BOB, POLLARM, OUT);
        assertFalse(lists[1].check(5));
        assertTrue(lists[1].check(6));
    }

    // B9.4: who is answered with what; everything but the word is echoed.
    @Test
    void the_reply_tells_what_holds_and_echoes_the_rest() {
        satisfied = OUT;
        assertEquals(0, word(arm(ALICE, POLL, IN)));
        assertEquals(0, word(arm(ALICE, POLLARM, IN)));
        assertEquals(EAGAIN, arm(ALICE, CONDARM, IN).errno());
        assertTrue(lists[0].check(1));
        assertEquals(OUT, word(arm(ALICE, CONDARM, IN | OUT)));
        assertEquals(0, word(arm(ALICE, TRANARM, OUT)));
        byte[] request = ionotify(POLL, OUT, PULSE, 17, 5);
        request[30] = 99;
        byte[] expected = request.clone();
        System.arraycopy(hex("00000020"), 0, expected, 4, 4);
        assertArrayEquals(expected, server.call(ALICE, request).data());
    }

    // B9.4: extended clients get the conditions twice and the flag; nothing is 0.
    @Test
    void extended_clients_are_answered_in_both_spellings() {
        satisfied = OUT | 0x40;
        assertEquals(0xa000_0042, word(server.call(ALICE, ionotify(CONDARM, EXTEN | 0x42, PULSE, 17, 5))));
        assertEquals(0xa000_0002, word(server.call(ALICE, ionotify(CONDARM, EXTEN | OUT, PULSE, 17, 5))));
        assertEquals(0x8000_0040, word(server.call(ALICE, ionotify(CONDARM, EXTEN | 0x40, PULSE, 17, 5))));
        assertEquals(
                EAGAIN,
                server.call(ALICE, ionotify(CONDARM, EXTEN | 1, PULSE, 17, 5)).errno());
        assertEquals(0, word(server.call(ALICE, ionotify(TRANARM, EXTEN | 0x42, 0, 0, 0))));
        assertEquals(0, word(server.call(ALICE, ionotify(POLL, 0x42, PULSE, 17, 5))));
    }

    // B9.3: conditions beyond the lists a manager has are not known to it.
    @Test
    void a_manager_with_three_lists_knows_three_conditions() {
        NotifyList[] three = Arrays.copyOf(lists, 3);
        server.io.set(IoSlot.NOTIFY, (ctx, msg, ocb) -> Notifications.arm(ctx, msg, three, 0, null));
        assertEquals(
                EAGAIN,
                server.call(ALICE, ionotify(CONDARM, EXTEN | 0x7fff, PULSE, 17, 5))
                        .errno());
        assertEquals(List.of(1, 1, 1, 0), List.of(three[0].size(), three[1].size(), three[2].size(), lists[3].size()));
    }

    // B9.5: newest first, once, and only what is due.
    @Test
    void armed_events_are_delivered_once_newest_first() {
        server.call(ALICE, ionotify(POLLARM, IN, PULSE, 17, 1));
        server.call(BOB, ionotify(POLLARM, IN, PULSE, 17, 2));
        server.call(ALICE, ionotify(POLLARM, IN, PULSE, 17, 3));
        Notifications.trigger(server.context(), lists, 0, Notifications.INPUT);
        assertEquals(List.of(), server.kernel.events);
        Notifications.trigger(server.context(), lists, 9, Notifications.INPUT);
        Notifications.trigger(server.context(), lists, 9, Notifications.INPUT);
        assertEquals(
                List.of(2L, 3L), server.kernel.events.stream().map(Event::value).toList());
    }

    // B9.5: SI_NOTIFY asks for the condition in the value; extended clients get its bit as code too.
    @Test
    void the_condition_goes_into_events_that_ask_for_it() {
        for (int kind : new int[] {1, SIGNAL_CODE, 3, PULSE, 5}) {
            server.call(ALICE, ionotify(POLLARM, OBAND, kind, SI_NOTIFY, 5));
            Notifications.trigger(server.context(), lists, 1, Notifications.OBAND);
        }
        assertEquals(
                List.of(5L, OBAND | 5L, OBAND | 5L, OBAND | 5L, 5L),
                server.kernel.events.stream().map(Event::value).toList());
        server.kernel.events.clear();
        server.call(ALICE, ionotify(POLLARM, OBAND, PULSE, 17, 5));
        Notifications.trigger(server.context(), lists, 1, Notifications.OBAND);
        server.call(ALICE, ionotify(CONDARM, EXTEN | 0x10, PULSE, SI_NOTIFY, 5));
        Notifications.trigger(server.context(), lists, 1, 4);
        server.call(ALICE, ionotify(CONDARM, EXTEN | 2, SIGNAL_CODE, SI_NOTIFY, 5));
        Notifications.trigger(server.context(), lists, 1, Notifications.OUTPUT);
        assertEquals(
                List.of(
                        new Event(PULSE, 0, 17, 0, 5),
                        new Event(PULSE, 0, -16, 0, Integer.toUnsignedLong(EXTEN | 5)),
                        new Event(SIGNAL_CODE, 0, -2, 0, Integer.toUnsignedLong(EXTEN | OUT | 5))),
                server.kernel.events);
    }

    // B9.5: closing forgets a descriptor, not the client's others.
    @Test
    void closing_removes_the_entries_of_one_descriptor() {
        arm(ALICE, POLLARM, IN);
        arm(ALICE.fd(4), POLLARM, IN | OUT);
        arm(BOB, POLLARM, IN);
        server.context().info().scoid = ALICE.scoid();
        server.context().info().coid = 4;
        Notifications.remove(server.context(), lists);
        assertEquals(List.of(2, 0), List.of(lists[0].size(), lists[1].size()));
    }

    // B5.10: armed inside a chain, an event is delivered with rcvid 0.
    @Test
    void an_event_armed_inside_a_chain_has_no_client() {
        server.call(ALICE, chain(ionotify(CONDARM, IN, PULSE, 17, 5), lseek(0, 1)));
        Notifications.trigger(server.context(), lists, 1, Notifications.INPUT);
        assertEquals(List.of(0), server.kernel.eventRcvids);
    }

    private static byte[] poll(int action, int... fdsAndEvents) {
        byte[] message = new byte[64 + fdsAndEvents.length * 4];
        IoNotifyEncoder out = new IoNotifyEncoder().encode(DIALECT, message, 0);
        out.action(action).flags(EXTEN | IN | 1).nfds(fdsAndEvents.length / 2).flagsExtraMask(0x60);
        out.event().sigevNotify(PULSE).sigevCode(17);
        out.event().sigevValue().sivalInt(50);
        for (int i = 0; i < fdsAndEvents.length / 2; i++) {
            new PollfdEncoder()
                    .wrap(DIALECT, message, 64 + 8 * i, message.length)
                    .fd(fdsAndEvents[2 * i])
                    .events(fdsAndEvents[2 * i + 1]);
        }
        return message;
    }

    private static List<Integer> entries(byte[] reply) {
        return java.util.stream.IntStream.range(0, (reply.length - 64) / 8)
                .boxed()
                .flatMap(i -> {
                    PollfdEncoder entry = new PollfdEncoder().wrap(DIALECT, reply, 64 + 8 * i, reply.length);
                    return List.of(entry.events() & 0xffff, entry.revents() & 0xffff).stream();
                })
                .toList();
    }

    // B9.6: no entries: the header as sent, with one bit.
    @Test
    void a_poll_of_nothing_is_marked_first() {
        byte[] request = poll(POLL);
        byte[] expected = request.clone();
        expected[40] = 1;
        assertArrayEquals(expected, server.call(ALICE, request).data());
    }

    // B9.6: every entry is asked for on its own descriptor; the summary is in the header.
    @Test
    void a_poll_asks_every_descriptor() {
        satisfied = 2;
        byte[] reply = server.call(ALICE, poll(POLLARM, 3, 0x8001, 4, 0x8003, 3, 0x8002))
                .data();
        IoNotify header = new IoNotify().wrap(DIALECT, reply, 0, 64);
        assertEquals(List.of(1, 0, 3, 2, 2, 2), entries(reply));
        assertEquals(List.of(2, 3, 0), List.of(header.nfdsReady(), header.fdFirst(), header.nfds()));
        assertEquals(0xa000_0002, header.action());
        assertEquals(EXTEN | OUT | 0x62, header.flags());
        assertEquals(53, header.event().sigevValue().sivalInt());
    }

    // B9.6: arming stops with the first condition that holds; each entry carries its own value.
    @Test
    void a_poll_arms_until_something_holds() {
        satisfied = 2;
        server.call(ALICE, poll(POLLARM, 3, 0x8001, 4, 0x8002, 4, 0x8004));
        assertTrue(lists[0].check(1));
        assertFalse(lists[2].check(1));
        Notifications.trigger(server.context(), lists, 1, Notifications.INPUT);
        assertEquals(50, server.kernel.events.get(0).value());
    }

    // B9.6: what is not bound, not marked or negative stays as it is, but for the first, which is invalid.
    @Test
    void a_poll_leaves_what_it_cannot_ask() {
        satisfied = 1;
        byte[] reply = server.call(ALICE, poll(POLL, 77, 0x8001, 3, 0x8001, 88, 0x8001, 3, 1, -1, 0x8001, 4, 0x8001))
                .data();
        IoNotify header = new IoNotify().wrap(DIALECT, reply, 0, 64);
        assertEquals(List.of(1, 0x1000, 1, 1, 0x8001, 0, 1, 0, 0x8001, 0, 1, 1), entries(reply));
        assertEquals(List.of(2, 2, 5), List.of(header.nfdsReady(), header.fdFirst(), header.nfds()));
        assertEquals(56, header.event().sigevValue().sivalInt());
    }

    // B9.6: entries that other servers handle are not the first's concern.
    @Test
    void a_poll_leaves_descriptors_without_notify_function() {
        ConnectFunctions<Attr> connect = new ConnectFunctions<>();
        IoFunctions<Ocb> io = new IoFunctions<>();
        Defaults.init(connect, io);
        server.dispatch.resmgrAttach(new ResmgrAttr(0, 1, 0), "/mute", 0, 0, connect, io, server.attr);
        byte[] open = open(RD);
        open[16] = 1;
        server.call(ALICE.fd(9), open);
        byte[] reply = server.call(ALICE, poll(POLL, 9, 0x8001, 3, 0x8001)).data();
        assertEquals(List.of(0x8001, 0, 1, 0), entries(reply));
        assertEquals(1, server.count(ALICE.fd(9)));
        assertEquals(1, server.count(ALICE));
    }

    // B5.13: only polls go to the extended handler, arming alone does not.
    @Test
    void an_extended_message_that_only_arms_is_an_ordinary_one() {
        byte[] request = poll(CONDARM, 3, 0x8001);
        assertEquals(EAGAIN, server.call(ALICE, request).errno());
        server.io.set(IoSlot.NOTIFY, null);
        assertEquals(89, server.call(ALICE, poll(POLL, 3, 0x8001)).errno());
    }

    @Test
    void a_poll_of_more_than_the_buffer_holds_is_refused() {
        byte[] request = poll(POLL, 3, 0x8001);
        request[45] = 0x10;
        assertEquals(EINVAL, server.call(ALICE, request).errno());
        request[45] = 1;
        assertEquals(0, server.call(ALICE, request).errno());
        request[47] = (byte) 0x80;
        assertEquals(64, server.call(ALICE, request).data().length);
    }

    // B5.5: every descriptor is locked for its own turn; a lock that fails triggers nothing.
    @Test
    void a_poll_locks_each_descriptor_in_turn() {
        StringBuilder calls = new StringBuilder();
        server.io.set(IoSlot.LOCK_OCB, (ctx, none, ocb) -> {
            calls.append('L');
            return calls.length() > 4 ? Result.errno(EBUSY) : Result.EOK;
        });
        server.io.set(IoSlot.UNLOCK_OCB, (ctx, none, ocb) -> {
            calls.append('U');
            return Result.EOK;
        });
        satisfied = 1;
        byte[] reply = server.call(ALICE, chain(lseek(0, 1), poll(POLL, 3, 0x8001, 4, 0x8001)))
                .data();
        assertEquals("LULUL", calls.toString());
        assertEquals(List.of(1, 1, 1, 0), entries(reply));
    }
}
