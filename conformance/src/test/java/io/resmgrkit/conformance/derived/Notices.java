package io.resmgrkit.conformance.derived;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoNotify64Encoder;
import io.resmgrkit.codec.generated.IoNotifyEncoder;
import io.resmgrkit.codec.generated.PollfdEncoder;
import io.resmgrkit.codec.generated.Sigevent64Encoder;
import io.resmgrkit.codec.generated.SigeventEncoder;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.transcript.Session;
import java.util.Arrays;

/** Notification with events of both widths, and polling; 8.0 put the native event into the old message. */
final class Notices {
    private static final int POLL = 2;
    private static final int POLLARM = 3;
    private static final int INPUT = 0x1000_0000;
    private static final int EXTEN = 0x8000_0000;
    private static final int OUTPUT_TRIGGERED = 0xa000_0002;
    private static final int POLLRESERVED = 0x8000;
    private static final int POLLOUT = 2;
    private static final int PULSE = 4;
    private static final int PULSE_64 = 0x84;
    private static final int SI_NOTIFY = -6;
    private static final int COID = 0x4000_0007;
    private static final int AVAILABLE = 0x8004_0570;
    private static final int ENOSYS = 89;
    private static final long VALUE = 0x1122_3344_0506_0708L;
    private static final int NARROW_EVENT_AT = 12;
    private static final int WIDE_EVENT_AT = 64;
    private static final int NATIVE_EVENT_AT = 16;

    private final Author author;
    private final Dialect dialect;

    private Notices(Author author) {
        this.author = author;
        dialect = author.dialect;
    }

    static Session write(Dialect dialect) {
        Notices topic = new Notices(new Author(
                dialect,
                "notify",
                "events of 32-bit and 64-bit clients, and polls behind the longer headers",
                "LAYOUT 2.3, 5 (7.0, 8.0) and 7, B9.3 to B9.6, P5.2, P5.6"));
        topic.run();
        return topic.author.session();
    }

    private void run() {
        Thing device = author.device("custom", "/dev/custom", new Thing(0020666, 0, 0));
        author.opens(
                Sender.ROOT, "open(\"/dev/custom\",O_RDWR)", author.wire.open("", 3), Descriptor.opened(device, 3));
        if (dialect.release() >= 800) {
            arms("_IO_NOTIFY with the native event", notify(POLLARM, INPUT, NATIVE_EVENT_AT, PULSE), PULSE, VALUE);
            polls("poll() behind 88 bytes", notify(POLL, EXTEN, NATIVE_EVENT_AT, PULSE), NATIVE_EVENT_AT + 16);
            author.refuses(Sender.ROOT, "_IO_NOTIFY64, which 8.0 has not", notify64(POLLARM, INPUT, PULSE_64), ENOSYS);
            return;
        }
        long low = VALUE & 0xffff_ffffL;
        arms("_IO_NOTIFY with a 32-bit event", notify(POLLARM, INPUT, NARROW_EVENT_AT, PULSE), PULSE, low);
        arms("_IO_NOTIFY64 with a 64-bit event", notify64(POLLARM, INPUT, PULSE_64), PULSE_64, VALUE);
        arms("_IO_NOTIFY64 with a 32-bit event", notify64(POLLARM, INPUT, PULSE), PULSE, low);
        polls("poll() behind 64 bytes", notify(POLL, EXTEN, NARROW_EVENT_AT, PULSE), NARROW_EVENT_AT + 8);
        polls("poll() behind 96 bytes", notify64(POLL, EXTEN, PULSE_64), WIDE_EVENT_AT + 16);
    }

    /** Nothing is there: the event is armed; then input comes, and the condition is in the value. */
    private void arms(String call, byte[] request, int kind, long value) {
        author.replies(Sender.ROOT, call, request, 0, triggered(request, 0));
        author.delivers(kind, COID, SI_NOTIFY, 21, value | INPUT);
        author.done(Sender.ROOT, "devctl(fd,AVAILABLE,5)", author.wire.devctl(AVAILABLE, 4, 5));
        byte[] poll = request.clone();
        Bytes.put4(poll, 4, false, POLL);
        author.replies(Sender.ROOT, call + ", polled", poll, 0, triggered(poll, INPUT));
        author.done(Sender.ROOT, "devctl(fd,AVAILABLE,0)", author.wire.devctl(AVAILABLE, 4, 0));
    }

    /** One descriptor, which can be written to. */
    private void polls(String call, byte[] header, int valueAt) {
        byte[] request = Arrays.copyOf(header, header.length + PollfdEncoder.SIZE);
        new IoNotifyEncoder().wrap(dialect, request, 0, request.length).nfds(1);
        new PollfdEncoder()
                .wrap(dialect, request, header.length, request.length)
                .fd(Sender.ROOT.coid())
                .events(POLLRESERVED | POLLOUT);
        byte[] reply = triggered(request, OUTPUT_TRIGGERED);
        new IoNotifyEncoder()
                .wrap(dialect, reply, 0, reply.length)
                .flags(OUTPUT_TRIGGERED)
                .nfds(0)
                .fdFirst(1)
                .nfdsReady(1);
        Bytes.put4(reply, valueAt, false, Bytes.s4(reply, valueAt, false) + 1);
        new PollfdEncoder()
                .wrap(dialect, reply, header.length, reply.length)
                .events(POLLOUT)
                .revents(POLLOUT);
        author.replies(Sender.ROOT, call, request, 0, reply);
    }

    private static byte[] triggered(byte[] request, int word) {
        byte[] reply = request.clone();
        Bytes.put4(reply, 4, false, word);
        return reply;
    }

    private byte[] notify(int action, int flags, int eventAt, int kind) {
        byte[] room = new byte[128];
        IoNotifyEncoder out =
                new IoNotifyEncoder().encode(dialect, room, 0).action(action).flags(flags);
        int size = out.size(dialect);
        event(room, eventAt, kind, eventAt == NATIVE_EVENT_AT);
        return Arrays.copyOf(room, size);
    }

    private byte[] notify64(int action, int flags, int kind) {
        byte[] room = new byte[IoNotify64Encoder.SIZE];
        // 8.0 has no structure for it: what a client of 7.1 would send.
        Dialect known = dialect.release() >= 800 ? Dialect.SDP71_LP64_LE : dialect;
        new IoNotify64Encoder().encode(known, room, 0).action(action).flags(flags);
        event(room, WIDE_EVENT_AT, kind, kind == PULSE_64);
        return room;
    }

    private void event(byte[] room, int at, int kind, boolean wide) {
        if (wide) {
            Sigevent64Encoder out = new Sigevent64Encoder().wrap(dialect, room, at, room.length);
            out.sigevNotify(kind).sigevSigno(COID).sigevCode(SI_NOTIFY).sigevPriority(21);
            out.sigevValue().sivalInt((int) VALUE).sivalHigh(VALUE >>> 32);
        } else {
            SigeventEncoder out = new SigeventEncoder().wrap(dialect, room, at, room.length);
            out.sigevNotify(kind).sigevSigno(COID).sigevCode(SI_NOTIFY).sigevPriority(21);
            out.sigevValue().sivalInt((int) VALUE);
        }
    }
}
