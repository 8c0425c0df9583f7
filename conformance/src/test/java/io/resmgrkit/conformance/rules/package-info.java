/** Tests of the package of the same name. */
@NullMarked
package io.resmgrkit.conformance.rules;

import org.jspecify.annotations.NullMarked;
