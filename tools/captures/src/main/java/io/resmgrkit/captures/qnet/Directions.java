package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.table.BoundedTable;
import org.jspecify.annotations.Nullable;

/** The directions seen. Ids are never used twice, so what still refers to an evicted one simply finds nothing any more. */
final class Directions {
    private static final int MOST = 1 << 14;
    private static final int MOST_LINKS = 16;

    private final BoundedTable<Long> ends = new BoundedTable<>(MOST, evicted -> {});
    private final BoundedTable<Direction> directions = new BoundedTable<>(MOST, Directions::forget);
    private final BoundedTable<Direction> byConnection = new BoundedTable<>(MOST, evicted -> {});
    private long ids;
    private @Nullable Direction last;
    private @Nullable Direction beforeLast;

    /** Directions that had to make room. */
    long evictions() {
        return directions.evictions();
    }

    /** The direction of a frame. */
    Direction of(Frame frame) {
        Direction found = recent(last, frame);
        if (found == null) {
            found = full() ? null : recent(beforeLast, frame);
            if (found == null) {
                found = find(
                        frame.source,
                        frame.destination,
                        frame.sourceConnection,
                        frame.destinationConnection,
                        nodes(frame.sourceNode, frame.destinationNode));
            }
            beforeLast = last;
            last = found;
        }
        return found;
    }

    /** The way back. */
    Direction opposite(Direction direction, Frame frame) {
        Direction back = direction.opposite;
        if (back == null) {
            back = find(
                    direction.destination,
                    direction.source,
                    direction.destinationConnection,
                    direction.sourceConnection,
                    nodes(frame.destinationNode, frame.sourceNode));
            direction.opposite = back;
            back.opposite = direction;
        }
        return back;
    }

    /** The way back of an evicted direction looks for it anew; else a chain of evicted ones would hang on every one that is there. */
    private static void forget(Direction evicted) {
        Direction back = evicted.opposite;
        if (back != null) {
            back.opposite = null;
            evicted.opposite = null;
        }
    }

    private static @Nullable Direction recent(@Nullable Direction direction, Frame frame) {
        return direction != null
                        && direction.source == frame.source
                        && direction.destination == frame.destination
                        && direction.sourceConnection == frame.sourceConnection
                        && direction.destinationConnection == frame.destinationConnection
                ? direction
                : null;
    }

    /** From now on something must make room: what is in use is put anew each time, so that it is not that. */
    private boolean full() {
        return directions.size() == MOST;
    }

    private Direction find(long source, long destination, int from, int to, long nodes) {
        Long pair = ends.get(source, destination);
        if (pair == null) {
            pair = ids++;
            ends.put(source, destination, pair);
        }
        long connections = (long) from << 32 | to & 0xffff_ffffL;
        Direction direction = directions.get(pair, connections);
        if (direction == null) {
            direction = new Direction(ids++, source, destination, from, to);
            directions.put(pair, connections, direction);
            join(direction, nodes, connections);
        } else if (full()) {
            ends.put(source, destination, pair);
            directions.put(pair, connections, direction);
        }
        return direction;
    }

    /** Tells directions that differ in nothing but the addresses of each other. */
    private void join(Direction direction, long nodes, long connections) {
        Direction first = byConnection.get(nodes, connections);
        if (first == null) {
            byConnection.put(nodes, connections, direction);
            return;
        }
        if (first.others.size() < MOST_LINKS) {
            for (Direction other : first.others) {
                other.others.add(direction);
                direction.others.add(other);
            }
            first.others.add(direction);
            direction.others.add(first);
        }
    }

    private static long nodes(int source, int destination) {
        return (long) source << 16 | destination;
    }
}
