/**
 * The conformance rules and the engine that runs them against any system under test.
 *
 * <p>{@link io.resmgrkit.conformance.rules.RuleSet} holds the rules as data, {@link io.resmgrkit.conformance.rules.CheckRun} runs
 * those a {@link io.resmgrkit.conformance.rules.Selection} names and returns a {@link io.resmgrkit.conformance.rules.Report}. What a
 * device is, a {@link io.resmgrkit.conformance.rules.DeviceProfile} tells. The probes themselves are in {@code rules.checks}, what
 * they are written with in {@code rules.probe}.
 *
 * <p>May depend on the codec and the {@code sut} package; knows neither links nor the reference dispatcher.
 */
@NullMarked
package io.resmgrkit.conformance.rules;

import org.jspecify.annotations.NullMarked;
