/** Recorded sessions through links. */
@NullMarked
package io.resmgrkit.conformance.replay.foreign;

import org.jspecify.annotations.NullMarked;
