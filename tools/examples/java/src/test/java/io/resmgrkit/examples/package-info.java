/** Tests of the example systems, of the adapters in Python, C and Java they run on, and of the on-target bridge. */
@NullMarked
package io.resmgrkit.examples;

import org.jspecify.annotations.NullMarked;
