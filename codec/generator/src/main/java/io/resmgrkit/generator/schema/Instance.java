package io.resmgrkit.generator.schema;

import io.resmgrkit.generator.expr.Expr;
import java.util.Optional;

/**
 * A computed value, or an integer read ahead at a constant place.
 *
 * @param line  line in the schema file
 * @param id    name
 * @param value the expression of a computed value
 * @param pos   the place of an integer read ahead, -1 for a computed value
 * @param type  the scalar type read ahead
 * @param condition when it is there to be read; used only where it holds
 * @param doc   what it means
 */
public record Instance(
        int line, String id, Optional<Expr> value, int pos, String type, Optional<Expr> condition, String doc) {}
