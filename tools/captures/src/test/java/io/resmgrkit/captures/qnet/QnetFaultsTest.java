package io.resmgrkit.captures.qnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.captures.CaptureReader;
import io.resmgrkit.captures.Pcap;
import io.resmgrkit.captures.Qnet;
import io.resmgrkit.captures.Recorder;
import io.resmgrkit.captures.print.CaptureWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The faults of the other decoder, listed in QNET 6 under the same numbers, are not ours. */
class QnetFaultsTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final Qnet q = new Qnet();

    private static String text(byte[] capture, boolean json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaptureWriter writer = new CaptureWriter(out, "x", json, false);
        new CaptureReader(CaptureOptions.usual(), writer).read(new ByteArrayInputStream(capture));
        writer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Recorder.TRACES.resolve(name));
    }

    private static List<JsonNode> objects(byte[] capture) throws IOException {
        return JSON.readerFor(JsonNode.class)
                .<JsonNode>readValues(text(capture, true))
                .readAll();
    }

    /** The message of a frame of a sample, frames counted from 1. */
    private static JsonNode message(String name, int frame) throws IOException {
        return objects(sample(name)).stream()
                .filter(object -> object.path("qnet").path("frame").asInt() == frame)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode fields(String name, int frame) throws IOException {
        return message(name, frame).path("fields");
    }

    private static JsonNode tail(String name, int frame, int part) throws IOException {
        return message(name, frame).path("tail").path(part);
    }

    private List<JsonNode> sent(byte[]... payloads) throws IOException {
        Pcap pcap = new Pcap();
        for (byte[] payload : payloads) {
            pcap.packet(q.frame(true, payload));
        }
        return objects(pcap.bytes());
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void fault_1_fragments_behind_the_first_are_put_together() throws IOException {
        JsonNode write = objects(sample("frag_le.pcap")).get(0);
        assertTrue(write.path("complete").asBoolean());
        assertEquals(4096, write.path("tail").path(0).path("length").asInt());
    }

    @Test
    void fault_2_a_check_sum_that_is_not_in_use_is_not_called_wrong() throws IOException {
        Recorder seen = Recorder.sample("real_frame_2009.pcap");
        assertFalse(seen.transactions.get(0).damaged());
        assertFalse(seen.summary.containsKey("frames with a wrong check sum"));
    }

    /** All 28 bytes are told; only that the header usually has 64 is said. */
    @Test
    void fault_3_a_short_notify_message_is_decoded_to_its_end() throws IOException {
        JsonNode notify = message("edge_le.pcap", 1);
        assertEquals(4660, notify.at("/fields/event/sigev_value/sival_int").asInt());
        assertEquals(28, notify.at("/error/offset").asInt());
    }

    /** 536,870,912 entries of 8 bytes are 0 in 32 bits. */
    @Test
    void fault_4_a_count_that_overflows_is_told_and_its_message_decoded() throws IOException {
        JsonNode notify = message("edge_le.pcap", 21);
        assertEquals("1500000000", notify.at("/fields/timo").asText());
        assertEquals("fds", notify.at("/error/field").asText());
    }

    @Test
    void fault_5_flags_of_notify_are_flags_and_its_timeout_is_a_duration() throws IOException {
        JsonNode fields = fields("io_requests_le.pcap", 16);
        assertEquals("_NOTIFY_ACTION_POLLARM", fields.at("/action/name").asText());
        assertEquals("_NOTIFY_COND_INPUT", fields.at("/flags/names/0").asText());
        assertEquals("1500000000", fields.path("timo").asText());
    }

    @Test
    void fault_6_close_on_exec_and_real_ids_have_their_own_bits() throws IOException {
        assertEquals(
                "[\"_IO_FLAG_RD\",\"O_CLOEXEC\",\"O_REALIDS\"]",
                fields("edge_le.pcap", 8).at("/ioflag/names").toString());
    }

    @Test
    void fault_7_the_extra_of_a_link_is_a_message_info() throws IOException {
        assertEquals(4242, tail("edge_le.pcap", 2, 2).at("/fields/info/pid").asInt());
    }

    @Test
    void fault_8_the_extra_of_a_mount_has_its_fields() throws IOException {
        JsonNode extra = tail("edge_le.pcap", 5, 2);
        assertEquals("_MOUNT_READONLY", extra.at("/fields/flags/names/0").asText());
        assertEquals(4, extra.at("/fields/datalen").asInt());
    }

    /** Whether combine_len counts them (edge 15, 16) or not, as is usual. */
    @Test
    void fault_9_bytes_behind_a_header_are_decoded_whatever_combine_len_says() throws IOException {
        assertEquals(
                "O_NONBLOCK",
                tail("io_requests_le.pcap", 18, 0).at("/fields/flags/names/0").asText());
        assertEquals(
                "F_WRLCK",
                tail("io_requests_le.pcap", 27, 0).at("/fields/l_type/name").asText());
        assertEquals(
                "7061796c6f616421",
                tail("io_requests_le.pcap", 31, 0).path("hex").asText());
        assertEquals(
                "O_NONBLOCK",
                tail("edge_le.pcap", 16, 0).at("/fields/flags/names/0").asText());
        assertEquals("3132333435363738", tail("edge_le.pcap", 15, 0).path("hex").asText());
    }

    @Test
    void fault_10_credentials_behind_a_write_are_not_its_data() throws IOException {
        byte[] write = HexFormat.of().parseHex("02011000030000000000000000000000616263");
        byte[] credentials = q.numbers(0, 0, 1, 4242, 1, 0, 100, 101, 102, 50, 51, 52, 1, 7);
        byte[] send = join(q.send(5, write), Arrays.copyOfRange(credentials, 4, credentials.length));
        send[1] |= 1;
        JsonNode object = sent(send).get(0);
        assertEquals("616263", object.at("/tail/0/hex").asText());
        assertEquals(101, object.at("/client/euid").asInt());
        assertEquals("[7]", object.at("/client/groups").toString());
    }

    @Test
    void fault_11_bytes_behind_the_announced_ones_are_not_swallowed() throws IOException {
        byte[] write = HexFormat.of().parseHex("02011000030000000000000000000000616263");
        JsonNode object = sent(join(q.send(5, write), new byte[] {9, 9, 9, 9})).get(0);
        assertEquals(19, object.path("captured").asInt());
        assertEquals("616263", object.at("/tail/0/hex").asText());
    }

    /** A number that several drivers use has no name here rather than the wrong one. */
    @Test
    void fault_12_a_command_number_of_several_meanings_gets_no_single_name() throws IOException {
        JsonNode dcmd = fields("edge_le.pcap", 17).path("dcmd");
        assertEquals(0x80000501, dcmd.path("value").asInt());
        assertTrue(dcmd.path("name").isMissingNode());
    }

    @Test
    void fault_13_the_payload_of_an_acknowledgement_is_no_message() throws IOException {
        q.type = 10;
        JsonNode object = sent(q.send(5, q.ioRead(4))).stream().findFirst().orElse(JSON.missingNode());
        assertTrue(object.path("direction").isMissingNode());
    }

    @Test
    void fault_14_a_connect_with_a_pulse_is_decoded() throws IOException {
        byte[] connect = q.numbers(17, 24, 1, 8, 2, 77, 4242);
        byte[] pulse = q.numbers(12, 64, 7, 5, 1, 3, 10, 0, 0, 1, 0, 0, 0, 0x00050000, 99, 0x40000001, 10);
        List<JsonNode> objects = sent(join(connect, pulse));
        assertEquals("connect+pulse", objects.get(0).at("/event/kind").asText());
        assertEquals("pulse", objects.get(1).path("outcome").asText());
        assertEquals(4242, objects.get(1).at("/client/pid").asInt());
    }

    @Test
    void fault_15_cut_messages_show_what_is_there_and_what_is_missing() throws IOException {
        JsonNode connect = message("edge_le.pcap", 19);
        assertEquals(1024, connect.at("/fields/reply_max").asInt());
        assertEquals("ioflag", connect.at("/error/field").asText());
        JsonNode read = message("edge_le.pcap", 18);
        assertEquals(4096, read.at("/fields/nbytes").asInt());
        assertEquals("xtype", read.at("/error/field").asText());
    }

    @Test
    void fault_16_no_object_has_a_key_twice() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(Recorder.TRACES)) {
            for (java.nio.file.Path file :
                    files.filter(file -> file.toString().contains(".pcap")).toList()) {
                assertFalse(objects(Files.readAllBytes(file)).isEmpty(), file.toString());
            }
        }
    }

    /** Offset 4 and length 8 each fit into 60 bytes behind a header of 56; their sum does not. */
    @Test
    void fault_17_offset_and_length_of_an_address_are_checked_as_a_sum() throws IOException {
        q.layer = 2;
        byte[] resolver = new byte[60];
        resolver[0] = 1;
        resolver[2] = 1;
        resolver[8 + 2 * 8] = 2;
        resolver[8 + 2 * 8 + 4] = 8;
        assertTrue(sent(resolver).get(0).at("/event/source address").asText().contains("not an Ethernet address"));
    }

    @Test
    void fault_18_a_line_names_the_message_and_its_path() throws IOException {
        String[] lines = text(sample("io_requests_le.pcap"), false).split("\n");
        assertTrue(lines[0].contains("_IO_CONNECT_OPEN(\"dev/ser1\"</dev/ser1>"), lines[0]);
        assertTrue(lines[7].contains("_IO_CONNECT_COMBINE_CLOSE(\"etc/passwd\"</etc/passwd>"), lines[7]);
        assertTrue(lines[7].contains(" + _IO_STAT("), lines[7]);
    }
}
