package io.resmgrkit.captures.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decompressed bytes. Decompressors differ in what they throw for damage, unchecked exceptions of their own among it; here it is always
 * an {@link IOException} that says so.
 */
final class Decompressed extends FilterInputStream {
    private final String name;

    Decompressed(String name, InputStream in) {
        super(in);
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] array, int offset, int length) throws IOException {
        try {
            return in.read(array, offset, length);
        } catch (IOException | RuntimeException e) {
            throw new IOException("the " + name + " stream is cut or damaged: " + e.getMessage(), e);
        }
    }
}
