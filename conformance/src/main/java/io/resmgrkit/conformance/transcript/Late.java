package io.resmgrkit.conformance.transcript;

/**
 * An answer to an earlier exchange that was pending (T1.2).
 *
 * @param seq the exchange answered
 * @param rcvid its rcvid
 * @param outcome a reply or an error reply
 */
public record Late(int seq, int rcvid, Outcome outcome) {}
