/** Tests of the reference dispatcher behind a link. */
@NullMarked
package io.resmgrkit.conformance.reference;

import org.jspecify.annotations.NullMarked;
