/**
 * Fuzzing by model: random sessions of several clients run on the reference dispatcher and on a system under test, and every
 * outcome is compared by the rules of differential replay; invariants hold besides.
 *
 * <p>{@link io.resmgrkit.conformance.fuzz.Fuzzer} is the loop. A {@code Generator} draws a {@link
 * io.resmgrkit.conformance.fuzz.Script}, a {@code Recorder} runs it on the reference and so makes a transcript of it, a {@code
 * Trial} replays that against the system, a {@code Shrinker} makes what deviates small. Everything follows from the seed, on every
 * Java machine.
 *
 * <p>May depend on replay, compare, transcript, sut and the message encoders of the rules' probes.
 */
@NullMarked
package io.resmgrkit.conformance.fuzz;

import org.jspecify.annotations.NullMarked;
