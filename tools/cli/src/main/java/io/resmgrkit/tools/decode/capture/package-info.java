/** Captures for {@code resmgr decode}: chooses among their transactions and prints them. May use captures, filter and show. */
@NullMarked
package io.resmgrkit.tools.decode.capture;

import org.jspecify.annotations.NullMarked;
