/**
 * Reports of a check: console text, JUnit XML, JSON Lines, TAP, a self-contained page, and a matrix of several.
 *
 * <p>Everything starts from a {@link io.resmgrkit.conformance.rules.Report}; {@link io.resmgrkit.conformance.report.Reports} writes
 * one by the name of a format. May depend on the codec, {@code sut} and the data types of {@code rules}.
 */
@NullMarked
package io.resmgrkit.conformance.report;

import org.jspecify.annotations.NullMarked;
