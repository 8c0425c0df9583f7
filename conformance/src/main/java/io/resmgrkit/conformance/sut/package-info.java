/**
 * Systems under test as the kit sees them, whatever they are written in and wherever they run.
 *
 * <p>{@link io.resmgrkit.conformance.sut.SystemUnderTest} is the kit's side: connections, requests, outcomes.
 * {@link io.resmgrkit.conformance.sut.ResourceManager} is the other side for systems written in Java: one small interface.
 * What lies between them is the link package. {@link io.resmgrkit.conformance.sut.SutSpec} names a system on a command line.
 *
 * <p>May depend on the codec only; knows neither frames nor sockets nor the reference dispatcher.
 */
@NullMarked
package io.resmgrkit.conformance.sut;

import org.jspecify.annotations.NullMarked;
