/**
 * Values of fields: what a client that means well puts into an integer, a flag word, a text, and whole fixed parts of structures. Built
 * on the value arbitraries of the codec's test kit. May depend on the codec and on {@code sample}.
 */
@NullMarked
package io.resmgrkit.arbitraries.value;

import org.jspecify.annotations.NullMarked;
