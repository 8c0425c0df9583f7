package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.pcap.LinkLayer;
import io.resmgrkit.captures.pcap.PacketReader;
import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Problem;
import io.resmgrkit.captures.transaction.Summary;
import java.util.List;

/** From packets to transactions: finds Qnet, checks and puts together frames, drops what came twice, follows the kernel interface. */
public final class QnetDecoder {
    private static final int DATA = 8;
    private static final int KERNEL = 0;
    private static final int MOST_PROBLEMS = 1000;

    private final LinkLayer link = new LinkLayer();
    private final Frame frame = new Frame();
    private final Duplicates duplicates = new Duplicates();
    private final Directions directions = new Directions();
    private final Reassembler reassembler;
    private final Kernel kernel;
    private final CaptureListener listener;
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
        this.summary = summary;
        reassembler = new Reassembler(summary, this::problem);
        kernel = new Kernel(options, directions, listener, summary);
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
        if (frame.type != DATA) {
            event(OtherLayers.link(frame));
            return;
        }
        if (frame.check == Frame.Check.WRONG) {
            summary.count("frames with a wrong check sum");
        }
        Direction direction = directions.of(frame);
        long missing = frame.length - frame.there;
        if (missing > link.missing()) {
            summary.count("frames shorter than their length field");
            problem(
                    frame,
                    "its length field says " + frame.length + " bytes of payload, the frame has "
                            + (frame.there + link.missing()));
        }
        if (!frame.whole()) {
            fragment(direction);
        } else {
            packet(direction, frame.array, frame.payload, frame.there, missing);
        }
    }

    private void fragment(Direction direction) {
        Fragments whole = reassembler.put(frame, direction);
        if (whole == null) {
            listener.event(OtherLayers.fragment(frame));
        } else {
            packet(direction, whole.bytes(), 0, whole.captured(), whole.length() - whole.captured());
        }
    }

    private void packet(Direction direction, byte[] bytes, int from, int there, long missing) {
        if (frame.layer != KERNEL) {
            event(OtherLayers.layer(frame));
            return;
        }
        // A damaged copy must not make the intact one look like a repetition.
        if (frame.check != Frame.Check.WRONG && duplicates.again(frame, direction, bytes, from, there)) {
            summary.count("packets that came twice");
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
            problem(frame, wrong);
        }
    }

    private void event(CaptureEvent event) {
        summary.count(event.layer() + " " + event.kind());
        listener.event(event);
    }

    private void problem(Frame at, String why) {
        summary.count("problems");
        if (problems < MOST_PROBLEMS) {
            problems++;
            listener.problem(new Problem(at.fileOffset, at.number, "frame " + at.number + ": " + why, true));
        }
    }
}
