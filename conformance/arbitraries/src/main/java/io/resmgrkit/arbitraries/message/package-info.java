/**
 * Well-formed messages and replies of every dialect: every length is right, every enumerator has a name, what is reserved is zero. Which
 * messages a dialect has, and their fixed parts, come from the tables of the codec; what follows a fixed part is written here by hand.
 * May depend on {@code value}, {@code sample} and the codec.
 */
@NullMarked
package io.resmgrkit.arbitraries.message;

import org.jspecify.annotations.NullMarked;
