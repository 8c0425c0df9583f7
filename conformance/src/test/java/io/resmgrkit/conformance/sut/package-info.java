/** Tests of the names of systems under test. */
@NullMarked
package io.resmgrkit.conformance.sut;

import org.jspecify.annotations.NullMarked;
