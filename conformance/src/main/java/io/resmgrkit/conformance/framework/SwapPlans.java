package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Flock;
import io.resmgrkit.codec.generated.IoChmod;
import io.resmgrkit.codec.generated.IoChown;
import io.resmgrkit.codec.generated.IoClose;
import io.resmgrkit.codec.generated.IoCombine;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoDevctl;
import io.resmgrkit.codec.generated.IoDup;
import io.resmgrkit.codec.generated.IoFdinfo;
import io.resmgrkit.codec.generated.IoLock;
import io.resmgrkit.codec.generated.IoLseek;
import io.resmgrkit.codec.generated.IoMmap;
import io.resmgrkit.codec.generated.IoMountExtra;
import io.resmgrkit.codec.generated.IoMsg;
import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.generated.IoOpenfd;
import io.resmgrkit.codec.generated.IoPathconf;
import io.resmgrkit.codec.generated.IoRead;
import io.resmgrkit.codec.generated.IoRead64;
import io.resmgrkit.codec.generated.IoSpace;
import io.resmgrkit.codec.generated.IoStat;
import io.resmgrkit.codec.generated.IoSync;
import io.resmgrkit.codec.generated.IoUtime;
import io.resmgrkit.codec.generated.IoUtime64;
import io.resmgrkit.codec.generated.IoWrite;
import io.resmgrkit.codec.generated.IoWrite64;
import io.resmgrkit.codec.generated.MsgInfo;
import io.resmgrkit.codec.generated.Pollfd;
import io.resmgrkit.codec.generated.Sigevent;
import io.resmgrkit.codec.generated.XtypeReadcond;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.names.generated.IoType;
import org.jspecify.annotations.Nullable;

/** The swap plans of all requests of a dialect, by message type (B11.1, B11.2). */
final class SwapPlans {
    private static final int TYPES = IoType._IO_UTIME64 - IoType._IO_READ + 1;
    private static final int WIDE_SINCE = 700;
    private static final int NATIVE_EVENT_SINCE = 800;

    /** Swapped before the type is known to be one with a rule. */
    private static final String[] HEADER = {"type", "combine_len"};

    final SwapPlan header;
    final SwapPlan connect;
    final SwapPlan msgInfo;
    final SwapPlan mountExtra;
    final SwapPlan readcond;
    final SwapPlan flock;
    final SwapPlan pollHeader;
    final SwapPlan pollfd;
    final SwapPlan word = SwapPlan.integer(4);
    final SwapPlan longWord = SwapPlan.integer(8);

    private final SwapPlan eventHead;
    private final SwapPlan eventHalves;
    private final int eventTail;
    private final @Nullable SwapPlan[] requests = new @Nullable SwapPlan[TYPES];

    SwapPlans(Dialect dialect) {
        header = SwapPlan.of(IoCombine.layout(dialect));
        connect = SwapPlan.of(IoConnect.layout(dialect), "type", "subtype");
        msgInfo = SwapPlan.of(MsgInfo.layout(dialect));
        mountExtra = SwapPlan.of(IoMountExtra.layout(dialect));
        readcond = SwapPlan.of(XtypeReadcond.layout(dialect));
        flock = SwapPlan.of(Flock.layout(dialect));
        pollfd = SwapPlan.of(Pollfd.layout(dialect));
        StructLayout notify = IoNotify.layout(dialect);
        pollHeader = SwapPlan.only(notify, "flags_extra_mask", "flags_exten", "nfds", "fd_first", "nfds_ready", "timo");
        StructLayout event = Sigevent.layout(dialect);
        String code = "__sigev_un2.__st.__sigev_code";
        String priority = "__sigev_un2.__st.__sigev_priority";
        eventHead = SwapPlan.of(event, code, priority);
        eventHalves = SwapPlan.only(event, code, priority);
        eventTail = event.field(code).offset();
        put(IoType._IO_READ, IoRead.layout(dialect));
        put(IoType._IO_WRITE, IoWrite.layout(dialect));
        put(IoType._IO_STAT, IoStat.layout(dialect));
        if (dialect.release() < NATIVE_EVENT_SINCE) {
            requests[IoSlot.NOTIFY.index()] = SwapPlan.only(notify, "action", "flags");
        }
        put(IoType._IO_DEVCTL, IoDevctl.layout(dialect));
        put(IoType._IO_PATHCONF, IoPathconf.layout(dialect));
        put(IoType._IO_LSEEK, IoLseek.layout(dialect));
        put(IoType._IO_CHMOD, IoChmod.layout(dialect));
        put(IoType._IO_CHOWN, IoChown.layout(dialect));
        put(IoType._IO_UTIME, IoUtime.layout(dialect));
        put(IoType._IO_OPENFD, IoOpenfd.layout(dialect));
        put(IoType._IO_FDINFO, IoFdinfo.layout(dialect));
        put(IoType._IO_LOCK, IoLock.layout(dialect));
        put(IoType._IO_SPACE, IoSpace.layout(dialect));
        put(IoType._IO_MMAP, IoMmap.layout(dialect));
        put(IoType._IO_MSG, IoMsg.layout(dialect));
        put(IoType._IO_DUP, IoDup.layout(dialect));
        put(IoType._IO_CLOSE, IoClose.layout(dialect));
        put(IoType._IO_SYNC, IoSync.layout(dialect));
        if (dialect.release() >= WIDE_SINCE) {
            put(IoType._IO_READ64, IoRead64.layout(dialect));
            put(IoType._IO_WRITE64, IoWrite64.layout(dialect));
            put(IoType._IO_UTIME64, IoUtime64.layout(dialect));
        }
    }

    /**
     * The plan of a request behind its header; null where there is no rule: power, shutdown, reserved, unknown types, and the
     * events of 64-bit processes, which no machine of the other byte order ever sent.
     */
    @Nullable
    SwapPlan request(int type) {
        int index = type - IoType._IO_READ;
        return index >= 0 && index < requests.length ? requests[index] : null;
    }

    /** An event whose last word is two halves, or one word when it starts a thread. */
    void event(byte[] bytes, int at, boolean thread) {
        eventHead.apply(bytes, at, bytes.length);
        if (thread) {
            word.apply(bytes, at + eventTail, bytes.length);
        } else {
            eventHalves.apply(bytes, at, bytes.length);
        }
    }

    private void put(int type, StructLayout layout) {
        requests[type - IoType._IO_READ] = SwapPlan.of(layout, HEADER);
    }
}
