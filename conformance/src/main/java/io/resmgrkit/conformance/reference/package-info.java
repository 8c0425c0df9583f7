/**
 * The reference dispatcher as a system under test: what stands between a resource manager on the framework and the kit's links.
 *
 * <p>{@link io.resmgrkit.conformance.reference.DispatchedManager} feeds requests of the link to a {@link
 * io.resmgrkit.conformance.framework.Dispatch}, and is its kernel.
 *
 * <p>May depend on the framework, the file layer, the profiles and the sut package; knows no frames.
 */
@NullMarked
package io.resmgrkit.conformance.reference;

import org.jspecify.annotations.NullMarked;
