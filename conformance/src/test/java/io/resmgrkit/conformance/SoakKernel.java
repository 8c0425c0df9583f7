package io.resmgrkit.conformance;

import static io.resmgrkit.codec.names.generated.Errno.ESRCH;

import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Event;
import io.resmgrkit.conformance.framework.Kernel;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Parts;
import io.resmgrkit.conformance.framework.PathName;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A system for many threads: every blocked client waits for the one answer to its message. */
final class SoakKernel implements Kernel {
    /** What a client got. */
    record Answer(int errno, int status, byte[] data) {}

    private record Blocked(byte[] request, CompletableFuture<Answer> answer) {}

    private final Map<Integer, Blocked> blocked = new ConcurrentHashMap<>();
    private final Credentials user = new Credentials(1000, 1000, 100, 100);

    /** A client sends and waits. */
    CompletableFuture<Answer> block(int rcvid, byte[] request) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        if (blocked.put(rcvid, new Blocked(request, answer)) != null) {
            throw new IllegalStateException("rcvid " + rcvid + ": its client is still blocked");
        }
        return answer;
    }

    /** Clients without an answer. */
    int waiting() {
        return blocked.size();
    }

    @Override
    public int read(int rcvid, int offset, byte[] into, int at, int length) {
        Blocked client = blocked.get(rcvid);
        if (client == null) {
            return -ESRCH;
        }
        int n = Math.max(0, Math.min(length, client.request.length - offset));
        System.arraycopy(client.request, Math.min(offset, client.request.length), into, at, n);
        return n;
    }

    @Override
    public int write(int rcvid, int offset, byte[] from, int at, int length) {
        return blocked.containsKey(rcvid) ? length : -ESRCH;
    }

    @Override
    public void reply(int rcvid, int status, Parts parts) {
        byte[] data = new byte[parts.length()];
        parts.copyTo(data, 0, data.length);
        answer(rcvid, new Answer(0, status, data));
    }

    @Override
    public void error(int rcvid, int errno) {
        answer(rcvid, new Answer(errno, 0, new byte[0]));
    }

    private void answer(int rcvid, Answer answer) {
        Blocked client = blocked.remove(rcvid);
        if (client != null) {
            client.answer.complete(answer);
        }
    }

    @Override
    public void deliver(int rcvid, Event event) {
        // The servers of the soak have nobody to notify.
    }

    @Override
    public boolean info(int rcvid, MessageInfo into) {
        return false;
    }

    @Override
    public Credentials credentials(int scoid) {
        return user;
    }

    @Override
    public Credentials self() {
        return user;
    }

    @Override
    public boolean keyVerified(int rcvid, long key, byte[] from, int at, int length) {
        return false;
    }

    @Override
    public void detach(int scoid) {
        // Credentials are the same for everybody.
    }

    @Override
    public @Nullable PathName pathName(int linkId, boolean localPath) {
        return null;
    }
}
