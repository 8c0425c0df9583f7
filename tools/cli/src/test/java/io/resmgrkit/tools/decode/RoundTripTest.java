package io.resmgrkit.tools.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.tools.Cli;
import io.resmgrkit.tools.decode.source.Context;
import io.resmgrkit.tools.decode.source.Sink;
import io.resmgrkit.tools.decode.source.SourceKind;
import io.resmgrkit.tools.decode.source.Sources;
import io.resmgrkit.tools.decode.source.Transaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code decode --format json | encode} is the identity on every request and reply of the corpus, whole or damaged. */
class RoundTripTest {
    private static final Map<Dialect, Dialect> OTHER_ORDER = Map.of(
            Dialect.SDP6_ILP32_LE, Dialect.SDP6_ILP32_BE,
            Dialect.SDP6_ILP32_BE, Dialect.SDP6_ILP32_LE);
    private static final int FEWEST_MESSAGES = 10_000;

    private static final List<Message> MESSAGES = new ArrayList<>();

    @BeforeAll
    static void read_every_message_of_the_corpus() throws IOException {
        try (Stream<Path> files = Files.walk(Cli.CORPUS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    new Sources(SourceKind.TRANSCRIPT, RoundTripTest::noLoneMessage, new Collector())
                            .read(file.toString(), in);
                }
            }
        }
        assertTrue(MESSAGES.size() > FEWEST_MESSAGES, "only " + MESSAGES.size() + " messages in the corpus");
    }

    private static Transaction noLoneMessage(Context context, byte[] bytes) {
        throw new IllegalStateException("a transcript holds no lone message");
    }

    private static final class Collector implements Sink {
        @Override
        public void transaction(Transaction transaction) {
            transaction.messages().forEach(MESSAGES::add);
        }

        @Override
        public void aside(String time, String text) {
            // Only messages are wanted.
        }

        @Override
        public void problem(String what, String where, String why) {
            throw new IllegalStateException(what + ": " + where + ": " + why);
        }

        @Override
        public boolean full() {
            return false;
        }
    }

    @Test
    void encode_gives_back_the_bytes_that_decode_was_given() throws IOException {
        String json = json(MESSAGES);
        List<String> hex = encode(json.replaceAll(",\"bytes\":\"[0-9a-f]+\"", ""));
        for (int i = 0; i < MESSAGES.size(); i++) {
            assertEquals(hex(MESSAGES.get(i)), hex.get(i), () -> "message " + json);
        }
    }

    @Test
    void a_message_in_the_other_byte_order_has_the_same_fields_and_comes_back_too() throws IOException {
        List<Message> messages = MESSAGES.stream()
                .filter(message -> OTHER_ORDER.containsKey(message.bytes().dialect()))
                .toList();
        List<String> lines = json(messages).lines().toList();
        StringBuilder swappedJson = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Dialect from = messages.get(i).bytes().dialect();
            String to = OTHER_ORDER.get(from).id();
            swappedJson
                    .append(lines.get(i).replaceFirst("\"dialect\":\"[^\"]*\"", "\"dialect\":\"" + to + "\""))
                    .append('\n');
        }
        List<String> swappedHex = encode(swappedJson.toString());
        List<Message> swapped = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            swapped.add(inTheOtherOrder(messages.get(i).bytes(), HexFormat.of().parseHex(swappedHex.get(i))));
        }
        List<String> swappedLines = json(swapped).lines().toList();
        JsonMapper mapper = JsonMapper.builder().build();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode here = mapper.readTree(lines.get(i));
            JsonNode there = mapper.readTree(swappedLines.get(i));
            // Bytes without a structure are not swapped, and part of an integer is another number in the other order:
            // both may make the message something else.
            if (here.get("complete").booleanValue() && here.has("struct")) {
                assertEquals(here.get("fields"), there.get("fields"), lines.get(i));
                assertEquals(here.get("tail"), there.get("tail"), lines.get(i));
            }
        }
        assertEquals(swappedHex, encode(String.join("\n", swappedLines)));
    }

    private static Message inTheOtherOrder(MessageBytes of, byte[] bytes) {
        Dialect dialect = OTHER_ORDER.get(of.dialect());
        return of.answered() == null
                ? Message.request(dialect, bytes, 0, bytes.length)
                : Message.reply(dialect, of.answered(), bytes, 0, bytes.length);
    }

    private static String json(List<Message> messages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonPrinter printer = new JsonPrinter(out)) {
            for (Message message : messages) {
                printer.transaction(Transaction.ofRequest(Context.unknown("-"), message));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> encode(String json) {
        Cli.Result result = Cli.run(json.getBytes(StandardCharsets.UTF_8), "encode");
        assertEquals("", result.err());
        assertEquals(0, result.exit());
        return result.out().lines().toList();
    }

    private static String hex(Message message) {
        return HexFormat.of().formatHex(message.bytes().copy());
    }
}
