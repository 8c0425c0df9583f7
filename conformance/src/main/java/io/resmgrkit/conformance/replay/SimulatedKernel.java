package io.resmgrkit.conformance.replay;

import static io.resmgrkit.codec.names.generated.Errno.ESRCH;

import io.resmgrkit.codec.names.generated.MsgInfoFlag;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The system below a replayed server: knows the blocked clients, keeps what they are answered, and knows nobody else (T2).
 *
 * <p>For one thread: a replay delivers one record after the other.
 */
final class SimulatedKernel implements Kernel {
    private static final Credentials ROOT = new Credentials(0, 0, 0, 0);

    private final Map<Integer, Blocked> pending = new HashMap<>();
    private final Map<Integer, Credentials> clients = new HashMap<>();
    private final Map<Integer, PathName> names = new HashMap<>();
    private final List<Members> events = new ArrayList<>();
    private final List<Late> late = new ArrayList<>();
    private final Set<Integer> vanished = new HashSet<>();
    private @Nullable Blocked current;

    /** Tells the name of an attached path. */
    void name(int linkId, PathName name) {
        names.put(linkId, name);
    }

    /** A client has sent a message; its credentials are those of its connection from now on. */
    void send(Blocked client, Credentials credentials) {
        forget();
        current = client;
        pending.put(client.rcvid(), client);
        clients.put(client.info().scoid, credentials);
    }

    /** What the message just sent was answered. */
    Outcome outcome() {
        Outcome answered = current == null ? null : current.outcome();
        return answered == null ? Outcome.PENDING : answered;
    }

    /** No message is under way: what is answered from now on is late. */
    void forget() {
        current = null;
        events.clear();
        late.clear();
        vanished.clear();
    }

    /** The client blocked under this rcvid asks to be let go. */
    void askUnblock(int rcvid) {
        Blocked client = pending.get(rcvid);
        if (client != null) {
            client.info().flags |= MsgInfoFlag._NTO_MI_UNBLOCK_REQ;
        }
    }

    /** Events delivered since the last message or pulse. */
    List<Members> events() {
        return List.copyOf(events);
    }

    /** Answers to earlier messages since the last message or pulse. */
    List<Late> late() {
        return List.copyOf(late);
    }

    /** Exchanges among {@link #late()} whose client had lost its connection before: a recording may not show them (T2). */
    Set<Integer> vanished() {
        return Set.copyOf(vanished);
    }

    @Override
    public int read(int rcvid, int offset, byte[] into, int at, int length) {
        Blocked client = pending.get(rcvid);
        return client == null ? -ESRCH : client.read(offset, into, at, length);
    }

    @Override
    public int write(int rcvid, int offset, byte[] from, int at, int length) {
        Blocked client = pending.get(rcvid);
        return client == null ? -ESRCH : client.write(offset, from, at, length);
    }

    @Override
    public void reply(int rcvid, int status, Parts parts) {
        Blocked client = pending.remove(rcvid);
        if (client != null) {
            client.reply(status, parts);
            answered(client);
        }
    }

    @Override
    public void error(int rcvid, int errno) {
        Blocked client = pending.remove(rcvid);
        if (client != null) {
            client.error(errno);
            answered(client);
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
                .add("value", Integer.toUnsignedLong(event.value()))
                .build());
    }

    @Override
    public boolean info(int rcvid, MessageInfo into) {
        Blocked client = pending.get(rcvid);
        if (client != null) {
            into.set(client.info());
        }
        return client != null;
    }

    @Override
    public @Nullable Credentials credentials(int scoid) {
        return clients.get(scoid | MessageInfo.NTO_SIDE_CHANNEL);
    }

    @Override
    public Credentials self() {
        return ROOT;
    }

    /** In the recordings no key is ever valid (B14.3). */
    @Override
    public boolean keyVerified(int rcvid, long key, byte[] from, int at, int length) {
        return false;
    }

    @Override
    public void detach(int scoid) {
        for (Blocked client : pending.values()) {
            if (client.info().scoid == scoid) {
                client.disconnected();
            }
        }
    }

    @Override
    public @Nullable PathName pathName(int linkId, boolean localPath) {
        return names.get(linkId);
    }

    private void answered(Blocked client) {
        Outcome outcome = client.outcome();
        if (client != current && outcome != null) {
            late.add(new Late(client.seq(), client.rcvid(), outcome));
            if (client.isDisconnected()) {
                vanished.add(client.seq());
            }
        }
    }
}
