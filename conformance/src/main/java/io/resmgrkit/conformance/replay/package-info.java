/**
 * Replays sessions against the reference dispatcher and compares every outcome field by field (T2). May use transcript, profile, iofunc
 * and framework; nothing in conformance depends on it.
 */
@NullMarked
package io.resmgrkit.conformance.replay;

import org.jspecify.annotations.NullMarked;
