package io.resmgrkit.arbitraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.arbitraries.world.Attributes;
import io.resmgrkit.arbitraries.world.Clients;
import io.resmgrkit.arbitraries.world.Tree;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.sut.Client;
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

    @Provide
    Arbitrary<Attributes> attributes() {
        return Attributes.any();
    }

    @Provide
    Arbitrary<Tree.Directory> trees() {
        return Tree.directory(3);
    }

    @Provide
    Arbitrary<Client> clients() {
        return Clients.any(1);
    }
}
