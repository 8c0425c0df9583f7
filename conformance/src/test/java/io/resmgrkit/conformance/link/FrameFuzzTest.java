package io.resmgrkit.conformance.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Any bytes on a link: frames, the wish for more, or the one exception. What was read is written and read again as the same. In a build
 * the inputs below {@code FrameFuzzTestInputs} are run; with {@code JAZZER_FUZZ=1} new ones are made.
 */
class FrameFuzzTest {
    @FuzzTest(maxDuration = "30m")
    void frames(byte[] data) throws FrameFormatException {
        ByteBuf in = Unpooled.wrappedBuffer(data);
        for (; ; ) {
            int start = in.readerIndex();
            Frame frame;
            try {
                frame = FrameReader.read(in);
            } catch (FrameFormatException e) {
                assertNotNull(e.getMessage());
                return;
            }
            if (frame == null) {
                assertEquals(start, in.readerIndex(), "bytes of a frame that is not complete stay");
                return;
            }
            byte[] written = Frames.bytes(frame);
            Frame again = FrameReader.read(Unpooled.wrappedBuffer(written));
            assertNotNull(again, frame::toString);
            assertArrayEquals(written, Frames.bytes(again), frame::toString);
        }
    }
}
