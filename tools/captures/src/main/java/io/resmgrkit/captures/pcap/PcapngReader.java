package io.resmgrkit.captures.pcap;

import io.resmgrkit.captures.CaptureException;
import io.resmgrkit.captures.input.ByteSource;
import io.resmgrkit.codec.wire.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * pcapng: sections of either byte order, any number of interfaces with their own link type and resolution of time; blocks that hold no
 * packet are passed over by their length (QNET 7).
 */
public final class PcapngReader extends PacketReader {
    private static final int SECTION = 0x0a0d0d0a;
    private static final int BYTE_ORDER = 0x1a2b3c4d;
    private static final int INTERFACE = 1;
    private static final int OBSOLETE_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;
    private static final int BLOCK_HEADER = 8;
    private static final int SMALLEST = 12;
    private static final int MOST_INTERFACES = 1 << 16;
    private static final int LONGEST_INTERFACE = 1 << 16;

    private final List<PcapngInterface> interfaces = new ArrayList<>();
    private boolean big;
    private int pending;

    /**
     * @param source at the first byte of the file
     * @throws CaptureException when it is not pcapng
     */
    public PcapngReader(ByteSource source) throws CaptureException {
        super(source);
        if (!source.require(SMALLEST) || !matches(source.peek(SMALLEST))) {
            throw new CaptureException(source.offset(), "no section header of pcapng");
        }
    }

    /** Whether a file begins like this. */
    public static boolean matches(byte[] head) {
        return head.length >= 4 && Bytes.s4(head, 0, true) == SECTION;
    }

    @Override
    protected boolean advance() {
        source.advance(pending);
        pending = 0;
        while (source.require(BLOCK_HEADER)) {
            mark();
            int type = Bytes.s4(source.array(), source.position(), big);
            if (type == SECTION && !section()) {
                return false;
            }
            long length = Bytes.u4(source.array(), source.position() + 4, big);
            if (length < SMALLEST || length % 4 != 0) {
                return end("a block of " + length + " bytes; a length is a multiple of 4 and at least " + SMALLEST);
            }
            boolean packet = type == ENHANCED_PACKET || type == SIMPLE_PACKET || type == OBSOLETE_PACKET;
            if (type != INTERFACE && !packet || packet && length > LONGEST) {
                if (packet) {
                    passOver();
                }
                if (source.skip(length) < length) {
                    return end("a block of " + length + " bytes goes past the end of the file");
                }
            } else if (block(type, length)) {
                return true;
            } else if (problem() != null) {
                return false;
            }
        }
        if (source.available() > 0) {
            end("the file ends inside a block header, after " + source.available() + " of " + BLOCK_HEADER + " bytes");
        }
        return false;
    }

    private boolean section() {
        if (!source.require(SMALLEST)) {
            return end("the file ends inside a section header");
        }
        int mark = Bytes.s4(source.array(), source.position() + 8, true);
        if (mark != BYTE_ORDER && Integer.reverseBytes(mark) != BYTE_ORDER) {
            return end("a section header without the byte-order magic: 0x" + Integer.toHexString(mark));
        }
        big = mark == BYTE_ORDER;
        interfaces.clear();
        return true;
    }

    private boolean block(int type, long length) {
        int want = (int) Math.min(length, type == INTERFACE ? LONGEST_INTERFACE : length);
        boolean whole = source.require(want);
        int there = Math.min(want, source.available());
        boolean found = false;
        if (type == INTERFACE) {
            declare(there);
        } else {
            found = packet(type, there - (whole ? 4 : 0));
        }
        if (!whole) {
            end("a block of " + length + " bytes goes past the end of the file, which has " + there + " of them");
            return found;
        }
        if (type == INTERFACE && source.skip(length) < length) {
            return end("a block of " + length + " bytes goes past the end of the file");
        }
        if (type != INTERFACE) {
            long again = Bytes.u4(source.array(), source.position() + (int) length - 4, big);
            pending = (int) length;
            if (again != length) {
                end("a block of " + length + " bytes ends with another length, " + again);
            } else if (!found) {
                source.advance(pending);
                pending = 0;
            }
        }
        return found;
    }

    private void declare(int there) {
        // More interfaces than that say nothing new and would only fill memory.
        if (there >= BLOCK_HEADER + 8 && interfaces.size() < MOST_INTERFACES) {
            interfaces.add(
                    PcapngInterface.read(source.array(), source.position() + BLOCK_HEADER, there - SMALLEST, big));
        }
    }

    /** Finds the packet in a block of which {@code there} bytes, without the closing length, are ahead. */
    private boolean packet(int type, int there) {
        byte[] array = source.array();
        int at = source.position() + BLOCK_HEADER;
        int head = type == SIMPLE_PACKET ? 4 : 20;
        int room = there - BLOCK_HEADER - head;
        if (room < 0) {
            return problem() == null && end("a packet block is too short for its header");
        }
        long id = type == SIMPLE_PACKET
                ? 0
                : type == ENHANCED_PACKET ? Bytes.u4(array, at, big) : Bytes.u2(array, at, big);
        if (id >= interfaces.size()) {
            return stray("a packet of interface " + id + ", which no interface description declared");
        }
        PcapngInterface from = interfaces.get((int) id);
        linkType = from.linkType();
        timed = type != SIMPLE_PACKET;
        offset = at + head;
        long length;
        if (timed) {
            time = from.nanoseconds(Bytes.u4(array, at + 4, big) << 32 | Bytes.u4(array, at + 8, big));
            timeDigits = from.digits();
            length = Bytes.u4(array, at + 12, big);
            original = Bytes.u4(array, at + 16, big);
        } else {
            time = 0;
            original = Bytes.u4(array, at, big);
            length = from.snapLength() == 0 ? original : Math.min(original, from.snapLength());
        }
        captured = (int) Math.min(length, room);
        return true;
    }
}
