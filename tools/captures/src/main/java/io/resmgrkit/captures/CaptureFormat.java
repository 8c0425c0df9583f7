package io.resmgrkit.captures;

import io.resmgrkit.captures.input.Compression;
import io.resmgrkit.captures.kev.KevHeader;
import io.resmgrkit.captures.pcap.PcapReader;
import io.resmgrkit.captures.pcap.PcapngReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The formats of captures, told by what is in a file, compressed or not, and never by its name. */
public enum CaptureFormat {
    /** Classic pcap. */
    PCAP,
    /** pcapng. */
    PCAPNG,
    /** A kernel event trace. */
    KEV;

    /** So many bytes of a file tell its format whatever compresses it. */
    public static final int PREFIX = 1 << 18;

    private static final int MAGIC = 16;

    /** The format of a file that begins with these bytes, up to {@link #PREFIX} of them. */
    public static Optional<CaptureFormat> of(byte[] prefix) {
        if (Compression.of(prefix) == Compression.NONE) {
            return plain(prefix);
        }
        try (InputStream in = Compression.open(new ByteArrayInputStream(prefix))) {
            return plain(in.readNBytes(MAGIC));
        } catch (IOException e) {
            // What cannot be decompressed from its first byte on is no capture that could be read.
            return Optional.empty();
        }
    }

    /** The format of decompressed bytes. */
    static Optional<CaptureFormat> plain(byte[] head) {
        if (PcapReader.matches(head)) {
            return Optional.of(PCAP);
        }
        if (PcapngReader.matches(head)) {
            return Optional.of(PCAPNG);
        }
        return KevHeader.matches(head) ? Optional.of(KEV) : Optional.empty();
    }
}
