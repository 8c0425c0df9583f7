/**
 * {@code resmgr list}: what there is to replay.
 *
 * <p>May depend on Jackson and the shared classes of the command line.
 */
@NullMarked
package io.resmgrkit.tools.list;

import org.jspecify.annotations.NullMarked;
