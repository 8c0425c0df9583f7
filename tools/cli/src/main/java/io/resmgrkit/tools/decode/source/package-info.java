/**
 * Where messages come from: each reader turns one kind of input into transactions.
 *
 * <p>May depend on the codec and Jackson's streaming parser; knows nothing of how messages are printed.
 */
@NullMarked
package io.resmgrkit.tools.decode.source;

import org.jspecify.annotations.NullMarked;
