package io.resmgrkit.tools.decode.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resmgrkit.tools.Cli;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the program tells of a capture as JSON: its messages by direction and frame, and what it complains of. */
final class Told {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> messages = new HashMap<>();
    private final String all;

    private Told(String all) {
        this.all = all;
    }

    static Told of(String capture) throws IOException {
        Cli.Result result = Cli.run(
                "decode", "--format", "json", Written.FOLDER.resolve(capture).toString());
        Told told = new Told(result.out() + result.err());
        for (String line : result.out().split("\n")) {
            JsonNode message = JSON.readTree(line);
            if (message.has("direction")) {
                String frame = message.at("/qnet/frame").asText();
                told.messages.put(message.get("direction").asText() + frame, message);
            }
        }
        return told;
    }

    @Nullable
    JsonNode message(String direction, String frame) {
        return messages.get(direction + frame);
    }

    /** Whether a frame is named anywhere. */
    boolean names(String frame) {
        return all.matches("(?s).*frames? \\[?" + frame + "\\b.*");
    }

    /** Every structure of a message, nested ones too, members by dotted name. */
    static List<Map<String, String>> structures(JsonNode message) {
        List<Map<String, String>> structures = new ArrayList<>();
        collect(message, structures);
        return structures;
    }

    private static void collect(JsonNode node, List<Map<String, String>> structures) {
        if (node.has("fields")) {
            Map<String, String> members = new HashMap<>();
            flatten("", node.get("fields"), members);
            structures.add(members);
        }
        for (JsonNode part : node.path("tail")) {
            collect(part, structures);
            collect(part.path("message"), structures);
        }
    }

    private static void flatten(String prefix, JsonNode fields, Map<String, String> members) {
        fields.properties().forEach(member -> {
            String name = prefix + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject() && !value.has("value")) {
                flatten(name + ".", value, members);
            } else {
                members.put(name, text(value));
            }
        });
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Told::text)
                    .collect(Collectors.joining("/"));
        }
        return value.has("value") ? value.get("value").asText() : value.asText();
    }
}
