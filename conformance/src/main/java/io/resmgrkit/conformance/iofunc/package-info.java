/**
 * The POSIX file layer: attributes, open control blocks, and the default behaviour of a file (B8, B9).
 *
 * <p>{@link io.resmgrkit.conformance.iofunc.Attr}, {@link io.resmgrkit.conformance.iofunc.Ocb} and
 * {@link io.resmgrkit.conformance.iofunc.Mount} are the state; a resource manager extends them with its own.
 * {@link io.resmgrkit.conformance.iofunc.Defaults} fills function tables with the default handlers. The helpers the defaults are
 * made of are static methods, grouped by what they are about and named in their documentation after the C function:
 *
 * <ul>
 *   <li>{@link io.resmgrkit.conformance.iofunc.Access}, {@link io.resmgrkit.conformance.iofunc.Clients}: who may do what
 *   <li>{@link io.resmgrkit.conformance.iofunc.Opening}, {@link io.resmgrkit.conformance.iofunc.Descriptors}: opening and closing
 *   <li>{@link io.resmgrkit.conformance.iofunc.Verify}: before data are moved
 *   <li>{@link io.resmgrkit.conformance.iofunc.Stats}, {@link io.resmgrkit.conformance.iofunc.Ownership},
 *       {@link io.resmgrkit.conformance.iofunc.Times}, {@link io.resmgrkit.conformance.iofunc.Syncing}: attributes
 *   <li>{@link io.resmgrkit.conformance.iofunc.Names}: entries of directories
 *   <li>{@link io.resmgrkit.conformance.iofunc.Locks}, {@link io.resmgrkit.conformance.iofunc.Mapping},
 *       {@link io.resmgrkit.conformance.iofunc.Notifications}: record locks, mapped files, notification
 * </ul>
 *
 * <p>May depend on the framework and the codec.
 */
@NullMarked
package io.resmgrkit.conformance.iofunc;

import org.jspecify.annotations.NullMarked;
