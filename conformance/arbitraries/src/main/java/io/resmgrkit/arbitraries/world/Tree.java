package io.resmgrkit.arbitraries.world;

import io.resmgrkit.arbitraries.value.Texts;
import io.resmgrkit.codec.names.generated.FileMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What a filesystem holds at first: a directory with files, links and directories below. */
public sealed interface Tree {
    /** Its attributes. */
    Attributes attributes();

    /**
     * A directory.
     *
     * @param attributes its attributes
     * @param entries what is in it by name, in order
     */
    record Directory(Attributes attributes, Map<String, Tree> entries) implements Tree {}

    /**
     * A regular file; its size is that of its content.
     *
     * @param attributes its attributes
     * @param content its text
     */
    record File(Attributes attributes, String content) implements Tree {}

    /**
     * A symbolic link.
     *
     * @param attributes its attributes
     * @param target where it leads
     */
    record SymbolicLink(Attributes attributes, String target) implements Tree {}

    /** A directory at most so many levels deep. */
    static Arbitrary<Directory> directory(int levels) {
        Arbitrary<Tree> leaf = Arbitraries.frequencyOf(Tuple.of(4, file()), Tuple.of(1, link()));
        Arbitrary<Tree> entry = levels <= 1
                ? leaf
                : Arbitraries.frequencyOf(
                        Tuple.of(3, leaf), Tuple.of(2, directory(levels - 1).map(d -> d)));
        Arbitrary<Map<String, Tree>> entries =
                Arbitraries.maps(Texts.name(), entry).ofMaxSize(4).map(LinkedHashMap::new);
        return Combinators.combine(Attributes.of(FileMode.S_IFDIR), entries).as(Directory::new);
    }

    private static Arbitrary<Tree> file() {
        Arbitrary<String> content =
                Arbitraries.strings().withCharRange('a', 'e').ofMaxLength(40);
        return Combinators.combine(Attributes.of(FileMode.S_IFREG), content).as(File::new);
    }

    private static Arbitrary<Tree> link() {
        return Combinators.combine(Attributes.of(FileMode.S_IFLNK), Texts.path())
                .as(SymbolicLink::new);
    }

    /** Paths of everything below, directories in front of what they hold; empty for other objects. */
    default List<String> paths() {
        if (!(this instanceof Directory directory)) {
            return List.of();
        }
        return directory.entries().entrySet().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.getKey()),
                        entry.getValue().paths().stream().map(below -> entry.getKey() + '/' + below)))
                .toList();
    }
}
