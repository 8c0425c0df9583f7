package io.resmgrkit.captures.qnet;

import org.jspecify.annotations.Nullable;

/** A connection of a client to a channel of a server, as far as the capture tells, and what was opened over it last. */
final class Connection {
    long clientPid = -1;
    long serverPid = -1;
    long channel = -1;
    byte @Nullable [] path;
}
