package io.resmgrkit.conformance.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kaitai.struct.ByteBufferKaitaiStream;
import io.kaitai.struct.KaitaiStream;
import io.resmgrkit.conformance.link.oracle.generated.LinkFrame;
import io.resmgrkit.conformance.link.oracle.generated.LinkOpen;
import io.resmgrkit.conformance.link.oracle.generated.LinkResult;
import io.resmgrkit.conformance.link.oracle.generated.LinkSend;
import io.resmgrkit.conformance.link.oracle.generated.LinkWelcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The hand-written frames against the classes that the stock compiler makes of {@code formats/link}. */
class FrameSchemaTest {
    private static final long SEED = 4711;

    @Test
    void the_stock_classes_read_every_frame_and_write_the_same_bytes() {
        System.out.println("seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 200; i++) {
            for (Frame frame : Frames.samples(random)) {
                byte[] bytes = Frames.bytes(frame);
                LinkFrame oracle = read(bytes);
                assertEquals(Integer.toUnsignedLong(frame.id()), oracle.id());
                KaitaiStream out = new ByteBufferKaitaiStream(bytes.length);
                oracle._write(out);
                out.seek(0);
                assertArrayEquals(bytes, out.readBytesFull(), frame.toString());
            }
        }
    }

    @Test
    void the_stock_classes_see_the_same_values() {
        for (Frame frame : Frames.samples(new SplittableRandom(SEED))) {
            Object body = read(Frames.bytes(frame)).body();
            if (frame instanceof Frame.Send send) {
                LinkSend oracle = (LinkSend) body;
                assertEquals(Integer.toUnsignedLong(send.connection()), oracle.connection());
                assertEquals(send.timeout(), oracle.timeout());
                assertEquals(send.replyRoom(), oracle.replyRoom());
                assertArrayEquals(send.request(), oracle.request());
            } else if (frame instanceof Frame.Result result) {
                LinkResult oracle = (LinkResult) body;
                assertEquals(result.kind(), oracle.kind());
                assertEquals(result.extentKnown() ? 1 : 0, oracle.flags());
                assertEquals(result.errno(), oracle.errno());
                assertEquals(result.status(), oracle.status());
                assertArrayEquals(result.reply(), oracle.reply());
            } else if (frame instanceof Frame.Open open) {
                LinkOpen oracle = (LinkOpen) body;
                assertEquals(
                        open.client().groups().stream()
                                .map(Integer::toUnsignedLong)
                                .toList(),
                        oracle.groups());
                assertEquals(Integer.toUnsignedLong(open.client().egid()), oracle.egid());
            } else if (frame instanceof Frame.Welcome welcome) {
                LinkWelcome oracle = (LinkWelcome) body;
                List<String> dialects = oracle.dialects().stream()
                        .map(t -> new String(t.value(), StandardCharsets.UTF_8))
                        .toList();
                assertEquals(welcome.handshake().dialects(), dialects);
            }
        }
    }

    @Test
    void the_schema_states_the_limits_of_the_reader() {
        byte[] bytes = Frames.bytes(new Frame.Send(1, 1, 0, 0, new byte[0]));
        bytes[Limits.HEAD + 10] = 0x11; // reply_room = 0x110000
        assertThrows(KaitaiStream.ValidationGreaterThanError.class, () -> read(bytes));
        byte[] head = Frames.bytes(new Frame.Bye(1));
        head[6] = 0x11; // len_body = 0x110000
        assertThrows(KaitaiStream.ValidationGreaterThanError.class, () -> read(head));
    }

    private static LinkFrame read(byte[] bytes) {
        LinkFrame frame = new LinkFrame(new ByteBufferKaitaiStream(bytes));
        frame._read();
        return frame;
    }
}
