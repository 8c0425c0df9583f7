/** The fuzzing engine: what it generates, what it finds, how small it gets. */
@NullMarked
package io.resmgrkit.conformance.fuzz;

import org.jspecify.annotations.NullMarked;
