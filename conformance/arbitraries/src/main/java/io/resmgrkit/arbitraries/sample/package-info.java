/**
 * A generated message as bytes, and its fields by name and place. May depend on the codec only; everything else here depends on it.
 */
@NullMarked
package io.resmgrkit.arbitraries.sample;

import org.jspecify.annotations.NullMarked;
