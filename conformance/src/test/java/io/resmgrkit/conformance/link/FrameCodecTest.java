package io.resmgrkit.conformance.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FrameCodecTest {
    private static final int ROUNDS = 500;
    private static final long SEED = 20261122;

    @Test
    void every_frame_is_read_as_it_was_written() throws FrameFormatException {
        System.out.println("seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            for (Frame frame : Frames.samples(random)) {
                byte[] bytes = Frames.bytes(frame);
                Frame read = FrameReader.read(Unpooled.wrappedBuffer(bytes));
                assertNotNull(read);
                assertEquals(frame.getClass(), read.getClass());
                assertArrayEquals(bytes, Frames.bytes(read), frame.toString());
            }
        }
    }

    @Test
    void a_frame_that_is_not_complete_is_waited_for_byte_by_byte() throws FrameFormatException {
        for (Frame frame : Frames.samples(new SplittableRandom(SEED))) {
            byte[] bytes = Frames.bytes(frame);
            ByteBuf in = Unpooled.buffer();
            for (int i = 0; i < bytes.length - 1; i++) {
                in.writeByte(bytes[i]);
                assertNull(FrameReader.read(in), frame + ", " + (i + 1) + " bytes");
                assertEquals(0, in.readerIndex());
            }
            in.writeByte(bytes[bytes.length - 1]);
            assertNotNull(FrameReader.read(in));
            assertEquals(bytes.length, in.readerIndex());
        }
    }

    @Test
    void fields_of_a_later_version_behind_a_body_are_passed_over() throws FrameFormatException {
        for (Frame frame : Frames.samples(new SplittableRandom(SEED))) {
            byte[] bytes = Frames.bytes(frame);
            byte[] longer = Arrays.copyOf(bytes, bytes.length + 5);
            ByteBuf in = Unpooled.wrappedBuffer(longer);
            in.setIntLE(4, bytes.length - Limits.HEAD + 5);
            Frame read = FrameReader.read(in);
            assertNotNull(read);
            assertArrayEquals(bytes, Frames.bytes(read));
            assertEquals(0, in.readableBytes());
        }
    }

    @Test
    void a_body_that_is_too_short_names_the_field() {
        for (Frame frame : Frames.samples(new SplittableRandom(SEED))) {
            byte[] bytes = Frames.bytes(frame);
            if (bytes.length > Limits.HEAD) {
                byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
                ByteBuf in = Unpooled.wrappedBuffer(cut);
                in.setIntLE(4, cut.length - Limits.HEAD);
                var e = assertThrows(FrameFormatException.class, () -> FrameReader.read(in), frame.toString());
                assertTrue(
                        String.valueOf(e.getMessage()).matches("field \\w+ at offset \\d+ of a frame: .*"),
                        e::toString);
            }
        }
    }

    @Test
    void a_length_above_the_limit_is_refused_before_anything_is_allocated() {
        // send: len_request = 0x7fffffff in a frame of 28 bytes
        refused("524b0400 10000000 01000000 01000000 e8030000 00000000 ffffff7f", "len_request at offset 24");
        // head: len_body one above the limit
        refused("524b0400 81001000 01000000", "len_body at offset 4");
        // send: a reply room above one mebibyte
        refused("524b0400 10000000 01000000 01000000 e8030000 01001000 00000000", "reply_room at offset 20");
        // welcome with 17 dialects
        refused(
                "524b8100 15000000 01000000 01000000 00000000 00000000 00000000 00000000 11",
                "num_dialects at offset 32");
    }

    @Test
    void text_of_a_program_is_refused_at_its_first_byte() {
        refused("48", "magic at offset 0");
        refused("5248", "magic at offset 0");
        refused("524b7700 00000000 01000000", "type at offset 2");
    }

    @Test
    void random_bytes_give_frames_or_the_one_exception() {
        SplittableRandom random = new SplittableRandom(SEED);
        int faults = 0;
        for (int i = 0; i < 200_000; i++) {
            Frame[] samples = Frames.samples(random).toArray(Frame[]::new);
            byte[] bytes = Frames.bytes(samples[random.nextInt(samples.length)]);
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                FrameReader.read(Unpooled.wrappedBuffer(bytes));
            } catch (FrameFormatException e) {
                faults++;
            }
            i += 9;
        }
        assertTrue(faults > 1000, "mutations are noticed: " + faults);
    }

    private static void refused(String hex, String where) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        var e = assertThrows(FrameFormatException.class, () -> FrameReader.read(Unpooled.wrappedBuffer(bytes)));
        assertTrue(String.valueOf(e.getMessage()).contains(where), e::toString);
    }
}
