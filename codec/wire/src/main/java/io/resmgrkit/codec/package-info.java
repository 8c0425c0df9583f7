/** What every part of the codec shares: dialects, directions, defects. Depends on nothing here. */
@NullMarked
package io.resmgrkit.codec;

import org.jspecify.annotations.NullMarked;
