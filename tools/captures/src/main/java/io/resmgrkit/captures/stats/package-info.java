/** Counts and latencies of transactions. May use transaction and print. */
@NullMarked
package io.resmgrkit.captures.stats;

import org.jspecify.annotations.NullMarked;
