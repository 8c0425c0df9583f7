package io.resmgrkit.codec.testkit;

import org.jspecify.annotations.Nullable;

/**
 * A message of the corpus, recorded or derived.
 *
 * @param source  file, line and call, for reports
 * @param dialect name of the dialect of the client: layout and byte order
 * @param request the whole request
 * @param status  the status word of its reply; 0 when there is none
 * @param reply   the bytes of its reply; null for an error or no reply
 */
public record Recorded(String source, String dialect, byte[] request, int status, byte @Nullable [] reply) {
    @Override
    public String toString() {
        return source;
    }
}
