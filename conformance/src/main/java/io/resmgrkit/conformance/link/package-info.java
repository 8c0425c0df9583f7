/**
 * The link between the kit and the adapter of a system under test: frames, transports, supervision.
 *
 * <p>The frames are those of the schemas in {@code formats/link}; {@link io.resmgrkit.conformance.link.FrameReader} and {@link
 * io.resmgrkit.conformance.link.FrameWriter} are a fast implementation of them. On the kit's side {@link
 * io.resmgrkit.conformance.link.LinkSystem} asks over a {@link io.resmgrkit.conformance.link.Transport} (pipes of a child, TCP,
 * Unix socket, the same JVM), watches the clock and starts again what crashed. On the other side {@link
 * io.resmgrkit.conformance.link.ManagerSession} answers for a resource manager in Java, and {@link
 * io.resmgrkit.conformance.link.LinkServer} offers it to others.
 *
 * <p>May depend on the sut package and on Netty's buffers, transport and decoder base; knows nothing of resource-manager
 * messages.
 */
@NullMarked
package io.resmgrkit.conformance.link;

import org.jspecify.annotations.NullMarked;
