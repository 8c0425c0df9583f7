/**
 * Replaying recorded sessions against the reference servers and comparing every outcome (T2).
 *
 * <p>{@link io.resmgrkit.conformance.replay.Replayer} is the way in. A
 * {@link io.resmgrkit.conformance.replay.ReferenceServer} is built from the session record,
 * {@link io.resmgrkit.conformance.replay.SimulatedKernel} stands in for the system below and remembers every answer, and
 * {@link io.resmgrkit.conformance.replay.Comparison} tells field by field where the outcome is not what was recorded.
 *
 * <p>May depend on everything else in this module; only the command line depends on it.
 */
@NullMarked
package io.resmgrkit.conformance.replay;

import org.jspecify.annotations.NullMarked;
