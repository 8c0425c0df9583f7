/** Transactions on their way from the thread that decodes a capture to the threads that print. May use transaction. */
@NullMarked
package io.resmgrkit.captures.batch;

import org.jspecify.annotations.NullMarked;
