package io.resmgrkit.benchmarks.link;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import java.util.Set;

/** Answers every request with the same 64 bytes, so that the link is all that is measured. */
public final class FixedReply implements ResourceManager {
    private static final int SIZE = 64;

    private final byte[] data = new byte[SIZE];

    @Override
    public SystemInfo info() {
        return new SystemInfo("fixed reply", "", Set.of(Dialect.SDP6_ILP32_LE), Set.of(Capability.READABLE));
    }

    @Override
    public void receive(Incoming message) {
        message.reply(SIZE, data, 0, SIZE);
    }
}
