package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.names.generated.IoFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the generator believes of the state: enough to aim at open descriptors, shared names and the ends of files. It may be
 * wrong; then a message meets an error, which is worth a try too.
 */
final class World {
    private static final List<String> NAMES = List.of("a", "ab", "b", "c", "d", "d/a", "d/e", "l", "a/x", "none/x");

    private final String profile;
    private final Draw draw;
    private final Map<Integer, Descriptor> open = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final List<String> used = new ArrayList<>();

    /** A descriptor that is believed to be open. */
    record Descriptor(int client, int fd, String path, int ioflag) {
        boolean reads() {
            return (ioflag & IoFlag._IO_FLAG_RD) != 0;
        }

        boolean writes() {
            return (ioflag & IoFlag._IO_FLAG_WR) != 0;
        }
    }

    World(String profile, Draw draw) {
        this.profile = profile;
        this.draw = draw;
    }

    boolean isTree() {
        return Devices.isTree(profile);
    }

    boolean isModel() {
        return profile.equals("model");
    }

    /** Any path: one that was used, as often as not. */
    String path() {
        if (!isTree()) {
            return draw.percent(95) ? "" : "x";
        }
        if (!used.isEmpty() && draw.percent(65)) {
            return draw.of(used);
        }
        String path = isModel() && draw.percent(15) ? draw.of(List.of("pipe", "rom", "")) : draw.of(NAMES);
        if (!used.contains(path)) {
            used.add(path);
        }
        return path;
    }

    /** Paths that scripts have named so far. */
    List<String> used() {
        return List.copyOf(used);
    }

    void use(String path) {
        if (!used.contains(path)) {
            used.add(path);
        }
    }

    void opened(int client, int fd, String path, int ioflag) {
        open.put(client * Cast.FDS + fd, new Descriptor(client, fd, path, ioflag));
    }

    void closed(int client, int fd) {
        open.remove(client * Cast.FDS + fd);
    }

    void ended(int client) {
        open.values().removeIf(descriptor -> descriptor.client() == client);
    }

    /** A descriptor to act on: an open one mostly, else any number of any client. */
    Descriptor descriptor() {
        List<Descriptor> candidates = new ArrayList<>(open.values());
        return candidates.isEmpty() || draw.percent(5) ? free() : draw.of(candidates);
    }

    /** An open descriptor that can be read or written, if there is one. */
    Descriptor descriptor(boolean writes) {
        List<Descriptor> fit = open.values().stream()
                .filter(descriptor -> writes ? descriptor.writes() : descriptor.reads())
                .toList();
        return fit.isEmpty() || draw.percent(10) ? descriptor() : draw.of(fit);
    }

    /** An open descriptor of a path, or null. */
    @Nullable
    Descriptor on(String path) {
        return open.values().stream()
                .filter(descriptor -> descriptor.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    /** A number that is probably not in use. */
    Descriptor free() {
        int client = draw.percent(60) ? 0 : draw.below(Cast.ACTORS);
        int fd = draw.below(Cast.FDS);
        for (int i = 0; i < Cast.FDS && open.containsKey(client * Cast.FDS + fd); i++) {
            fd = (fd + 1) % Cast.FDS;
        }
        return new Descriptor(client, fd, "", 0);
    }

    int size(String path) {
        return sizes.getOrDefault(path, isTree() ? 0 : 10);
    }

    void wrote(String path, int length) {
        sizes.merge(path, length, Integer::sum);
    }

    void resized(String path, int size) {
        sizes.put(path, size);
    }
}
