package io.resmgrkit.conformance.model;

import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;
import static io.resmgrkit.codec.names.generated.Errno.EINTR;

import io.resmgrkit.codec.generated.IoCloseEncoder;
import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.names.generated.NotifyCondition;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Pulse;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.Notifications;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.OcbDefaults;

/** Reads that wait, notification, and clients that want out. */
final class Streams {
    private Streams() {}

    /** Gives what is there, or keeps the client blocked until there is something. */
    static Result read(Context ctx, Node node, int nbytes, boolean nonblock) {
        if (node.nbytes > 0 || nbytes == 0) {
            byte[] data = node.take(nbytes);
            ctx.setStatus(data.length);
            return data.length == 0 ? Result.EOK : ctx.ptr(data, 0, data.length);
        }
        // Inside a chain nobody could be answered later (B5.10).
        if (nonblock || ctx.rcvid() == 0) {
            return Result.errno(EAGAIN);
        }
        node.readers.add(new Node.Reader(ctx.rcvid(), nbytes));
        return Result.NOREPLY;
    }

    /** Bytes have arrived: first those who wait for them, then those who want to know. */
    static void arrived(Context ctx, Node node) {
        MessageInfo gone = new MessageInfo();
        while (node.nbytes > 0 && !node.readers.isEmpty()) {
            Node.Reader reader = node.readers.remove();
            if (ctx.kernel().info(reader.rcvid(), gone)) {
                byte[] data = node.take(reader.nbytes());
                ctx.reply(reader.rcvid(), data.length, data, 0, data.length);
            }
        }
        if (node.nbytes > 0) {
            Notifications.trigger(ctx, node.notify, (int) node.nbytes, Notifications.INPUT);
        }
    }

    /** Output can always be written; input is there when it is. */
    static Result notify(Context ctx, IoNotify msg, Ocb ocb) {
        Node node = (Node) ocb.attr();
        boolean input = !node.isStream() || node.nbytes > 0;
        int satisfied = NotifyCondition._NOTIFY_COND_OUTPUT | (input ? NotifyCondition._NOTIFY_COND_INPUT : 0);
        return Notifications.arm(ctx, msg, node.notify, satisfied, null);
    }

    /** Waiters for locks are the default's; a blocked reader is ours, and is forgotten before it is answered. */
    static Result unblock(Context ctx, Pulse pulse, Ocb ocb) {
        Result locks = OcbDefaults.unblock(ctx, pulse, ocb);
        if (locks != Result.DEFAULT) {
            return locks;
        }
        int rcvid = (int) pulse.value();
        boolean blocked = ((Node) ocb.attr()).readers.removeIf(reader -> reader.rcvid() == rcvid);
        return blocked ? Result.errno(EINTR) : Result.DEFAULT;
    }

    /** A closed descriptor is told nothing any more. */
    static Result closeDup(Context ctx, IoCloseEncoder msg, Ocb ocb) {
        Notifications.remove(ctx, ((Node) ocb.attr()).notify);
        return OcbDefaults.closeDup(ctx, msg, ocb);
    }
}
