/**
 * {@code resmgr serve} and {@code resmgr record}: the kit's own systems, or any other, offered over a link.
 *
 * <p>May depend on {@code run} and on conformance.
 */
@NullMarked
package io.resmgrkit.tools.serve;

import org.jspecify.annotations.NullMarked;
