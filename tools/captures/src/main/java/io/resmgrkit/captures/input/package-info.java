/** Bytes of a file, compressed or still growing, with their offsets. Depends on nothing here. */
@NullMarked
package io.resmgrkit.captures.input;

import org.jspecify.annotations.NullMarked;
