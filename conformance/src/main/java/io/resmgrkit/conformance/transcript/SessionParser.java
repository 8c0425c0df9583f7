package io.resmgrkit.conformance.transcript;

import static io.resmgrkit.conformance.transcript.Json.bool;
import static io.resmgrkit.conformance.transcript.Json.list;
import static io.resmgrkit.conformance.transcript.Json.member;
import static io.resmgrkit.conformance.transcript.Json.number;
import static io.resmgrkit.conformance.transcript.Json.optional;
import static io.resmgrkit.conformance.transcript.Json.text;
import static io.resmgrkit.conformance.transcript.Json.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Session records (T1.1). */
final class SessionParser {
    private static final int VERSION = 1;

    private SessionParser() {}

    static Session session(JsonNode record, List<Step> steps) {
        if (number(record, "transcript") != VERSION) {
            throw new IllegalArgumentException(
                    "transcript version " + number(record, "transcript") + ": this program reads version " + VERSION);
        }
        List<Device> devices = list(member(record, "devices"), SessionParser::device);
        if (devices.isEmpty()) {
            throw new IllegalArgumentException("a session needs at least one device");
        }
        return new Session(
                text(record, "id"),
                text(record, "title"),
                text(record, "dialect"),
                text(record, "origin"),
                word(record, "receive_buffer"),
                word(record, "server_pid"),
                number(record, "time"),
                devices,
                steps);
    }

    static TreeRow row(JsonNode row) {
        if (!row.isArray() || row.isEmpty() || !row.get(0).isTextual()) {
            throw new IllegalArgumentException("tree row " + row + ": it is a list whose first column is a path");
        }
        List<Long> values = new ArrayList<>(row.size());
        for (int i = 1; i < row.size(); i++) {
            values.add(number("tree", row.get(i)));
        }
        return new TreeRow(row.get(0).textValue(), values);
    }

    private static Device device(JsonNode device) {
        JsonNode name = member(device, "name");
        JsonNode mount = optional(device, "mount");
        return new Device(
                text(device, "profile"),
                text(device, "path"),
                word(device, "handle"),
                bool(device, "directory"),
                bool(device, "cross_endian"),
                number(name, "dev"),
                number(name, "ino"),
                word(device, "uid"),
                word(device, "gid"),
                word(device, "mode"),
                mount == null ? null : Json.members(mount),
                Json.members(member(device, "attr")),
                Json.optionalText(device, "content"),
                tree(device));
    }

    private static Device.@Nullable Tree tree(JsonNode device) {
        JsonNode rows = optional(device, "tree");
        if (rows == null) {
            return null;
        }
        Map<String, String> contents = new LinkedHashMap<>();
        JsonNode given = member(device, "contents");
        given.fieldNames().forEachRemaining(path -> contents.put(path, text(given, path)));
        return new Device.Tree(
                list(member(device, "tree_fields"), JsonNode::asText), list(rows, SessionParser::row), contents);
    }
}
