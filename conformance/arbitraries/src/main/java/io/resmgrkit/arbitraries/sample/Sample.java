package io.resmgrkit.arbitraries.sample;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.wire.Bytes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A generated message. Its text, which a failing property prints, shows the bytes and every field.
 *
 * @param name     the C name of what it is, such as {@code _IO_READ} or {@code _IO_CONNECT_OPEN}
 * @param dialect  layout and byte order
 * @param answered what a reply answers; null for a request
 * @param bytes    the message; not copied
 */
public record Sample(String name, Dialect dialect, @Nullable Answered answered, byte[] bytes) {
    /** A request. */
    public static Sample request(String name, Dialect dialect, byte[] bytes) {
        return new Sample(name, dialect, null, bytes);
    }

    /** The decoded message. */
    public Message message() {
        return answered == null
                ? Message.request(dialect, bytes, 0, bytes.length)
                : Message.reply(dialect, answered, bytes, 0, bytes.length);
    }

    /** Number of the message: of a reply that of what it answers; -1 when the bytes do not hold one. */
    public int type() {
        return message().bytes().type();
    }

    /** Its fields in wire order, as far as they can be told apart; every byte is in exactly one. */
    public List<Place> places() {
        return Places.of(message());
    }

    /** The same message with another value in an integer of it, cut to the size of the field. */
    public Sample with(Place place, long value) {
        byte[] changed = bytes.clone();
        Bytes.write(changed, place.offset(), place.size(), dialect.bigEndian(), value);
        return new Sample(name, dialect, answered, changed);
    }

    /** The same message with another value in the integer of that path; itself when it has none. */
    public Sample with(String path, long value) {
        for (Place place : places()) {
            if (place.integer() && place.path().equals(path)) {
                return with(place, value);
            }
        }
        return this;
    }

    /** The first bytes of it. */
    public Sample cut(int length) {
        return new Sample(name, dialect, answered, Arrays.copyOf(bytes, length));
    }

    @Override
    public String toString() {
        String fields = places().stream()
                .filter(Place::integer)
                .map(place -> place.path() + "=" + text(place))
                .collect(Collectors.joining(", "));
        return name + (answered == null ? "" : " reply, status " + answered.status()) + ", " + dialect.id() + ", "
                + bytes.length + " bytes " + HexFormat.of().formatHex(bytes) + " {" + fields + "}";
    }

    private static String text(Place place) {
        var names = place.field().names();
        String name = names == null || names.flags() ? null : names.name(place.value());
        return name == null ? Long.toString(place.value()) : name;
    }
}
