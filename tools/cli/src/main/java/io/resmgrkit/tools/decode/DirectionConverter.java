package io.resmgrkit.tools.decode;

import io.resmgrkit.codec.Direction;
import io.resmgrkit.tools.Choice;

/** Reads the option that says which way a message travels. */
final class DirectionConverter extends Choice<Direction> {
    DirectionConverter() {
        super(Direction.class);
    }
}
