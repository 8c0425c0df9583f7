package io.resmgrkit.conformance.sut;

/** A request as a {@link ResourceManager} sees it. Answered once; further answers are ignored. May be answered from any thread. */
public interface Incoming {
    /** The connection it came by. */
    ConnectionIds connection();

    /** Who sent it. */
    Client client();

    /** The request; the manager's own to change. */
    byte[] bytes();

    /** Size of the client's reply buffer in bytes; what does not fit is cut. */
    int replyRoom();

    /** How long the client waits before it counts as blocked, in milliseconds. */
    int timeoutMillis();

    /** Promises that {@link #reply}, {@link #error} or {@link #blocked} follows from another thread. */
    void defer();

    /** The client stays blocked. Said by itself when {@link ResourceManager#receive} returns without answer or promise. */
    void blocked();

    /** The server behind an adapter died with this request. */
    void gone();

    /** {@code MsgReply}: answers with a status word and bytes. */
    void reply(long status, byte[] bytes, int offset, int length);

    /** {@code MsgError}: answers with an error number. */
    void error(int errno);

    /** {@code MsgDeliverEvent}: delivers an event to the client, also after the request was answered. */
    void deliver(int notify, int signo, int code, long value);

    /** Answers with a status word and bytes. */
    default void reply(long status, byte... bytes) {
        reply(status, bytes, 0, bytes.length);
    }
}
