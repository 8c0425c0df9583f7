package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.transaction.Problem;
import io.resmgrkit.captures.transaction.Summary;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts packets together from fragments (QNET 2): by direction and layer, in any order, with either way of numbering. */
final class Reassembler {
    private static final int MOST_BYTES = 1 << 24;

    private final Summary summary;
    private final Consumer<Problem> problems;
    private final Consumer<Fragments> partial;
    private final Unfinished open = new Unfinished(this::evicted);
    private final FragmentPrints finished = new FragmentPrints();
    private long bytes;

    /**
     * @param summary  counts fragments
     * @param problems is told of what cannot be put together
     * @param partial  is given each begun packet that will not be finished
     */
    Reassembler(Summary summary, Consumer<Problem> problems, Consumer<Fragments> partial) {
        this.summary = summary;
        this.problems = problems;
        this.partial = partial;
    }

    /** Takes a fragment; returns the packet that it completes, or null. */
    @Nullable
    Fragments put(Frame frame, Direction direction) {
        summary.count("fragments");
        if (Fragments.tooLong(frame)) {
            String why = "its fragment makes a packet of more than " + Fragments.LONGEST + " bytes and is passed over";
            problems.accept(new Problem(frame.fileOffset, frame.number, "frame " + frame.number + ": " + why, true));
            return null;
        }
        long print = FragmentPrints.of(frame);
        Fragments packet = open.of(frame, direction);
        // Senders that do not count give every packet the same number: there what goes well with a packet is of that
        // one.
        if (finished.has(print) && (packet == null || packet.fit(frame) != Fit.WELL)) {
            summary.count("fragments that came twice");
            return null;
        }
        if (packet == null) {
            packet = begin(frame, direction);
        }
        int before = packet.footprint();
        packet.put(frame, print);
        bytes += packet.footprint() - before;
        direction.sumsFragments |= frame.check == Frame.Check.RIGHT;
        if (packet.complete() && !waits(packet)) {
            return finish(packet);
        }
        limit();
        return null;
    }

    /** A damaged fragment is sent again; what pairs can wait for it, for the other half of the pair tells when it came too late. */
    private static boolean waits(Fragments packet) {
        Frame head = packet.head();
        return packet.damage() != null
                && head != null
                && head.layer == Frame.KERNEL
                && Kif.pairs(packet.bytes(), 0, packet.captured(), head.big);
    }

    private Fragments begin(Frame frame, Direction direction) {
        Fragments packet = new Fragments();
        Fragments before = open.begin(packet, direction, frame.layer);
        bytes += packet.footprint();
        if (before != null) {
            giveUp(
                    before,
                    true,
                    "were never finished: frame " + frame.number + " begins one packet more than can wait");
        }
        return packet;
    }

    private @Nullable Fragments finish(Fragments packet) {
        open.remove(packet);
        if (!packet.consistent()) {
            giveUp(packet, true, "were dropped: their sequence numbers are not those of one packet");
            return null;
        }
        bytes -= packet.footprint();
        finished.keep(packet.prints());
        summary.count("packets put together from fragments");
        return packet;
    }

    /** Whether no packet waits for fragments. */
    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Gives up a begun packet of a direction that is wanted without what is missing; whether there was one. */
    boolean take(Direction direction, int layer, Predicate<Fragments> wanted, String why) {
        if (open.isEmpty()) {
            return false;
        }
        Fragments[] found = new Fragments[1];
        open.begun(direction, layer, packet -> found[0] = wanted.test(packet) ? packet : found[0]);
        if (found[0] == null) {
            return false;
        }
        open.remove(found[0]);
        giveUp(found[0], true, "were never finished: " + why);
        return true;
    }

    /** The capture is over: what is not finished never will be. */
    void end() {
        for (Fragments packet = open.removeOldest(); packet != null; packet = open.removeOldest()) {
            // What came last in its direction may only have outlasted the capture.
            giveUp(packet, packet.direction().lastFrame > packet.lastFrame(), "were never finished");
        }
    }

    private void giveUp(Fragments packet, boolean damage, String why) {
        bytes -= packet.footprint();
        summary.count("packets whose fragments never finished");
        summary.add("fragments of such packets", packet.count());
        problems.accept(new Problem(
                packet.firstOffset(),
                packet.firstFrame(),
                "frame " + packet.firstFrame() + ": " + packet.count() + " fragments from here on " + why + "; "
                        + (packet.complete() ? packet.damage() : packet.missing()),
                damage));
        partial.accept(packet);
    }

    private void limit() {
        while (bytes > MOST_BYTES) {
            Fragments oldest = open.removeOldest();
            if (oldest == null) {
                return;
            }
            evicted(oldest);
        }
    }

    private void evicted(Fragments packet) {
        bytes -= packet.footprint();
        summary.count("unfinished packets evicted to bound memory");
        summary.add("fragments of such packets", packet.count());
        partial.accept(packet);
    }
}
