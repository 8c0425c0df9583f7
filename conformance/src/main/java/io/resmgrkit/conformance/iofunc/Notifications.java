package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;
import static io.resmgrkit.codec.names.generated.Errno.EBUSY;

import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.names.generated.NotifyAction;
import io.resmgrkit.codec.names.generated.NotifyCondition;
import io.resmgrkit.codec.names.generated.SiCode;
import io.resmgrkit.codec.names.generated.SigevNotify;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Event;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.NotifyEvent;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.framework.WideMessages;
import org.jspecify.annotations.Nullable;

/** Telling clients that a condition has become true (B9). */
public final class Notifications {
    /** Positions in the array of lists: {@code IOFUNC_NOTIFY_*}. */
    public static final int INPUT = 0;

    public static final int OUTPUT = 1;
    public static final int OBAND = 2;

    private static final int LEGACY_SHIFT = 28;
    private static final int LEGACY = 0x7;
    private static final int EXTENDED = 0x7fff;

    private static final int ACTION_MASK = 3;

    private Notifications() {}

    /**
     * {@code iofunc_notify}: answers which conditions hold, and arms the client's event when none does.
     *
     * @param lists one per condition, INPUT, OUTPUT and OBAND at least; conditions beyond them are not known
     * @param satisfied conditions that hold now, as legacy or extended bits (B9.1)
     * @param counts how much of each must be there for a trigger, null for 1
     */
    public static Result arm(Context ctx, IoNotify msg, NotifyList[] lists, int satisfied, int @Nullable [] counts) {
        NotifyEvent event = ctx.views().event(msg);
        int action = msg.action() & ACTION_MASK;
        if (action == NotifyAction._NOTIFY_ACTION_TRANARM && transitionTaken(ctx, event, lists[INPUT])) {
            return Result.errno(EBUSY);
        }
        int flags = msg.flags();
        boolean extended = (flags & NotifyCondition._NOTIFY_COND_EXTEN) != 0;
        int requested = (flags >>> LEGACY_SHIFT & LEGACY) | (extended ? flags & EXTENDED : 0);
        int triggered = action == NotifyAction._NOTIFY_ACTION_TRANARM ? 0 : conditions(satisfied) & requested;
        boolean armed = triggered == 0 && action != NotifyAction._NOTIFY_ACTION_POLL;
        for (int i = 0; i < lists.length; i++) {
            if ((requested >> i & 1) != 0) {
                NotifyList.Entry entry = lists[i].of(ctx.info().scoid, ctx.info().coid);
                fill(entry, ctx, event);
                entry.extended = extended;
                entry.threshold = action == NotifyAction._NOTIFY_ACTION_TRANARM ? 0 : counts == null ? 1 : counts[i];
                entry.armed = armed;
            }
        }
        if (action == NotifyAction._NOTIFY_ACTION_CONDARM && triggered == 0) {
            return Result.errno(EAGAIN);
        }
        ctx.views().notifyReply(ctx.offset()).flags(Integer.toUnsignedLong(word(triggered, extended)));
        return ctx.replyInPlace(WideMessages.size(msg));
    }

    /**
     * {@code iofunc_notify_trigger}: delivers every armed event whose threshold is reached, newest first, and disarms it.
     *
     * @param index which condition holds, a position in {@code lists}
     * @param count how much there is
     */
    public static void trigger(Context ctx, NotifyList[] lists, int count, int index) {
        for (NotifyList.Entry entry : lists[index].entries()) {
            if (entry.armed && entry.threshold <= count) {
                entry.armed = false;
                ctx.kernel().deliver(entry.rcvid, event(entry, index));
            }
        }
    }

    /** {@code iofunc_notify_remove}: forgets the sender's descriptor; for close_dup. */
    public static void remove(Context ctx, NotifyList[] lists) {
        for (NotifyList list : lists) {
            list.remove(ctx.info().scoid, ctx.info().coid);
        }
    }

    /** Only one transition can be armed, and only anew by who has it and wants no event (B9.2). */
    private static boolean transitionTaken(Context ctx, NotifyEvent event, NotifyList input) {
        MessageInfo info = ctx.info();
        boolean wantsEvent = event.type() != SigevNotify.SIGEV_NONE;
        for (NotifyList.Entry entry : input.entries()) {
            boolean other = entry.scoid != info.scoid || entry.coid != info.coid;
            if (entry.armed && (other || wantsEvent)) {
                return true;
            }
        }
        return false;
    }

    /** Both spellings of the conditions as bits from 0 (B9.1). */
    private static int conditions(int mask) {
        return (mask >>> LEGACY_SHIFT & LEGACY) | (mask & EXTENDED);
    }

    private static int word(int triggered, boolean extended) {
        if (triggered == 0) {
            return 0;
        }
        int legacy = (triggered & LEGACY) << LEGACY_SHIFT;
        return extended ? NotifyCondition._NOTIFY_COND_EXTEN | legacy | triggered : legacy;
    }

    private static void fill(NotifyList.Entry entry, Context ctx, NotifyEvent event) {
        entry.rcvid = ctx.rcvid();
        entry.notify = event.kind();
        entry.type = event.type();
        entry.signo = event.signo();
        entry.value = event.value();
        entry.code = event.code();
        entry.priority = event.priority();
    }

    /** The event as armed, with the condition in it where the client asked for that (B9.5). */
    private static Event event(NotifyList.Entry entry, int index) {
        boolean carries = entry.type >= SigevNotify.SIGEV_SIGNAL_CODE
                && entry.type <= SigevNotify.SIGEV_PULSE
                && entry.code == SiCode.SI_NOTIFY;
        int code = entry.code;
        long value = entry.value;
        if (carries) {
            value |= (long) (1 << index & LEGACY) << LEGACY_SHIFT;
            if (entry.extended) {
                value |= Integer.toUnsignedLong(NotifyCondition._NOTIFY_COND_EXTEN);
                code = -(1 << index);
            }
        }
        return new Event(entry.notify, entry.signo, code, entry.priority, value);
    }
}
