package io.resmgrkit.conformance.transcript;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tukaani.xz.XZInputStream;

/** Opens plain, gzip and xz files alike, by their first bytes and not by their names. */
public final class Decompression {
    private static final int HEAD = 6;
    /** Limits what a file can make the decompressor allocate, in KiB. */
    private static final int XZ_MEMORY = 1 << 16;

    private Decompression() {}

    /**
     * A stream of the plain bytes; closing it closes the given one.
     *
     * @throws ZipException saying which kind of compressed stream is cut or damaged; so do reads
     */
    public static InputStream open(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        if (head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
            return decompressed("gzip", in, GZIPInputStream::new);
        }
        if (head.length == HEAD && head[0] == (byte) 0xfd && head[1] == '7' && head[2] == 'z' && head[3] == 'X') {
            return decompressed("xz", in, compressed -> new XZInputStream(compressed, XZ_MEMORY));
        }
        return in;
    }

    @FunctionalInterface
    private interface Decompressor {
        InputStream over(InputStream in) throws IOException;
    }

    private static InputStream decompressed(String kind, InputStream in, Decompressor decompressor) throws IOException {
        InputStream plain;
        try {
            plain = decompressor.over(in);
        } catch (IOException e) {
            throw damaged(kind, e);
        }
        return new FilterInputStream(plain) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] array, int offset, int length) throws IOException {
                try {
                    return in.read(array, offset, length);
                } catch (IOException e) {
                    throw damaged(kind, e);
                }
            }
        };
    }

    private static ZipException damaged(String kind, IOException cause) {
        String why = cause instanceof EOFException ? "it ends early" : String.valueOf(cause.getMessage());
        ZipException damaged = new ZipException("the " + kind + " stream is cut or damaged: " + why);
        damaged.initCause(cause);
        return damaged;
    }
}
