package io.resmgrkit.arbitraries;

import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import java.io.IOException;

/** A resource manager with a planted failure: it throws at an lseek right behind a large write on the same connection. */
final class Fragile implements ResourceManager {
    private static final int WRITE = 0x102;
    private static final int LSEEK = 0x109;
    private static final int HEADER = 16;

    private final ResourceManager sound;
    private final int large;
    private int written = -1;

    Fragile(ResourceManager sound, int large) {
        this.sound = sound;
        this.large = large;
    }

    @Override
    public SystemInfo info() {
        return sound.info();
    }

    @Override
    public void receive(Incoming message) throws IOException {
        int type = Bytes.u2(message.bytes(), 0, false);
        int coid = message.connection().coid();
        if (type == LSEEK && coid == written) {
            throw new IOException("planted");
        }
        written = type == WRITE && message.bytes().length >= HEADER + large ? coid : -1;
        sound.receive(message);
    }

    @Override
    public ConnectionIds attached(Client client, ConnectionIds ids) {
        return sound.attached(client, ids);
    }

    @Override
    public void detached(ConnectionIds ids) {
        sound.detached(ids);
    }

    @Override
    public void disconnected(int scoid) {
        sound.disconnected(scoid);
    }

    @Override
    public void unblock(Incoming message) {
        sound.unblock(message);
    }

    @Override
    public void reset() {
        sound.reset();
    }
}
