/** Transactions as lines and as JSON Lines, written as bytes. May use transaction and the codec. */
@NullMarked
package io.resmgrkit.captures.print;

import org.jspecify.annotations.NullMarked;
