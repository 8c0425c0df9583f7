package io.resmgrkit.captures.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.codec.Dialect;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Headers of frames one after another: what is copied from the one before is what it would have been without (QNET 2, QNET 4). */
class HeadersTest {
    private static final int L4 = 36;
    private static final int SEND = 48;
    private static final int ANSWER = 20;
    private static final int FRAMES = 20_000;

    @Test
    void what_is_copied_is_what_a_first_frame_would_say() {
        long seed = Long.getLong("resmgr.seed", System.nanoTime());
        System.out.println("HeadersTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Headers headers = new Headers();
        byte[] bytes = new byte[L4 + SEND];
        boolean big = false;
        for (int frame = 1; frame <= FRAMES; frame++) {
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            big ^= random.nextInt(50) == 0;
            Payload header = new Payload();
            header.begin(big ? Dialect.SDP6_ILP32_BE : Dialect.SDP6_ILP32_LE, bytes.length);
            header.put(0, bytes, 0, L4 + (random.nextInt(3) == 0 ? ANSWER : SEND));
            assertEquals(text(new Headers(), header, frame), text(headers, header, frame), "seed " + seed);
        }
    }

    private static String text(Headers headers, Payload header, long frame) {
        ByteText out = new ByteText(16);
        headers.json(out, header, frame);
        return out.toString();
    }
}
