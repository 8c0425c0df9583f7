/** Tests of the package of the same name. */
@NullMarked
package io.resmgrkit.conformance.report;

import org.jspecify.annotations.NullMarked;
