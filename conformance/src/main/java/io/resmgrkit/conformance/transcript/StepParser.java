package io.resmgrkit.conformance.transcript;

import static io.resmgrkit.conformance.transcript.Json.hex;
import static io.resmgrkit.conformance.transcript.Json.list;
import static io.resmgrkit.conformance.transcript.Json.member;
import static io.resmgrkit.conformance.transcript.Json.number;
import static io.resmgrkit.conformance.transcript.Json.optional;
import static io.resmgrkit.conformance.transcript.Json.optionalList;
import static io.resmgrkit.conformance.transcript.Json.text;
import static io.resmgrkit.conformance.transcript.Json.word;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The records that follow a session record (T1.2 to T1.6). */
final class StepParser {
    private StepParser() {}

    static Step step(JsonNode record) {
        String kind = text(record, "record");
        return switch (kind) {
            case "exchange" -> exchange(record);
            case "pulse" -> pulse(record);
            case "result" ->
                new Step.ClientResult(
                        word(record, "after"),
                        word(record, "pid"),
                        text(record, "call"),
                        number(record, "returned"),
                        word(record, "errno"));
            case "action" -> action(record);
            case "note" -> new Step.Note(text(record, "text"));
            default -> throw new IllegalArgumentException("record '" + kind + "' does not occur in a transcript");
        };
    }

    private static Step exchange(JsonNode record) {
        String order = Json.optionalText(record, "byte_order");
        if (order != null && !order.equals("be")) {
            throw new IllegalArgumentException("byte_order '" + order + "': only \"be\" is written");
        }
        return new Exchange(
                word(record, "seq"),
                number(record, "time"),
                Json.optionalText(record, "device"),
                client(member(record, "client")),
                order != null,
                text(record, "call"),
                word(record, "rcvid"),
                hex(record, "request"),
                word(record, "reply_max"),
                outcome(member(record, "outcome")),
                optionalList(record, "events", Json::members),
                optionalList(record, "late", StepParser::late),
                record.has("state") ? state(member(record, "state")) : State.NOT_TOLD);
    }

    private static Step pulse(JsonNode record) {
        JsonNode state = optional(record, "state");
        return new Step.PulseSent(
                word(record, "seq"),
                number(record, "time"),
                word(record, "code"),
                word(record, "value"),
                word(record, "scoid"),
                optionalList(record, "late", StepParser::late),
                state == null ? null : state(state));
    }

    private static Step action(JsonNode record) {
        JsonNode detach = optional(record, "detach");
        return detach != null
                ? new Step.Detached(text(detach, "path"), word(detach, "flags"))
                : new Step.OpenMode(text(record, "device"), text(member(record, "set"), "open"));
    }

    private static Client client(JsonNode client) {
        return new Client(
                word(client, "nd"),
                word(client, "pid"),
                word(client, "tid"),
                word(client, "scoid"),
                word(client, "coid"),
                word(client, "ruid"),
                word(client, "euid"),
                word(client, "rgid"),
                word(client, "egid"),
                list(member(client, "groups"), JsonNode::asInt));
    }

    private static Outcome outcome(JsonNode outcome) {
        if (outcome.has("pending")) {
            return Outcome.PENDING;
        }
        if (outcome.has("errno")) {
            return new Outcome.Refused(word(outcome, "errno"));
        }
        byte[] reply = hex(outcome, "reply");
        return new Outcome.Replied(
                word(outcome, "status"),
                reply,
                outcome.has("offered") ? word(outcome, "offered") : Outcome.Replied.NOT_TOLD,
                outcome.has("writes") ? word(outcome, "writes") : 0);
    }

    private static Late late(JsonNode late) {
        return new Late(word(late, "seq"), word(late, "rcvid"), outcome(late));
    }

    private static State state(JsonNode state) {
        JsonNode binding = optional(state, "binding");
        JsonNode ocb = optional(state, "ocb");
        JsonNode attr = optional(state, "attr");
        JsonNode devices = optional(state, "devices");
        JsonNode tree = optional(state, "tree");
        return new State(
                state.has("binding"),
                binding == null ? null : Json.members(binding),
                ocb == null ? null : Json.members(ocb),
                attr == null ? null : attr(attr),
                content(state),
                devices == null
                        ? null
                        : list(
                                devices,
                                device -> new State.DeviceState(text(device, "path"), attr(member(device, "attr")))),
                tree == null ? null : list(tree, SessionParser::row));
    }

    private static byte @Nullable [] content(JsonNode state) {
        return state.has("content_hex") ? hex(state, "content_hex") : null;
    }

    private static State.AttrState attr(JsonNode attr) {
        return new State.AttrState(Json.members(attr), optionalList(attr, "locks", Json::members));
    }
}
