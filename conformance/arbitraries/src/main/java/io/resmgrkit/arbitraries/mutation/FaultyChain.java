package io.resmgrkit.arbitraries.mutation;

import io.resmgrkit.arbitraries.message.Chains;
import io.resmgrkit.arbitraries.message.ConnectRequests;
import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.sample.Struct;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.wire.Bytes;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A chain of which one link is wrong.
 *
 * @param fault  what is wrong
 * @param part   the part that it is wrong with, counted from 0
 * @param sample the message
 */
public record FaultyChain(ChainFault fault, int part, Sample sample) {
    private static final int COMBINE_LEN = 2;
    private static final int FAR = 0x7fff;
    private static final int OFF_BY = 4;
    private static final int MANY = 1000;

    /** Chains with every fault, each as often as the others. */
    public static Arbitrary<FaultyChain> of(Dialect dialect) {
        return Combinators.combine(
                        Arbitraries.of(ChainFault.values()),
                        Chains.parts(dialect, 2),
                        ConnectRequests.valid(dialect),
                        Arbitraries.integers().between(0, MANY))
                .as((fault, parts, connect, which) -> broken(dialect, fault, parts, connect, which));
    }

    private static FaultyChain broken(
            Dialect dialect, ChainFault fault, List<Sample> parts, Sample connect, int which) {
        int last = parts.size() - 1;
        int part = fault == ChainFault.FLAG_ON_LAST ? last : which % last;
        if (fault == ChainFault.CONNECT_INSIDE) {
            List<Sample> some = new ArrayList<>(parts);
            some.set(last, connect);
            byte[][] bytes = some.stream().map(Sample::bytes).toArray(byte[][]::new);
            byte[] honest = Chains.joined(dialect, parts).bytes();
            byte[] chain = Struct.concatenated(new byte[0], bytes);
            // The links of the parts in front of the connect are those of the honest chain.
            System.arraycopy(honest, 0, chain, 0, chain.length - connect.bytes().length);
            return new FaultyChain(fault, last, Sample.request("chain", dialect, chain));
        }
        Sample honest = Chains.joined(dialect, parts);
        int at = parts.subList(0, part).stream().mapToInt(p -> p.bytes().length).sum() + COMBINE_LEN;
        int length = parts.get(part).bytes().length;
        int link = switch (fault) {
            case FLAG_MISSING -> length;
            case FLAG_ON_LAST -> length | Chains.FLAG;
            case LENGTH_TOO_SHORT -> length - Math.min(OFF_BY, length) | Chains.FLAG;
            case LENGTH_TOO_LONG -> length + OFF_BY | Chains.FLAG;
            case LENGTH_ZERO -> Chains.FLAG;
            default -> FAR | Chains.FLAG;
        };
        byte[] bytes = honest.bytes().clone();
        Bytes.put2(bytes, at, dialect.bigEndian(), link);
        return new FaultyChain(fault, part, Sample.request(honest.name(), dialect, bytes));
    }

    @Override
    public String toString() {
        return fault.id() + " in part " + part + " of " + sample;
    }
}
