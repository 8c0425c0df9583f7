package io.resmgrkit.conformance.link;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Does what the first byte of a request says: e(cho), n(umber of an error), b(lock), r(elease what is blocked), d(eliver an
 * event), t(hrow), l(oop); c(ount) answers how many messages came since the last reset.
 */
public final class EchoManager implements ResourceManager {
    private final List<Incoming> blocked = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private int count;

    @Override
    public SystemInfo info() {
        return new SystemInfo("echo", "1", Set.of(Dialect.SDP6_ILP32_LE), EnumSet.allOf(Capability.class));
    }

    @Override
    public ConnectionIds attached(Client client, ConnectionIds ids) {
        seen.add("+" + ids.coid());
        return ids;
    }

    @Override
    public void detached(ConnectionIds ids) {
        seen.add("-" + ids.coid());
    }

    @Override
    public void disconnected(int scoid) {
        seen.add("gone " + (scoid & 0xff));
    }

    @Override
    public void pulse(ConnectionIds from, int code, long value) {
        seen.add("pulse " + code + " " + value);
    }

    @Override
    public void reset() {
        seen.clear();
        blocked.clear();
        count = 0;
    }

    @Override
    public void receive(Incoming message) throws IOException {
        count++;
        switch (message.bytes()[0]) {
            case 'e' -> message.reply(message.bytes().length, message.bytes());
            case 'n' -> message.error(message.bytes()[1]);
            case 'b' -> blocked.add(message);
            case 'r' -> {
                blocked.forEach(m -> m.reply(1, (byte) 'r'));
                blocked.clear();
                message.reply(0);
            }
            case 'd' -> {
                message.deliver(4, 1, -6, 0x1122334455667788L);
                message.reply(0);
            }
            case 'i' ->
                message.reply(message.client().euid(), (byte) (message.client().foreign() ? 1 : 0));
            case 's' -> message.reply(0, String.join(",", seen).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            case 't' -> throw new IOException("disk on fire");
            case 'l' -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            }
            default -> message.reply(count);
        }
    }
}
