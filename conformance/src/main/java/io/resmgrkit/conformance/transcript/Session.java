package io.resmgrkit.conformance.transcript;

import java.util.List;

/**
 * One recorded session (T1.1): the devices of a server and what happened to it, in order.
 *
 * @param id names the session
 * @param title for people
 * @param dialect layout and byte order of the server, such as {@code sdp6-ilp32-le}
 * @param origin where the recording comes from
 * @param receiveBuffer bytes of the server's receive buffer (B1.1)
 * @param serverPid process id of the server
 * @param time clock at the start, seconds since 1970
 * @param devices attached in this order before the first step
 * @param steps everything after the session record
 */
public record Session(
        String id,
        String title,
        String dialect,
        String origin,
        int receiveBuffer,
        int serverPid,
        long time,
        List<Device> devices,
        List<Step> steps) {
    /** Exchanges with an outcome to be compared; pulses are not counted. */
    public int exchanges() {
        return (int) steps.stream().filter(Exchange.class::isInstance).count();
    }
}
