/**
 * Messages as values: decode any bytes, walk what they say. May use every other package of the codec but {@code convert}, the only one
 * that uses this.
 */
@NullMarked
package io.resmgrkit.codec.message;

import org.jspecify.annotations.NullMarked;
