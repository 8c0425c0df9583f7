package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.pcap.Address;
import io.resmgrkit.captures.pcap.LinkLayer;
import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.CaptureEvent.Value;
import io.resmgrkit.codec.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Frames that set up links and find nodes, and acknowledgements, as events (QNET 3). */
final class OtherLayers {
    private static final String[] TYPES = {
        "user data",
        "TCS init",
        "TCS remote-up",
        "TCS up",
        "TCS down",
        "TCS remote-down",
        "type 6",
        "type 7",
        "data",
        "ack",
        "nack",
        "LAN-resolver"
    };
    private static final String[] RESOLVER = {
        "source name",
        "source domain",
        "source address",
        "destination name",
        "destination domain",
        "destination address"
    };
    private static final int LR_HEADER = 56;
    private static final int MOST_TEXT = 256;

    private OtherLayers() {}

    /** A frame whose type is not data. */
    static CaptureEvent link(Frame frame) {
        List<Value> values = new ArrayList<>();
        values.add(Value.of("seq", frame.sequence & 0xffff_ffffL));
        if (frame.type == 1 && frame.there >= 8) {
            String[] names = {"source name", "source domain", "destination name", "destination domain"};
            for (int i = 0; i < names.length; i++) {
                int offset = Bytes.u2(frame.array, frame.payload + 2 * i, frame.big);
                values.add(Value.of(names[i], text(frame, 8L + offset, MOST_TEXT)));
            }
        }
        String kind = frame.type < TYPES.length ? TYPES[frame.type] : "type " + frame.type;
        boolean acknowledgement = frame.type == 9 || frame.type == 10;
        return new CaptureEvent(frame.time, frame.number, "l4", kind, acknowledgement, values, frame.header());
    }

    /** A fragment, which is decoded with its packet. */
    static CaptureEvent fragment(Frame frame) {
        return new CaptureEvent(frame.time, frame.number, "l4", "fragment", true, List.of(), frame.header());
    }

    /** A frame whose packet came before. */
    static CaptureEvent copy(Frame frame) {
        return new CaptureEvent(frame.time, frame.number, "l4", "copy", true, List.of(), frame.header());
    }

    /** A data frame of a layer other than the kernel interface. */
    static CaptureEvent layer(Frame frame) {
        return switch (frame.layer) {
            case 1 -> nodeResolver(frame);
            case 2 -> lanResolver(frame);
            case 3 ->
                new CaptureEvent(
                        frame.time, frame.number, "l4", "sequence-hole filler", true, List.of(), frame.header());
            default ->
                new CaptureEvent(
                        frame.time, frame.number, "l4", "layer " + frame.layer, false, List.of(), frame.header());
        };
    }

    private static CaptureEvent nodeResolver(Frame frame) {
        List<Value> values = new ArrayList<>();
        byte[] array = frame.array;
        int at = frame.payload;
        int type = frame.there > 0 ? array[at] & 0xff : -1;
        String kind = "message of no known type";
        switch (type) {
            case 0 -> kind = "ping request";
            case 1 -> kind = "ping answer";
            case 2 -> {
                kind = "remote request";
                if (frame.there >= 4) {
                    values.add(Value.of("id", Bytes.u2(array, at + 2, frame.big)));
                    values.add(Value.of("name", text(frame, 4, array[at + 1] & 0xff)));
                }
            }
            case 3, 4 -> {
                kind = type == 3 ? "remote answer" : "remote error";
                if (frame.there >= 8) {
                    values.add(Value.of("id", Bytes.u2(array, at + 2, frame.big)));
                    values.add(Value.of(type == 3 ? "node" : "status", Bytes.s4(array, at + 4, frame.big)));
                }
            }
            default -> values.add(Value.of("type", type));
        }
        return new CaptureEvent(frame.time, frame.number, "nr", kind, false, values, frame.header());
    }

    private static CaptureEvent lanResolver(Frame frame) {
        List<Value> values = new ArrayList<>();
        if (frame.there < LR_HEADER) {
            values.add(Value.of("cut", frame.there + " of " + LR_HEADER + " header bytes are there"));
            return new CaptureEvent(frame.time, frame.number, "lr", "message", false, values, frame.header());
        }
        int at = frame.payload;
        for (int i = 0; i < RESOLVER.length; i++) {
            long offset = LR_HEADER + Bytes.u4(frame.array, at + 8 + 8 * i, frame.big);
            long length = Bytes.u4(frame.array, at + 12 + 8 * i, frame.big);
            if (length > 0) {
                values.add(Value.of(
                        RESOLVER[i], i % 3 == 2 ? address(frame, offset, length) : text(frame, offset, length)));
            }
        }
        int type = frame.array[at + 2] & 0xff;
        String kind = type == 1 ? "request" : type == 2 ? "reply" : "type " + type;
        return new CaptureEvent(frame.time, frame.number, "lr", kind, false, values, frame.header());
    }

    /** Text at an offset of the payload, to its NUL; offset and length are checked as a sum against what is there. */
    private static String text(Frame frame, long offset, long length) {
        long end = Math.min(offset + Math.min(length, MOST_TEXT), frame.there);
        if (offset >= frame.there) {
            return "(outside the frame)";
        }
        int from = frame.payload + (int) offset;
        int to = from;
        while (to < frame.payload + end && frame.array[to] != 0) {
            to++;
        }
        return new String(frame.array, from, to - from, StandardCharsets.UTF_8);
    }

    /** A socket address: its second byte is the family, 1 = Ethernet, whose address begins at byte 2. */
    private static String address(Frame frame, long offset, long length) {
        if (length < 8 || offset + 8 > frame.there || frame.array[frame.payload + (int) offset + 1] != 1) {
            return "(not an Ethernet address that is all there)";
        }
        int at = frame.payload + (int) offset + 2;
        long mac = (long) Bytes.u2(frame.array, at, true) << 32 | Bytes.u4(frame.array, at + 2, true);
        return String.valueOf(Address.text(LinkLayer.MAC | mac));
    }
}
