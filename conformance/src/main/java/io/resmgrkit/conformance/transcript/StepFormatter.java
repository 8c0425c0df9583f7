package io.resmgrkit.conformance.transcript;

import static io.resmgrkit.conformance.transcript.SessionFormatter.members;
import static io.resmgrkit.conformance.transcript.SessionFormatter.object;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;

/** The records that follow a session record (T1.2 to T1.6). */
final class StepFormatter {
    private StepFormatter() {}

    static void step(JsonGenerator json, Step step) throws IOException {
        json.writeStartObject();
        if (step instanceof Exchange exchange) {
            exchange(json, exchange);
        } else if (step instanceof Step.PulseSent pulse) {
            pulse(json, pulse);
        } else if (step instanceof Step.ClientResult result) {
            json.writeStringField("record", "result");
            json.writeNumberField("after", result.after());
            json.writeNumberField("pid", result.pid());
            json.writeStringField("call", result.call());
            json.writeNumberField("returned", result.returned());
            json.writeNumberField("errno", result.errno());
        } else if (step instanceof Step.OpenMode mode) {
            json.writeStringField("record", "action");
            json.writeStringField("device", mode.device());
            json.writeObjectFieldStart("set");
            json.writeStringField("open", mode.open());
            json.writeEndObject();
        } else if (step instanceof Step.Detached detached) {
            json.writeStringField("record", "action");
            json.writeObjectFieldStart("detach");
            json.writeStringField("path", detached.path());
            json.writeNumberField("flags", detached.flags());
            json.writeEndObject();
        } else if (step instanceof Step.Note note) {
            json.writeStringField("record", "note");
            json.writeStringField("text", note.text());
        }
        json.writeEndObject();
    }

    private static void exchange(JsonGenerator json, Exchange exchange) throws IOException {
        json.writeStringField("record", "exchange");
        json.writeNumberField("seq", exchange.seq());
        json.writeNumberField("time", exchange.time());
        json.writeStringField("device", exchange.device());
        client(json, exchange.client());
        if (exchange.bigEndian()) {
            json.writeStringField("byte_order", "be");
        }
        json.writeStringField("call", exchange.call());
        json.writeNumberField("rcvid", exchange.rcvid());
        json.writeStringField("request", HexFormat.of().formatHex(exchange.request()));
        json.writeNumberField("reply_max", exchange.replyMax());
        json.writeObjectFieldStart("outcome");
        outcome(json, exchange.outcome());
        if (exchange.outcome() instanceof Outcome.Replied replied) {
            if (replied.offered() != Outcome.Replied.NOT_TOLD) {
                json.writeNumberField("offered", replied.offered());
            }
            if (replied.writes() > 0) {
                json.writeNumberField("writes", replied.writes());
            }
        }
        json.writeEndObject();
        if (!exchange.events().isEmpty()) {
            list(json, "events", exchange.events());
        }
        late(json, exchange.late());
        if (exchange.state() != State.NOT_TOLD) {
            state(json, exchange.state());
        }
    }

    private static void pulse(JsonGenerator json, Step.PulseSent pulse) throws IOException {
        json.writeStringField("record", "pulse");
        json.writeNumberField("seq", pulse.seq());
        json.writeNumberField("time", pulse.time());
        json.writeNumberField("code", pulse.code());
        json.writeNumberField("value", pulse.value());
        json.writeNumberField("scoid", pulse.scoid());
        late(json, pulse.late());
        if (pulse.state() != null) {
            state(json, pulse.state());
        }
    }

    private static void client(JsonGenerator json, Client client) throws IOException {
        json.writeObjectFieldStart("client");
        json.writeNumberField("nd", client.nd());
        json.writeNumberField("pid", client.pid());
        json.writeNumberField("tid", client.tid());
        json.writeNumberField("scoid", client.scoid());
        json.writeNumberField("coid", client.coid());
        json.writeNumberField("ruid", client.ruid());
        json.writeNumberField("euid", client.euid());
        json.writeNumberField("rgid", client.rgid());
        json.writeNumberField("egid", client.egid());
        json.writeArrayFieldStart("groups");
        for (int group : client.groups()) {
            json.writeNumber(group);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void outcome(JsonGenerator json, Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Replied replied) {
            json.writeNumberField("status", replied.status());
            json.writeStringField("reply", HexFormat.of().formatHex(replied.reply()));
        } else if (outcome instanceof Outcome.Refused refused) {
            json.writeNumberField("errno", refused.errno());
        } else {
            json.writeBooleanField("pending", true);
        }
    }

    private static void late(JsonGenerator json, List<Late> answers) throws IOException {
        if (answers.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("late");
        for (Late late : answers) {
            json.writeStartObject();
            json.writeNumberField("seq", late.seq());
            json.writeNumberField("rcvid", late.rcvid());
            outcome(json, late.outcome());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void state(JsonGenerator json, State state) throws IOException {
        json.writeObjectFieldStart("state");
        if (state.ofDescriptor() && state.binding() == null) {
            json.writeNullField("binding");
        } else if (state.binding() != null) {
            object(json, "binding", state.binding());
        }
        if (state.ocb() != null) {
            object(json, "ocb", state.ocb());
        }
        if (state.attr() != null) {
            attr(json, state.attr());
        }
        if (state.content() != null) {
            json.writeStringField("content_hex", HexFormat.of().formatHex(state.content()));
        }
        if (state.devices() != null) {
            json.writeArrayFieldStart("devices");
            for (State.DeviceState device : state.devices()) {
                json.writeStartObject();
                json.writeStringField("path", device.path());
                attr(json, device.attr());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (state.tree() != null) {
            SessionFormatter.rows(json, "tree", state.tree());
        }
        json.writeEndObject();
    }

    private static void attr(JsonGenerator json, State.AttrState attr) throws IOException {
        json.writeObjectFieldStart("attr");
        members(json, attr.members());
        if (!attr.locks().isEmpty()) {
            list(json, "locks", attr.locks());
        }
        json.writeEndObject();
    }

    private static void list(JsonGenerator json, String name, List<Members> elements) throws IOException {
        json.writeArrayFieldStart(name);
        for (Members element : elements) {
            json.writeStartObject();
            members(json, element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
