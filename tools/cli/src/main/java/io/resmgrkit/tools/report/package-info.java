/**
 * {@code resmgr report}: what can be made of reports that are there already.
 *
 * <p>May depend on {@code run} and on conformance.
 */
@NullMarked
package io.resmgrkit.tools.report;

import org.jspecify.annotations.NullMarked;
