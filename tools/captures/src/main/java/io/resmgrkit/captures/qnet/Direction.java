package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.pcap.Address;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way of a Qnet connection: everything that goes from one end to the other (QNET 4, pairing rule 1). */
final class Direction {
    final long id;
    final long source;
    final long destination;
    final int sourceConnection;
    final int destinationConnection;
    /** Directions of the same connection over other links: redundant and load-balanced QoS use several. */
    final List<Direction> others = new ArrayList<>(0);

    @Nullable
    Direction opposite;

    @Nullable
    String sourceText;

    /** Whether a fragment came whose sum is right: the sender sums each one (QNET 11). */
    boolean sumsFragments;

    /** Number of the frame that came last. */
    long lastFrame;

    /** When the last packet came, as packets are counted; 0 before the first one. */
    long lastPacket;

    /** Whether packets with different sequence numbers came. */
    boolean counts;

    int lastSequence;
    int sameSequence;

    Direction(long id, long source, long destination, int sourceConnection, int destinationConnection) {
        this.id = id;
        this.source = source;
        this.destination = destination;
        this.sourceConnection = sourceConnection;
        this.destinationConnection = destinationConnection;
    }

    @Nullable
    String sourceText() {
        if (sourceText == null) {
            sourceText = Address.text(source);
        }
        return sourceText;
    }
}
