package io.resmgrkit.conformance.framework;

/**
 * The vector of a reply: byte ranges that are gathered once, straight into the client's buffer.
 *
 * <p>It belongs to a {@link Context}, is overwritten by the next message, and references the bytes it names until then.
 */
public final class Parts {
    private final byte[][] arrays;
    private final int[] offsets;
    private final int[] lengths;
    private int count;

    /**
     * @param max parts the vector can hold, {@code nparts_max}
     */
    public Parts(int max) {
        arrays = new byte[max][];
        offsets = new int[max];
        lengths = new int[max];
    }

    /**
     * {@code SETIOV}: names the bytes of one part.
     *
     * @throws IndexOutOfBoundsException when the vector has no such part or the array no such bytes
     */
    public void set(int index, byte[] array, int offset, int length) {
        java.util.Objects.checkFromIndexSize(offset, length, array.length);
        arrays[index] = array;
        offsets[index] = offset;
        lengths[index] = length;
    }

    /** Parts the vector can hold. */
    public int max() {
        return arrays.length;
    }

    /** Parts of the reply under way. */
    public int count() {
        return count;
    }

    /** Bytes the reply offers: the sum of its parts, whatever the client has room for. */
    public int length() {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += lengths[i];
        }
        return sum;
    }

    /**
     * Gathers the reply.
     *
     * @param max bytes the destination has room for; the rest of the reply is dropped
     * @return bytes copied
     */
    public int copyTo(byte[] into, int at, int max) {
        int done = 0;
        for (int i = 0; i < count && done < max; i++) {
            int length = Math.min(lengths[i], max - done);
            System.arraycopy(arrays[i], offsets[i], into, at + done, length);
            done += length;
        }
        return done;
    }

    Parts first(int parts) {
        if (parts > arrays.length) {
            throw new IllegalStateException("reply of " + parts + " parts: the context holds " + arrays.length
                    + ": raise nparts_max in the attributes given to resmgr_attach");
        }
        count = parts;
        return this;
    }
}
