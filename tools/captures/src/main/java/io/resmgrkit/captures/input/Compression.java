package io.resmgrkit.captures.input;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** Compression of whole files, told by the first bytes and never by the name. */
public enum Compression {
    /** Not compressed, as far as the first bytes tell. */
    NONE,
    /** RFC 1952. */
    GZIP(0x1f, 0x8b, 0x08),
    /** RFC 8878. */
    ZSTD(0x28, 0xb5, 0x2f, 0xfd),
    /** The .xz container. */
    XZ(0xfd, '7', 'z', 'X', 'Z', 0);

    private static final int MOST_MAGIC = 6;
    private static final int BUFFER = 1 << 16;
    /** Limits what a file can make the decompressor allocate, in KiB. */
    private static final int XZ_MEMORY = 1 << 16;

    private final byte[] magic;

    Compression(int... magic) {
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    /** How a file that begins with these bytes is compressed. */
    public static Compression of(byte[] head) {
        for (Compression compression : values()) {
            int length = compression.magic.length;
            if (length > 0 && head.length >= length && Arrays.equals(head, 0, length, compression.magic, 0, length)) {
                return compression;
            }
        }
        return NONE;
    }

    /** The bytes behind any compression; damage in it reads as an {@link IOException} after everything before the damage. */
    public static InputStream open(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
        buffered.mark(MOST_MAGIC);
        byte[] head = buffered.readNBytes(MOST_MAGIC);
        buffered.reset();
        return switch (of(head)) {
            case NONE -> buffered;
            case GZIP -> new Decompressed("gzip", new GZIPInputStream(buffered, BUFFER));
            case ZSTD -> new Decompressed("zstd", new ZstdInputStream(buffered));
            case XZ -> new Decompressed("xz", new XZInputStream(buffered, XZ_MEMORY));
        };
    }
}
