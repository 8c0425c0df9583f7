package io.resmgrkit.conformance.fuzz;

/** One thing that a client does. */
public sealed interface Move {
    /** Which of the {@link Cast} does it. */
    int client();

    /**
     * Sends a message.
     *
     * @param fd descriptor it is sent on, a number of the client's own
     * @param call what it is, for people
     * @param request the message
     * @param room size of the reply buffer in bytes
     */
    record Send(int client, int fd, String call, byte[] request, int room) implements Move {
        /** The same with another message. */
        Send with(byte[] other) {
            return new Send(client, fd, call, other, room);
        }
    }

    /** Wants out of the request on which it is blocked; does nothing when it is not. */
    record Unblock(int client, int fd) implements Move {}

    /** Ends, and with it all its descriptors. */
    record Disconnect(int client) implements Move {}
}
