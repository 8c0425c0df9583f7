/** Open enumerations and flag words. Depends on nothing here. */
@NullMarked
package io.resmgrkit.codec.names;

import org.jspecify.annotations.NullMarked;
