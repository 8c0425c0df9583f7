package io.resmgrkit.codec;

/** Which way a message travels. */
public enum Direction {
    /** From a client to a resource manager. */
    REQUEST,
    /** From a resource manager to a client: the bytes that {@code MsgReply} carries beside its status. */
    REPLY;

    /** The name in JSON and on the command line. */
    public String id() {
        return this == REQUEST ? "request" : "reply";
    }
}
