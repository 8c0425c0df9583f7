package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;

import io.resmgrkit.codec.names.generated.NotifyAction;
import io.resmgrkit.codec.names.generated.NotifyCondition;
import io.resmgrkit.codec.names.generated.SigevNotify;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.rules.probe.Texts;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.DeliveredEvent;
import java.util.List;

/** Notification. */
final class NotifyChecks {
    private static final int INPUT = NotifyCondition._NOTIFY_COND_INPUT;
    private static final int OBAND = NotifyCondition._NOTIFY_COND_OBAND;
    private static final int EXTEN = NotifyCondition._NOTIFY_COND_EXTEN;
    private static final int MET_AT = 4;
    private static final int CONDITIONS = 0x7000_0000;
    private static final int VALUE = 0x1234;
    private static final int NATIVE = 800;
    private static final int NOTIFY64 = 0x120;
    private static final int NOTIFY64_SIZE = 96;
    private static final int EVENT64 = 64;

    private NotifyChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-NTFY-01")
                .add("poll", "POLL without EXTEN", p -> size(p, INPUT))
                .add("poll-exten", "POLL with EXTEN", p -> size(p, INPUT | EXTEN | 1))
                .rule("RM-NTFY-02")
                .add("poll-unmet", "POLL with nothing met, then a trigger", NotifyChecks::pollUnmet)
                .add("poll-met", "POLL with input there", p -> met(p, NotifyAction._NOTIFY_ACTION_POLL))
                .add(
                        "pollarm-met",
                        "POLLARM with input there, then more",
                        p -> met(p, NotifyAction._NOTIFY_ACTION_POLLARM))
                .add("pollarm-unmet", "POLLARM with nothing met, then a trigger", NotifyChecks::pollarmUnmet)
                .add("condarm-unmet", "CONDARM with nothing met, then a trigger", NotifyChecks::condarmUnmet)
                .add("tranarm-met", "TRANARM with input there, then more", NotifyChecks::tranarmMet)
                .add("once", "an armed request and two triggers", NotifyChecks::once)
                .rule("RM-NTFY-03")
                .add("independent", "INPUT and OBAND armed, INPUT triggered", NotifyChecks::independent)
                .add("closed", "armed, closed, triggered", NotifyChecks::closed)
                .add("two-clients", "two clients armed, one trigger", NotifyChecks::twoClients)
                .rule("RM-NTFY-04")
                .add("same-event", "the same event through both messages", NotifyChecks::both)
                .cases();
    }

    private static Fd reader(Probe p, int client) {
        if (!p.fixtures().stream().notifies()) {
            throw CaseEnd.skip("the device profile says that its stream does not notify");
        }
        return p.open(Client.root(client), Connect.open(p.fixtures().stream().path(), Files.RD));
    }

    private static Fd writer(Probe p) {
        return p.open(Client.root(9), Connect.open(p.fixtures().stream().path(), Files.RDWR));
    }

    private static Answer arm(Probe p, Fd fd, int action, int conditions, int value) {
        byte[] message = p.messages()
                .notify(action, conditions, SigevNotify.SIGEV_PULSE, fd.ids().eventCoid(), value);
        return fd.send("notify, action " + action, message);
    }

    private static int metBits(Answer answer) {
        return answer.success("notify").s4(MET_AT) & CONDITIONS;
    }

    private static void expect(Probe p, String what, int... values) {
        List<DeliveredEvent> events = p.events(values.length);
        boolean same = events.size() == values.length;
        for (int i = 0; same && i < values.length; i++) {
            int value = values[i];
            same = events.stream().anyMatch(e -> (int) e.value() == value);
        }
        if (!same) {
            StringBuilder text = new StringBuilder(what + ": expected " + values.length + " events");
            for (int value : values) {
                text.append(' ').append(Texts.hex(value));
            }
            text.append(", got ").append(events.size());
            events.forEach(e -> text.append(' ').append(Texts.hex(e.value())));
            throw CaseEnd.fail(text.toString());
        }
    }

    private static void size(Probe p, int flags) {
        Fd fd = reader(p, 1);
        byte[] message = p.messages().notify(NotifyAction._NOTIFY_ACTION_POLL, flags, SigevNotify.SIGEV_NONE, 0, 0);
        fd.send("notify", message).length("notify", p.dialect().release() >= NATIVE ? 88 : 64);
    }

    private static void pollUnmet(Probe p) {
        Fd fd = reader(p, 1);
        if (metBits(arm(p, fd, NotifyAction._NOTIFY_ACTION_POLL, INPUT, VALUE)) != 0) {
            throw CaseEnd.fail("POLL of an empty stream: a condition is met");
        }
        p.fixtures().fill(writer(p));
        expect(p, "a trigger after POLL, which never arms");
    }

    private static void met(Probe p, int action) {
        Fd fd = reader(p, 1);
        Fd writer = writer(p);
        p.fixtures().fill(writer);
        int bits = metBits(arm(p, fd, action, INPUT, VALUE));
        if (bits != INPUT) {
            throw CaseEnd.fail("with input there: expected condition " + Texts.hex(INPUT) + ", got " + Texts.hex(bits));
        }
        p.fixtures().fill(writer);
        expect(p, "more input after a request that was met");
    }

    private static void pollarmUnmet(Probe p) {
        Fd fd = reader(p, 1);
        if (metBits(arm(p, fd, NotifyAction._NOTIFY_ACTION_POLLARM, INPUT, VALUE)) != 0) {
            throw CaseEnd.fail("POLLARM of an empty stream: a condition is met");
        }
        p.fixtures().fill(writer(p));
        expect(p, "a trigger after POLLARM", VALUE);
    }

    private static void condarmUnmet(Probe p) {
        Fd fd = reader(p, 1);
        Answer answer = arm(p, fd, NotifyAction._NOTIFY_ACTION_CONDARM, INPUT, VALUE);
        if (answer.ok()) {
            if (metBits(answer) != 0) {
                throw CaseEnd.fail("CONDARM of an empty stream: a condition is met");
            }
        } else {
            answer.error("CONDARM of an empty stream", EAGAIN);
        }
        p.fixtures().fill(writer(p));
        expect(p, "a trigger after CONDARM", VALUE);
    }

    private static void tranarmMet(Probe p) {
        Fd fd = reader(p, 1);
        Fd writer = writer(p);
        p.fixtures().fill(writer);
        if (metBits(arm(p, fd, NotifyAction._NOTIFY_ACTION_TRANARM, INPUT, VALUE)) != 0) {
            throw CaseEnd.fail("TRANARM triggers at once");
        }
        expect(p, "TRANARM with input there");
        p.fixtures().fill(writer);
        expect(p, "a transition after TRANARM", VALUE);
    }

    private static void once(Probe p) {
        Fd fd = reader(p, 1);
        Fd writer = writer(p);
        arm(p, fd, NotifyAction._NOTIFY_ACTION_POLLARM, INPUT, VALUE).success("POLLARM");
        p.fixtures().fill(writer);
        p.fixtures().fill(writer);
        expect(p, "two triggers after one POLLARM", VALUE);
    }

    private static void independent(Probe p) {
        Fd fd = reader(p, 1);
        arm(p, fd, NotifyAction._NOTIFY_ACTION_POLLARM, OBAND, VALUE + 1).success("POLLARM OBAND");
        arm(p, fd, NotifyAction._NOTIFY_ACTION_POLLARM, INPUT, VALUE).success("POLLARM INPUT");
        p.fixtures().fill(writer(p));
        expect(p, "INPUT triggered with INPUT and OBAND armed", VALUE);
    }

    private static void closed(Probe p) {
        Fd fd = reader(p, 1);
        arm(p, fd, NotifyAction._NOTIFY_ACTION_POLLARM, INPUT, VALUE).success("POLLARM INPUT");
        fd.close().success("close");
        p.fixtures().fill(writer(p));
        expect(p, "a trigger after close");
    }

    private static void twoClients(Probe p) {
        arm(p, reader(p, 1), NotifyAction._NOTIFY_ACTION_POLLARM, INPUT, VALUE).success("POLLARM INPUT");
        arm(p, reader(p, 2), NotifyAction._NOTIFY_ACTION_POLLARM, INPUT, VALUE + 2)
                .success("POLLARM INPUT");
        p.fixtures().fill(writer(p));
        expect(p, "a trigger with two clients armed", VALUE, VALUE + 2);
    }

    private static void both(Probe p) {
        Fd fd = reader(p, 1);
        arm(p, fd, NotifyAction._NOTIFY_ACTION_POLLARM, INPUT, VALUE).success("POLLARM");
        p.fixtures().fill(writer(p));
        expect(p, "NOTIFY", VALUE);
        Fd drain = p.open(p.fixtures().stream().path(), Files.RD);
        drain.read(64).success("drain the stream");
        byte[] head = p.messages()
                .notify(
                        NotifyAction._NOTIFY_ACTION_POLLARM,
                        INPUT,
                        SigevNotify.SIGEV_PULSE,
                        fd.ids().eventCoid(),
                        0);
        byte[] wide = Messages.join(head, new byte[NOTIFY64_SIZE - head.length]);
        boolean big = p.dialect().bigEndian();
        Bytes.put2(wide, 0, big, NOTIFY64);
        Bytes.put2(wide, 2, big, NOTIFY64_SIZE);
        Bytes.put4(wide, 12, big, SigevNotify.SIGEV_PULSE | 0x80);
        Bytes.put4(wide, EVENT64, big, SigevNotify.SIGEV_PULSE | 0x80);
        Bytes.put4(wide, EVENT64 + 8, big, fd.ids().eventCoid());
        Bytes.put8(wide, EVENT64 + 16, big, VALUE);
        Bytes.put2(wide, EVENT64 + 24, big, 1);
        fd.send("NOTIFY64", wide).success("NOTIFY64");
        p.fixtures().fill(writer(p));
        expect(p, "NOTIFY64", VALUE);
    }
}
