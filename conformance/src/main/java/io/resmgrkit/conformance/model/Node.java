package io.resmgrkit.conformance.model;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.NotifyList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file, directory, symbolic link or stream: the attributes that iofunc keeps, and what they are attributes of. */
final class Node extends Attr {
    /** Most bytes of a file. */
    static final int CAPACITY = 1 << 20;

    /** Entries of a directory by name, in the order they were made. */
    final Map<String, Node> entries = new LinkedHashMap<>();

    /** The directory it was made in; the root is its own. */
    final Node parent;

    /** Target of a symbolic link. */
    String target = "";

    /** Clients blocked in a read of a stream, the first one first. */
    final Deque<Reader> readers = new ArrayDeque<>();

    /** Who wants to know of input, output, out-of-band data. */
    final NotifyList[] notify = {new NotifyList(), new NotifyList(), new NotifyList()};

    private byte[] content = new byte[0];

    /**
     * A client blocked in a read.
     *
     * @param rcvid whom to answer
     * @param nbytes most bytes it wants
     */
    record Reader(int rcvid, int nbytes) {}

    Node(@Nullable Node parent) {
        this.parent = parent == null ? this : parent;
    }

    boolean isStream() {
        return is(FileMode.S_IFIFO);
    }

    /** The bytes of a file; those beyond {@link #nbytes} are zero. */
    byte[] content() {
        return content;
    }

    /** Puts bytes at a position; a gap before it reads as zero. */
    void store(long position, byte[] from, int at, int length) {
        resize(Math.max(nbytes, position + length));
        System.arraycopy(from, at, content, (int) position, length);
    }

    /** Cuts or grows with zeros. */
    void resize(long size) {
        if (size > content.length) {
            content = Arrays.copyOf(content, (int) Math.min(CAPACITY, Math.max(size, 2L * content.length)));
        } else if (size < nbytes) {
            Arrays.fill(content, (int) size, (int) nbytes, (byte) 0);
        }
        if (size != nbytes) {
            nbytes = size;
            flags |= DIRTY_SIZE;
        }
    }

    /** Takes the first bytes of a stream. */
    byte[] take(int count) {
        int n = (int) Math.min(count, nbytes);
        byte[] taken = Arrays.copyOf(content, n);
        System.arraycopy(content, n, content, 0, (int) nbytes - n);
        resize(nbytes - n);
        return taken;
    }
}
