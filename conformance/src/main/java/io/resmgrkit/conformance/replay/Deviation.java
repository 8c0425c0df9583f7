package io.resmgrkit.conformance.replay;

/**
 * One thing that is not as recorded.
 *
 * @param session id of the session
 * @param seq exchange or pulse after which it showed
 * @param call what the client did, as the recording describes it
 * @param field what differs: {@code outcome}, {@code status}, {@code errno}, {@code reply.NAME}, {@code state.attr.mtime}, ...
 * @param expected what the recording has, readable
 * @param actual what the server did, readable
 */
public record Deviation(String session, int seq, String call, String field, String expected, String actual) {
    @Override
    public String toString() {
        return session + " seq " + seq + " " + call + ": " + field + ": expected " + expected + ", actual " + actual;
    }
}
