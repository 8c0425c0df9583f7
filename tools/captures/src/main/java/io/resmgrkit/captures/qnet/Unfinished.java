package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.table.BoundedTable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The packets of which fragments are missing yet: of each direction and layer a few, for what was lost is sent again behind packets
 * that were not. The fragments of one packet may come over several links.
 */
final class Unfinished {
    /** Most packets of one direction and layer. */
    static final int DEEP = 4;

    private static final int MOST = 1 << 10;
    private static final int PLACES = 8;

    private final BoundedTable<Fragments> table;

    /** @param evicted told of a packet that made room for that of another direction */
    Unfinished(Consumer<Fragments> evicted) {
        table = new BoundedTable<>(MOST, evicted);
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return table.size() == 0;
    }

    /** The packet to which a fragment belongs, or null: of several the one that it goes with best, then the newest. */
    @Nullable
    Fragments of(Frame frame, Direction direction) {
        Fragments best = null;
        Fit fit = Fit.NOT;
        for (int link = -1; link < direction.others.size() && fit != Fit.WELL; link++) {
            Direction over = link < 0 ? direction : direction.others.get(link);
            for (int place = 0; place < DEEP; place++) {
                Fragments packet = table.get(over.id, key(frame.layer, place));
                Fit here = packet == null ? Fit.NOT : packet.fit(frame);
                boolean better = here.compareTo(fit) > 0
                        || best != null && here != Fit.NOT && here == fit && packet.lastFrame() > best.lastFrame();
                if (better) {
                    best = packet;
                    fit = here;
                }
            }
        }
        return best;
    }

    /** Begins a packet in a free place, or in that of the packet that waits longest, which is returned. */
    @Nullable
    Fragments begin(Fragments packet, Direction direction, int layer) {
        int oldest = 0;
        long since = Long.MAX_VALUE;
        for (int place = 0; place < DEEP; place++) {
            Fragments there = table.get(direction.id, key(layer, place));
            if (there == null) {
                oldest = place;
                break;
            }
            if (there.lastFrame() < since) {
                since = there.lastFrame();
                oldest = place;
            }
        }
        packet.keep(direction, key(layer, oldest));
        return table.put(direction.id, key(layer, oldest), packet);
    }

    /** A packet is finished or given up. */
    void remove(Fragments packet) {
        table.remove(packet.direction().id, packet.place());
    }

    /** Removes the packet that was begun first; null when there is none. */
    @Nullable
    Fragments removeOldest() {
        return table.removeOldest();
    }

    /** The begun packets of a direction, over whichever link. */
    void begun(Direction direction, int layer, Consumer<Fragments> visitor) {
        for (int link = -1; link < direction.others.size(); link++) {
            Direction over = link < 0 ? direction : direction.others.get(link);
            for (int place = 0; place < DEEP; place++) {
                Fragments packet = table.get(over.id, key(layer, place));
                if (packet != null && packet.head() != null) {
                    visitor.accept(packet);
                }
            }
        }
    }

    private static long key(int layer, int place) {
        return (long) layer * PLACES + place;
    }
}
