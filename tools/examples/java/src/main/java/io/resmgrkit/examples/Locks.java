package io.resmgrkit.examples;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Record locks: they belong to a process, and any close by it drops them (RM-LOCK-01). Waiting for one is not supported. */
final class Locks {
    private static final int SETLK = 0x6a;
    private static final int SETLKW = 0x6b;
    private static final int GETLK = 0x72;
    private static final int WRITE_LOCK = 2;
    private static final int UNLOCK = 3;
    private static final int HEAD = 12;
    private static final int SIZE = 44;

    private List<Lock> held = List.of();

    /** Bytes that a process has locked, the last one included. */
    private record Lock(int owner, int type, long first, long last) {
        boolean overlaps(Lock other) {
            return first <= other.last && other.first <= last;
        }

        boolean excludes(Lock other) {
            return owner != other.owner && overlaps(other) && (type == WRITE_LOCK || other.type == WRITE_LOCK);
        }
    }

    void drop(int owner) {
        held = held.stream().filter(lock -> lock.owner() != owner).toList();
    }

    Answer answer(Part part, Ocb ocb, int owner, long base) throws Refusal {
        int asked = part.s32(4);
        boolean narrow = asked == 6 || asked == 7 || asked == 14; // F_SETLK, F_SETLKW, F_GETLK: offsets of 32 bits
        int subtype = narrow ? asked + 100 : asked;
        long start = narrow ? part.s32(20) : part.s64(20);
        long length = narrow ? part.s32(28) : part.s64(28);
        int type = part.u16(12);
        if (subtype != GETLK && subtype != SETLK && subtype != SETLKW || type < 1 || type > UNLOCK) {
            throw new Refusal(Refusal.EINVAL);
        }
        Lock wanted = range(owner, type, base + start, length);
        Optional<Lock> met = held.stream()
                .filter(lock -> type != UNLOCK && lock.excludes(wanted))
                .min(Comparator.comparing(Lock::first));
        if (subtype == GETLK) {
            return told(part, met);
        }
        if (type != UNLOCK) {
            ocb.need(type);
        }
        if (met.isPresent()) {
            throw new Refusal(subtype == SETLK ? Refusal.EAGAIN : Refusal.ENOSYS);
        }
        replace(wanted);
        return Answer.OK;
    }

    private static Lock range(int owner, int type, long start, long length) throws Refusal {
        long first = start + Math.min(length, 0);
        long last = length > 0 ? start + length - 1 : length < 0 ? start - 1 : Long.MAX_VALUE;
        if (first < 0 || last < first) {
            throw new Refusal(Refusal.EINVAL);
        }
        return new Lock(owner, type, first, last);
    }

    /** The first conflict, or the question with type F_UNLCK. */
    private static Answer told(Part part, Optional<Lock> met) {
        ByteBuffer reply = Answer.buffer(SIZE).put(HEAD, part.bytes(HEAD, SIZE - HEAD));
        reply.putShort(12, (short) (met.isPresent() ? met.get().type() : UNLOCK));
        met.ifPresent(lock -> reply.putShort(14, (short) 0)
                .putLong(20, lock.first())
                .putLong(28, lock.last() == Long.MAX_VALUE ? 0 : lock.last() - lock.first() + 1));
        return new Answer(0, reply.array());
    }

    /** Takes a range out of what the process holds and adds the new lock; what sticks out on either side stays. */
    private void replace(Lock wanted) {
        List<Lock> now = new ArrayList<>();
        for (Lock lock : held) {
            if (lock.owner() != wanted.owner() || !lock.overlaps(wanted)) {
                now.add(lock);
                continue;
            }
            if (lock.first() < wanted.first()) {
                now.add(new Lock(lock.owner(), lock.type(), lock.first(), wanted.first() - 1));
            }
            if (lock.last() > wanted.last()) {
                now.add(new Lock(lock.owner(), lock.type(), wanted.last() + 1, lock.last()));
            }
        }
        if (wanted.type() != UNLOCK) {
            now.add(wanted);
        }
        held = List.copyOf(now);
    }
}
