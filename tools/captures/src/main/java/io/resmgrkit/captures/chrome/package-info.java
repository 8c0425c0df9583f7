/** Transactions as Chrome trace events, which Perfetto opens. May use transaction, table and print. */
@NullMarked
package io.resmgrkit.captures.chrome;

import org.jspecify.annotations.NullMarked;
