package io.resmgrkit.captures.qnet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.captures.Recorder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CrcTest {
    /** QNET 2, QNET 8: the printed sum of the frame of 2009. */
    @Test
    void the_real_frame_gives_the_sum_that_was_printed_with_it() throws IOException {
        byte[] file = Files.readAllBytes(Recorder.TRACES.resolve("real_frame_2009.pcap"));
        byte[] covered = Arrays.copyOfRange(file, 24 + 16 + 16, file.length);
        Arrays.fill(covered, 32, 36, (byte) 0);
        assertEquals(0x40adc3a4, Crc.of(covered, 0, covered.length));
    }

    /** QNET 2: the register starts at 0 and bytes go most significant bit first; here one bit at a time. */
    @Test
    void mirrored_bytes_give_what_one_bit_at_a_time_gives() {
        long seed = 42;
        SplittableRandom random = new SplittableRandom(seed);
        for (int length : new int[] {0, 1, 7, 8, 9, 31, 2043, 2044, 2045, 2052, 5000}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            int sum = 0;
            for (byte b : bytes) {
                sum ^= b << 24;
                for (int bit = 0; bit < 8; bit++) {
                    sum = sum << 1 ^ (sum < 0 ? 0x04c11db7 : 0);
                }
            }
            assertEquals(sum, Crc.of(bytes, 0, length), "length " + length + ", seed " + seed);
        }
    }
}
