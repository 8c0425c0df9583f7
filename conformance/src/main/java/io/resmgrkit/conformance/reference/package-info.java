/**
 * The reference dispatcher as a system under test: what stands between a resource manager on the framework and the kit's links.
 *
 * <p>{@link io.resmgrkit.conformance.reference.DispatchedManager} feeds requests of the link to a {@link
 * io.resmgrkit.conformance.framework.Dispatch}, and is its kernel.
 *
 * <p>May depend on the framework and sut packages only; knows neither frames nor files.
 */
@NullMarked
package io.resmgrkit.conformance.reference;

import org.jspecify.annotations.NullMarked;
