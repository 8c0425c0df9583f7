package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.FlockEncoder;
import io.resmgrkit.codec.generated.IoCloseEncoder;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoDevctlReplyEncoder;
import io.resmgrkit.codec.generated.IoFdinfoReplyEncoder;
import io.resmgrkit.codec.generated.IoMmapReplyEncoder;
import io.resmgrkit.codec.generated.IoMmapReplyExtEncoder;
import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.generated.IoNotifyReplyEncoder;
import io.resmgrkit.codec.generated.IoUtime64Encoder;
import io.resmgrkit.codec.generated.PollfdEncoder;
import io.resmgrkit.codec.generated.StatEncoder;
import io.resmgrkit.codec.generated.StatT322008Encoder;
import io.resmgrkit.codec.generated.StatT642008Encoder;
import org.jspecify.annotations.Nullable;

/**
 * The message views of one context, made on first use and laid over its buffer again and again.
 *
 * <p>Every method lays its view at the given offset of the buffer and leaves the bytes as they are.
 */
public final class Views {
    /** No fixed part of a message is larger: {@code _io_mmap} has 88 bytes, later releases up to 96. */
    static final int LARGEST_HEADER = 96;

    private final Dialect dialect;
    private final ReceiveBuffer buffer;
    private final @Nullable Object[] requests = new @Nullable Object[IoFunctions.NFUNCS];
    private final IoConnectEncoder connect = new IoConnectEncoder();
    private final IoCloseEncoder syntheticClose = new IoCloseEncoder();
    private final byte[] closeBytes = new byte[IoCloseEncoder.SIZE];
    private final StatEncoder stat = new StatEncoder();
    private final FlockEncoder flock = new FlockEncoder();
    private final PollfdEncoder pollfd = new PollfdEncoder();
    private final IoDevctlReplyEncoder devctlReply = new IoDevctlReplyEncoder();
    private final IoFdinfoReplyEncoder fdinfoReply = new IoFdinfoReplyEncoder();
    private final IoMmapReplyEncoder mmapReply = new IoMmapReplyEncoder();
    private final IoNotifyReplyEncoder notifyReply = new IoNotifyReplyEncoder();
    private final IoMmapReplyExtEncoder mmapReplyExt = new IoMmapReplyExtEncoder();
    private final StatT322008Encoder statT32 = new StatT322008Encoder();
    private final StatT642008Encoder statT64 = new StatT642008Encoder();
    private final IoUtime64Encoder utime64 = new IoUtime64Encoder();
    private final NotifyEvent event = new NotifyEvent();

    Views(Dialect dialect, ReceiveBuffer buffer) {
        this.dialect = dialect;
        this.buffer = buffer;
    }

    /** Layout and byte order of everything in the buffer. */
    public Dialect dialect() {
        return dialect;
    }

    /** The event in a notify message, in whichever form. */
    public NotifyEvent event(IoNotify msg) {
        return event.of(msg);
    }

    /** The times of a utime message that {@link WideMessages#isWide(io.resmgrkit.codec.generated.IoUtime) is wide}. */
    public IoUtime64Encoder utime64(int offset) {
        utime64.wrap(dialect, bytes(), offset, bytes().length);
        return utime64;
    }

    public StatEncoder stat(int offset) {
        stat.wrap(dialect, bytes(), offset, bytes().length);
        return stat;
    }

    /** A stat of form 2, since 7.0. */
    public StatT322008Encoder statT32(int offset) {
        statT32.wrap(dialect, bytes(), offset, bytes().length);
        return statT32;
    }

    /** A stat of form 3, since 7.0. */
    public StatT642008Encoder statT64(int offset) {
        statT64.wrap(dialect, bytes(), offset, bytes().length);
        return statT64;
    }

    public FlockEncoder flock(int offset) {
        flock.wrap(dialect, bytes(), offset, bytes().length);
        return flock;
    }

    public PollfdEncoder pollfd(int offset) {
        pollfd.wrap(dialect, bytes(), offset, bytes().length);
        return pollfd;
    }

    public IoDevctlReplyEncoder devctlReply(int offset) {
        devctlReply.wrap(dialect, bytes(), offset, bytes().length);
        return devctlReply;
    }

    public IoFdinfoReplyEncoder fdinfoReply(int offset) {
        fdinfoReply.wrap(dialect, bytes(), offset, bytes().length);
        return fdinfoReply;
    }

    public IoMmapReplyEncoder mmapReply(int offset) {
        mmapReply.wrap(dialect, bytes(), offset, bytes().length);
        return mmapReply;
    }

    /** The long mmap reply, since 7.1. */
    public IoMmapReplyExtEncoder mmapReplyExt(int offset) {
        mmapReplyExt.wrap(dialect, bytes(), offset, bytes().length);
        return mmapReplyExt;
    }

    public IoNotifyReplyEncoder notifyReply(int offset) {
        notifyReply.wrap(dialect, bytes(), offset, bytes().length);
        return notifyReply;
    }

    IoConnectEncoder connect() {
        connect.wrap(dialect, bytes(), 0, buffer.delivered());
        return connect;
    }

    /** A close message that no client sent, in bytes of its own: a reply may still lie in the buffer (B4.7, B7.5). */
    IoCloseEncoder syntheticClose() {
        syntheticClose.encode(dialect, closeBytes, 0);
        return syntheticClose;
    }

    @SuppressWarnings("unchecked") // an entry is only ever made by the slot that has its index
    <M> M request(IoSlot<M> slot, int offset, int limit) {
        Object view = requests[slot.index()];
        if (view == null) {
            view = slot.newView();
            requests[slot.index()] = view;
        }
        slot.wrap((M) view, dialect, bytes(), offset, Math.min(limit, bytes().length));
        return (M) view;
    }

    private byte[] bytes() {
        return buffer.bytes();
    }
}
