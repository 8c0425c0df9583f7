/** One model of a transaction for every kind of capture. May use the codec. */
@NullMarked
package io.resmgrkit.captures.transaction;

import org.jspecify.annotations.NullMarked;
