/** Reading and writing bytes: the base of the generated flyweights, the walk over a message, its visitor. May use layout. */
@NullMarked
package io.resmgrkit.codec.wire;

import org.jspecify.annotations.NullMarked;
