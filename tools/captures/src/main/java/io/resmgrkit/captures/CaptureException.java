package io.resmgrkit.captures;

import java.io.IOException;

/** A file that is no capture at all; damage inside one is reported as a problem and does not end in this. */
public final class CaptureException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long offset;

    /**
     * @param offset where, in bytes behind any compression
     * @param why    what is wrong and what to do
     */
    public CaptureException(long offset, String why) {
        super(why);
        this.offset = offset;
    }

    /** Where in the file. */
    public long offset() {
        return offset;
    }
}
