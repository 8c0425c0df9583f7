/** Example systems under test in Java: a memo that is right and one that is not. Depends on the sut package only. */
@NullMarked
package io.resmgrkit.examples;

import org.jspecify.annotations.NullMarked;
