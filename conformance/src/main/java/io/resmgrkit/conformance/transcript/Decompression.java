package io.resmgrkit.conformance.transcript;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** Opens plain, gzip and xz files alike, by their first bytes and not by their names. */
public final class Decompression {
    private static final int HEAD = 6;

    private Decompression() {}

    /** A stream of the plain bytes; closing it closes the given one. */
    public static InputStream open(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        if (head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
            return new GZIPInputStream(in);
        }
        if (head.length == HEAD && head[0] == (byte) 0xfd && head[1] == '7' && head[2] == 'z' && head[3] == 'X') {
            return new XZInputStream(in);
        }
        return in;
    }
}
