package io.resmgrkit.tools.decode.source;

import java.io.IOException;

/** Takes what a reader finds, in input order. */
public interface Sink {
    /** A transaction, or one message of which nothing more is known. */
    void transaction(Transaction transaction) throws IOException;

    /**
     * Something that happened between messages: a session begins, a connection is gone, a pulse.
     *
     * @param time seconds as decimal text, or empty
     * @param text one line
     */
    void aside(String time, String text) throws IOException;

    /** A part of the input that cannot be read; the reader goes on behind it. */
    void problem(String what, String where, String why);

    /** Whether nothing more is wanted. */
    boolean full();
}
