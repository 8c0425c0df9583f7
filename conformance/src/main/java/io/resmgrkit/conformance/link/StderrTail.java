package io.resmgrkit.conformance.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the standard error of a child to its end and keeps the last {@value #KEPT} bytes. */
final class StderrTail extends Thread {
    private static final int KEPT = 4096;
    private static final long PATIENCE_MILLIS = 500;

    private final InputStream in;
    private final byte[] ring = new byte[KEPT];
    private long total;

    StderrTail(InputStream in) {
        super("link-child-stderr");
        this.in = in;
        setDaemon(true);
    }

    @Override
    public void run() {
        byte[] chunk = new byte[KEPT];
        try (in) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                keep(chunk, n);
            }
        } catch (IOException e) {
            keep(new byte[0], 0); // the child is gone: what was read so far is all there is
        }
    }

    private synchronized void keep(byte[] chunk, int n) {
        for (int i = 0; i < n; i++) {
            ring[(int) (total++ % KEPT)] = chunk[i];
        }
    }

    /** The tail; waits a moment for a dying child's last words. */
    String text() {
        try {
            join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            int n = (int) Math.min(total, KEPT);
            byte[] tail = new byte[n];
            for (int i = 0; i < n; i++) {
                tail[i] = ring[(int) ((total - n + i) % KEPT)];
            }
            return new String(tail, StandardCharsets.UTF_8).strip();
        }
    }
}
