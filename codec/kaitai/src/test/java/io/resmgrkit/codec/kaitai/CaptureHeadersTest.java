package io.resmgrkit.codec.kaitai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaitai.struct.KaitaiStruct;
import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.captures.CaptureReader;
import io.resmgrkit.captures.input.ByteSource;
import io.resmgrkit.captures.pcap.LinkLayer;
import io.resmgrkit.captures.pcap.PacketReader;
import io.resmgrkit.captures.pcap.PcapReader;
import io.resmgrkit.captures.pcap.PcapngReader;
import io.resmgrkit.captures.print.CaptureWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The headers of Qnet frames that are told with requests, replies and events, of either byte order, are those that the schemas read
 * (QNET 2, QNET 4).
 */
class CaptureHeadersTest {
    private static final Path TRACES = Path.of(System.getProperty("resmgr.corpus"), "traces");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WHOLE = 3;
    private static final int DATA = 8;
    private static final int SEND = 5;
    private static final int REPLY = 9;
    private static final int ERROR = 10;

    /** What is told under a name, and the attribute of the schema. */
    private static final List<String> FRAME = List.of(
            "l4.type type",
            "l4.flags flags",
            "l4.layer layer",
            "l4.offset ofsFragment",
            "l4.length lenPayload",
            "l4.crc crc",
            "qos.src_nd_for_dst sourceNode",
            "qos.dst_nd_for_src destinationNode",
            "qos.sconn sourceConnection",
            "qos.dconn destinationConnection",
            "qos.seq sequence",
            "qos.qos_type qosType",
            "qos.src_qos_idx qosIndex");

    private static final List<String> MESSAGE = List.of("kif.msgtype type", "kif.size lenFixed");
    private static final String[] ANSWER = {
        "kif.status status", "kif.handle handle", "kif.offset offset", "kif.nbytes lenData"
    };

    /** By kind; the other kinds have no attributes in the schema, or are told with the request that they belong to. */
    private static final Map<Integer, List<String>> BODIES = Map.of(
            0,
            List.of(
                    "version version",
                    "server_pid serverPid",
                    "server_chid serverChid",
                    "client_id clientId",
                    "client_pid clientPid"),
            2,
            List.of("version version", "server_id serverId", "client_id clientId", "scoid scoid", "nbytes nbytes"),
            3,
            List.of("version version", "client_id clientId"),
            SEND,
            List.of(
                    "kif.server_id serverId",
                    "kif.client_handle clientHandle",
                    "kif.vtid_info.tid tid",
                    "kif.vtid_info.coid coid",
                    "kif.vtid_info.priority priority",
                    "kif.vtid_info.srcmsglen srcmsglen",
                    "kif.vtid_info.keydata keydata",
                    "kif.vtid_info.srcnd srcnd",
                    "kif.vtid_info.dstmsglen dstmsglen",
                    "kif.vtid_info.zero reserved1",
                    "kif.nbytes lenMessage"),
            REPLY,
            List.of(ANSWER),
            ERROR,
            List.of(ANSWER),
            14,
            List.of("server_id serverId"));

    private static <T extends KaitaiStruct.ReadWrite> T read(T struct) {
        struct._read();
        return struct;
    }

    private static KaitaiStruct frame(byte[] bytes) {
        HeapKaitaiStream stream = new HeapKaitaiStream(bytes);
        return bytes[2] < 0
                ? read(new io.resmgrkit.codec.kaitai.be.generated.QnetFrame(stream))
                : read(new io.resmgrkit.codec.kaitai.le.generated.QnetFrame(stream));
    }

    private static KaitaiStruct message(boolean big, byte[] payload) {
        HeapKaitaiStream stream = new HeapKaitaiStream(payload);
        return big
                ? read(new io.resmgrkit.codec.kaitai.be.generated.KifMessage(stream))
                : read(new io.resmgrkit.codec.kaitai.le.generated.KifMessage(stream));
    }

    /** The classes of the two byte orders have the same methods and nothing else in common. */
    private static Object get(Object struct, String attribute) {
        try {
            return struct.getClass().getMethod(attribute).invoke(struct);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(struct.getClass() + "." + attribute, e);
        }
    }

    private static int number(Object struct, String attribute) {
        return ((Number) get(struct, attribute)).intValue();
    }

    /** What is told of each frame, by dotted names; a message with its direction and bytes. */
    private static Map<Long, Map<String, String>> told(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaptureWriter writer = new CaptureWriter(out, "x", true, true);
        new CaptureReader(new CaptureOptions(null, true, true), writer).read(new ByteArrayInputStream(file));
        writer.flush();
        Map<Long, Map<String, String>> told = new HashMap<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            JsonNode object = JSON.readTree(line);
            JsonNode headers = object.has("qnet") ? object.get("qnet") : object.get("event");
            Map<String, String> names =
                    told.computeIfAbsent(headers.get("frame").longValue(), any -> new HashMap<>());
            flatten("", headers, names);
            names.put("bytes", object.path("bytes").asText());
        }
        return told;
    }

    private static void flatten(String prefix, JsonNode object, Map<String, String> into) {
        object.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                flatten(prefix + field.getKey() + ".", field.getValue(), into);
            } else {
                into.put(prefix + field.getKey(), field.getValue().asText());
            }
        });
    }

    private static void compare(List<String> names, Object struct, Map<String, String> told, String about) {
        Map<String, Integer> schema = new LinkedHashMap<>();
        Map<String, Integer> ours = new LinkedHashMap<>();
        for (String name : names) {
            String[] both = name.split(" ");
            schema.put(both[0], number(struct, both[1]));
            ours.put(both[0], (int) Long.parseLong(told.getOrDefault(both[0], "-7")));
        }
        assertEquals(schema, ours, about);
    }

    @ParameterizedTest
    @CsvSource({
        "edge_le.pcap, 20, 0",
        "frag_le.pcap, 0, 0",
        "io_requests_le.pcap, 30, 0",
        "io_session_be.pcapng, 30, 30",
        "io_session_le.pcap, 30, 30",
        "real_frame_2009.pcap, 1, 0"
    })
    void every_frame_is_told_with_the_headers_that_the_schemas_read(String sample, int sends, int answers)
            throws IOException {
        byte[] file = Files.readAllBytes(TRACES.resolve(sample));
        Map<Long, Map<String, String>> told = told(file);
        ByteSource source = new ByteSource(new ByteArrayInputStream(file));
        PacketReader reader = sample.endsWith("ng") ? new PcapngReader(source) : new PcapReader(source);
        LinkLayer link = new LinkLayer();
        int[] kinds = new int[128];
        while (reader.next()) {
            assertEquals(LinkLayer.Carries.QNET, link.locate(reader));
            KaitaiStruct frame = frame(Arrays.copyOfRange(reader.array(), link.start(), link.end()));
            Map<String, String> ours = told.getOrDefault(reader.number(), Map.of());
            String about = sample + " frame " + reader.number() + " " + ours;
            boolean whole = number(frame, "type") == DATA && number(frame, "flags") % 4 == WHOLE;
            KaitaiStruct message = whole && number(frame, "layer") == 0
                    ? message((boolean) get(frame, "isBigEndian"), (byte[]) get(frame, "payload"))
                    : null;
            int kind = message == null ? -1 : number(message, "kind");
            if (message != null && !BODIES.containsKey(kind)) {
                continue;
            }
            compare(FRAME, frame, ours, about);
            if (message != null) {
                kinds[kind]++;
                compare(MESSAGE, message, ours, about);
                compare(BODIES.get(kind), get(message, "body"), ours, about);
                bytes(kind, get(message, "body"), ours.get("bytes"), about);
            }
        }
        assertTrue(kinds[SEND] >= sends, sample + " has " + kinds[SEND] + " sends");
        assertTrue(kinds[REPLY] + kinds[ERROR] >= answers, sample + " has " + kinds[REPLY] + " replies");
    }

    /** The bytes of the frame are a piece of the whole message or reply. */
    private static void bytes(int kind, Object body, String told, String about) {
        if (kind == SEND) {
            assertTrue(told.startsWith(hex((byte[]) get(body, "message"))), about);
        } else if (kind == REPLY || kind == ERROR) {
            String piece = hex((byte[]) get(body, "data"));
            assertTrue(piece.isEmpty() || told.startsWith(piece, 2 * number(body, "offset")), about);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
