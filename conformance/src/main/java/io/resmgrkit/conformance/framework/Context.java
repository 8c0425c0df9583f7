package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.names.generated.ConnectRet;
import org.jspecify.annotations.Nullable;

/**
 * What a handler knows about the message at hand ({@code resmgr_context_t}).
 *
 * <p>One per thread that handles messages, reused for every message: buffer, vector and views are made once. Nothing taken from
 * it is valid after the handler has returned, except the numbers.
 */
public final class Context {
    private final Dispatch dispatch;
    private final ReceiveBuffer buffer;
    private final Parts parts;
    private final MessageInfo info = new MessageInfo();
    private final Views views;
    private final Extra extra = new Extra();
    private int rcvid;
    private int id;
    private int status;
    private int offset;
    private int size;
    private boolean direntReply;
    private int answeredType;
    private int answeredDcmd;

    Context(Dispatch dispatch, Dialect dialect, int msgMaxSize, int npartsMax) {
        this.dispatch = dispatch;
        buffer = new ReceiveBuffer(dialect, msgMaxSize);
        parts = new Parts(npartsMax);
        views = new Views(dialect, buffer);
    }

    /** The dispatch structure the message came in by. */
    public Dispatch dispatch() {
        return dispatch;
    }

    /** The system below. */
    public Kernel kernel() {
        return dispatch.kernel();
    }

    /** Seconds since 1970 by the server's clock. */
    public long time() {
        return dispatch.clock().seconds();
    }

    /** The blocked client; 0 while the message cannot be replied to (B5.2). */
    public int rcvid() {
        return rcvid;
    }

    /** The sender and the lengths of the message. */
    public MessageInfo info() {
        return info;
    }

    /** Link id of the path the message concerns (B4.1). */
    public int id() {
        return id;
    }

    /** Where the message at hand starts in the buffer: not 0 inside a combine chain (B5.9). */
    public int offset() {
        return offset;
    }

    /** Bytes of the message at hand (B5.2). */
    public int size() {
        return size;
    }

    /** The bytes received, and the place for replies built over them (B13.1). */
    public ReceiveBuffer buffer() {
        return buffer;
    }

    /** Views made once, for replies that are built in the buffer. */
    public Views views() {
        return views;
    }

    /** Status word of the reply: {@code _IO_SET_READ_NBYTES} and its like read it back from here. */
    public int status() {
        return status;
    }

    /**
     * Sets the status word of a successful reply: bytes read or written, a pathconf value, the length of an fdinfo path. It is 0
     * at the start of every message and of every combined element (B2.5).
     */
    public void setStatus(int value) {
        status = value;
    }

    /** {@code _IO_SET_CONNECT_RET}: the reply is a redirect of this kind ({@code _IO_CONNECT_RET_*}, B4.11). */
    public void setConnectReturn(int ret) {
        status = ConnectRet._IO_CONNECT_RET_FLAG | ret;
    }

    /** {@code SETIOV(ctp->iov + index, ...)}: names bytes of the reply; return {@link Result#nparts} afterwards. */
    public void setPart(int index, byte[] array, int at, int length) {
        parts.set(index, array, at, length);
    }

    /** {@code _RESMGR_PTR}: a reply of one part. */
    public Result ptr(byte[] array, int at, int length) {
        parts.set(0, array, at, length);
        return Result.nparts(1);
    }

    /** {@code _RESMGR_PTR} of the message's own bytes: a reply that was built over the request. */
    public Result replyInPlace(int length) {
        buffer.touched(offset + length);
        return ptr(buffer.bytes(), offset, length);
    }

    /**
     * Makes room for a reply in place of the message at hand: {@code length} zeroes.
     *
     * @return where they start in the buffer
     * @throws IndexOutOfBoundsException when the reply does not fit behind an element so far back
     */
    public int clear(int length) {
        buffer.clear(offset, length);
        return offset;
    }

    /** The reply holds directory entries, which a sender of the other byte order needs swapped (B11.3). */
    public void replyHoldsDirents() {
        direntReply = true;
    }

    /**
     * {@code resmgr_msgread}: reads the request of the client again, beyond what the buffer holds.
     *
     * @param from position relative to the message at hand (B5.9)
     * @return bytes read or a negative errno
     */
    public int msgread(byte[] into, int at, int length, int from) {
        return kernel().read(rcvid, offset + from, into, at, length);
    }

    /**
     * {@code resmgr_msgwrite}: writes into the client's reply buffer before the reply.
     *
     * @param to position in the reply buffer; no element offset is added (B5.9)
     * @return bytes written or a negative errno
     */
    public int msgwrite(byte[] from, int at, int length, int to) {
        return kernel().write(rcvid, to, from, at, length);
    }

    /** Answers a blocked client directly; the handler then returns {@link Result#NOREPLY}. */
    public void reply(int client, int word, byte[] array, int at, int length) {
        Parts one = new Parts(1);
        one.set(0, array, at, length);
        kernel().reply(client, word, one.first(1));
    }

    /**
     * {@code resmgr_open_bind}: binds an OCB to the sender's descriptor, with the table of the link (B3.2).
     *
     * @return EOK, or EINVAL when the descriptor is in use
     */
    public int bind(Object ocb) {
        return dispatch.bind(this, ocb, null);
    }

    /** {@link #bind(Object)} with a function table of the caller's choice. */
    public <O> int bind(O ocb, IoFunctions<O> functions) {
        return dispatch.bind(this, ocb, functions);
    }

    /** What the path manager says of the attached path the message concerns; null once the name is detached. */
    public @Nullable PathName pathName(boolean localPath) {
        return dispatch.pathName(id, localPath);
    }

    /** Layout and byte order of the sender: for an answer that is kept until later, which nobody swaps then (B11.3). */
    public Dialect senderDialect() {
        Dialect server = dispatch.dialect();
        if (!info.foreign()) {
            return server;
        }
        return server.bigEndian() ? Dialect.SDP6_ILP32_LE : Dialect.SDP6_ILP32_BE;
    }

    /** Whether the sender is on another node. */
    public boolean remote() {
        return info.nd != 0;
    }

    boolean redirects() {
        return (status & ConnectRet._IO_CONNECT_RET_FLAG) != 0;
    }

    void begin(int client) {
        rcvid = client;
        id = -1;
        status = 0;
        direntReply = false;
        answeredType = 0;
        at(0, info.msglen);
    }

    /** The message or element that the next handler sees. */
    void at(int start, int length) {
        offset = start;
        size = length;
        buffer.touched(start + Views.LARGEST_HEADER);
    }

    void hideRcvid(boolean hide, int client) {
        rcvid = hide ? 0 : client;
    }

    void setId(int linkId) {
        id = linkId;
    }

    boolean repliesDirents() {
        return direntReply;
    }

    /** A sender of the other byte order is being answered: what decides how the reply is swapped (B11.3). */
    void answers(int type, int dcmd) {
        answeredType = type;
        answeredDcmd = dcmd;
    }

    int answeredType() {
        return answeredType;
    }

    int answeredDcmd() {
        return answeredDcmd;
    }

    Parts parts() {
        return parts;
    }

    Extra extra() {
        return extra;
    }

    IoConnectEncoder connectView() {
        return views.connect();
    }

    <M> M view(IoSlot<M> slot) {
        return views.request(slot, offset, offset + size);
    }
}
