package io.resmgrkit.codec.kaitai;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The two codecs agree on any bytes, in every dialect. In a build the inputs below {@code CodecFuzzTestInputs} are run; with
 * {@code JAZZER_FUZZ=1} new ones are made.
 */
class CodecFuzzTest {
    private static final Dialect[] DIALECTS = Dialect.values();
    private static final int REPLY_HEAD = 13;

    /** One byte chooses the dialect, the others are the message. */
    @FuzzTest(maxDuration = "30m")
    void requests(byte[] data) {
        if (data.length > 0) {
            ByteBuffer in = ByteBuffer.wrap(data);
            Agreement.check("request", dialect(in), null, rest(in));
        }
    }

    /**
     * What is answered, little-endian, in front of the reply: dialect, whether a directory was read, subtype (a byte each), type (2), dcmd (4),
     * status (4).
     */
    @FuzzTest(maxDuration = "30m")
    void replies(byte[] data) {
        if (data.length >= REPLY_HEAD) {
            ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
            Dialect dialect = dialect(in);
            boolean directory = (in.get() & 1) != 0;
            int subtype = in.get() & 0xff;
            int type = in.getShort() & 0xffff;
            Answered answered = new Answered(type, subtype, in.getInt(), in.getInt(), directory);
            Agreement.check(answered.toString(), dialect, answered, rest(in));
        }
    }

    private static Dialect dialect(ByteBuffer in) {
        return DIALECTS[Math.floorMod(in.get(), DIALECTS.length)];
    }

    private static byte[] rest(ByteBuffer in) {
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        return rest;
    }
}
