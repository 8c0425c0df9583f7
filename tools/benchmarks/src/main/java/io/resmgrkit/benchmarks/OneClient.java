package io.resmgrkit.benchmarks;

import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Event;
import io.resmgrkit.conformance.framework.Kernel;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Parts;
import io.resmgrkit.conformance.framework.PathName;
import org.jspecify.annotations.Nullable;

/** The system below a server with a single client: one copy of the request in, one copy of the reply out, nothing else. */
final class OneClient implements Kernel {
    private static final Credentials ROOT = new Credentials(0, 0, 0, 0);
    private static final PathName NAME = new PathName(1, 4096, "/dev/x");

    private final byte[] replyBuffer = new byte[8192];
    private byte[] request = new byte[0];
    private int landed;
    private int errno;

    void send(byte[] bytes) {
        request = bytes;
        errno = 0;
    }

    /** Bytes that the last reply landed, or minus its errno. */
    int answer() {
        return errno != 0 ? -errno : landed;
    }

    @Override
    public int read(int rcvid, int offset, byte[] into, int at, int length) {
        int count = Math.max(0, Math.min(length, request.length - offset));
        System.arraycopy(request, offset, into, at, count);
        return count;
    }

    @Override
    public int write(int rcvid, int offset, byte[] from, int at, int length) {
        System.arraycopy(from, at, replyBuffer, offset, length);
        return length;
    }

    @Override
    public void reply(int rcvid, int status, Parts parts) {
        landed = parts.copyTo(replyBuffer, 0, replyBuffer.length);
    }

    @Override
    public void error(int rcvid, int number) {
        errno = number;
    }

    @Override
    public void deliver(int rcvid, Event event) {
        throw new IllegalStateException("event for rcvid " + rcvid + ": the benchmarks arm none");
    }

    @Override
    public boolean info(int rcvid, MessageInfo into) {
        return false;
    }

    @Override
    public Credentials credentials(int scoid) {
        return ROOT;
    }

    @Override
    public Credentials self() {
        return ROOT;
    }

    @Override
    public boolean keyVerified(int rcvid, long key, byte[] from, int at, int length) {
        return false;
    }

    @Override
    public void detach(int scoid) {
        // The one connection stays.
    }

    @Override
    public @Nullable PathName pathName(int linkId, boolean localPath) {
        return NAME;
    }
}
