package io.resmgrkit.conformance.link;

import io.resmgrkit.conformance.sut.Request;

/** Limits of the link, the same as in the schemas: nothing on either side grows beyond them. */
public final class Limits {
    /** Protocol version of this implementation, the only one so far. */
    public static final int VERSION = 1;

    /** Bytes of the head of a frame. */
    public static final int HEAD = 12;

    /** Longest request and largest reply in bytes. */
    public static final int MAX_MESSAGE = Request.MAX_BYTES;

    /** Longest body of a frame in bytes. */
    public static final int MAX_BODY = MAX_MESSAGE + 128;

    /** Longest text in bytes of UTF-8. */
    public static final int MAX_TEXT = 255;

    /** Most dialects in a welcome. */
    public static final int MAX_DIALECTS = 16;

    /** Requests on their way at a time; one more waits. */
    public static final int MAX_IN_FLIGHT = 4096;

    /** Requests left blocked, and events not fetched, at a time; one more ends the link. */
    public static final int MAX_KEPT = 65_536;

    private Limits() {}
}
