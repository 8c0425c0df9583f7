package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;
import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EINTR;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.codec.names.generated.Errno.EOVERFLOW;

import io.resmgrkit.codec.generated.Flock;
import io.resmgrkit.codec.generated.FlockEncoder;
import io.resmgrkit.codec.generated.IoLock;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.LockSubtype;
import io.resmgrkit.codec.names.generated.LockType;
import io.resmgrkit.codec.names.generated.MsgInfoFlag;
import io.resmgrkit.codec.names.generated.Whence;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Result;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Advisory record locks (B8.23). All of it runs under the lock of the attr. */
public final class Locks {
    /** Distance of the subtypes with 64-bit members from those with 32-bit members. */
    private static final int WIDE = 100;

    /** Length of a request and of every successful reply: header and flock. */
    private static final int LENGTH = IoLock.SIZE + Flock.SIZE;

    private Locks() {}

    /** {@code iofunc_lock}: sets, clears or tests a lock; the flock follows the header of the message. */
    public static Result lock(Context ctx, IoLock msg, Ocb ocb) {
        Attr attr = ocb.attr();
        FlockEncoder flock = ctx.views().flock(msg.flockOffset());
        int type = flock.lType();
        if (type < LockType.F_RDLCK || type > LockType.F_UNLCK) {
            return Result.errno(EINVAL);
        }
        int subtype = (int) msg.subtype();
        boolean wide = subtype > WIDE;
        int command = wide ? subtype - WIDE : subtype;
        if (command != LockSubtype.F_SETLK && command != LockSubtype.F_SETLKW && command != LockSubtype.F_GETLK) {
            return Result.errno(EINVAL);
        }
        if (!wide) {
            flock.lStart((int) flock.lStart());
            flock.lLen((int) flock.lLen());
        }
        if (command != LockSubtype.F_GETLK) {
            int refused = maySet(type, ocb);
            if (refused != EOK) {
                return Result.errno(refused);
            }
        }
        return located(ctx, command, flock, ocb, attr);
    }

    /** Drops all locks of a connection on an object, as closing any of its descriptors does (B8.10). */
    public static void drop(Context ctx, Attr attr, int scoid) {
        settle(ctx, attr, attr.locks.clear(scoid, 0, LockEntry.TO_END));
    }

    /**
     * {@code iofunc_unblock}: a client that waits for a lock wants out.
     *
     * @return EINTR for the client, or default when it does not wait for a lock of this object
     */
    public static Result unblock(Context ctx, Attr attr) {
        boolean asked = (ctx.info().flags & MsgInfoFlag._NTO_MI_UNBLOCK_REQ) != 0;
        return asked && attr.locks.removeWaiter(ctx.rcvid()) ? Result.errno(EINTR) : Result.DEFAULT;
    }

    /** Whether locks are enforced: set-gid without permission for the group to execute. */
    static boolean mandatory(Attr attr) {
        return !attr.locks.isEmpty() && (attr.mode & FileMode.S_ISGID) != 0 && (attr.mode & FileMode.S_IXGRP) == 0;
    }

    private static int maySet(int type, Ocb ocb) {
        if (mandatory(ocb.attr())) {
            return EAGAIN;
        }
        boolean denied = (type == LockType.F_RDLCK && !ocb.reads()) || (type == LockType.F_WRLCK && !ocb.writes());
        return denied ? EBADF : EOK;
    }

    private static Result located(Context ctx, int command, FlockEncoder flock, Ocb ocb, Attr attr) {
        long base;
        switch (flock.lWhence()) {
            case Whence.SEEK_SET -> base = 0;
            case Whence.SEEK_CUR -> base = ocb.offset;
            case Whence.SEEK_END -> base = attr.nbytes;
            default -> {
                return Result.errno(EINVAL);
            }
        }
        long len = flock.lLen();
        long first = base + flock.lStart();
        long start = len < 0 ? first + len : first;
        long end = len == 0 ? LockEntry.TO_END : len < 0 ? first - 1 : first + len - 1;
        if (start < 0 || end < 0) {
            return Result.errno(EINVAL);
        }
        if (ocb.is32bit() && (len == 0 ? start : end) > Verify.LIMIT_32BIT) {
            return Result.errno(EOVERFLOW);
        }
        MessageInfo info = ctx.info();
        LockRange wanted = new LockRange(flock.lType(), info.scoid, info.pid, start, end);
        return command == LockSubtype.F_GETLK ? test(ctx, flock, attr, wanted) : set(ctx, command, flock, attr, wanted);
    }

    private static Result test(Context ctx, FlockEncoder flock, Attr attr, LockRange wanted) {
        if (wanted.type() == LockType.F_UNLCK) {
            return Result.errno(EINVAL);
        }
        LockEntry found = attr.locks.conflict(wanted);
        if (found == null) {
            flock.lType(LockType.F_UNLCK);
        } else {
            flock.lType(found.type());
            flock.lWhence(0);
            flock.lStart(found.start());
            flock.lLen(found.end() == LockEntry.TO_END ? 0 : found.end() - found.start() + 1);
            flock.lPid(found.pid());
            flock.lSysid(0);
        }
        return ctx.replyInPlace(LENGTH);
    }

    private static Result set(Context ctx, int command, Flock flock, Attr attr, LockRange wanted) {
        if (wanted.type() == LockType.F_UNLCK) {
            settle(ctx, attr, attr.locks.clear(wanted.scoid(), wanted.start(), wanted.end()));
            return ctx.replyInPlace(LENGTH);
        }
        LockEntry conflict = attr.locks.conflict(wanted);
        if (conflict == null) {
            settle(ctx, attr, attr.locks.set(wanted));
            return ctx.replyInPlace(LENGTH);
        }
        if (command == LockSubtype.F_SETLK) {
            return Result.errno(EAGAIN);
        }
        conflict.waiters.add(new LockWaiter(wanted, ctx.rcvid(), lateReply(ctx, flock)));
        return Result.NOREPLY;
    }

    /** The answer a waiter gets one day, in its own byte order: the header is not kept, the flock is. */
    private static byte[] lateReply(Context ctx, Flock flock) {
        byte[] reply = new byte[LENGTH];
        new FlockEncoder()
                .wrap(ctx.senderDialect(), reply, IoLock.SIZE, LENGTH)
                .lType(flock.lType())
                .lWhence(flock.lWhence())
                .lZero1(flock.lZero1())
                .lStart(flock.lStart())
                .lLen(flock.lLen())
                .lPid(flock.lPid())
                .lSysid(flock.lSysid());
        return reply;
    }

    /** Grants what waited for locks that have changed, or queues it behind the next lock in its way. */
    private static void settle(Context ctx, Attr attr, Collection<LockWaiter> disturbed) {
        Deque<LockWaiter> queue = new ArrayDeque<>(disturbed);
        for (LockWaiter waiter = queue.poll(); waiter != null; waiter = queue.poll()) {
            @Nullable LockEntry conflict = attr.locks.conflict(waiter.wanted());
            if (conflict != null) {
                conflict.waiters.add(waiter);
            } else {
                queue.addAll(attr.locks.set(waiter.wanted()));
                ctx.reply(waiter.rcvid(), EOK, waiter.reply(), 0, LENGTH);
            }
        }
    }
}
