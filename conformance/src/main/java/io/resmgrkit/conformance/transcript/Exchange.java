package io.resmgrkit.conformance.transcript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message and what became of it (T1.2).
 *
 * @param time what time() returns while the message is handled
 * @param device profile of the server concerned, for people; null when there is none
 * @param bigEndian whether the sender, and so request and reply, are big-endian
 * @param call the client call behind it, for people
 * @param rcvid names the client while it is blocked
 * @param request the whole request, also beyond the receive buffer
 * @param replyMax bytes of the client's reply buffer
 * @param events events delivered meanwhile, in order: rcvid, notify, signo, code, priority, value
 * @param late answers given meanwhile to earlier exchanges
 * @param state afterwards, for the sender's descriptor; {@link State#NOT_TOLD} in a recording over a link
 */
public record Exchange(
        int seq,
        long time,
        @Nullable String device,
        Client client,
        boolean bigEndian,
        String call,
        int rcvid,
        byte[] request,
        int replyMax,
        Outcome outcome,
        List<Members> events,
        List<Late> late,
        State state)
        implements Step {}
