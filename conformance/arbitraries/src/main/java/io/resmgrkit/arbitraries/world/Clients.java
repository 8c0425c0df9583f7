package io.resmgrkit.arbitraries.world;

import io.resmgrkit.conformance.sut.Client;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Credentials of clients. Few different ids, so that owner, group and others all occur. */
public final class Clients {
    private static final Integer[] IDS = {0, 1, 100, 1000, 65534, Integer.MAX_VALUE, -1};
    private static final int OWNER = 1000;
    private static final int GROUP = 100;

    private Clients() {}

    /** The superuser, the usual owner, a member of the group, a stranger, or any mixture of ids; of the process with that number. */
    public static Arbitrary<Client> any(int number) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Client.root(number))),
                Tuple.of(3, Arbitraries.just(Client.user(number, OWNER, GROUP))),
                Tuple.of(1, Arbitraries.just(Client.user(number, OWNER + 1, GROUP))),
                Tuple.of(1, Arbitraries.just(Client.user(number, OWNER + 1, GROUP + 1))),
                Tuple.of(2, mixed(number)));
    }

    /** Real and effective ids that differ, and supplementary groups, none to as many as a client can have. */
    public static Arbitrary<Client> mixed(int number) {
        Arbitrary<Integer> id = Arbitraries.of(IDS);
        Arbitrary<List<Integer>> groups = Arbitraries.frequencyOf(
                Tuple.of(6, id.list().ofMaxSize(3)), Tuple.of(1, id.list().ofMaxSize(Client.MAX_GROUPS)));
        return Combinators.combine(id, id, id, id, groups)
                .as((ruid, euid, rgid, egid, some) -> new Client(number, false, ruid, euid, rgid, egid, some));
    }
}
