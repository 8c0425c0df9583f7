/**
 * An exemplary resource manager, written on the public framework: files, directories, links, a stream with blocking reads and
 * notification, commands of its own. Made to satisfy every conformance rule and to be copied from.
 *
 * <p>Read {@link io.resmgrkit.conformance.model.Model} first; {@link io.resmgrkit.conformance.model.Node} is what it serves,
 * {@link io.resmgrkit.conformance.model.Names} and {@link io.resmgrkit.conformance.model.Streams} are the rest of it.
 * {@link io.resmgrkit.conformance.model.SeededBug} breaks it on purpose, one bug at a time.
 * {@link io.resmgrkit.conformance.model.Systems} offers it, and the recorded profiles, as systems under test.
 *
 * <p>May depend on the framework, iofunc, profile, reference, sut and link packages.
 */
@NullMarked
package io.resmgrkit.conformance.model;

import org.jspecify.annotations.NullMarked;
