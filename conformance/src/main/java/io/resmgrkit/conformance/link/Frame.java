package io.resmgrkit.conformance.link;

import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.DeliveredEvent;
import io.resmgrkit.conformance.sut.Handshake;

/** A frame of the link, one record per schema; {@code id} is the number of the question, which its answer repeats. */
public sealed interface Frame {
    /** Number of the question; 0 in an event. */
    int id();

    /** First frame of the kit. */
    record Hello(int id, int versionMin, int versionMax, String dialect, String kit) implements Frame {}

    /** Answer to hello. */
    record Welcome(int id, Handshake handshake) implements Frame {}

    /** Attach a connection for a client. */
    record Open(int id, int connection, Client client) implements Frame {}

    /** Answer to open. */
    record Opened(int id, ConnectionIds ids) implements Frame {}

    /** Detach a connection. */
    record Close(int id, int connection) implements Frame {}

    /**
     * Send a request.
     *
     * @param timeout milliseconds
     */
    record Send(int id, int connection, int timeout, int replyRoom, byte[] request) implements Frame {}

    /** Answer to send; pending is followed by a second one. */
    record Result(int id, int kind, boolean extentKnown, int errno, long status, byte[] reply) implements Frame {
        /** The server replied. */
        public static final int REPLY = 0;

        /** The server answered an error number. */
        public static final int ERROR = 1;

        /** The client stays blocked. */
        public static final int PENDING = 2;

        /** The server died. */
        public static final int GONE = 3;

        private static final byte[] NOTHING = {};

        static Result reply(int id, long status, byte[] bytes) {
            return new Result(id, REPLY, true, 0, status, bytes);
        }

        static Result error(int id, int errno) {
            return new Result(id, ERROR, true, errno, 0, NOTHING);
        }

        static Result pending(int id) {
            return new Result(id, PENDING, false, 0, 0, NOTHING);
        }

        static Result gone(int id) {
            return new Result(id, GONE, false, 0, 0, NOTHING);
        }
    }

    /** Unblock the client of a pending send. */
    record Unblock(int id, int exchange) implements Frame {}

    /** Send a pulse. */
    record Pulse(int id, int connection, int code, long value) implements Frame {}

    /** Back to the initial state. */
    record Reset(int id) implements Frame {}

    /** The end. */
    record Bye(int id) implements Frame {}

    /** Answer without data; errno 0 when it is done. */
    record Done(int id, int errno) implements Frame {}

    /** An event was delivered. */
    record Event(DeliveredEvent event) implements Frame {
        @Override
        public int id() {
            return 0;
        }
    }

    /** The question cannot be answered. */
    record Refused(int id, String why) implements Frame {}
}
