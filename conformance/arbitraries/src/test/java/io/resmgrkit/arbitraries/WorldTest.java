package io.resmgrkit.arbitraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.arbitraries.session.Call;
import io.resmgrkit.arbitraries.session.Played;
import io.resmgrkit.arbitraries.session.Player;
import io.resmgrkit.arbitraries.session.Session;
import io.resmgrkit.arbitraries.value.Texts;
import io.resmgrkit.arbitraries.world.Attributes;
import io.resmgrkit.arbitraries.world.Clients;
import io.resmgrkit.arbitraries.world.ServedTree;
import io.resmgrkit.arbitraries.world.Tree;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Clients, attributes and trees. */
class WorldTest {
    @Example
    void owner_group_others_and_the_superuser_occur_and_so_do_many_groups() {
        Counted.of(
                        "clients",
                        Clients.any(1),
                        1000,
                        client -> Stream.of(
                                client.euid() == 0
                                        ? "root"
                                        : client.euid() == 1000 ? "owner" : client.egid() == 100 ? "group" : "other",
                                client.ruid() != client.euid() ? "set-uid" : "plain",
                                client.groups().size() > 8 ? "many groups" : "few groups"))
                .hasEach(List.of("root", "owner", "group", "other", "set-uid", "many groups"), 100);
    }

    @Property(tries = 200)
    void attributes_go_into_those_of_an_object(@ForAll("attributes") Attributes attributes) {
        Attr attr = new Attr();
        attributes.applyTo(attr);
        assertEquals(attributes.mode(), attr.mode);
        assertEquals(attributes.nbytes(), attr.nbytes);
    }

    @Property(tries = 200)
    void the_names_of_a_directory_differ_and_it_has_its_depth(@ForAll("trees") Tree.Directory tree) {
        List<String> paths = tree.paths();
        assertEquals(paths.size(), new HashSet<>(paths).size());
        assertTrue(
                paths.stream()
                        .allMatch(path -> path.chars().filter(c -> c == '/').count() < 3),
                paths::toString);
    }

    @Property(tries = 50)
    void a_file_of_a_served_tree_is_read_as_it_was_generated(@ForAll("trees") Tree.Directory tree) {
        try (Player player = Player.of(() -> ServedTree.of(tree), Dialect.SDP6_ILP32_LE)) {
            // A path of NAME_MAX bytes is too long for this server already.
            tree.entries().forEach((name, entry) -> {
                if (entry instanceof Tree.File file && name.length() < Texts.NAME_MAX) {
                    List<Call> calls = List.of(new Call.Open(0, name, IoFlag._IO_FLAG_RD, 0), new Call.Read(0, 0, 100));
                    List<Played> played = player.play(new Session(List.of(Client.root(1)), calls));
                    assertTrue(played.get(1).outcome() instanceof Outcome.Reply, played::toString);
                    Outcome.Reply read = (Outcome.Reply) played.get(1).outcome();
                    assertEquals(file.content(), new String(read.bytes(), StandardCharsets.ISO_8859_1));
                }
            });
        }
    }

    @Provide
    Arbitrary<Attributes> attributes() {
        return Attributes.any();
    }

    @Provide
    Arbitrary<Tree.Directory> trees() {
        return Tree.directory(3);
    }
}
