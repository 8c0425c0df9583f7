package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.pcap.LinkLayer;
import io.resmgrkit.captures.pcap.PacketReader;
import io.resmgrkit.captures.transaction.CaptureEvent.Value;
import io.resmgrkit.codec.wire.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One Qnet frame: two pad bytes, the 36-byte header and its payload (QNET 2). Reused; holds until the next packet is read. */
final class Frame {
    static final int PAD = 2;
    static final int HEADER = 36;
    static final int FIRST = 1;
    static final int LAST = 2;
    static final int CHECKED = 4;
    /** Layer of the kernel interface. */
    static final int KERNEL = 0;

    private static final int VERSION = 0x2a;

    /** What became of the check sum. */
    enum Check {
        /** The sender used none, or it is the sender's own business how (QNET 2). */
        NONE,
        /** The frame is as it was sent. */
        RIGHT,
        /** The frame was damaged. */
        WRONG,
        /** A fragment whose bytes give another sum: it was damaged, or its sender sums otherwise (QNET 11). */
        DOUBTFUL
    }

    private final Crc sum = new Crc();

    byte[] array = new byte[0];
    /** Index of the header. */
    int at;

    boolean big;
    int type;
    int flags;
    int layer;
    int sourceNode;
    int destinationNode;
    int sourceConnection;
    int destinationConnection;
    int sequence;
    int qos;
    int qosIndex;
    long fragmentOffset;
    /** Bytes of payload as the header says. */
    long length;

    int crc;
    /** Index of the payload. */
    int payload;
    /** Bytes of payload that are there. */
    int there;

    Check check = Check.NONE;
    private @Nullable String damage;
    long source;
    long destination;
    long time;
    boolean timed;
    long number;
    long fileOffset;

    /** Reads the header; returns what is wrong, or null. With something wrong no field may be used. */
    @Nullable
    String read(LinkLayer link, PacketReader packet) {
        array = packet.array();
        at = link.start() + PAD;
        source = link.source();
        destination = link.destination();
        time = packet.time();
        timed = packet.timed();
        number = packet.number();
        fileOffset = packet.fileOffset();
        int room = link.end() - at;
        if (room < HEADER) {
            return "the frame has " + Math.max(0, room) + " of the " + HEADER + " header bytes";
        }
        if ((array[at] & 0x7f) != VERSION) {
            return "version " + (array[at] & 0x7f) + " of Qnet, which is not known here; 42 is";
        }
        fields();
        if (source == 0 && destination == 0) {
            // Linux cooked packets do not tell both addresses; the nodes' names for each other do for them.
            source = LinkLayer.NODE | sourceNode;
            destination = LinkLayer.NODE | destinationNode;
        }
        there = (int) Math.min(length, room - HEADER);
        check = check();
        damage = null;
        return null;
    }

    private void fields() {
        big = array[at] < 0;
        type = array[at + 1] & 0xff;
        flags = array[at + 2] & 0xff;
        layer = array[at + 3] & 0xff;
        sourceNode = Bytes.u2(array, at + 4, big);
        destinationNode = Bytes.u2(array, at + 6, big);
        sourceConnection = Bytes.s4(array, at + 8, big);
        destinationConnection = Bytes.s4(array, at + 12, big);
        sequence = Bytes.s4(array, at + 16, big);
        qos = Bytes.u2(array, at + 20, big);
        qosIndex = Bytes.u2(array, at + 22, big);
        fragmentOffset = Bytes.u4(array, at + 24, big);
        length = Bytes.u4(array, at + 28, big);
        crc = Bytes.s4(array, at + 32, big);
        payload = at + HEADER;
    }

    /** Says why {@link #check} is wrong. */
    String damage() {
        if (damage != null) {
            return damage;
        }
        return "its check sum is 0x" + Integer.toHexString(crc) + ", its bytes give 0x"
                + Integer.toHexString(computed());
    }

    /** Whether it, or the packet that it completes, is known to be damaged. */
    boolean damaged() {
        return check == Check.WRONG;
    }

    /** The packet that this frame completes is damaged. */
    void damaged(String why) {
        check = Check.WRONG;
        damage = why;
    }

    /** Whether the frame holds a whole packet of the upper layer. */
    boolean whole() {
        return (flags & (FIRST | LAST)) == (FIRST | LAST);
    }

    /** The numbers of the header, for events; those of a kernel-interface message behind it are the caller's to add. */
    List<Value> header() {
        List<Value> values = new ArrayList<>();
        String[] names = {"ver", "type", "flags", "layer", "offset", "length", "crc"};
        long[] numbers = {VERSION, type, flags, layer, fragmentOffset, length, crc & 0xffff_ffffL};
        for (int i = 0; i < names.length; i++) {
            values.add(Value.of("l4." + names[i], numbers[i]));
        }
        String[] qosNames = {"src_nd_for_dst", "dst_nd_for_src", "sconn", "dconn", "seq", "qos_type", "src_qos_idx"};
        long[] qosNumbers = {
            sourceNode,
            destinationNode,
            sourceConnection & 0xffff_ffffL,
            destinationConnection & 0xffff_ffffL,
            sequence & 0xffff_ffffL,
            qos,
            qosIndex
        };
        for (int i = 0; i < qosNames.length; i++) {
            values.add(Value.of("qos." + qosNames[i], qosNumbers[i]));
        }
        return values;
    }

    /** The sum over the header with the sum as zero, then the payload. */
    int computed() {
        return sum.reset()
                .add(array, at, HEADER - 4)
                .add(ZERO, 0, 4)
                .add(array, payload, there)
                .sum();
    }

    private static final byte[] ZERO = new byte[4];

    /** A fragment cannot be judged alone: whether its sum covers nothing but that fragment is unknown (QNET 11). */
    private Check check() {
        if ((flags & CHECKED) == 0 || there < length) {
            return Check.NONE;
        }
        if (computed() == crc) {
            return Check.RIGHT;
        }
        return whole() ? Check.WRONG : Check.DOUBTFUL;
    }

    /** This frame without its payload, for when the packet it begins is read later than the frame. */
    Frame head() {
        Frame head = new Frame();
        head.array = Arrays.copyOfRange(array, at, at + HEADER);
        head.fields();
        head.source = source;
        head.destination = destination;
        head.time = time;
        head.timed = timed;
        head.number = number;
        head.fileOffset = fileOffset;
        return head;
    }
}
