package io.resmgrkit.codec.testkit;

import static io.resmgrkit.codec.testkit.Values.integer;
import static io.resmgrkit.codec.testkit.Values.mostly;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Structures that several messages share, as lists of pieces. */
final class Shapes {
    private Shapes() {}

    /** Integers by size: {@code 2} is u2, {@code 48} a u4 and a u8. */
    static List<Arbitrary<Piece>> ints(String sizes) {
        List<Arbitrary<Piece>> pieces = new ArrayList<>();
        for (char size : sizes.toCharArray()) {
            pieces.add(integer(size - '0'));
        }
        return pieces;
    }

    @SafeVarargs
    static List<Arbitrary<Piece>> join(List<Arbitrary<Piece>>... parts) {
        List<Arbitrary<Piece>> all = new ArrayList<>();
        for (List<Arbitrary<Piece>> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    static Arbitrary<List<Piece>> together(List<Arbitrary<Piece>> parts) {
        return Combinators.combine(parts).as(List::copyOf);
    }

    /** {@code _msg_info}, 48 bytes. */
    static List<Arbitrary<Piece>> msgInfo() {
        return ints("4444444444224");
    }

    /** {@code struct sigevent}, 16 bytes. */
    static List<Arbitrary<Piece>> sigevent() {
        return join(List.of(mostly(4, 0, 1, 4, 5, 7, 0x1004)), ints("4422"));
    }

    /** {@code struct sigevent} of a 64-bit process, 32 bytes. */
    static List<Arbitrary<Piece>> sigevent64() {
        return join(List.of(mostly(4, 0, 1, 4, 0x80, 0x84, 0x1004)), ints("44444224"));
    }

    /** {@code _msg_info_hdr}, 28 bytes. */
    static List<Arbitrary<Piece>> msgInfoHdr() {
        return ints("4444444");
    }

    /** {@code struct stat} in a form: 72 bytes, and the times again with nanoseconds. */
    static List<Arbitrary<Piece>> stat(int form) {
        return join(stat(), ints(form == 2 ? "444444" : form == 3 ? "888888" : ""));
    }

    /** {@code struct flock}, 32 bytes. */
    static List<Arbitrary<Piece>> flock() {
        return join(List.of(mostly(2, 1, 2, 3), mostly(2, 0, 1, 2)), ints("48844"));
    }

    /** {@code struct stat}, 72 bytes. */
    static List<Arbitrary<Piece>> stat() {
        return ints("884444444444448");
    }

    /** {@code _fdinfo}, 64 bytes. */
    static List<Arbitrary<Piece>> fdinfo() {
        return ints("44884222222444444");
    }

    /** What {@code DCMD_FSYS_STATVFS} returns, 168 bytes; its 16 characters have no byte order. */
    static List<Arbitrary<Piece>> statvfs() {
        return ints("448888884" + "1".repeat(16) + "4".repeat(23));
    }
}
