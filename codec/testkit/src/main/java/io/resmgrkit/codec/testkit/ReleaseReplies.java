package io.resmgrkit.codec.testkit;

import static io.resmgrkit.codec.testkit.Shapes.ints;
import static io.resmgrkit.codec.testkit.Shapes.join;
import static io.resmgrkit.codec.testkit.Shapes.together;
import static io.resmgrkit.codec.testkit.Values.mostly;

import io.resmgrkit.codec.testkit.Piece.Raw;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Replies in the shapes of a release (LAYOUT 2.3 and 5): an arbitrary for each message that is answered with a structure or data. */
public final class ReleaseReplies {
    private static final int NOTIFY = 0x105;
    private static final int NOTIFY64 = 0x120;
    private static final int STAT = 0x104;
    private static final int FORMS = 3;

    private ReleaseReplies() {}

    /** Replies to every message of a release; messages that are answered by a status alone get no or unknown data. */
    public static List<Arbitrary<WireReply>> of(int release) {
        List<Arbitrary<WireReply>> all = new ArrayList<>(List.of(Replies.connect(), Replies.read(), Replies.devctl()));
        all.add(DirectoryReplies.any());
        all.addAll(Replies.fixed());
        for (int type : new int[] {0x102, 0x108, 0x10a, 0x10b, 0x10c, 0x10d, 0x115, 0x116, 0x119}) {
            all.add(status(type));
        }
        all.add(
                release < 800
                        ? Replies.notification()
                        : notification(NOTIFY, join(ints("4"), Shapes.sigevent64()), "4", ""));
        all.add(Replies.to(0x11a, together(ints(release < 660 ? "4444" : release < 700 ? "4" : "8"))));
        if (release >= 660) {
            all.add(Replies.to(0x11b, together(ints("444444"))));
        }
        if (release >= 700) {
            for (int form = 1; form <= FORMS; form++) {
                all.add(stat(form));
            }
            all.add(Values.data(64).map(data -> new WireReply(raw(data), 0x11e, 0, 0, data.length, false)));
            all.add(status(0x11f));
            all.add(status(0x121));
        }
        if (release == 700 || release == 710) {
            all.add(notification(NOTIFY64, Shapes.sigevent(), "", "event"));
        }
        if (release >= 710) {
            all.add(Replies.to(0x112, together(join(ints("44844448888"), Shapes.stat(3)))));
        }
        if (release >= 800) {
            all.add(Replies.to(
                    0x10e,
                    together(join(
                            ints("44"),
                            ints("4488422222284444"),
                            List.of(Values.path().map(Raw::new))))));
        }
        return all;
    }

    private static Arbitrary<WireReply> stat(int form) {
        return together(Shapes.stat(form))
                .map(pieces -> new WireReply(new WireMessage("stat form " + form, pieces), STAT, 0, 0, form, false));
    }

    private static Arbitrary<WireReply> status(int type) {
        return Combinators.combine(Arbitraries.of(0, 1, 0x1234), Values.tail())
                .as((status, tail) -> new WireReply(raw(tail), type, 0, 0, status, false));
    }

    /** A notify reply with its event, the words before the timeout, and perhaps another event behind it. */
    private static Arbitrary<WireReply> notification(
            int type, List<Arbitrary<Piece>> event, String beforeTimeout, String behind) {
        List<Arbitrary<Piece>> head = join(
                ints("44"),
                List.of(mostly(4, 0x1000_0000, 0x8000_0000L)),
                event,
                ints("4444444" + beforeTimeout + "8"));
        List<Arbitrary<Piece>> last = behind.isEmpty() ? List.of() : Shapes.sigevent64();
        return Combinators.combine(
                        together(head),
                        together(last),
                        together(ints("422")).list().ofMaxSize(3))
                .as((pieces, second, entries) -> {
                    List<Piece> all = new ArrayList<>(pieces);
                    all.addAll(second);
                    entries.forEach(all::addAll);
                    return new WireReply(new WireMessage("notify reply", all), type, 0, 0, 0, false);
                });
    }

    private static WireMessage raw(byte[] data) {
        return new WireMessage("data", List.of(new Raw(data)));
    }
}
