package io.resmgrkit.conformance.replay.foreign;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import java.io.IOException;
import java.lang.reflect.Proxy;

/** A ramfile whose replies to reads have status 0, the commonest mistake of all; found by {@code class:}. */
public final class SilentReads implements ResourceManager {
    private final ResourceManager ramfile = Systems.reference("ramfile", Dialect.SDP6_ILP32_LE, Systems.systemClock())
            .get();

    @Override
    public SystemInfo info() {
        return ramfile.info();
    }

    @Override
    public ConnectionIds attached(Client client, ConnectionIds ids) {
        return ramfile.attached(client, ids);
    }

    @Override
    public void detached(ConnectionIds ids) {
        ramfile.detached(ids);
    }

    @Override
    public void disconnected(int scoid) {
        ramfile.disconnected(scoid);
    }

    @Override
    public void reset() {
        ramfile.reset();
    }

    @Override
    public void receive(Incoming message) throws IOException {
        boolean read = message.bytes().length > 2 && message.bytes()[0] == 1 && message.bytes()[1] == 1;
        ramfile.receive(read ? silent(message) : message);
    }

    /** The same message, the status of whose reply is lost. */
    private static Incoming silent(Incoming message) {
        return (Incoming) Proxy.newProxyInstance(
                Incoming.class.getClassLoader(), new Class<?>[] {Incoming.class}, (proxy, method, args) -> {
                    if (method.getName().equals("reply")) {
                        args[0] = 0L;
                    }
                    return method.invoke(message, args);
                });
    }
}
