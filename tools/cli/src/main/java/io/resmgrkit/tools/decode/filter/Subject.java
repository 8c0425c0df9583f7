package io.resmgrkit.tools.decode.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    private static final Map<String, Subject> NAMED =
            Arrays.stream(values()).collect(Collectors.toMap(Subject::id, subject -> subject));

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The subject of a name, or null. */
    static @Nullable Subject named(String name) {
        return NAMED.get(name);
    }
}
