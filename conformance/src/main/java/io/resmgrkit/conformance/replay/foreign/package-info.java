/**
 * Replay against a system at the other end of a link.
 *
 * <p>{@link io.resmgrkit.conformance.replay.foreign.LinkTarget} sends a session's requests as clients of the link and takes the
 * answers. Before that, {@code Suitability} says whether the system can take the session at all, and {@code Preparation} brings
 * it into the state in which the session begins.
 *
 * <p>May depend on replay, compare, transcript, sut and the message encoders of the rules' probes.
 */
@NullMarked
package io.resmgrkit.conformance.replay.foreign;

import org.jspecify.annotations.NullMarked;
