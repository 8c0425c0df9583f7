package io.resmgrkit.captures.batch;

import io.resmgrkit.captures.transaction.Credentials;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Party;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.Dialect;
import org.jspecify.annotations.Nullable;

/** Puts transactions into a cargo and gets them out again, every member of them. */
final class TransactionCopy {
    private static final int NUMBERS = 40;
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final Dialect[] DIALECTS = Dialect.values();

    private static final int ANSWERED = 1;
    private static final int DAMAGED = 1 << 1;
    private static final int CALL = 1 << 2;
    private static final int PATH = 1 << 3;
    private static final int CREDENTIALS = 1 << 4;
    private static final int NAME = 1;
    private static final int ADDRESS = 1 << 1;
    private static final int PRESENT = 1;

    private final Cargo cargo;

    TransactionCopy(Cargo cargo) {
        this.cargo = cargo;
    }

    void put(Transaction from) {
        cargo.room(NUMBERS);
        int flags = (from.answered ? ANSWERED : 0) | (from.damaged ? DAMAGED : 0);
        flags |= put(from.call, CALL) | put(from.path, PATH) | put(from.credentials, CREDENTIALS);
        cargo.put((long) flags);
        cargo.put((long) from.outcome.ordinal());
        cargo.put(from.number);
        cargo.put(from.time);
        cargo.put(from.coid);
        cargo.put(from.rcvid);
        cargo.put(from.parts);
        cargo.put(from.status);
        cargo.put(from.latency);
        cargo.put(from.queueing);
        cargo.put(from.service);
        cargo.put(from.requestFrame);
        cargo.put(from.replyFrame);
        put(from.client);
        put(from.server);
        put(from.request);
        put(from.reply);
        put(from.requestHeader);
        put(from.replyHeader);
        int notes = from.noted() ? from.notes().size() : 0;
        cargo.put((long) notes);
        for (int i = 0; i < notes; i++) {
            cargo.put(from.notes().get(i));
        }
    }

    void get(Transaction to) {
        to.clear();
        int flags = (int) cargo.number();
        to.answered = (flags & ANSWERED) != 0;
        to.damaged = (flags & DAMAGED) != 0;
        to.call = (flags & CALL) == 0 ? null : (String) cargo.reference();
        to.path = (flags & PATH) == 0 ? null : (byte[]) cargo.reference();
        to.credentials = (flags & CREDENTIALS) == 0 ? null : (Credentials) cargo.reference();
        to.outcome = OUTCOMES[(int) cargo.number()];
        to.number = cargo.number();
        to.time = cargo.number();
        to.coid = cargo.number();
        to.rcvid = cargo.number();
        to.parts = cargo.number();
        to.status = cargo.number();
        to.latency = cargo.number();
        to.queueing = cargo.number();
        to.service = cargo.number();
        to.requestFrame = cargo.number();
        to.replyFrame = cargo.number();
        get(to.client);
        get(to.server);
        get(to.request);
        get(to.reply);
        get(to.requestHeader);
        get(to.replyHeader);
        for (int notes = (int) cargo.number(); notes > 0; notes--) {
            to.note(String.valueOf(cargo.reference()));
        }
    }

    private int put(@Nullable Object reference, int flag) {
        if (reference == null) {
            return 0;
        }
        cargo.put(reference);
        return flag;
    }

    private void put(Party from) {
        cargo.put((long) (put(from.name, NAME) | put(from.address, ADDRESS)));
        cargo.put(from.pid);
        cargo.put(from.tid);
        cargo.put(from.node);
        cargo.put(from.chid);
    }

    private void get(Party to) {
        int flags = (int) cargo.number();
        to.name = (flags & NAME) == 0 ? null : (byte[]) cargo.reference();
        to.address = (flags & ADDRESS) == 0 ? null : (String) cargo.reference();
        to.pid = cargo.number();
        to.tid = cargo.number();
        to.node = cargo.number();
        to.chid = cargo.number();
    }

    /** The pieces behind gaps never change, so they travel as they are. */
    private void put(Payload from) {
        int islands = from.gaps() ? from.islands().size() : 0;
        cargo.put((long) islands << 32 | from.dialect().ordinal() << 1 | (from.present() ? PRESENT : 0));
        if (!from.present()) {
            return;
        }
        cargo.put(from.full());
        cargo.put((long) from.captured());
        cargo.put(from.array(), from.captured());
        for (int i = 0; i < islands; i++) {
            cargo.put(from.islands().get(i));
        }
    }

    private void get(Payload to) {
        long head = cargo.number();
        if ((head & PRESENT) == 0) {
            return;
        }
        to.begin(DIALECTS[(int) head >>> 1], cargo.number());
        int captured = (int) cargo.number();
        to.put(0, cargo.array(), cargo.take(captured), captured);
        for (int islands = (int) (head >>> 32); islands > 0; islands--) {
            Payload.Island island = (Payload.Island) cargo.reference();
            if (island != null) {
                to.put(island.offset(), island.bytes(), 0, island.bytes().length);
            }
        }
    }
}
