/**
 * Outcomes compared field by field, and how far they may differ.
 *
 * <p>{@link io.resmgrkit.conformance.compare.Comparison} names every field that differs; a
 * {@link io.resmgrkit.conformance.compare.Tolerance} says which of them count. Byte-exact replay uses
 * {@link io.resmgrkit.conformance.compare.Tolerance#EXACT}, replay and fuzzing of a foreign system
 * {@link io.resmgrkit.conformance.compare.ForeignSystem}, which holds what such a system may choose and by which rule.
 *
 * <p>May depend on the codec and on transcript.
 */
@NullMarked
package io.resmgrkit.conformance.compare;

import org.jspecify.annotations.NullMarked;
