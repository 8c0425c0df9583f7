/**
 * What probes are written with: encoded requests, descriptors that send them, answers that know what was expected, fixtures.
 *
 * <p>May depend on the codec, the {@code sut} package and the data types of {@code rules}.
 */
@NullMarked
package io.resmgrkit.conformance.rules.probe;

import org.jspecify.annotations.NullMarked;
