package io.resmgrkit.captures.pcap;

import io.resmgrkit.codec.wire.Bytes;

/**
 * Finds where Qnet begins in a packet: behind ethertype 0x8204 or IP protocol 106, through VLAN tags and Linux cooked headers (QNET 1,
 * QNET 7). Reused; what it found holds until the next packet.
 */
public final class LinkLayer {
    /** What a packet carries. */
    public enum Carries {
        /** Qnet. */
        QNET,
        /** Some other protocol. */
        OTHER,
        /** Qnet in IP fragments, which are reported and not guessed at. */
        IP_FRAGMENT,
        /** Too short for the headers it announces. */
        SHORT,
        /** A link type that Qnet is not known to travel on. */
        UNKNOWN_LINK
    }

    /** Bits above an address say what kind it is, so that addresses of different kinds differ. */
    public static final long MAC = 1L << 60;

    /** An IPv4 address. */
    public static final long IPV4 = 2L << 60;

    /** No address but what the peer calls the node. */
    public static final long NODE = 4L << 60;

    private static final int QNET = 0x8204;
    private static final int IP = 0x0800;
    private static final int VLAN = 0x8100;
    private static final int PROVIDER_VLAN = 0x88a8;
    private static final int IP_PROTOCOL = 106;
    private static final int MOST_TAGS = 4;

    private byte[] array = new byte[0];
    private int start;
    private int end;
    private int missing;
    private long source;
    private long destination;

    /** Index of the first pad byte in the array. */
    public int start() {
        return start;
    }

    /** End of what was captured, exclusive. */
    public int end() {
        return end;
    }

    /** Bytes at the end of the packet that the capture cut off. */
    public int missing() {
        return missing;
    }

    /** Address of the sender; 0 where the link layer does not tell both. */
    public long source() {
        return source;
    }

    /** Address of the receiver. */
    public long destination() {
        return destination;
    }

    /** Looks into a packet. */
    public Carries locate(PacketReader packet) {
        return locate(packet.array(), packet.offset(), packet.captured(), packet.original(), packet.linkType());
    }

    /** Looks into a packet of {@code original} bytes of which {@code captured} are there. */
    public Carries locate(byte[] bytes, int offset, int captured, long original, int linkType) {
        array = bytes;
        end = offset + captured;
        missing = (int) Math.max(0, Math.min(Integer.MAX_VALUE, original - captured));
        source = 0;
        destination = 0;
        return switch (linkType) {
            case 1 -> ethernet(offset);
            case 113 -> cooked(offset, 14, 16);
            case 276 -> cooked(offset, 0, 20);
            case 12, 14, 101, 228 -> ip(offset);
            default -> Carries.UNKNOWN_LINK;
        };
    }

    private Carries ethernet(int at) {
        if (end - at < 14) {
            return Carries.SHORT;
        }
        destination = MAC | Bytes.u4(array, at, true) << 16 | Bytes.u2(array, at + 4, true);
        source = MAC | (long) Bytes.u2(array, at + 6, true) << 32 | Bytes.u4(array, at + 8, true);
        return ethertype(at + 12);
    }

    private Carries cooked(int at, int type, int header) {
        if (end - at < header) {
            return Carries.SHORT;
        }
        return type(Bytes.u2(array, at + type, true), at + header);
    }

    private Carries ethertype(int at) {
        return type(Bytes.u2(array, at, true), at + 2);
    }

    private Carries type(int first, int behind) {
        int type = first;
        int at = behind;
        for (int tags = 0; (type == VLAN || type == PROVIDER_VLAN) && tags < MOST_TAGS; tags++) {
            if (end - at < 4) {
                return Carries.SHORT;
            }
            type = Bytes.u2(array, at + 2, true);
            at += 4;
        }
        if (type == IP) {
            return ip(at);
        }
        start = at;
        return type == QNET ? Carries.QNET : Carries.OTHER;
    }

    private Carries ip(int at) {
        if (end - at < 20) {
            return Carries.SHORT;
        }
        int header = (array[at] & 0xf) * 4;
        if ((array[at] & 0xf0) != 0x40 || header < 20 || array[at + 9] != IP_PROTOCOL) {
            return Carries.OTHER;
        }
        int total = Bytes.u2(array, at + 2, true);
        boolean fragment = (Bytes.u2(array, at + 6, true) & 0x3fff) != 0;
        if (fragment) {
            return Carries.IP_FRAGMENT;
        }
        if (header > end - at || total < header) {
            return Carries.SHORT;
        }
        source = IPV4 | Bytes.u4(array, at + 12, true);
        destination = IPV4 | Bytes.u4(array, at + 16, true);
        start = at + header;
        if (total > end - at) {
            missing = total - (end - at);
        } else {
            end = at + total;
            missing = 0;
        }
        return Carries.QNET;
    }
}
