package io.resmgrkit.arbitraries.session;

import io.resmgrkit.arbitraries.value.Texts;
import io.resmgrkit.arbitraries.world.Clients;
import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.LockSubtype;
import io.resmgrkit.codec.names.generated.SpaceSubtype;
import io.resmgrkit.conformance.sut.Client;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;

/**
 * Sessions of several clients on one resource manager. By default of any client on a tree of files; for a device without a tree,
 * {@link #onPaths} with the empty path.
 */
public final class Sessions {
    private static final int MOST_CALLS = 30;
    private static final int MOST_CLIENTS = 3;
    private static final int MOST_DATA = 600;

    private final Arbitrary<String> paths;
    private final Arbitrary<Client> clients;
    private final List<Integer> commands;

    private Sessions(Arbitrary<String> paths, Arbitrary<Client> clients, List<Integer> commands) {
        this.paths = paths;
        this.clients = clients;
        this.commands = commands;
    }

    /** Sessions on a tree of files. */
    public static Sessions onTree() {
        return new Sessions(
                Texts.path(),
                Clients.any(1),
                List.of(
                        Dcmd.DCMD_ALL_GETFLAGS,
                        Dcmd.DCMD_ALL_SETFLAGS,
                        Dcmd.DCMD_ALL_GETMOUNTFLAGS,
                        Dcmd.DCMD_FSYS_STATVFS));
    }

    /** Sessions on these paths; the empty one is the attached path itself. */
    public static Sessions onPaths(String... some) {
        Sessions tree = onTree();
        return new Sessions(Arbitraries.of(some), tree.clients, tree.commands);
    }

    /** The same by clients with these ids. */
    public Sessions by(Arbitrary<Client> some) {
        return new Sessions(paths, some, commands);
    }

    /** The same with these device control commands as well. */
    public Sessions with(Integer... more) {
        List<Integer> all = new ArrayList<>(commands);
        all.addAll(List.of(more));
        return new Sessions(paths, clients, List.copyOf(all));
    }

    /** Up to 30 calls of one to three clients. */
    public Arbitrary<Session> any() {
        return Combinators.combine(processes(), calls()).as(Session::new).withoutEdgeCases();
    }

    /** One to three clients, numbered from 1. */
    private Arbitrary<List<Client>> processes() {
        return clients.list().ofMinSize(1).ofMaxSize(MOST_CLIENTS).map(some -> {
            List<Client> numbered = new ArrayList<>();
            for (Client c : some) {
                numbered.add(new Client(
                        numbered.size() + 1, c.foreign(), c.ruid(), c.euid(), c.rgid(), c.egid(), c.groups()));
            }
            return numbered;
        });
    }

    /** Calls of clients 0 to 2, dropped one by one when a failing session shrinks. */
    public ListArbitrary<Call> calls() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, open()),
                        Tuple.of(2, onNames()),
                        Tuple.of(8, transfer()),
                        Tuple.of(3, position()),
                        Tuple.of(2, descriptors()),
                        Tuple.of(2, attributes()),
                        Tuple.of(2, control()))
                .list()
                .ofMaxSize(MOST_CALLS);
    }

    private static Arbitrary<Integer> client() {
        return Arbitraries.integers().between(0, MOST_CLIENTS - 1);
    }

    private static Arbitrary<Integer> fd() {
        return Arbitraries.of(0, 0, 1, 2);
    }

    private Arbitrary<Call> open() {
        Arbitrary<Integer> access =
                Arbitraries.of(IoFlag._IO_FLAG_RD | IoFlag._IO_FLAG_WR, IoFlag._IO_FLAG_RD, IoFlag._IO_FLAG_WR, 0);
        Arbitrary<Integer> flags = Arbitraries.of(
                0,
                IoFlag.O_CREAT,
                IoFlag.O_CREAT | IoFlag.O_EXCL,
                IoFlag.O_CREAT | IoFlag.O_TRUNC,
                IoFlag.O_APPEND,
                IoFlag.O_NONBLOCK);
        return Combinators.combine(client(), paths, access, flags, mode())
                .as((client, path, bits, more, mode) -> new Call.Open(client, path, bits | more, mode));
    }

    private Arbitrary<Call> onNames() {
        return Arbitraries.oneOf(
                Combinators.combine(client(), paths).as(Call.Unlink::new),
                Combinators.combine(client(), paths, mode()).as(Call.Mkdir::new),
                Combinators.combine(client(), paths, paths).as(Call.Rename::new),
                Combinators.combine(client(), paths, paths).as(Call.Symlink::new),
                Combinators.combine(client(), paths).as(Call.Readlink::new));
    }

    private static Arbitrary<Call> transfer() {
        return Arbitraries.oneOf(
                Combinators.combine(client(), fd(), nbytes()).as(Call.Read::new),
                Combinators.combine(client(), fd(), nbytes(), offset()).as(Call.Pread::new),
                Combinators.combine(client(), fd(), data()).as(Call.Write::new),
                Combinators.combine(client(), fd(), data(), offset()).as(Call.Pwrite::new));
    }

    private static Arbitrary<Call> position() {
        return Combinators.combine(client(), fd(), Arbitraries.of(0, 1, 2, 3), offset())
                .as(Call.Lseek::new);
    }

    private static Arbitrary<Call> descriptors() {
        return Arbitraries.oneOf(
                Combinators.combine(client(), fd()).as(Call.Close::new),
                Combinators.combine(client(), fd()).as(Call.Dup::new));
    }

    private static Arbitrary<Call> attributes() {
        Arbitrary<Integer> id = Arbitraries.of(0, 100, 1000, -1);
        return Arbitraries.oneOf(
                Combinators.combine(client(), fd()).as(Call.Fstat::new),
                Combinators.combine(client(), fd(), mode()).as(Call.Fchmod::new),
                Combinators.combine(client(), fd(), id, id).as(Call.Fchown::new));
    }

    private Arbitrary<Call> control() {
        Arbitrary<Integer> locks = Arbitraries.of(LockSubtype.F_SETLK64, LockSubtype.F_GETLK64);
        Arbitrary<Integer> spaces = Arbitraries.of(SpaceSubtype.F_FREESP64, SpaceSubtype.F_ALLOCSP64);
        return Arbitraries.oneOf(
                Combinators.combine(client(), fd(), locks, Arbitraries.of(1, 2, 3), offset(), offset())
                        .as(Call.Lock::new),
                Combinators.combine(client(), fd(), spaces, offset(), offset()).as(Call.Space::new),
                Combinators.combine(client(), fd(), Arbitraries.of(commands)).as(Call.Devctl::new),
                Combinators.combine(client(), fd(), Arbitraries.of(1, 2, 3), Arbitraries.of(0x1000_0000, 0x7000_0000))
                        .as(Call.Notify::new));
    }

    private static Arbitrary<Integer> mode() {
        return Arbitraries.of(0666, 0644, 0600, 0755, 0);
    }

    private static Arbitrary<Integer> nbytes() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, MOST_DATA)),
                Tuple.of(1, Arbitraries.of(0, 1, 4096, 65536)));
    }

    private static Arbitrary<String> data() {
        return Arbitraries.strings().withCharRange('a', 'e').ofMaxLength(MOST_DATA);
    }

    /** Mostly within or just behind a small file; negative and far now and then. */
    private static Arbitrary<Long> offset() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 2L * MOST_DATA)),
                Tuple.of(1, Arbitraries.of(-1L, -100L, 0x7fff_ffffL, 0x8000_0000L, Long.MAX_VALUE, Long.MIN_VALUE)));
    }
}
