package io.resmgrkit.captures.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that another program still writes: at its end the reader waits for more instead of ending. */
public final class GrowingFile extends FilterInputStream {
    /** Waits for the file to grow. */
    @FunctionalInterface
    public interface Wait {
        /** Returns after a while, with true to look again, or with false when nothing more is expected. */
        boolean forMore() throws IOException;
    }

    private final Wait wait;

    /**
     * @param in   the file
     * @param wait called at its end; the place to write out what was found so far
     */
    public GrowingFile(InputStream in, Wait wait) {
        super(in);
        this.wait = wait;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] array, int offset, int length) throws IOException {
        int read = in.read(array, offset, length);
        while (read < 0 && wait.forMore()) {
            read = in.read(array, offset, length);
        }
        return read;
    }
}
