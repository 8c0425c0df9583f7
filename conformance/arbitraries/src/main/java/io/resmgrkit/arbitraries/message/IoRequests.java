package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.sample.Struct;
import io.resmgrkit.arbitraries.value.FixedParts;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.AclHeader;
import io.resmgrkit.codec.testkit.Values;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Well-formed messages on a descriptor (LAYOUT 2.3). */
public final class IoRequests {
    private static final int MOST_DATA = 64;
    private static final int MOST_POLLS = 4;
    private static final int EXTENDED = 0x8000_0000;
    private static final int ARM = 2;

    private IoRequests() {}

    /** A message of any type that the dialect has, each as often as the others. */
    public static Arbitrary<Sample> valid(Dialect dialect) {
        List<Arbitrary<Sample>> all = MessageTypes.io(dialect).stream()
                .map(type -> valid(dialect, type))
                .toList();
        return Arbitraries.oneOf(all);
    }

    /** A message of that number; {@code combine_len} is what client libraries write: header and extra type, no data. */
    public static Arbitrary<Sample> valid(Dialect dialect, int type) {
        Arbitrary<Struct> head = FixedParts.of(dialect, MessageTypes.request(dialect, type))
                .map(struct -> struct.with("type", type).with("combine_len", struct.bytes().length));
        Arbitrary<byte[]> message = switch (MessageTypes.request(dialect, type).name()) {
            case "_io_read", "_io_read64" -> TransferRequests.read(dialect, head);
            case "_io_write", "_io_write64" -> TransferRequests.write(dialect, head);
            case "_io_notify", "_io_notify64" -> poll(dialect, head);
            case "_io_devctl" -> DevctlRequests.valid(dialect, head);
            case "_io_lock" -> then(head, FixedParts.of(dialect, "flock").map(Struct::bytes));
            case "_io_acl" -> acl(dialect, head);
            case "_io_msg" -> then(head, Values.data(MOST_DATA));
            default -> head.map(Struct::bytes);
        };
        String name = MessageTypes.name(dialect, type);
        return message.map(bytes -> Sample.request(name, dialect, bytes));
    }

    private static Arbitrary<byte[]> then(Arbitrary<Struct> head, Arbitrary<byte[]> rest) {
        return Combinators.combine(head, rest).as(Struct::followedBy);
    }

    /** One in two is extended and has entries (B9). */
    private static Arbitrary<byte[]> poll(Dialect dialect, Arbitrary<Struct> head) {
        Arbitrary<List<Struct>> entries =
                FixedParts.of(dialect, "pollfd").list().ofMinSize(1).ofMaxSize(MOST_POLLS);
        Arbitrary<byte[]> extended = Combinators.combine(head, entries)
                .as((fixed, polls) -> fixed.with("flags", fixed.get("flags") | EXTENDED)
                        .with("action", fixed.get("action") & 1 | ARM)
                        .with("nfds", polls.size())
                        .followedBy(Struct.concatenated(polls)));
        Arbitrary<byte[]> simple = head.map(fixed -> fixed.with("flags", fixed.get("flags") & ~EXTENDED)
                .with("nfds", 0)
                .bytes());
        return Arbitraries.oneOf(simple, extended);
    }

    private static Arbitrary<byte[]> acl(Dialect dialect, Arbitrary<Struct> head) {
        return Combinators.combine(head, FixedParts.of(dialect, AclHeader.layout(dialect)), Values.data(MOST_DATA))
                .as((fixed, header, data) -> fixed.followedBy(
                        header.with("size", header.bytes().length + data.length).bytes(), data));
    }
}
