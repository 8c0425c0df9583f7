package io.resmgrkit.captures.stats;

import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Transaction;
import org.HdrHistogram.Histogram;

/** Counts of the transactions of one kind. */
final class Row {
    private static final int DIGITS = 2;

    final Histogram latencies = new Histogram(DIGITS);
    long count;
    long failed;
    long unanswered;
    long sent;
    long received;
    /** The longest latency as it is, which the histogram rounds up. */
    long longest;

    Row() {
        latencies.setAutoResize(true);
    }

    void add(Transaction transaction) {
        count++;
        if (transaction.outcome == Outcome.FAILED) {
            failed++;
        } else if (transaction.outcome == Outcome.UNANSWERED || transaction.outcome == Outcome.INTERRUPTED) {
            unanswered++;
        }
        sent += length(transaction.request.full(), transaction.request.captured());
        received += length(transaction.reply().full(), transaction.reply().captured());
        if (transaction.latency >= 0) {
            latencies.recordValue(transaction.latency);
            longest = Math.max(longest, transaction.latency);
        }
    }

    private static long length(long full, int captured) {
        return Math.max(full, captured);
    }
}
