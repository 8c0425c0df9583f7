/**
 * Replays sessions against a system and compares every outcome field by field (T2): against the reference dispatcher byte by
 * byte, and, in {@link io.resmgrkit.conformance.replay.foreign}, against a foreign system through a link.
 *
 * <p>May use compare, transcript, model, profile, iofunc and framework; in conformance only fuzzing depends on it.
 */
@NullMarked
package io.resmgrkit.conformance.replay;

import org.jspecify.annotations.NullMarked;
