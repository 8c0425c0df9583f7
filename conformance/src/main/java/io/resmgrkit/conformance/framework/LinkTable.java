package io.resmgrkit.conformance.framework;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The attached paths by link id; ids count up from 0 in the order of attaching and are not used twice. */
final class LinkTable {
    private volatile @Nullable Link<?>[] links = new Link<?>[0];

    /** The link of an id; null when it was never given or is detached. */
    @Nullable
    Link<?> find(long id) {
        Link<?>[] current = links;
        return id >= 0 && id < current.length ? current[(int) id] : null;
    }

    /** Adds the link that {@code make} builds for the next id. */
    synchronized int add(IntFunction<Link<?>> make) {
        @Nullable Link<?>[] grown = Arrays.copyOf(links, links.length + 1);
        int id = links.length;
        grown[id] = make.apply(id);
        links = grown;
        return id;
    }

    synchronized void remove(int id) {
        @Nullable Link<?>[] copy = links.clone();
        copy[id] = null;
        links = copy;
    }
}
