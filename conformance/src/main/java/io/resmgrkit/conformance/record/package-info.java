/**
 * Recording: what passes between a client and a resource manager becomes a transcript (T1).
 *
 * <p>{@link io.resmgrkit.conformance.record.Recorder} listens to any {@link io.resmgrkit.conformance.sut.ResourceManager} and writes
 * sessions; {@link io.resmgrkit.conformance.record.InitialDevice} says in which state one begins. A link shows no more than a client
 * sees, so the state inside the server and the bytes it offered beyond the client's room are not told.
 *
 * <p>May depend on the codec, {@code sut}, {@code transcript}, {@code model} and what stands behind it.
 */
@NullMarked
package io.resmgrkit.conformance.record;

import org.jspecify.annotations.NullMarked;
