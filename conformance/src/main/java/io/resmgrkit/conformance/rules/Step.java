package io.resmgrkit.conformance.rules;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.sut.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One exchange of a case, as it went over the link.
 *
 * @param fd which of the case's descriptors it was sent on, counted from 1
 * @param client number of the client that sent it
 * @param note what the probe meant by it, may be empty
 * @param dialect layout and byte order of the request
 * @param request bytes sent
 * @param room size of the reply buffer
 * @param outcome first outcome
 * @param later outcome that ended it after it was pending, null when there was none
 */
public record Step(
        int fd,
        int client,
        String note,
        Dialect dialect,
        byte[] request,
        int room,
        Outcome outcome,
        @Nullable Outcome later) {
    /** The same with the outcome that ended it. */
    Step ended(Outcome end) {
        return new Step(fd, client, note, dialect, request, room, outcome, end);
    }
}
