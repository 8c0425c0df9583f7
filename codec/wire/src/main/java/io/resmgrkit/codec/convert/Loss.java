package io.resmgrkit.codec.convert;

/**
 * Something that a message says in its own dialect and cannot say in another.
 *
 * @param field the C name, dotted inside structures, such as {@code info.msglen}; {@code type} when it is the whole message
 * @param why   the reason, with the value
 */
public record Loss(String field, String why) {
    /** Field and reason in one line. */
    @Override
    public String toString() {
        return field + ": " + why;
    }
}
