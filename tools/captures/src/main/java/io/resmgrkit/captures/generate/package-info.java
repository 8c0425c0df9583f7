/** Makes large captures for measurements: the same seed and sizes give the same bytes. May use qnet's check sum and the codec. */
@NullMarked
package io.resmgrkit.captures.generate;

import org.jspecify.annotations.NullMarked;
