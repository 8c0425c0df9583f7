/**
 * {@code resmgr check}: conformance rules against a system under test.
 *
 * <p>Rules, engine and reports are in the conformance module; here are the command's options and its way from them to an exit
 * code. May depend on {@code run} and on conformance.
 */
@NullMarked
package io.resmgrkit.tools.check;

import org.jspecify.annotations.NullMarked;
