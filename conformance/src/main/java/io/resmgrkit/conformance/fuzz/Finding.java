package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.conformance.replay.Deviation;
import io.resmgrkit.conformance.transcript.Session;
import java.time.Duration;

/**
 * One thing that deviates, in the smallest session that shows it.
 *
 * @param id its name, the same in every run that finds it
 * @param what the message and the field
 * @param session the session with the outcomes of the reference
 * @param deviation the first that the session shows
 * @param after how many sequences had been run when it was first met
 * @param found how long that took
 */
public record Finding(String id, String what, Session session, Deviation deviation, int after, Duration found) {}
