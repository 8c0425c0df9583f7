package io.resmgrkit.conformance.framework;

import org.jspecify.annotations.Nullable;

/**
 * Everything a server asks of the system it runs on: the message-passing calls for blocked clients, and what the system knows
 * about them. Implementations must allow calls from several threads.
 *
 * <p>An rcvid names a client that is blocked on a message; 0 names nobody.
 */
public interface Kernel {
    /**
     * {@code MsgRead}: copies bytes of a blocked client's request.
     *
     * @param offset position within the request
     * @return bytes copied, fewer than asked for at the end of the request, or a negative errno ({@code -ESRCH}: no such client)
     */
    int read(int rcvid, int offset, byte[] into, int at, int length);

    /**
     * {@code MsgWrite}: copies bytes into a blocked client's reply buffer before the reply.
     *
     * @param offset position within the reply buffer
     * @return bytes copied, or a negative errno
     */
    int write(int rcvid, int offset, byte[] from, int at, int length);

    /** {@code MsgReplyv}: ends a client's wait with a status and data; does nothing when the client is gone. */
    void reply(int rcvid, int status, Parts parts);

    /** {@code MsgError}: ends a client's wait with an errno; does nothing when the client is gone. */
    void error(int rcvid, int errno);

    /** {@code MsgDeliverEvent}: delivers an event to the client that sent the message known as {@code rcvid}. */
    void deliver(int rcvid, Event event);

    /**
     * {@code MsgInfo}: fills in what is known about a blocked client.
     *
     * @return false when nobody is blocked under this rcvid
     */
    boolean info(int rcvid, MessageInfo into);

    /** {@code ConnectClientInfo}: credentials of the client behind a connection; null for an unknown one. */
    @Nullable
    Credentials credentials(int scoid);

    /** Credentials of the server itself. */
    Credentials self();

    /**
     * Asks the kernel whether a message was sealed with a key (B6.2).
     *
     * @param from array holding the message, {@code at} its first byte, {@code length} the bytes the key covers
     */
    boolean keyVerified(int rcvid, long key, byte[] from, int at, int length);

    /** {@code ConnectDetach} of a connection whose client has gone. */
    void detach(int scoid);

    /**
     * What the path manager knows about an attached path; null when it does not answer.
     *
     * @param linkId link id given by {@code resmgr_attach}
     * @param localPath whether the path is wanted without the name of the node ({@code _RESMGR_PATHNAME_LOCALPATH})
     */
    @Nullable
    PathName pathName(int linkId, boolean localPath);
}
