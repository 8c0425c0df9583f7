package io.resmgrkit.conformance.sut;

/**
 * How a connection is known: what a client writes into its messages (B3.1, B4.1, B6.1).
 *
 * @param nd node of the system under test
 * @param pid process id of the client
 * @param chid channel of the system under test
 * @param scoid server connection id: the client as the server numbers it
 * @param coid connection id: the descriptor as the client numbers it
 * @param handle link id for connect messages
 * @param eventCoid connection id to write into pulse events, -1 when the adapter sees no events
 */
public record ConnectionIds(int nd, int pid, int chid, int scoid, int coid, int handle, int eventCoid) {}
