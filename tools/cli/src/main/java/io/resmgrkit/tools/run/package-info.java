/**
 * What commands share that work with a system under test: how it is named and reached, what device it is, reports into files,
 * progress.
 *
 * <p>May depend on conformance and the shared classes of the command line; commands depend on it, it depends on none.
 */
@NullMarked
package io.resmgrkit.tools.run;

import org.jspecify.annotations.NullMarked;
