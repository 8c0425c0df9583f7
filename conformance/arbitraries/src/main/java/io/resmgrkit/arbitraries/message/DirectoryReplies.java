package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.sample.Struct;
import io.resmgrkit.arbitraries.value.FixedParts;
import io.resmgrkit.arbitraries.value.Texts;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.names.generated.DirentExtraType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Replies to a read of a directory: entries, with attributes behind some of them (LAYOUT 2.4). */
final class DirectoryReplies {
    private static final int ALIGN = 8;
    private static final int MOST_ENTRIES = 4;
    private static final byte[] NOTHING = {};

    private DirectoryReplies() {}

    static Arbitrary<Sample> valid(Dialect dialect, int type) {
        return entry(dialect).list().ofMaxSize(MOST_ENTRIES).map(entries -> {
            byte[] bytes = Struct.concatenated(NOTHING, entries.toArray(byte[][]::new));
            Answered answered = new Answered(type, 0, 0, bytes.length, true);
            return new Sample(MessageTypes.name(dialect, type), dialect, answered, bytes);
        });
    }

    /** The name is followed by a NUL and as many zeros as put what comes next on a multiple of 8. */
    private static Arbitrary<byte[]> entry(Dialect dialect) {
        Arbitrary<byte[]> extra = Arbitraries.oneOf(Arbitraries.just(NOTHING), attributes(dialect));
        return Combinators.combine(FixedParts.of(dialect, "dirent"), Texts.name(), extra)
                .as((head, text, attributes) -> {
                    byte[] name = text.getBytes(StandardCharsets.UTF_8);
                    int end = head.bytes().length + name.length;
                    byte[] padding = new byte[ALIGN - end % ALIGN];
                    return head.with("d_reclen", end + padding.length + attributes.length)
                            .with("d_namelen", name.length)
                            .followedBy(name, padding, attributes);
                });
    }

    private static Arbitrary<byte[]> attributes(Dialect dialect) {
        Arbitrary<Struct> stat = FixedParts.bySchema(dialect, "stat");
        return Combinators.combine(
                        FixedParts.of(dialect, "dirent_extra"),
                        Arbitraries.of(List.of(DirentExtraType._DTYPE_STAT, DirentExtraType._DTYPE_LSTAT)),
                        stat)
                .as((header, kind, data) -> header.with("d_datalen", data.bytes().length)
                        .with("d_type", kind)
                        .followedBy(data.bytes()));
    }
}
