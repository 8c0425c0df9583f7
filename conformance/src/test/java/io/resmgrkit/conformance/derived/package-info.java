/**
 * The authors of the derived sessions: what the documents say of releases after 6.4.1, written as transcripts.
 *
 * <p>Nothing here runs the dispatcher. {@link io.resmgrkit.conformance.derived.Author} keeps the book of what a server must hold,
 * a topic says what changes it and encodes the expected replies from those values.
 */
@NullMarked
package io.resmgrkit.conformance.derived;

import org.jspecify.annotations.NullMarked;
