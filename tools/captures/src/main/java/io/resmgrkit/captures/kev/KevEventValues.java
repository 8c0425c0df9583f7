package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.CaptureEvent.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of events by their names (KEV 2.2 to 2.5), for the plain list. The form of a record is told by its flag and its number of
 * words; words that no name covers are given as they are.
 */
final class KevEventValues {
    private static final int CALL = 2;
    private static final int THREAD = 4;
    private static final int USER = 6;
    private static final int COMMUNICATION = 7;
    private static final String[] NONE = {};
    private static final String[] STATE = {"pid", "tid", "priority", "policy", "partition", "sched_flags"};

    /**
     * Classes, codes and words of events other than calls. A name that ends in {@code :2} takes two words, in {@code :s} text to the
     * end, in {@code :m} 4 bytes of a message; in {@code :u} it is unsigned.
     */
    private static final String FORMS = """
            1 1 msb:u lsb:u
            1 2 sequence:u num_events
            3 1 vector ip:u
            3 2 vector flags:u
            3 3 pid vector handler:u area:u
            3 4 vector sigevent:u
            4 0xc0,0x100 ppid pid name:s
            4 0x140 pid tid name:s
            4 0x40,0x80 ppid pid
            5 2 pid tid path:s
            5 6 pid addr:2 len:2 flags:u prot:u fd align:2 offset:2 path:s
            5 7 pid addr:2 len:2
            5 8 pid addr:u len:u name:s
            5 12 opcode severity text:s
            7 0,2 rcvid pid
            7 1,3,4,5,6,7,8 scoid pid
            7 9 signo code errno
            7 10,11 tid pid
            """;

    private final KevCallForms calls = new KevCallForms();
    private final Map<Integer, String[]> others = new HashMap<>();
    private final KevLabels labels;

    KevEventValues(KevHeader header) {
        labels = new KevLabels(header.perCpuBuffers());
        FORMS.lines().forEach(this::form);
    }

    /** The event with its words, and the thread that the processor ran. */
    CaptureEvent of(KevEvent event, @Nullable KevThread thread) {
        List<Value> values = new ArrayList<>();
        values.add(Value.of("cpu", event.cpu()));
        if (thread != null && (event.kind() == CALL || event.kind() == COMMUNICATION)) {
            values.add(Value.of("by", thread.pid + ":" + thread.tid));
        }
        if (event.kind() == USER && isText(event)) {
            values.add(Value.of("text", new String(event.text(0), StandardCharsets.UTF_8)));
        } else {
            words(event, names(event), values);
        }
        return new CaptureEvent(event.time(), event.record(), labels.layer(event), labels.event(event), true, values);
    }

    /** Programs may log strings, which end with a NUL in the last two words (KEV 2.5). */
    private static boolean isText(KevEvent event) {
        byte[] text = event.text(0);
        boolean printable =
                event.words() > 2 && text.length >= event.words() * 4 - 8 && text.length < event.words() * 4;
        for (byte b : text) {
            printable &= b >= ' ' && b != 0x7f;
        }
        return printable;
    }

    private String[] names(KevEvent event) {
        if (event.kind() == CALL) {
            return calls.of(event);
        }
        return others.getOrDefault(event.kind() << 10 | event.code() & 0x1ff, event.kind() == THREAD ? STATE : NONE);
    }

    private void form(String line) {
        String[] parts = line.split(" ", 3);
        for (String code : parts[1].split(",")) {
            others.put(Integer.parseInt(parts[0]) << 10 | Integer.decode(code), parts[2].split(" "));
        }
    }

    private static void words(KevEvent event, String[] names, List<Value> values) {
        int word = 0;
        for (String name : names) {
            if (word >= event.words()) {
                return;
            }
            if (name.endsWith(":s")) {
                values.add(Value.of(
                        name.substring(0, name.length() - 2), new String(event.text(word), StandardCharsets.UTF_8)));
                return;
            }
            if (name.endsWith(":m")) {
                String bytes = HexFormat.of().formatHex(event.data(), word * 4, word * 4 + 4);
                values.add(Value.of(name.substring(0, name.length() - 2), bytes));
                word++;
            } else if (name.endsWith(":2")) {
                values.add(Value.of(name.substring(0, name.length() - 2), event.s8(word)));
                word += 2;
            } else if (name.endsWith(":u")) {
                values.add(Value.of(name.substring(0, name.length() - 2), event.u4(word)));
                word++;
            } else {
                values.add(Value.of(name, event.s4(word)));
                word++;
            }
        }
        for (int i = word; i < event.words(); i++) {
            if (names.length == 0 || event.s4(i) != 0) {
                values.add(Value.of("d" + i, event.u4(i)));
            }
        }
    }
}
