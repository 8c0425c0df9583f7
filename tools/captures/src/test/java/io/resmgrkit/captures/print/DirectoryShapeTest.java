package io.resmgrkit.captures.print;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.codec.Dialect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LAYOUT 2.4: records of a multiple of 8 bytes; d_namelen counts the NUL in some servers and not in others. */
class DirectoryShapeTest {
    private static byte[] entries(boolean big, boolean counted, String... names) {
        ByteBuffer out = ByteBuffer.allocate(1000).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (String name : names) {
            int length = 20 + name.length() + 8 & -8;
            out.putLong(2).putLong(1).putShort((short) length).putShort((short) (name.length() + (counted ? 1 : 0)));
            out.put(Arrays.copyOf(name.getBytes(), length - 20));
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static boolean directory(byte[] data, int captured, boolean big) {
        Payload reply = new Payload();
        reply.begin(big ? Dialect.SDP6_ILP32_BE : Dialect.SDP6_ILP32_LE, data.length);
        reply.put(0, data, 0, captured);
        return DirectoryShape.of(reply);
    }

    @ParameterizedTest
    @CsvSource({"false,false", "false,true", "true,false", "true,true"})
    void entries_are_known_by_their_shape_as_far_as_they_were_captured(boolean big, boolean counted) {
        byte[] data = entries(big, counted, ".", "..", "passwd", "a name with blanks");
        for (int captured = 24; captured <= data.length; captured++) {
            assertTrue(directory(data, captured, big), "captured " + captured);
        }
        assertFalse(directory(data, data.length, !big), "the other byte order");
    }

    @Test
    void data_that_are_no_whole_chain_of_names_are_a_file() {
        byte[] data = entries(false, false, ".", "..", "passwd");
        assertFalse(directory(new byte[0], 0, false), "nothing");
        assertFalse(directory(new byte[64], 64, false), "zeros");
        assertFalse(
                directory(Arrays.copyOf(data, data.length - 8), data.length - 8, false), "a record goes past the end");
        byte[] slash = data.clone();
        slash[20] = '/';
        assertFalse(directory(slash, slash.length, false), "a slash in a name");
        byte[] unaligned = data.clone();
        unaligned[16]++;
        assertFalse(directory(unaligned, unaligned.length, false), "a length of 25");
        byte[] unnamed = data.clone();
        unnamed[18] = 0;
        assertFalse(directory(unnamed, unnamed.length, false), "no name");
        byte[] cut = data.clone();
        cut[18] = 3;
        assertFalse(directory(cut, cut.length, false), "a NUL inside a name");
    }
}
