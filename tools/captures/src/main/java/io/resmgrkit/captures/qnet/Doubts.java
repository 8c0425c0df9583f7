package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.transaction.Summary;
import io.resmgrkit.captures.transaction.Transaction;
import java.util.ArrayDeque;

/**
 * Transactions whose reply was damaged. A receiver passes over a frame whose check sum is wrong and its sender sends it again, so such
 * a transaction waits a while for the intact copy before it is told as it is.
 */
final class Doubts {
    /** Frames that an intact copy may come behind the damaged one. */
    private static final int PATIENCE = 1 << 9;

    private final ArrayDeque<Doubt> waiting = new ArrayDeque<>();

    /**
     * What the damaged reply changed.
     *
     * @param open     the transaction
     * @param frame    number of the damaged frame
     * @param sequence its sequence number, which its intact copy has too
     * @param notes    notes before it came
     * @param damaged  whether it was damaged before
     * @param captured bytes of the reply before
     * @param full     length of the reply before
     */
    record Doubt(Open open, long frame, int sequence, int notes, boolean damaged, int captured, long full) {}

    /** What there is before a damaged reply is read. */
    Doubt of(Open open, Frame frame) {
        Transaction transaction = open.transaction;
        return new Doubt(
                open,
                frame.number,
                frame.sequence,
                transaction.notes().size(),
                transaction.damaged,
                transaction.reply().captured(),
                transaction.reply().full());
    }

    /** The damaged reply was read; better may come. */
    void keep(Doubt doubt) {
        doubt.open().doubt = doubt;
        waiting.add(doubt);
    }

    /** Whether a further reply is a copy of the damaged one; else it answers a request that the capture does not have. */
    static boolean copy(Open open, Frame frame) {
        return open.doubt == null || open.doubt.sequence() == frame.sequence;
    }

    /** A further copy of a reply: an intact one takes the place of the damaged one, another damaged one says nothing new. */
    boolean better(Open open, Frame frame, OpenTransactions all, Summary summary) {
        Doubt doubt = open.doubt;
        if (doubt == null || frame.damaged()) {
            return doubt == null;
        }
        open.doubt = null;
        Transaction transaction = open.transaction;
        int before = transaction.footprint();
        transaction.reply().back(doubt.captured(), doubt.full());
        transaction.weigh();
        all.grown(before, open);
        transaction.forget(doubt.notes(), doubt.damaged());
        transaction.note("frame " + doubt.frame() + " was a damaged copy of this reply");
        summary.count("damaged replies that were sent again");
        return true;
    }

    /** Tells of those that waited long enough. */
    void settle(long frame, OpenTransactions all) {
        for (Doubt doubt = waiting.peek(); doubt != null; doubt = waiting.peek()) {
            boolean stale = stale(doubt);
            if (!stale && doubt.frame() + PATIENCE > frame) {
                return;
            }
            waiting.remove();
            if (!stale) {
                all.close(doubt.open());
            }
        }
    }

    private static boolean stale(Doubt doubt) {
        return doubt.open().doubt != doubt;
    }
}
