package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.transcript.Late;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a system under test did with one record.
 *
 * @param outcome how the message ended; null for a pulse
 * @param events  events delivered, in order; null where the system cannot tell
 * @param late    answers to earlier pending exchanges, in order
 * @param state   what is left behind (T3); null where the system cannot tell
 */
public record Observed(
        @Nullable Outcome outcome,
        @Nullable List<Members> events,
        List<Late> late,
        @Nullable State state) {}
