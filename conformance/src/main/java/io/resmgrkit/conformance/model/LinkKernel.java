package io.resmgrkit.conformance.model;

import static io.resmgrkit.codec.names.generated.Errno.ESRCH;

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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The system below a dispatch structure, made of a link: clients are blocked on messages of the link, replies go back over it.
 *
 * <p>An rcvid is the number of the connection in the upper bits and a counter in the lower ones: events can be delivered to a
 * connection whose request was answered long ago, and no rcvid comes again soon.
 */
final class LinkKernel implements Kernel {
    private static final int COUNTER_BITS = 12;
    private static final int COUNTER = (1 << COUNTER_BITS) - 1;
    private static final int PATH_INO = 0x1000;

    private final Map<Integer, Blocked> blocked = new HashMap<>();
    private final Map<ConnectionIds, Integer> numbers = new HashMap<>();
    private final Map<Integer, Incoming> latest = new HashMap<>();
    private final Map<Integer, Credentials> clients = new HashMap<>();
    private int lastNumber;
    private int lastMessage;

    /** A client that waits: its message, its request as the server is to see it, what was written into its reply buffer. */
    private static final class Blocked {
        private final Incoming message;
        private final byte[] request;
        private byte[] written = new byte[0];

        Blocked(Incoming message, byte[] request) {
            this.message = message;
            this.request = request;
        }
    }

    void attach(ConnectionIds ids, Client client) {
        int[] groups = client.groups().stream().mapToInt(Integer::intValue).toArray();
        clients.put(
                ids.scoid(),
                new Credentials(client.ruid(), client.euid(), client.rgid(), client.egid(), groups)
                        .limitedTo(Credentials.NGROUPS_MAX));
        numbers.put(ids, ++lastNumber);
    }

    void detach(ConnectionIds ids) {
        Integer number = numbers.remove(ids);
        if (number != null) {
            latest.remove(number);
            blocked.keySet().removeIf(rcvid -> rcvid >> COUNTER_BITS == number);
        }
    }

    int block(Incoming message, byte[] request) {
        int number = numbers.getOrDefault(message.connection(), 0);
        int rcvid = number << COUNTER_BITS | (++lastMessage & COUNTER);
        latest.put(number, message);
        blocked.put(rcvid, new Blocked(message, request));
        return rcvid;
    }

    int rcvid(Incoming message) {
        for (Map.Entry<Integer, Blocked> entry : blocked.entrySet()) {
            if (entry.getValue().message == message) {
                return entry.getKey();
            }
        }
        return 0;
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
        Blocked client = blocked.get(rcvid);
        if (client == null) {
            return -ESRCH;
        }
        int n = Math.max(0, Math.min(length, client.message.replyRoom() - offset));
        if (client.written.length < offset + n) {
            client.written = Arrays.copyOf(client.written, offset + n);
        }
        System.arraycopy(from, at, client.written, offset, n);
        return n;
    }

    @Override
    public void reply(int rcvid, int status, Parts parts) {
        Blocked client = blocked.remove(rcvid);
        if (client != null) {
            int length = Math.max(parts.length(), client.written.length);
            byte[] bytes = Arrays.copyOf(client.written, Math.min(length, client.message.replyRoom()));
            parts.copyTo(bytes, 0, bytes.length);
            client.message.reply(status, bytes);
        }
    }

    @Override
    public void error(int rcvid, int errno) {
        Blocked client = blocked.remove(rcvid);
        if (client != null) {
            client.message.error(errno);
        }
    }

    @Override
    public void deliver(int rcvid, Event event) {
        Incoming message = latest.get(rcvid >> COUNTER_BITS);
        if (rcvid != 0 && message != null) {
            message.deliver(event.kind(), event.signo(), event.code(), event.value());
        }
    }

    @Override
    public boolean info(int rcvid, MessageInfo into) {
        Blocked client = blocked.get(rcvid);
        if (client == null) {
            return false;
        }
        ConnectionIds ids = client.message.connection();
        into.nd = ids.nd();
        into.srcnd = 0;
        into.pid = ids.pid();
        into.tid = 1;
        into.chid = ids.chid();
        into.scoid = ids.scoid();
        into.coid = ids.coid();
        into.srcmsglen = client.request.length;
        into.msglen = client.request.length;
        into.dstmsglen = client.message.replyRoom();
        into.flags = MsgInfoFlag._NTO_MI_UNBLOCK_REQ;
        return true;
    }

    @Override
    public @Nullable Credentials credentials(int scoid) {
        return clients.get(scoid);
    }

    @Override
    public Credentials self() {
        return new Credentials(0, 0, 0, 0);
    }

    @Override
    public boolean keyVerified(int rcvid, long key, byte[] from, int at, int length) {
        return false;
    }

    @Override
    public void detach(int scoid) {
        clients.remove(scoid);
    }

    @Override
    public PathName pathName(int linkId, boolean localPath) {
        return new PathName(1, PATH_INO + linkId, "/model");
    }
}
