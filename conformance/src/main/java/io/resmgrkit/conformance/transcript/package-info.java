/**
 * Transcripts: recorded sessions as data (T1 to T3).
 *
 * <p>{@link io.resmgrkit.conformance.transcript.Session} and what it consists of are plain records;
 * {@link io.resmgrkit.conformance.transcript.TranscriptReader} and
 * {@link io.resmgrkit.conformance.transcript.TranscriptWriter} convert them from and to JSON Lines, one session in memory at a
 * time, plain or compressed. Nothing here knows how a session is replayed.
 *
 * <p>May depend on nothing else of the project.
 */
@NullMarked
package io.resmgrkit.conformance.transcript;

import org.jspecify.annotations.NullMarked;
