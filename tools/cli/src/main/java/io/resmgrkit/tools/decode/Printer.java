package io.resmgrkit.tools.decode;

import io.resmgrkit.tools.decode.source.Transaction;
import java.io.IOException;

/** Writes what was found, in one of the formats. */
interface Printer extends AutoCloseable {
    /** Writes a transaction, or those of its messages that are not null. */
    void transaction(Transaction transaction) throws IOException;

    /** Writes what happened between messages, where the format has a place for it. */
    default void aside(String time, String text) {}

    @Override
    default void close() throws IOException {}
}
