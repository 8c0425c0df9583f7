/** Tests of the package of the same name. */
@NullMarked
package io.resmgrkit.conformance.model;

import org.jspecify.annotations.NullMarked;
