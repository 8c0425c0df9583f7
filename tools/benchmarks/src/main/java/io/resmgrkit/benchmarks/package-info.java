/**
 * What decoding and encoding cost: the fast codec, the reference codec, code written by hand for one message, and a copy of the same
 * bytes. One class per message; nothing depends on this package.
 */
@NullMarked
package io.resmgrkit.benchmarks;

import org.jspecify.annotations.NullMarked;
