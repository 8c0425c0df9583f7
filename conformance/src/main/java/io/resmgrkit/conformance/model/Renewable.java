package io.resmgrkit.conformance.model;

import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A resource manager whose reset is a new instance. */
final class Renewable implements ResourceManager {
    private final Supplier<ResourceManager> makes;
    private final Consumer<byte[]> incoming;
    private ResourceManager current;

    /**
     * @param makes makes an instance in its initial state
     * @param incoming may change a request before the instance sees it
     */
    Renewable(Supplier<ResourceManager> makes, Consumer<byte[]> incoming) {
        this.makes = makes;
        this.incoming = incoming;
        this.current = makes.get();
    }

    @Override
    public SystemInfo info() {
        return current.info();
    }

    @Override
    public void receive(Incoming message) throws IOException {
        incoming.accept(message.bytes());
        current.receive(message);
    }

    @Override
    public ConnectionIds attached(Client client, ConnectionIds ids) {
        return current.attached(client, ids);
    }

    @Override
    public void detached(ConnectionIds ids) {
        current.detached(ids);
    }

    @Override
    public void disconnected(int scoid) {
        current.disconnected(scoid);
    }

    @Override
    public void unblock(Incoming message) {
        current.unblock(message);
    }

    @Override
    public void pulse(ConnectionIds from, int code, long value) {
        current.pulse(from, code, value);
    }

    @Override
    public void reset() {
        current = makes.get();
    }
}
