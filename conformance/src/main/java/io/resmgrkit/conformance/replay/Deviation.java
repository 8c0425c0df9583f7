package io.resmgrkit.conformance.replay;

/**
 * One difference between a recording and what happened.
 *
 * @param session  id of the session
 * @param seq      number of the exchange or pulse
 * @param call     label of the exchange, or what pulse
 * @param field    what differs: {@code outcome}, {@code status}, {@code reply.FIELD}, {@code state.attr.mtime} and so on
 * @param expected value in the recording
 * @param actual   value that came
 */
public record Deviation(String session, int seq, String call, String field, String expected, String actual) {}
