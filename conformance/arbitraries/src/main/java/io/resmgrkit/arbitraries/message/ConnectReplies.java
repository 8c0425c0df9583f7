package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.sample.Struct;
import io.resmgrkit.arbitraries.value.FixedParts;
import io.resmgrkit.arbitraries.value.Texts;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.names.generated.ConnectRet;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.Tables;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Replies to connect messages: done, redirected, sent on with a message, or with a file type (LAYOUT 2.2). */
final class ConnectReplies {
    private static final int MOST_SERVERS = 3;

    private ConnectReplies() {}

    static Arbitrary<Sample> valid(Dialect dialect) {
        return Arbitraries.oneOf(
                Arbitraries.just(sample(dialect, ConnectSubtype._IO_CONNECT_OPEN, 0, new byte[0])),
                link(dialect),
                linkText(dialect),
                message(dialect),
                fileType(dialect));
    }

    private static Sample sample(Dialect dialect, int subtype, int status, byte[] bytes) {
        String name = Tables.connectSubtype(dialect).nameOrHex(subtype);
        return new Sample(name, dialect, new Answered(MessageTypes.CONNECT, subtype, 0, status, false), bytes);
    }

    private static Arbitrary<Sample> link(Dialect dialect) {
        int redirect = ConnectRet._IO_CONNECT_RET_FLAG | ConnectRet._IO_CONNECT_RET_LINK;
        Arbitrary<List<Struct>> servers =
                FixedParts.of(dialect, "_io_connect_entry").list().ofMaxSize(MOST_SERVERS);
        return Combinators.combine(FixedParts.of(dialect, "_io_connect_link_reply"), servers, Texts.path())
                .as((head, entries, path) ->
                        sample(dialect, ConnectSubtype._IO_CONNECT_OPEN, redirect, linkBody(head, entries, path)));
    }

    /** readlink: the same body without servers, and status 0. */
    private static Arbitrary<Sample> linkText(Dialect dialect) {
        return Combinators.combine(FixedParts.of(dialect, "_io_connect_link_reply"), Texts.path())
                .as((head, path) ->
                        sample(dialect, ConnectSubtype._IO_CONNECT_READLINK, 0, linkBody(head, List.of(), path)));
    }

    private static byte[] linkBody(Struct head, List<Struct> entries, String path) {
        byte[] text = Texts.strz(path);
        return head.with("nentries", entries.size())
                .with("path_len", text.length)
                .with("chroot_len", 0)
                .followedBy(Struct.concatenated(entries), text);
    }

    /** A link reply, the server and the message for it; {@code path_len} is the length of the message. */
    private static Arbitrary<Sample> message(Dialect dialect) {
        int redirect = ConnectRet._IO_CONNECT_RET_FLAG | ConnectRet._IO_CONNECT_RET_MSG;
        return Combinators.combine(
                        FixedParts.of(dialect, "_io_connect_link_reply"),
                        FixedParts.bySchema(dialect, "msg_info"),
                        IoRequests.valid(dialect))
                .as((head, server, part) -> sample(
                        dialect,
                        ConnectSubtype._IO_CONNECT_OPEN,
                        redirect,
                        head.with("nentries", 1)
                                .with("path_len", part.bytes().length)
                                .with("chroot_len", 0)
                                .followedBy(server.bytes(), part.bytes())));
    }

    private static Arbitrary<Sample> fileType(Dialect dialect) {
        int redirect = ConnectRet._IO_CONNECT_RET_FLAG | ConnectRet._IO_CONNECT_RET_FTYPE;
        return FixedParts.of(dialect, "_io_connect_ftype_reply")
                .map(struct -> sample(dialect, ConnectSubtype._IO_CONNECT_OPEN, redirect, struct.bytes()));
    }
}
