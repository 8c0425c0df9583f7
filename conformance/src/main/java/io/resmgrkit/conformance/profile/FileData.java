package io.resmgrkit.conformance.profile;

import io.resmgrkit.conformance.iofunc.Attr;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/** Attributes of an object that holds bytes: at most 65536, zero beyond the size (P3). */
public class FileData extends Attr {
    /** Bytes a file can hold; the size may be preset far beyond. */
    public static final int CAPACITY = 65536;

    private byte[] bytes = new byte[0];

    /** An empty file. */
    public FileData() {}

    /** An empty file that is locked together with others. */
    protected FileData(ReentrantLock mutex) {
        super(mutex);
    }

    /** Puts data into the file without changing its size, as the start of a session does. */
    public final void preset(byte[] data) {
        bytes = data.clone();
    }

    /** The bytes up to {@code length}. */
    public final byte[] content(int length) {
        return Arrays.copyOf(bytes, length);
    }

    /** An array that holds the bytes before {@code end}, to be read or written in place. */
    final byte[] upTo(int end) {
        if (bytes.length < end) {
            bytes = Arrays.copyOf(bytes, Math.min(CAPACITY, Math.max(end, bytes.length * 2)));
        }
        return bytes;
    }

    /** Cuts the file. */
    final void truncate(long size) {
        if (size < bytes.length) {
            Arrays.fill(bytes, (int) size, bytes.length, (byte) 0);
        }
        nbytes = size;
        flags |= DIRTY_SIZE;
    }
}
