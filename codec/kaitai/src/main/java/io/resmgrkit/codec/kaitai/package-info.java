/**
 * The reference codec: the stock Kaitai compiler's read-write classes, one set per byte order ({@code le.generated},
 * {@code be.generated}), and the streams they read and write. It is the oracle of the fast codec's tests, and there for those who want
 * a message as plain objects. May use the fast codec's dialects and errors; nothing but tests, benchmarks and users depends on it.
 */
@NullMarked
package io.resmgrkit.codec.kaitai;

import org.jspecify.annotations.NullMarked;
