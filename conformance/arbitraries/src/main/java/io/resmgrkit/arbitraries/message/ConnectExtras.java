package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Struct;
import io.resmgrkit.arbitraries.value.Fields;
import io.resmgrkit.arbitraries.value.FixedParts;
import io.resmgrkit.arbitraries.value.Texts;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.ConnectExtraType;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.codec.testkit.Values;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Extra data of a connect message: which types go with which subtype, and what each holds (LAYOUT 2.1). */
final class ConnectExtras {
    private static final int MOST_DATA = 48;
    private static final int RELEASE_8_0 = 800;

    private ConnectExtras() {}

    /** {@code extra_type} and the data. */
    record Extra(int type, byte[] bytes) {}

    static Arbitrary<Extra> of(Dialect dialect, int subtype) {
        return switch (subtype) {
            case ConnectSubtype._IO_CONNECT_COMBINE, ConnectSubtype._IO_CONNECT_COMBINE_CLOSE ->
                Chains.parts(dialect, 1)
                        .map(parts -> new Extra(
                                ConnectExtraType._IO_CONNECT_EXTRA_NONE,
                                Chains.joined(dialect, parts).bytes()));
            case ConnectSubtype._IO_CONNECT_OPEN -> Arbitraries.oneOf(none(), data(dialect), data(dialect));
            case ConnectSubtype._IO_CONNECT_RENAME -> text(ConnectExtraType._IO_CONNECT_EXTRA_RENAME);
            case ConnectSubtype._IO_CONNECT_LINK -> link(dialect);
            case ConnectSubtype._IO_CONNECT_MOUNT ->
                Arbitraries.oneOf(
                        mount(dialect, ConnectExtraType._IO_CONNECT_EXTRA_MOUNT),
                        mount(dialect, ConnectExtraType._IO_CONNECT_EXTRA_MOUNT_OCB));
            default -> none();
        };
    }

    private static Arbitrary<Extra> none() {
        return Arbitraries.just(new Extra(ConnectExtraType._IO_CONNECT_EXTRA_NONE, new byte[0]));
    }

    private static Arbitrary<Extra> text(int type) {
        return Texts.path().map(path -> new Extra(type, Texts.strz(path)));
    }

    /** Data of managers: every type that no other subtype has. */
    private static Arbitrary<Extra> data(Dialect dialect) {
        Set<Long> described = Set.of(
                (long) ConnectExtraType._IO_CONNECT_EXTRA_NONE,
                (long) ConnectExtraType._IO_CONNECT_EXTRA_LINK,
                (long) ConnectExtraType._IO_CONNECT_EXTRA_SYMLINK,
                (long) ConnectExtraType._IO_CONNECT_EXTRA_RESMGR_LINK,
                (long) ConnectExtraType._IO_CONNECT_EXTRA_PROC_SYMLINK,
                (long) ConnectExtraType._IO_CONNECT_EXTRA_RENAME,
                (long) ConnectExtraType._IO_CONNECT_EXTRA_MOUNT,
                (long) ConnectExtraType._IO_CONNECT_EXTRA_MOUNT_OCB,
                (long) ConnectExtraType._IO_CONNECT_EXTRA_LINK_800);
        List<Long> types = Fields.known(Tables.connectExtraType(dialect), 1).stream()
                .filter(type -> !described.contains(type))
                .toList();
        Arbitrary<byte[]> bytes =
                Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(MOST_DATA);
        return Combinators.combine(Arbitraries.of(types), bytes).as((type, some) -> new Extra(type.intValue(), some));
    }

    /** Until 7.1 a link names a descriptor, since 8.0 a path. */
    private static Arbitrary<Extra> link(Dialect dialect) {
        Arbitrary<Extra> hard = dialect.release() < RELEASE_8_0
                ? FixedParts.of(dialect, "_io_link_extra")
                        .map(info -> new Extra(ConnectExtraType._IO_CONNECT_EXTRA_LINK, info.bytes()))
                : text(ConnectExtraType._IO_CONNECT_EXTRA_LINK_800);
        Arbitrary<Extra> server = FixedParts.of(dialect, "_io_resmgr_link_extra")
                .map(extra -> new Extra(ConnectExtraType._IO_CONNECT_EXTRA_RESMGR_LINK, extra.bytes()));
        return Arbitraries.oneOf(
                hard,
                text(ConnectExtraType._IO_CONNECT_EXTRA_SYMLINK),
                server,
                text(ConnectExtraType._IO_CONNECT_EXTRA_PROC_SYMLINK));
    }

    /** Header, data of the manager, type of the filesystem, and the special device. */
    private static Arbitrary<Extra> mount(Dialect dialect, int type) {
        Arbitrary<Struct> head = FixedParts.of(dialect, "_io_mount_extra");
        return Combinators.combine(head, Values.data(MOST_DATA), Texts.name(), Texts.path())
                .as((fixed, data, kind, special) -> {
                    byte[] name = Texts.strz(kind);
                    byte[] device = Texts.strz(special);
                    int length = fixed.bytes().length + data.length + name.length + device.length;
                    return new Extra(
                            type,
                            fixed.with("nbytes", length)
                                    .with("datalen", data.length)
                                    .followedBy(data, name, device));
                });
    }
}
