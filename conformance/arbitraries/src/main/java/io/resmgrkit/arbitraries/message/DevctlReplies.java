package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.value.FixedParts;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Replies to devctl: a header, and the data of commands that return some (LAYOUT 2.3). */
final class DevctlReplies {
    private static final int FROM_DEVICE = 0x4000_0000;
    private static final int MOST_DATA = 256;

    private DevctlReplies() {}

    static Arbitrary<Sample> valid(Dialect dialect, int type) {
        Arbitrary<byte[]> data = Arbitraries.bytes().array(byte[].class).ofMaxSize(MOST_DATA);
        return Combinators.combine(FixedParts.of(dialect, "_io_devctl_reply"), DevctlRequests.commands(dialect), data)
                .as((fixed, command, bytes) -> {
                    boolean returned = (command.intValue() & FROM_DEVICE) != 0;
                    int size = returned ? DevctlRequests.size(command) : 0;
                    Answered answered = new Answered(type, 0, command.intValue(), 0, false);
                    byte[] reply = fixed.with("nbytes", size).followedBy(Arrays.copyOf(bytes, size));
                    return new Sample(MessageTypes.name(dialect, type), dialect, answered, reply);
                });
    }
}
