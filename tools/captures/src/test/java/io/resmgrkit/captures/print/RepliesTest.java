package io.resmgrkit.captures.print;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.captures.CaptureReader;
import io.resmgrkit.captures.Pcap;
import io.resmgrkit.captures.Pcapng;
import io.resmgrkit.captures.Qnet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** How replies are read, and that nothing is told that the capture does not have. */
class RepliesTest {
    private static final int MESSAGE = 100;

    private final Qnet q = new Qnet();
    private final Pcap pcap = new Pcap();

    private static String json(byte[] capture) throws IOException {
        return told(capture, true);
    }

    private static String told(byte[] capture, boolean json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaptureWriter writer = new CaptureWriter(out, "a capture", json, true);
        new CaptureReader(new CaptureOptions(null, true, true), writer).read(new ByteArrayInputStream(capture));
        writer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** LAYOUT 6: the library of a server of the other byte order turns the reply into the order of the client. */
    @Test
    void the_body_of_a_reply_has_the_byte_order_of_the_request() throws IOException {
        q.big = true;
        byte[] lseek = HexFormat.of().parseHex("01090010" + "00000000" + "0000000000000004");
        pcap.packet(q.frame(true, q.send(5, lseek)));
        q.big = false;
        byte[] offset = ByteBuffer.allocate(8).putLong(4660).array();
        pcap.packet(q.frame(false, q.reply(0, 5, offset)));
        String told = json(pcap.bytes());
        assertTrue(told.contains("\"fields\":{\"offset\":\"4660\"}"), told);
    }

    /** LAYOUT 4: only the last of combined messages replies, and which one that is the capture cut off. */
    @Test
    void the_reply_to_a_combined_request_that_was_cut_is_plain_data() throws IOException {
        byte[] chain = HexFormat.of()
                .parseHex("09011080" + "00000000" + "0400000000000000" + "01011000" + "05000000" + "0000000000000000");
        byte[] request = q.frame(true, q.send(5, chain));
        byte[] reply = q.frame(false, q.reply(5, 5, "hello".getBytes()));
        for (int kept : new int[] {4, 16, 18}) {
            Pcap cut = new Pcap();
            cut.packet(Arrays.copyOf(request, MESSAGE + kept), request.length, 1, 0);
            cut.packet(reply);
            String told = json(cut.bytes());
            assertFalse(told.contains("\"error\""), told);
            assertTrue(told.contains("\"text\":\"hello\"") || told.contains("68656c6c6f"), told);
        }
        // With its head the last message is known.
        Pcap known = new Pcap();
        known.packet(Arrays.copyOf(request, MESSAGE + 20), request.length, 1, 0);
        known.packet(reply);
        assertTrue(json(known.bytes()).contains("\"name\":\"data\""));
    }

    @Test
    void a_directory_that_is_read_without_a_hint_shows_its_entries() throws IOException {
        pcap.packet(q.frame(true, q.send(5, q.ioRead(4096))));
        byte[] entry = HexFormat.of().parseHex("0200000000000000" + "0100000000000000" + "18000100" + "2e000000");
        pcap.packet(q.frame(false, q.reply(entry.length, 5, entry)));
        String told = json(pcap.bytes());
        assertTrue(told.contains("\"d_ino\":\"2\""), told);
    }

    /** QNET 4: a pulse has its priority behind it, and no number of bytes. */
    @Test
    void a_pulse_shows_its_priority() throws IOException {
        byte[] pulse = Arrays.copyOf(q.send(7, new byte[20]), 64);
        pulse[0] = 12;
        pulse[44] = 0;
        pulse[60] = 21;
        pcap.packet(q.frame(true, pulse));
        String told = json(pcap.bytes());
        assertTrue(told.contains("\"zero\":0},\"priority\":21}"), told);
        assertFalse(told.contains("\"nbytes\""), told);
    }

    @Test
    void a_reply_alone_tells_its_sender_and_its_handle() throws IOException {
        pcap.packet(q.frame(false, q.reply(3, 5, "abc".getBytes())));
        String line = told(pcap.bytes(), false);
        String who = "02:00:00:00:01:02 reply to a request that the capture does not have, handle 5 = 3 \"abc\"";
        assertTrue(line.contains(who), line);
    }

    /** A simple packet block has no time, so there is none between two of them. */
    @Test
    void packets_without_a_time_have_no_latency() throws IOException {
        Pcapng file = new Pcapng(false).section().face(1, 0, (byte) 6, 0);
        for (byte[] frame :
                new byte[][] {q.frame(true, q.send(5, q.ioRead(4))), q.frame(false, q.reply(0, 5, new byte[0]))}) {
            file.simple(frame);
        }
        String told = json(file.bytes());
        assertTrue(told.contains("\"status\":0"), told);
        assertFalse(told.contains("latency_ns"), told);
    }
}
