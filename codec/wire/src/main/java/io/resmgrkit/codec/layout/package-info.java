/** Layouts of structures as tables. May use names. */
@NullMarked
package io.resmgrkit.codec.layout;

import org.jspecify.annotations.NullMarked;
