package io.resmgrkit.codec.testkit;

/**
 * What a length field says in place of the truth.
 *
 * @param absolute whether {@code value} replaces the length rather than being added to it
 * @param value    what it is replaced by, or what is added
 */
public record Lie(boolean absolute, long value) {
    /** The truth. */
    public static Lie none() {
        return new Lie(false, 0);
    }

    /** Off by that much. */
    public static Lie by(long much) {
        return new Lie(false, much);
    }

    /** Another value altogether. */
    public static Lie instead(long value) {
        return new Lie(true, value);
    }

    /** What the field says of that length. */
    public long of(long length) {
        return absolute ? value : length + value;
    }
}
