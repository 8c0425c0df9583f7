package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.pcap.LinkLayer;
import io.resmgrkit.captures.pcap.PacketReader;
import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Problem;
import io.resmgrkit.captures.transaction.Summary;
import java.util.List;
import java.util.function.Function;

/** From packets to transactions: finds Qnet, checks and puts together frames, drops what came twice, follows the kernel interface. */
public final class QnetDecoder {
    private static final int DATA = 8;
    private static final int MOST_PROBLEMS = 1000;

    private final LinkLayer link = new LinkLayer();
    private final Frame frame = new Frame();
    private final Duplicates duplicates = new Duplicates();
    private final Directions directions = new Directions();
    private final Reassembler reassembler;
    private final Kernel kernel;
    private final CaptureListener listener;
    private final boolean minor;
    private final Summary summary;
    private int problems;
    private long frames;

    /**
     * @param options  layout and limits
     * @param listener is told what is found
     * @param summary  counts everything
     */
    public QnetDecoder(QnetOptions options, CaptureListener listener, Summary summary) {
        this.listener = listener;
        minor = listener.minor();
        this.summary = summary;
        reassembler = new Reassembler(summary, this::problem, this::partial);
        kernel = new Kernel(options, directions, reassembler, this::problem, listener, summary);
    }

    /** Decodes the packets of a file to its end. */
    public void decode(PacketReader packets) {
        while (!listener.full() && packets.next()) {
            packet(packets);
        }
        end(packets);
    }

    /** Decodes one packet. */
    public void packet(PacketReader packet) {
        switch (link.locate(packet)) {
            case QNET -> frame(packet);
            case OTHER -> summary.count("packets of other protocols");
            case IP_FRAGMENT -> summary.count("packets in IP fragments, which are not put together");
            case SHORT -> summary.count("packets too short for their headers");
            case UNKNOWN_LINK ->
                summary.count("packets of link type " + packet.linkType() + ", which cannot hold Qnet");
        }
    }

    /** The packets are over: tells what was still open. */
    public void end(PacketReader packets) {
        reassembler.end();
        kernel.end();
        summary.add("Qnet frames", frames);
        summary.add("directions evicted to bound memory", directions.evictions());
        summary.add("packets too long to keep", packets.passedOver());
        PacketReader.Stray stray = packets.firstStray();
        if (stray != null) {
            summary.add("packets that could not be read", packets.strays());
            String others = packets.strays() == 1 ? "" : "; " + (packets.strays() - 1) + " more like it";
            listener.problem(new Problem(stray.fileOffset(), stray.number(), stray.why() + others, true));
        }
        String problem = packets.problem();
        if (problem != null) {
            listener.problem(new Problem(packets.fileOffset(), 0, problem, true));
        }
    }

    private void frame(PacketReader packet) {
        frames++;
        String wrong = frame.read(link, packet);
        if (wrong != null) {
            summary.count("frames that cannot be read");
            frame.number = packet.number();
            problem(frame, wrong);
            return;
        }
        if (frame.damaged()) {
            summary.count("frames with a wrong check sum");
        }
        if (frame.type != DATA) {
            event(OtherLayers.link(frame));
            return;
        }
        Direction direction = directions.of(frame);
        direction.lastFrame = frame.number;
        long missing = frame.length - frame.there;
        if (missing > link.missing()) {
            summary.count("frames shorter than their length field");
            frame.damaged("its length field says " + frame.length + " bytes of payload, the frame has "
                    + (frame.there + link.missing()));
            problem(frame, frame.damage());
        }
        if (!frame.whole() && frame.damaged()) {
            // Its place among the others would be a guess.
            minor(OtherLayers::fragment);
        } else if (!frame.whole()) {
            fragment(direction);
        } else {
            packet(direction, frame.array, frame.payload, frame.there, missing);
        }
    }

    private void fragment(Direction direction) {
        Fragments whole = reassembler.put(frame, direction);
        Frame head = whole == null ? null : whole.head();
        if (whole == null || head == null) {
            minor(OtherLayers::fragment);
            return;
        }
        String damage = whole.damage();
        if (damage != null) {
            summary.count("packets with damaged fragments");
            frame.damaged(damage);
        }
        // Copies of a packet may be completed by different fragments; each has the number of its first one.
        frame.sequence = head.sequence;
        packet(direction, whole.bytes(), 0, whole.captured(), whole.length() - whole.captured());
    }

    /** What there is of a packet that was given up. */
    private void partial(Fragments packet) {
        Frame head = packet.head();
        if (head == null || head.layer != Frame.KERNEL) {
            return;
        }
        String damage = packet.damage();
        if (damage != null) {
            head.damaged(damage);
        }
        long missing = packet.ended() ? packet.length() - packet.captured() : Fragments.LONGEST;
        kernel.partial(head, packet.direction(), packet.bytes(), packet.captured(), missing);
    }

    private void packet(Direction direction, byte[] bytes, int from, int there, long missing) {
        if (frame.layer != Frame.KERNEL) {
            event(OtherLayers.layer(frame));
            return;
        }
        // A damaged copy must not make the intact one look like a repetition.
        if (!frame.damaged() && duplicates.again(frame, direction, bytes, from, there)) {
            summary.count("packets that came twice");
            minor(OtherLayers::copy);
            return;
        }
        String wrong = kernel.packet(frame, direction, bytes, from, from + there, missing);
        if (wrong != null) {
            listener.event(new CaptureEvent(
                    frame.time,
                    frame.number,
                    "kif",
                    "unreadable",
                    false,
                    List.of(CaptureEvent.Value.of("why", wrong))));
            // What a snap length cut off is no damage.
            boolean damage = missing == 0 || frame.damaged() || missing > link.missing();
            problem(new Problem(frame.fileOffset, frame.number, "frame " + frame.number + ": " + wrong, damage));
        }
    }

    private void minor(Function<Frame, CaptureEvent> event) {
        if (minor) {
            listener.event(event.apply(frame));
        }
    }

    private void event(CaptureEvent event) {
        summary.count(event.layer() + " " + event.kind());
        listener.event(event);
        if (frame.damaged()) {
            problem(frame, event.layer() + " " + event.kind() + " is damaged: " + frame.damage());
        }
    }

    private void problem(Frame at, String why) {
        problem(new Problem(at.fileOffset, at.number, "frame " + at.number + ": " + why, true));
    }

    private void problem(Problem problem) {
        summary.count("problems");
        if (problems < MOST_PROBLEMS) {
            problems++;
            listener.problem(problem);
        }
    }
}
