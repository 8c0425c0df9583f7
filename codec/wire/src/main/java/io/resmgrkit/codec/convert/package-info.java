/**
 * Messages carried from one dialect to another, and guesses at the dialect of a message. May use every other package of the codec.
 */
@NullMarked
package io.resmgrkit.codec.convert;

import org.jspecify.annotations.NullMarked;
