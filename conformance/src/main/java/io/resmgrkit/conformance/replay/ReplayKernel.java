package io.resmgrkit.conformance.replay;

import static io.resmgrkit.codec.names.generated.Errno.ESRCH;

import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Event;
import io.resmgrkit.conformance.framework.Kernel;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Parts;
import io.resmgrkit.conformance.framework.PathName;
import io.resmgrkit.conformance.transcript.Late;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The system below the server during a replay: knows the blocked clients of the session and notes every answer. One thread uses it.
 */
final class ReplayKernel implements Kernel {
    private static final Credentials ROOT = new Credentials(0, 0, 0, 0);

    private final Map<Integer, PendingMessage> pending = new HashMap<>();
    private final Map<Integer, Credentials> credentials = new HashMap<>();
    private final Map<Integer, PathName> names = new HashMap<>();
    private final List<Members> events = new ArrayList<>();
    private final List<Late> late = new ArrayList<>();
    private int currentSeq;
    private @Nullable Outcome outcome;

    void name(int linkId, PathName name) {
        names.put(linkId, name);
    }

    /** A record begins; {@code seq} is 0 for a pulse. */
    void begin(int seq) {
        currentSeq = seq;
        outcome = null;
        events.clear();
        late.clear();
    }

    void block(int rcvid, PendingMessage message) {
        pending.put(rcvid, message);
    }

    void credentials(int scoid, Credentials of) {
        credentials.put(scoid, of);
    }

    /** Marks a blocked message as being unblocked, as the kernel does when it sends the pulse (T1.3). */
    void unblocking(int rcvid, int flag) {
        PendingMessage message = pending.get(rcvid);
        if (message != null) {
            message.info().flags |= flag;
        }
    }

    Outcome outcome() {
        Outcome answered = outcome;
        return answered == null ? Outcome.PENDING : answered;
    }

    List<Members> events() {
        return List.copyOf(events);
    }

    List<Late> late() {
        return List.copyOf(late);
    }

    @Override
    public int read(int rcvid, int offset, byte[] into, int at, int length) {
        PendingMessage message = pending.get(rcvid);
        return message == null ? -ESRCH : message.read(offset, into, at, length);
    }

    @Override
    public int write(int rcvid, int offset, byte[] from, int at, int length) {
        PendingMessage message = pending.get(rcvid);
        return message == null ? -ESRCH : message.write(offset, from, at, length);
    }

    @Override
    public void reply(int rcvid, int status, Parts parts) {
        PendingMessage message = pending.remove(rcvid);
        if (message != null) {
            answer(message, rcvid, message.reply(status, parts));
        }
    }

    @Override
    public void error(int rcvid, int errno) {
        PendingMessage message = pending.remove(rcvid);
        if (message != null) {
            answer(message, rcvid, new Outcome.Refused(errno));
        }
    }

    private void answer(PendingMessage message, int rcvid, Outcome how) {
        if (message.seq() == currentSeq) {
            outcome = how;
        } else {
            late.add(new Late(message.seq(), rcvid, how));
        }
    }

    @Override
    public void deliver(int rcvid, Event event) {
        events.add(Members.builder()
                .add("rcvid", rcvid)
                .add("notify", event.kind())
                .add("signo", event.signo())
                .add("code", event.code())
                .add("priority", event.priority())
                .add("value", event.value())
                .build());
    }

    @Override
    public boolean info(int rcvid, MessageInfo into) {
        PendingMessage message = pending.get(rcvid);
        if (message == null) {
            return false;
        }
        into.set(message.info());
        return true;
    }

    @Override
    public @Nullable Credentials credentials(int scoid) {
        return credentials.get(scoid);
    }

    @Override
    public Credentials self() {
        return ROOT;
    }

    @Override
    public boolean keyVerified(int rcvid, long key, byte[] from, int at, int length) {
        // Keys are never sealed in recordings (B14.3).
        return false;
    }

    @Override
    public void detach(int scoid) {
        credentials.remove(scoid);
    }

    @Override
    public @Nullable PathName pathName(int linkId, boolean localPath) {
        return names.get(linkId);
    }
}
