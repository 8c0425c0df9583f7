package io.resmgrkit.tools.decode.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.resmgrkit.tools.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Captures that tools/captures/write-session.py wrote, a writer that knows the layouts and nothing of the decoder, against what it says
 * of them: every request with every member of every structure, its reply, path, status and latency (QNET 2 to 4, LAYOUT 2).
 */
class WrittenCapturesTest {
    private static final Set<String> OPENS = Set.of("0", "2");

    @ParameterizedTest
    @ValueSource(strings = {"fragments_be.pcapng", "damage_be.pcap", "damage_le.pcapng"})
    void everything_is_told_as_it_was_written(String capture) throws IOException {
        Told told = Told.of(capture);
        List<Written> all = Written.of(capture);
        assertTrue(all.size() >= 60, "only " + all.size() + " lines");
        for (Written one : all) {
            if (one.intact()) {
                intact(told, one);
            } else {
                damaged(told, one);
            }
            for (String frame : one.list("again")) {
                assertTrue(told.names(frame), "nothing of frame " + frame + ": " + one.line());
            }
        }
    }

    private static void intact(Told told, Written one) {
        JsonNode request = told.message("request", one.request());
        JsonNode reply = told.message("reply", one.reply());
        assertNotNull(request, "no request: " + one.line());
        assertNotNull(reply, "no reply: " + one.line());
        assertEquals(request.get("transaction"), reply.get("transaction"), one.line());
        request(request, one);
        answer(reply, one);
        assertEquals(
                one.time(), request.get("time").asText().substring(0, one.time().length()), one.line());
        assertEquals(one.latency(), request.get("latency_ns").asText(), one.line());
    }

    private static void request(JsonNode request, Written one) {
        assertEquals(one.name(), request.at("/type/name").asText(), one.line());
        assertEquals(one.key("sent"), request.get("bytes").asText(), one.line());
        assertEquals(one.key("client"), numbers(request.get("client"), "pid", "tid", "coid"), one.line());
        assertEquals(one.key("server"), numbers(request.get("server"), "pid", "chid"), one.line());
        if (one.key("path") != null) {
            assertEquals(one.key("path"), request.path("path").asText(), one.line());
        }
        assertFalse(request.has("error"), one.line());
        assertTrue(request.get("complete").asBoolean(), one.line());
        structures(request, one.says(), one.line());
    }

    private static void answer(JsonNode reply, Written one) {
        assertEquals(one.key("received"), reply.get("bytes").asText(), one.line());
        assertEquals(
                one.key("status"),
                reply.has("errno") ? null : reply.get("status").asText(),
                one.line());
        assertEquals(
                one.key("errno"), reply.has("errno") ? reply.at("/errno/value").asText() : null, one.line());
        assertFalse(reply.has("error"), one.line());
        structures(reply, one.answers(), one.line());
    }

    private static void structures(JsonNode message, List<Map<String, String>> wanted, String about) {
        List<Map<String, String>> told = Told.structures(message);
        for (Map<String, String> structure : wanted) {
            boolean there = told.stream().anyMatch(one -> one.entrySet().containsAll(structure.entrySet()));
            assertTrue(there, structure + " is not in " + told + ": " + about);
        }
    }

    private static String numbers(JsonNode party, String... names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(text.isEmpty() ? "" : "/").append(party.path(name).asText("?"));
        }
        return text.toString();
    }

    /** A damaged frame is named; what was lost is not made up. */
    private static void damaged(Told told, Written one) {
        for (String frame : one.list("damaged")) {
            assertTrue(told.names(frame), "nothing of frame " + frame + ": " + one.line());
        }
        JsonNode request = told.message("request", one.request());
        JsonNode reply = told.message("reply", one.reply());
        if (one.list("lost").contains("request")) {
            assertTrue(
                    reply == null || "unrequested".equals(reply.path("outcome").asText()), one.line());
        } else if (one.list("lost").contains("reply")) {
            assertNotNull(request, one.line());
            assertEquals("unanswered", request.path("outcome").asText(), one.line());
        } else {
            assertNotNull(request, one.line());
            assertNotNull(reply, one.line());
            assertEquals(request.get("transaction"), reply.get("transaction"), one.line());
        }
    }

    /** The last line beside a capture has the arguments that it was written with. */
    @ParameterizedTest
    @ValueSource(strings = {"fragments_be.pcapng", "damage_be.pcap", "damage_le.pcapng"})
    void the_writer_writes_the_same_again(String capture, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path written = folder.resolve(capture);
        List<String> command = new ArrayList<>(List.of("python3", "-B"));
        command.addAll(Written.command(capture));
        command.set(
                2,
                Cli.CORPUS
                        .resolveSibling("tools/captures")
                        .resolve(command.get(2))
                        .toString());
        command.add(written.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, process.waitFor());
        for (String name : List.of(capture, Written.text(capture))) {
            assertEquals(-1, Files.mismatch(Written.FOLDER.resolve(name), folder.resolve(name)), name);
        }
    }

    /** The captures have what they are for. */
    @Test
    void every_kind_of_message_and_of_damage_is_written() throws IOException {
        Set<String> names = new HashSet<>();
        Set<String> subtypes = new HashSet<>();
        Set<String> fates = new HashSet<>();
        for (String capture : List.of("fragments_be.pcapng", "damage_be.pcap", "damage_le.pcapng")) {
            for (Written one : Written.of(capture)) {
                names.add(one.name());
                subtypes.add(String.valueOf(one.says().get(0).get("subtype")));
                fates.addAll(one.keys().keySet());
            }
        }
        assertEquals(22, names.size(), names.toString());
        assertTrue(
                subtypes.containsAll(OPENS) && subtypes.containsAll(Set.of("4", "6", "7", "9")), subtypes.toString());
        assertTrue(fates.containsAll(Set.of("lost", "damaged", "again", "errno")), fates.toString());
    }
}
