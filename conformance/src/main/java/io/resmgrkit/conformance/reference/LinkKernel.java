package io.resmgrkit.conformance.reference;

import io.resmgrkit.codec.names.generated.Errno;
import io.resmgrkit.codec.names.generated.MsgInfoFlag;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Event;
import io.resmgrkit.conformance.framework.Kernel;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Parts;
import io.resmgrkit.conformance.framework.PathName;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kernel below a dispatcher whose clients are at the other end of a link.
 *
 * <p>An rcvid is a connection's slot and a number within the connection, reused as soon as the request is answered; the slot
 * still names the connection afterwards, so that events find their way (B9.5).
 */
final class LinkKernel implements Kernel {
    private static final int SLOT_SHIFT = 16;
    private static final int NUMBERS = 1 << SLOT_SHIFT;
    private static final Credentials SERVER = new Credentials(0, 0, 0, 0);

    private final PathName path;
    private final Map<Integer, BlockedClient> blocked = new HashMap<>();
    private final Map<ConnectionIds, Integer> slots = new HashMap<>();
    private final Map<Integer, Incoming> lastOfSlot = new HashMap<>();
    private final BitSet usedSlots = new BitSet();
    private final Map<Integer, Credentials> credentials = new HashMap<>();

    LinkKernel(String path) {
        this.path = new PathName(1, 1, path);
        usedSlots.set(0);
    }

    synchronized void attached(Client client, ConnectionIds ids) {
        int[] groups = client.groups().stream().mapToInt(Integer::intValue).toArray();
        credentials.put(
                ids.scoid(), new Credentials(client.ruid(), client.euid(), client.rgid(), client.egid(), groups));
    }

    synchronized void detached(ConnectionIds ids) {
        Integer slot = slots.remove(ids);
        if (slot != null) {
            blocked.keySet().removeIf(rcvid -> rcvid >> SLOT_SHIFT == slot);
            lastOfSlot.remove(slot);
            usedSlots.clear(slot);
        }
    }

    /** A client blocks on a request. */
    synchronized int block(Incoming message, MessageInfo info) {
        int slot = slots.computeIfAbsent(message.connection(), ids -> {
            int free = usedSlots.nextClearBit(1);
            usedSlots.set(free);
            return free;
        });
        lastOfSlot.put(slot, message);
        int rcvid = slot << SLOT_SHIFT;
        while (blocked.containsKey(rcvid) && (rcvid & NUMBERS - 1) < NUMBERS - 1) {
            rcvid++;
        }
        blocked.put(rcvid, new BlockedClient(message, info));
        return rcvid;
    }

    /** Marks a blocked client as wanting out; its rcvid, or 0 when it is not blocked any more. */
    synchronized int wantsOut(Incoming message) {
        for (Map.Entry<Integer, BlockedClient> entry : blocked.entrySet()) {
            if (entry.getValue().message() == message) {
                entry.getValue().info().flags |= MsgInfoFlag._NTO_MI_UNBLOCK_REQ;
                return entry.getKey();
            }
        }
        return 0;
    }

    private synchronized @Nullable BlockedClient find(int rcvid) {
        return blocked.get(rcvid);
    }

    private synchronized @Nullable BlockedClient release(int rcvid) {
        return blocked.remove(rcvid);
    }

    @Override
    public int read(int rcvid, int offset, byte[] into, int at, int length) {
        BlockedClient client = find(rcvid);
        return client == null ? -Errno.ESRCH : client.read(offset, into, at, length);
    }

    @Override
    public int write(int rcvid, int offset, byte[] from, int at, int length) {
        BlockedClient client = find(rcvid);
        return client == null ? -Errno.ESRCH : client.write(offset, from, at, length);
    }

    @Override
    public void reply(int rcvid, int status, Parts parts) {
        BlockedClient client = release(rcvid);
        if (client != null) {
            client.reply(status, parts);
        }
    }

    @Override
    public void error(int rcvid, int errno) {
        BlockedClient client = release(rcvid);
        if (client != null) {
            client.message().error(errno);
        }
    }

    @Override
    public synchronized void deliver(int rcvid, Event event) {
        Incoming last = lastOfSlot.get(rcvid >> SLOT_SHIFT);
        if (last != null) {
            last.deliver(event.kind(), event.signo(), event.code(), event.value());
        }
    }

    @Override
    public boolean info(int rcvid, MessageInfo into) {
        BlockedClient client = find(rcvid);
        if (client != null) {
            into.set(client.info());
        }
        return client != null;
    }

    @Override
    public synchronized @Nullable Credentials credentials(int scoid) {
        return credentials.get(scoid);
    }

    @Override
    public Credentials self() {
        return SERVER;
    }

    @Override
    public boolean keyVerified(int rcvid, long key, byte[] from, int at, int length) {
        return false; // no client of a link seals messages
    }

    @Override
    public synchronized void detach(int scoid) {
        credentials.remove(scoid);
    }

    @Override
    public PathName pathName(int linkId, boolean localPath) {
        return path;
    }
}
