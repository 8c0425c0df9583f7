package io.resmgrkit.captures.pcap;

/** Addresses of the link layer as people write them. */
public final class Address {
    private Address() {}

    /** Six colon-separated bytes or a dotted quad; null for what is no address. */
    public static @org.jspecify.annotations.Nullable String text(long address) {
        if ((address & (LinkLayer.MAC | LinkLayer.IPV4)) == 0) {
            return null;
        }
        boolean mac = (address & LinkLayer.MAC) != 0;
        StringBuilder text = new StringBuilder(17);
        for (int shift = mac ? 40 : 24; shift >= 0; shift -= 8) {
            int part = (int) (address >>> shift) & 0xff;
            if (mac) {
                text.append(Character.forDigit(part >> 4, 16)).append(Character.forDigit(part & 15, 16));
            } else {
                text.append(part);
            }
            if (shift > 0) {
                text.append(mac ? ':' : '.');
            }
        }
        return text.toString();
    }
}
