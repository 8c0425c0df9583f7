package io.resmgrkit.conformance.transcript;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Session records (T1.1). */
final class SessionFormatter {
    private SessionFormatter() {}

    static void session(JsonGenerator json, Session session) throws IOException {
        json.writeStartObject();
        json.writeStringField("record", "session");
        json.writeNumberField("transcript", 1);
        json.writeStringField("id", session.id());
        json.writeStringField("title", session.title());
        json.writeStringField("dialect", session.dialect());
        json.writeStringField("origin", session.origin());
        json.writeNumberField("receive_buffer", session.receiveBuffer());
        json.writeNumberField("server_pid", session.serverPid());
        json.writeNumberField("time", session.time());
        json.writeArrayFieldStart("devices");
        for (Device device : session.devices()) {
            device(json, device);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void members(JsonGenerator json, Members members) throws IOException {
        for (Map.Entry<String, Long> member : members.asMap().entrySet()) {
            json.writeNumberField(member.getKey(), member.getValue());
        }
    }

    static void object(JsonGenerator json, String name, Members members) throws IOException {
        json.writeObjectFieldStart(name);
        members(json, members);
        json.writeEndObject();
    }

    static void rows(JsonGenerator json, String name, List<TreeRow> rows) throws IOException {
        json.writeArrayFieldStart(name);
        for (TreeRow row : rows) {
            json.writeStartArray();
            json.writeString(row.path());
            for (long value : row.values()) {
                json.writeNumber(value);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void device(JsonGenerator json, Device device) throws IOException {
        json.writeStartObject();
        json.writeStringField("profile", device.profile());
        json.writeStringField("path", device.path());
        json.writeNumberField("handle", device.handle());
        json.writeBooleanField("directory", device.directory());
        json.writeBooleanField("cross_endian", device.crossEndian());
        json.writeObjectFieldStart("name");
        json.writeNumberField("dev", device.dev());
        json.writeNumberField("ino", device.ino());
        json.writeEndObject();
        json.writeNumberField("uid", device.uid());
        json.writeNumberField("gid", device.gid());
        json.writeNumberField("mode", device.mode());
        Members mount = device.mount();
        if (mount == null) {
            json.writeNullField("mount");
        } else {
            object(json, "mount", mount);
        }
        object(json, "attr", device.attr());
        if (device.content() != null) {
            json.writeStringField("content", device.content());
        }
        Device.Tree tree = device.tree();
        if (tree != null) {
            json.writeArrayFieldStart("tree_fields");
            for (String field : tree.fields()) {
                json.writeString(field);
            }
            json.writeEndArray();
            rows(json, "tree", tree.rows());
            json.writeObjectFieldStart("contents");
            for (Map.Entry<String, String> content : tree.contents().entrySet()) {
                json.writeStringField(content.getKey(), content.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
