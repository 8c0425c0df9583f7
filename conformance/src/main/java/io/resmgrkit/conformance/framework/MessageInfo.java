package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.names.generated.MsgInfoFlag;

/**
 * Who sent the message at hand and how much of it there is ({@code struct _msg_info}).
 *
 * <p>Mutable and reused: a context has one and refills it with every message.
 */
public final class MessageInfo {
    /** The connection is a side channel; bindings are found without this bit (B3.1). */
    public static final int NTO_SIDE_CHANNEL = 0x4000_0000;

    /** Node of the sender. */
    public int nd;
    /** Node of the server as the sender sees it. */
    public int srcnd;
    /** Process and thread of the sender. */
    public int pid;

    public int tid;
    /** Channel the message came by. */
    public int chid;
    /** Server connection id: names the client's connection on the server's side. */
    public int scoid;
    /** Connection id on the client's side: the client's descriptor. */
    public int coid;
    /** Bytes of the request in the receive buffer, of the whole request, and of the client's reply buffer. */
    public int msglen;

    public int srcmsglen;
    public int dstmsglen;
    public int priority;
    /** {@code MsgInfoFlag._NTO_MI_*}. */
    public int flags;

    /** Whether the sender's byte order differs from the server's. */
    public boolean foreign() {
        return (flags & MsgInfoFlag._NTO_MI_ENDIAN_DIFF) != 0;
    }

    /** Forgets the last sender. */
    void clear() {
        set(new MessageInfo());
    }

    /** Takes over all members of another info. */
    public void set(MessageInfo other) {
        nd = other.nd;
        srcnd = other.srcnd;
        pid = other.pid;
        tid = other.tid;
        chid = other.chid;
        scoid = other.scoid;
        coid = other.coid;
        msglen = other.msglen;
        srcmsglen = other.srcmsglen;
        dstmsglen = other.dstmsglen;
        priority = other.priority;
        flags = other.flags;
    }
}
