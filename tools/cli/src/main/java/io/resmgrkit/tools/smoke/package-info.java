/**
 * {@code resmgr smoke}: an adapter's plumbing.
 *
 * <p>May depend on {@code run} and on conformance.
 */
@NullMarked
package io.resmgrkit.tools.smoke;

import org.jspecify.annotations.NullMarked;
