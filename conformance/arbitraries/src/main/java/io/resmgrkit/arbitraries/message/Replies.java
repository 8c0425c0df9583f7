package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.sample.Struct;
import io.resmgrkit.arbitraries.value.FixedParts;
import io.resmgrkit.arbitraries.value.Texts;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.AclHeader;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.testkit.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Well-formed replies to every message, with the status that their handlers give (LAYOUT 2.2, 2.3). */
public final class Replies {
    private static final int MOST_DATA = 64;
    private static final int MOST_POLLS = 4;
    private static final int RELEASE_7_1 = 710;

    private Replies() {}

    /** A reply of any dialect. */
    public static Arbitrary<Sample> valid() {
        return Arbitraries.oneOf(
                Arrays.stream(Dialect.values()).map(Replies::valid).toList());
    }

    /** A reply to any message of the dialect, each as often as the others. */
    public static Arbitrary<Sample> valid(Dialect dialect) {
        List<Arbitrary<Sample>> all = new ArrayList<>();
        all.add(ConnectReplies.valid(dialect));
        MessageTypes.io(dialect).forEach(type -> all.add(valid(dialect, type)));
        return Arbitraries.oneOf(all);
    }

    /** A reply to messages of that number. */
    public static Arbitrary<Sample> valid(Dialect dialect, int type) {
        if (type == MessageTypes.CONNECT) {
            return ConnectReplies.valid(dialect);
        }
        return switch (MessageTypes.request(dialect, type).name()) {
            case "_io_read", "_io_read64" ->
                Arbitraries.oneOf(read(dialect, type), DirectoryReplies.valid(dialect, type));
            case "_io_write", "_io_write64" ->
                Arbitraries.integers().between(0, MOST_DATA).map(status -> sample(dialect, type, status, new byte[0]));
            case "_io_stat" -> StatReplies.valid(dialect, type);
            case "_io_devctl" -> DevctlReplies.valid(dialect, type);
            case "_io_notify", "_io_notify64" -> poll(dialect, type);
            case "_io_fdinfo" -> fdinfo(dialect, type);
            case "_io_lock" ->
                joined(
                        dialect,
                        type,
                        "_io_lock_reply",
                        FixedParts.of(dialect, "flock").map(Struct::bytes));
            case "_io_acl" -> acl(dialect, type);
            case "_io_mmap" -> mmap(dialect, type);
            case "_io_msg", "_io_power" -> data(dialect, type);
            default -> fixed(dialect, type);
        };
    }

    /** A reply to that number. */
    static Sample sample(Dialect dialect, int type, int status, byte[] bytes) {
        return new Sample(MessageTypes.name(dialect, type), dialect, Answered.to(type, status), bytes);
    }

    /** The structure that the codec has for it, or nothing where there is none. */
    private static Arbitrary<Sample> fixed(Dialect dialect, int type) {
        StructLayout layout = MessageTypes.reply(dialect, type);
        return layout == null
                ? Arbitraries.just(sample(dialect, type, 0, new byte[0]))
                : FixedParts.of(dialect, layout).map(struct -> sample(dialect, type, 0, struct.bytes()));
    }

    private static Arbitrary<Sample> read(Dialect dialect, int type) {
        return Values.data(MOST_DATA).map(data -> sample(dialect, type, data.length, data));
    }

    private static Arbitrary<Sample> data(Dialect dialect, int type) {
        return Values.data(MOST_DATA).map(data -> sample(dialect, type, 0, data));
    }

    private static Arbitrary<Sample> joined(Dialect dialect, int type, String head, Arbitrary<byte[]> rest) {
        return Combinators.combine(FixedParts.of(dialect, head), rest)
                .as((fixed, tail) -> sample(dialect, type, 0, fixed.followedBy(tail)));
    }

    /** The status is the length of the path. */
    private static Arbitrary<Sample> fdinfo(Dialect dialect, int type) {
        return Combinators.combine(FixedParts.of(dialect, "_io_fdinfo_reply"), Texts.path())
                .as((fixed, path) ->
                        sample(dialect, type, Texts.strz(path).length, fixed.followedBy(Texts.strz(path))));
    }

    /** Bit 31 of the flags of the request says that entries follow. */
    private static Arbitrary<Sample> poll(Dialect dialect, int type) {
        StructLayout layout = MessageTypes.reply(dialect, type);
        Arbitrary<List<Struct>> polls = FixedParts.of(dialect, "pollfd").list().ofMaxSize(MOST_POLLS);
        return Combinators.combine(FixedParts.of(dialect, Objects.requireNonNull(layout)), polls)
                .as((fixed, entries) -> {
                    Struct head = fixed.with("nfds", entries.size());
                    long flags = fixed.get("flags2") & Integer.MAX_VALUE;
                    return sample(
                            dialect,
                            type,
                            0,
                            entries.isEmpty()
                                    ? head.with("flags2", flags).bytes()
                                    : head.with("flags2", flags | Integer.MIN_VALUE)
                                            .followedBy(Struct.concatenated(entries)));
                });
    }

    private static Arbitrary<Sample> acl(Dialect dialect, int type) {
        Arbitrary<byte[]> rest = Combinators.combine(
                        FixedParts.of(dialect, AclHeader.layout(dialect)), Values.data(MOST_DATA))
                .as((header, data) ->
                        header.with("size", header.bytes().length + data.length).followedBy(data));
        return joined(dialect, type, "_io_acl_reply", rest);
    }

    /** The long form exists since 7.1. */
    private static Arbitrary<Sample> mmap(Dialect dialect, int type) {
        Arbitrary<Sample> plain =
                FixedParts.of(dialect, "_io_mmap_reply").map(struct -> sample(dialect, type, 0, struct.bytes()));
        return dialect.release() < RELEASE_7_1
                ? plain
                : Arbitraries.oneOf(
                        plain,
                        FixedParts.of(dialect, "_io_mmap_reply_ext")
                                .map(struct -> sample(dialect, type, 0, struct.bytes())));
    }
}
