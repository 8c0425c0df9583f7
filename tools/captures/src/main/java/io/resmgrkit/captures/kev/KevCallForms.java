package io.resmgrkit.captures.kev;

import java.util.HashMap;
import java.util.Map;

/**
 * Names of the words of kernel calls, by call, phase, 64-bit flag and number of words (KEV 2.2, KEV 2.3). A name that ends in
 * {@code :2} takes two words, in {@code :m} 4 bytes of a message; in {@code :u} it is unsigned.
 */
final class KevCallForms {
    private static final String INFO =
            "nd srcnd pid tid chid scoid coid msglen srcmsglen dstmsglen priority flags:u reserved";
    private static final String INFO_64 =
            "nd srcnd pid tid chid scoid coid msglen:2 srcmsglen:2 dstmsglen:2 priority flags:u reserved reserved";
    private static final String[] FAILED = {"ret_val", "errno"};
    private static final String[] NONE = {};

    /** Calls, then {@code e} (enter) or {@code x} (exit), in capitals with the flag, and the words, which are always even. */
    private static final String FORMS = """
            11,12 e2 coid m0:m
            11,12 e6 coid sparts rparts m0:m m1:m m2:m
            11,12 E8 coid sparts:2 rparts:2 m0:m m1:m m2:m
            11,12 x2 status r0:m
            11,12 x4 status r0:m r1:m r2:m
            11,12 X6 status:2 r0:m r1:m r2:m
            14,24 e2 chid rparts
            14,24 E4 chid rparts:2
            14,24 x2 rcvid m0:m
            14,24 x18 rcvid m0:m m1:m m2:m INFO
            14,24 X22 rcvid m0:m m1:m m2:m INFO_64
            15 e2 rcvid status
            15 e6 rcvid sparts status m0:m m1:m m2:m
            15 E8 rcvid sparts:2 status:2 m0:m m1:m m2:m
            13 e2 rcvid errno
            13,15,21,36,40 x2 ret zero
            16 e2 rcvid offset
            16 e4 rcvid rmsg:u rparts offset
            16 E8 rcvid rmsg:2 rparts:2 offset:2
            16,23 x2 nbytes r0:m
            16,23 x4 nbytes r0:m r1:m r2:m
            16 X6 nbytes:2 r0:m r1:m r2:m
            17 e2 rcvid offset
            17 e6 rcvid sparts offset m0:m m1:m m2:m
            17 E8 rcvid sparts:2 offset:2 m0:m m1:m m2:m
            17 x2 nbytes zero
            17 X2 nbytes:2
            18 e2 src_rcvid dst_rcvid
            18 x2 msglen zero
            19 e2 rcvid info:u
            19 x2 ret nd
            19 x14 ret INFO
            6,20 e2 coid code
            6,20 e4 coid priority code value
            6,20 E6 coid priority code value:2
            6,20 x2 status zero
            10 e2 rcvid zero
            21,25 e2 rcvid sigev_notify
            21 E10 rcvid sigev_notify pad func:2 value:2 attr:2
            22 e2 rcvid op
            22 x2 ret newkey
            23 e2 rcvid offset
            23 e4 rcvid parts offset flags:u
            35 e2 flags:u zero
            35 x2 chid zero
            36 e2 chid zero
            37 e2,x2 chid flags:u
            37 e4 chid flags:u new_attr
            37 x4 chid flags:u old_attr
            39 e2 nd pid
            39 e6 nd pid chid index:u flags:u
            39 x2 coid zero
            40 e2 coid zero
            41 e2 pid coid
            41 x2 coid nd
            41 x14 coid INFO
            42 e2 scoid ngroups
            42 x2 ret nd
            42 x20 ret nd pid sid flags:u ruid euid suid rgid egid sgid ngroups
            43 e2 coid bits:u
            43 e4 pid coid mask:u bits:u
            43 x2 old_flags:u zero
            """;

    private final Map<String, String[]> forms = new HashMap<>();

    KevCallForms() {
        FORMS.lines().forEach(this::line);
    }

    private void line(String line) {
        String[] parts = line.split(" ", 3);
        String[] names =
                parts[2].replace("INFO_64", INFO_64).replace("INFO", INFO).split(" ");
        for (String call : parts[0].split(",")) {
            for (String form : parts[1].split(",")) {
                forms.put(call + form, names);
            }
        }
    }

    /** Names of the words of a kernel call; none for a form that is not known, and for an abandoned call, which has no words. */
    String[] of(KevEvent event) {
        int phase = KevCalls.phase(event.code());
        if (phase > 1) {
            return NONE;
        }
        if (phase == 1 && KevCalls.failed(event)) {
            return FAILED;
        }
        String mark = phase == 0 ? event.wide64() ? "E" : "e" : event.wide64() ? "X" : "x";
        return forms.getOrDefault(KevCalls.number(event.code()) + mark + event.words(), NONE);
    }
}
