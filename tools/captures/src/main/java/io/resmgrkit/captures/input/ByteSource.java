package io.resmgrkit.captures.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A window that moves over a stream: some bytes ahead can be asked for at once, and every byte has its offset in the file. */
public final class ByteSource implements Closeable {
    /** The most bytes that can be asked for at once. */
    public static final int LONGEST = 1 << 24;

    private static final int WINDOW = 1 << 17;

    private final InputStream in;
    private byte[] array = new byte[WINDOW];
    private int position;
    private int end;
    private long base;
    private boolean ended;
    private @Nullable IOException failure;

    /** @param in read in large pieces; closed with this */
    public ByteSource(InputStream in) {
        this.in = in;
    }

    /** Holds the bytes ahead; another array after the next {@link #require}. */
    public byte[] array() {
        return array;
    }

    /** The next byte in {@link #array()}. */
    public int position() {
        return position;
    }

    /** Bytes ahead in {@link #array()}. */
    public int available() {
        return end - position;
    }

    /** The offset of the next byte in the (decompressed) file. */
    public long offset() {
        return base + position;
    }

    /** Passes over bytes that are ahead in {@link #array()}. */
    public void advance(int bytes) {
        position += bytes;
    }

    /** Makes {@code bytes}, at most {@link #LONGEST}, be ahead. False, with all that is left ahead, when the file ends before. */
    public boolean require(int bytes) {
        if (end - position >= bytes) {
            return true;
        }
        if (position + bytes > array.length) {
            makeRoom(bytes);
        }
        while (end - position < bytes && !ended) {
            fill();
        }
        return end - position >= bytes;
    }

    /** What ended the file before its end: an unreadable disk, a damaged compressed stream; or null. */
    public @Nullable IOException failure() {
        return failure;
    }

    /** Passes over any number of bytes; returns how many there were. */
    public long skip(long bytes) {
        long left = bytes;
        while (left > 0 && require(1)) {
            int step = (int) Math.min(left, available());
            position += step;
            left -= step;
        }
        return bytes - left;
    }

    private void fill() {
        try {
            int read = in.read(array, end, array.length - end);
            if (read < 0) {
                ended = true;
            } else {
                end += read;
            }
        } catch (IOException e) {
            failure = e;
            ended = true;
        }
    }

    private void makeRoom(int bytes) {
        byte[] target = bytes > array.length ? new byte[Math.max(bytes, Math.min(array.length * 2, LONGEST))] : array;
        System.arraycopy(array, position, target, 0, end - position);
        array = target;
        base += position;
        end -= position;
        position = 0;
    }

    /** The first bytes ahead, at most {@code bytes} of them. */
    public byte[] peek(int bytes) {
        require(bytes);
        return Arrays.copyOfRange(array, position, position + Math.min(bytes, available()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
