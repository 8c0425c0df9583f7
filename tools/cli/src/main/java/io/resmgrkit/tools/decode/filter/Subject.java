package io.resmgrkit.tools.decode.filter;

import java.util.Locale;

/** What is known about a message beside its fields. */
enum Subject {
    /** The message number; of a reply that of what it answers. */
    TYPE,
    /** The subtype of the message. */
    SUBTYPE,
    /** {@code request} or {@code reply}. */
    DIRECTION,
    /** How the transaction failed; request and reply both have it. */
    ERRNO,
    /** With which status it was replied to; request and reply both have it. */
    STATUS,
    /** The client's process. */
    PID,
    /** What the descriptor or the connect message stands for. */
    PATH,
    /** Seconds. */
    TIME;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
