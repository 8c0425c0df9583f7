package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.table.BoundedTable;
import io.resmgrkit.captures.transaction.Summary;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Puts packets together from fragments (QNET 2): by direction and layer, in any order, with either way of numbering. */
final class Reassembler {
    private static final int MOST = 1 << 10;
    private static final int MOST_BYTES = 1 << 24;

    private final Summary summary;
    private final BiConsumer<Frame, String> problems;
    private final BoundedTable<Fragments> open = new BoundedTable<>(MOST, this::evicted);
    private long bytes;

    Reassembler(Summary summary, BiConsumer<Frame, String> problems) {
        this.summary = summary;
        this.problems = problems;
    }

    /** Takes a fragment; returns the packet that it completes, or null. */
    @Nullable
    Fragments put(Frame frame, Direction direction) {
        summary.count("fragments");
        Fragments packet = open.get(direction.id, frame.layer);
        if (packet != null && packet.other(frame)) {
            drop(frame, direction, packet, "never finished: frame " + frame.number + " begins another packet");
            packet = null;
        }
        if (packet == null) {
            packet = new Fragments();
            open.put(direction.id, frame.layer, packet);
            bytes += packet.footprint();
        }
        int before = packet.footprint();
        String wrong = packet.put(frame);
        bytes += packet.footprint() - before;
        if (wrong != null) {
            drop(frame, direction, packet, "dropped, the frame makes " + wrong);
        } else if (packet.complete()) {
            return finish(frame, direction, packet);
        }
        limit();
        return null;
    }

    /** The capture is over: what is not finished never will be. */
    void end() {
        for (Fragments packet = open.removeOldest(); packet != null; packet = open.removeOldest()) {
            summary.count("packets whose fragments never finished");
            summary.add("fragments of such packets", packet.count());
        }
        bytes = 0;
    }

    private @Nullable Fragments finish(Frame frame, Direction direction, Fragments packet) {
        if (!packet.consistent()) {
            drop(frame, direction, packet, "dropped, their sequence numbers are not those of one packet");
            return null;
        }
        open.remove(direction.id, frame.layer);
        bytes -= packet.footprint();
        summary.count("packets put together from fragments");
        return packet;
    }

    private void drop(Frame frame, Direction direction, Fragments packet, String why) {
        open.remove(direction.id, frame.layer);
        bytes -= packet.footprint();
        summary.count("packets whose fragments never finished");
        summary.add("fragments of such packets", packet.count());
        problems.accept(frame, packet.count() + " fragments from frame " + packet.firstFrame() + " on were " + why);
    }

    private void limit() {
        while (bytes > MOST_BYTES) {
            Fragments oldest = open.removeOldest();
            if (oldest == null) {
                return;
            }
            evicted(oldest);
        }
    }

    private void evicted(Fragments packet) {
        bytes -= packet.footprint();
        summary.count("unfinished packets evicted to bound memory");
        summary.add("fragments of such packets", packet.count());
    }
}
