package io.resmgrkit.conformance.framework;

import java.nio.charset.StandardCharsets;

/** The path manager's answer about an attached path (P1.1). Immutable; a kernel keeps one per path. */
public final class PathName {
    private final long dev;
    private final long ino;
    private final byte[] path;

    /**
     * An answer.
     *
     * @param dev device number of the path space
     * @param ino inode of the path
     * @param path the path, one byte a character
     */
    public PathName(long dev, long ino, String path) {
        this.dev = dev;
        this.ino = ino;
        this.path = (path + '\0').getBytes(StandardCharsets.ISO_8859_1);
    }

    public long dev() {
        return dev;
    }

    public long ino() {
        return ino;
    }

    /** Bytes of the path with its NUL. */
    public int length() {
        return path.length;
    }

    /** Copies the first bytes of the path, NUL included. */
    public void copyTo(byte[] into, int at, int count) {
        System.arraycopy(path, 0, into, at, count);
    }
}
