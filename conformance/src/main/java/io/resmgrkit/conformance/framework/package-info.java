/**
 * The resource-manager framework: what happens between a message that arrives and the answer that leaves (B1 to B7, B10, B11).
 *
 * <p>{@link io.resmgrkit.conformance.framework.Dispatch} receives, finds the message range, and hands the 0x100 to 0x1ff
 * messages to the connect and I/O halves of the layer; they find the link or the binding, call a function of one of the two
 * tables, and the function's {@link io.resmgrkit.conformance.framework.Result} becomes the one answer. Handlers see a
 * {@link io.resmgrkit.conformance.framework.Context} and a message view, never a transport; the framework sees links, bindings
 * and opaque open control blocks, never a file. Everything outside the process is asked of the
 * {@link io.resmgrkit.conformance.framework.Kernel}.
 *
 * <p>May depend on the codec only.
 */
@NullMarked
package io.resmgrkit.conformance.framework;

import org.jspecify.annotations.NullMarked;
