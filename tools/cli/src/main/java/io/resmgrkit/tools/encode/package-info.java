/**
 * {@code resmgr encode}: the inverse of {@code decode --format json}.
 *
 * <p>Works from the layouts of the codec and knows no message by itself. May depend on the codec and on Jackson's
 * streaming parser.
 */
@NullMarked
package io.resmgrkit.tools.encode;

import org.jspecify.annotations.NullMarked;
