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
    private static final String INFO = "nd srcnd pid tid chid scoid coid";
    private static final int FAILED_WORDS = 2;

    private final Map<String, String[]> forms = new HashMap<>();
    private final KevLabels labels;

    /** A name that ends in {@code :2} takes two words, in {@code :s} text to the end, in {@code :m} 4 bytes of a message. */
    KevEventValues(KevHeader header) {
        labels = new KevLabels(header.perCpuBuffers());
        for (int send : new int[] {KevCalls.SENDV, KevCalls.SENDVNC}) {
            form(send + "e2", "coid m0:m");
            form(send + "e6", "coid sparts rparts m0:m m1:m m2:m");
            form(send + "E8", "coid sparts:2 rparts:2 m0:m m1:m m2:m");
            form(send + "x2", "status r0:m");
            form(send + "x4", "status r0:m r1:m r2:m");
            form(send + "X6", "status:2 r0:m r1:m r2:m");
        }
        for (int receive : new int[] {KevCalls.RECEIVEV, KevCalls.RECEIVE_PULSEV}) {
            form(receive + "e2", "chid rparts");
            form(receive + "E4", "chid rparts:2");
            form(receive + "x2", "rcvid m0:m");
            form(
                    receive + "x18",
                    "rcvid m0:m m1:m m2:m " + INFO + " msglen srcmsglen dstmsglen priority flags reserved");
            form(
                    receive + "X22",
                    "rcvid m0:m m1:m m2:m " + INFO
                            + " msglen:2 srcmsglen:2 dstmsglen:2 priority flags reserved reserved");
        }
        form("15e2", "rcvid status");
        form("15e6", "rcvid sparts status m0:m m1:m m2:m");
        form("15E8", "rcvid sparts:2 status:2 m0:m m1:m m2:m");
        form("15x2", "ret zero");
        form("13e2", "rcvid errno");
        form("13x2", "ret zero");
        form("16e2", "rcvid offset");
        form("16e4", "rcvid rmsg rparts offset");
        form("16E8", "rcvid rmsg:2 rparts:2 offset:2");
        form("16x2", "nbytes r0:m");
        form("16x4", "nbytes r0:m r1:m r2:m");
        form("16X6", "nbytes:2 r0:m r1:m r2:m");
        form("17e2", "rcvid offset");
        form("17e6", "rcvid sparts offset m0:m m1:m m2:m");
        form("17E8", "rcvid sparts:2 offset:2 m0:m m1:m m2:m");
        form("17x2", "nbytes zero");
        form("17X2", "nbytes:2");
        form("20e2", "coid code");
        form("20e4", "coid priority code value");
        form("20E6", "coid priority code value:2");
        form("20x2", "status zero");
        form("39e2", "nd pid");
        form("39e6", "nd pid chid index flags");
        form("39x2", "coid zero");
        form("40e2", "coid zero");
        form("40x2", "ret zero");
        form("35e2", "flags zero");
        form("35x2", "chid zero");
        form("36e2", "chid zero");
    }

    private void form(String key, String words) {
        forms.put(key, words.split(" "));
    }

    /** The event with its words, and the thread that the processor ran. */
    CaptureEvent of(KevEvent event, @Nullable KevThread thread) {
        List<Value> values = new ArrayList<>();
        values.add(Value.of("cpu", event.cpu()));
        if (thread != null && (event.kind() == 2 || event.kind() == 7)) {
            values.add(Value.of("by", thread.pid + ":" + thread.tid));
        }
        words(event, names(event), values);
        return new CaptureEvent(event.time(), event.record(), labels.layer(event), labels.event(event), true, values);
    }

    private String[] names(KevEvent event) {
        int code = event.code() & 0x1ff;
        String names = switch (event.kind()) {
            case 1 -> code == 1 ? "msb lsb" : code == 2 ? "sequence num_events" : "d0 d1";
            case 2 -> "";
            case 3 -> code == 1 ? "vector ip" : "vector d1 d2 d3";
            case 4 ->
                code == 0xc0 || code == 0x100
                        ? "ppid pid name:s"
                        : code == 0x140
                                ? "pid tid name:s"
                                : code == 0x40 || code == 0x80
                                        ? "ppid pid"
                                        : "pid tid priority policy partition sched_flags";
            case 5 -> code == 2 ? "pid tid path:s" : "";
            case 7 ->
                code == 9
                        ? "signo code errno"
                        : code == 1 || code >= 3 && code <= 8 ? "scoid pid" : code >= 10 ? "tid pid" : "rcvid pid";
            default -> "";
        };
        return event.kind() == 2 ? call(event) : names.isEmpty() ? new String[0] : names.split(" ");
    }

    private String[] call(KevEvent event) {
        int call = KevCalls.number(event.code());
        int phase = KevCalls.phase(event.code());
        if (phase == 1 && event.words() == FAILED_WORDS && KevCalls.failed(event)) {
            return new String[] {"ret_val", "errno"};
        }
        String mark = phase == 0 ? event.wide64() ? "E" : "e" : event.wide64() ? "X" : "x";
        return forms.getOrDefault(call + mark + event.words(), new String[0]);
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
