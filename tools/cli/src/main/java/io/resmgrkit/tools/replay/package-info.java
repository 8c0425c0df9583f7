/**
 * {@code resmgr replay}: replays transcripts and says what came out otherwise than recorded.
 *
 * <p>The replayer itself is in the conformance module; here are the choice of sessions, the words for a deviation and the
 * reports. May depend on {@code show} and on conformance.
 */
@NullMarked
package io.resmgrkit.tools.replay;

import org.jspecify.annotations.NullMarked;
