/**
 * Arbitraries for tests of resource managers, clients and codecs with jqwik.
 *
 * <p>{@code message} has well-formed requests and replies of every dialect, {@code mutation} makes them wrong in one known way,
 * {@code world} has clients, attributes and trees, {@code session} whole sessions and what plays them. {@code sample} and {@code value}
 * are what these are made of.
 */
@NullMarked
package io.resmgrkit.arbitraries;

import org.jspecify.annotations.NullMarked;
