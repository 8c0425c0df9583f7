/**
 * Messages as values: decode any bytes, walk what they say. The face of the codec; may use every other package of it and nothing else
 * depends on it here.
 */
@NullMarked
package io.resmgrkit.codec.message;

import org.jspecify.annotations.NullMarked;
