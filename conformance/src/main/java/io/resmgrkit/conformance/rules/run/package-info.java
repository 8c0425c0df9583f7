/**
 * Runs rules: {@link io.resmgrkit.conformance.rules.run.CheckRun} is the face for command lines and tests.
 *
 * <p>May depend on the other {@code rules} packages and on {@code sut}.
 */
@NullMarked
package io.resmgrkit.conformance.rules.run;

import org.jspecify.annotations.NullMarked;
