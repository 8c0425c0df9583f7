package io.resmgrkit.codec.testkit;

import org.jspecify.annotations.Nullable;

/**
 * A message that the corpus recorded.
 *
 * @param source    file, line and call, for reports
 * @param bigEndian whether the client was big-endian
 * @param request   the whole request
 * @param status    the status word of its reply; 0 when there is none
 * @param reply     the bytes of its reply; null for an error or no reply
 */
public record Recorded(String source, boolean bigEndian, byte[] request, int status, byte @Nullable [] reply) {
    @Override
    public String toString() {
        return source;
    }
}
