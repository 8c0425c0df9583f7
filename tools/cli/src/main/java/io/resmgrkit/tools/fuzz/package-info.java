/**
 * {@code resmgr fuzz}: the fuzzing engine of the conformance module as a command: which system, how long, what to print, where
 * findings go.
 *
 * <p>May depend on {@code show}, {@code run} and on conformance.
 */
@NullMarked
package io.resmgrkit.tools.fuzz;

import org.jspecify.annotations.NullMarked;
