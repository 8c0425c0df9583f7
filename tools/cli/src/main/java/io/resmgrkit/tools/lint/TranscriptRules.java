package io.resmgrkit.tools.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What must hold between the records of a transcript (FORMAT 3, 4 and 5); every record has passed its shape. */
final class TranscriptRules implements RecordRules {
    private static final String FOLLOWS = "Follows ";
    private static final long START = 1_000_000_000L;

    private final Findings findings;
    private final Survey survey;
    private final Map<Integer, Integer> pending = new HashMap<>();
    private Set<String> profiles = Set.of();
    private Set<String> paths = Set.of();
    private String dialect = "";
    private boolean owesSource;
    private int seq;
    private long time;

    /** Whether the clock goes on with exchanges, as in designed sessions; otherwise it is that of the system recorded. */
    private boolean counts;

    TranscriptRules(Findings findings, Survey survey) {
        this.findings = findings;
        this.survey = survey;
    }

    @Override
    public void accept(String kind, JsonNode record) {
        source(kind, record);
        switch (kind) {
            case "session" -> session(record);
            case "exchange" -> exchange(record);
            case "pulse" -> pulse(record);
            case "result" ->
                findings.demand(
                        record.get("after").intValue() == seq,
                        "after",
                        "is " + record.get("after") + ", but the last exchange or pulse before is " + seq);
            case "action" -> action(record);
            default -> {
                // A note has no effect.
            }
        }
    }

    /** What was not seen but written from documents says first from which. */
    private void source(String kind, JsonNode record) {
        boolean told = kind.equals("note") && record.get("text").textValue().startsWith(FOLLOWS);
        findings.demand(
                !owesSource || told, "", "a derived session begins with a note 'Follows …' that names the documents");
        owesSource = kind.equals("session") && record.get("origin").textValue().equals("derived");
    }

    private void session(JsonNode record) {
        survey.origins().add(record.get("origin").textValue());
        seq = 0;
        time = record.get("time").longValue();
        counts = time == START;
        dialect = record.get("dialect").textValue();
        pending.clear();
        profiles = new HashSet<>();
        paths = new HashSet<>();
        DeviceRules.check(record.get("devices"), findings);
        for (JsonNode device : record.get("devices")) {
            profiles.add(device.get("profile").textValue());
            paths.add(device.get("path").textValue());
        }
    }

    private void exchange(JsonNode record) {
        nextSeq(record);
        // The clock of a recording goes on by one second with every exchange and stands still otherwise.
        time++;
        onTime(record);
        JsonNode device = record.get("device");
        findings.demand(
                device.isNull() || profiles.contains(device.textValue()),
                "device",
                "no device of profile " + device + " in this session");
        findings.demand(
                (record.get("client").get("scoid").intValue() & 0x40000000) != 0,
                "client.scoid",
                "bit 0x40000000 must be set");
        if (record.has("byte_order")) {
            survey.dialect(dialect.replaceFirst("-le$", "-be"));
        }
        outcome(record);
        if (record.has("state")) {
            state(record.get("state"), "state");
        }
    }

    private void outcome(JsonNode record) {
        JsonNode outcome = record.get("outcome");
        if (outcome.has("status")) {
            int length = outcome.get("reply").textValue().length() / 2;
            int room = record.get("reply_max").intValue();
            int offered = outcome.path("offered").asInt(length);
            findings.demand(length <= room, "outcome.reply", length + " bytes do not fit reply_max " + room);
            findings.demand(
                    outcome.has("writes") || length == Math.min(offered, room),
                    "outcome.reply",
                    length + " bytes, but " + offered + " were offered to a buffer of " + room);
        }
        late(record);
        if (outcome.has("pending")) {
            pending.put(seq, record.get("rcvid").intValue());
        }
    }

    private void late(JsonNode record) {
        JsonNode late = record.path("late");
        for (int i = 0; i < late.size(); i++) {
            int answered = late.get(i).get("seq").intValue();
            Integer rcvid = pending.remove(answered);
            if (rcvid == null) {
                findings.report("late[" + i + "].seq", "exchange " + answered + " is not pending here");
            } else if (rcvid != late.get(i).get("rcvid").intValue()) {
                findings.report("late[" + i + "].rcvid", "exchange " + answered + " has rcvid " + rcvid);
            }
        }
    }

    private void state(JsonNode state, String at) {
        boolean bound = !state.get("binding").isNull();
        boolean onlyFs = profiles.equals(Set.of("fs"));
        findings.demand(state.has("ocb") == bound, at + ".ocb", "is there exactly when there is a binding");
        findings.demand(state.has("attr") == bound, at + ".attr", "is there exactly when there is a binding");
        findings.demand(
                state.has("devices") == (!bound && !onlyFs),
                at + ".devices",
                "is there exactly when there is no binding and a device other than fs");
        findings.demand(!state.has("tree") || profiles.contains("fs"), at + ".tree", "there is no fs in this session");
    }

    private void pulse(JsonNode record) {
        nextSeq(record);
        onTime(record);
        // -33 is the disconnect pulse, it carries nothing.
        findings.demand(
                record.get("code").intValue() != -33 || record.get("value").intValue() == 0,
                "value",
                "a disconnect pulse has value 0");
        late(record);
    }

    private void action(JsonNode record) {
        String at = record.has("detach") ? "detach.path" : "device";
        String path = record.at("/" + at.replace('.', '/')).textValue();
        findings.demand(paths.contains(path), at, "no device " + path + " in this session");
    }

    private void nextSeq(JsonNode record) {
        seq++;
        findings.demand(record.get("seq").intValue() == seq, "seq", "expected " + seq + ", found " + record.get("seq"));
        seq = record.get("seq").intValue();
    }

    private void onTime(JsonNode record) {
        long found = record.get("time").longValue();
        findings.demand(
                counts ? found == time : found >= time - 1,
                "time",
                "expected " + time + (counts ? "" : " or later") + ", found " + found);
        time = found;
    }
}
