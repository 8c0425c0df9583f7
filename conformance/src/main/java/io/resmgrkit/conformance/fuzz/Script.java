package io.resmgrkit.conformance.fuzz;

import java.util.ArrayList;
import java.util.List;

/** What several clients do, in order. Any part of a script is a script: descriptors are numbered by hand, not as they are opened. */
public record Script(List<Move> moves) {
    /** Takes a copy. */
    public Script {
        moves = List.copyOf(moves);
    }

    /** How many messages are sent. */
    public int messages() {
        return (int) moves.stream().filter(Move.Send.class::isInstance).count();
    }

    /** Without the moves from one index to another, exclusive. */
    Script without(int from, int to) {
        List<Move> rest = new ArrayList<>(moves.subList(0, from));
        rest.addAll(moves.subList(to, moves.size()));
        return new Script(rest);
    }

    /** With another move at an index. */
    Script with(int at, Move move) {
        List<Move> changed = new ArrayList<>(moves);
        changed.set(at, move);
        return new Script(changed);
    }
}
