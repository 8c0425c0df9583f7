package io.resmgrkit.arbitraries.world;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.iofunc.Attr;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Attributes of an object.
 *
 * @param mode  type and permissions
 * @param uid   owner
 * @param gid   group
 * @param nbytes size in bytes
 * @param nlink links
 * @param mtime modification, in seconds since 1970
 * @param atime access
 * @param ctime change
 */
public record Attributes(int mode, int uid, int gid, long nbytes, int nlink, long mtime, long atime, long ctime) {
    private static final Integer[] TYPES = {
        FileMode.S_IFREG, FileMode.S_IFDIR, FileMode.S_IFCHR, FileMode.S_IFBLK, FileMode.S_IFIFO, FileMode.S_IFLNK
    };
    private static final int NOW = 1_000_000_000;
    private static final int PERMISSIONS = 07777;

    /** Attributes of an object of any type. */
    public static Arbitrary<Attributes> any() {
        return Arbitraries.oneOf(Arrays.stream(TYPES).map(Attributes::of).toList());
    }

    /** Attributes of an object of that type, one of {@code FileMode.S_IF*}. */
    public static Arbitrary<Attributes> of(int type) {
        Arbitrary<Integer> permissions = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(0666, 0644, 0600, 0777, 0755, 0)),
                Tuple.of(1, Arbitraries.integers().between(0, PERMISSIONS)));
        Arbitrary<Integer> id = Arbitraries.of(0, 100, 1000, 65534);
        Arbitrary<Long> size = Arbitraries.of(0L, 1L, 511L, 512L, 4096L, 0x7fff_ffffL, 0x8000_0000L, 0x1_0000_0000L);
        Arbitrary<Long> time = Arbitraries.of((long) NOW, 0L, 0x7fff_ffffL, 0x8000_0000L);
        return Combinators.combine(permissions, id, id, size, Arbitraries.of(1, 2, 0x7fff), time, time, time)
                .as((mode, uid, gid, nbytes, nlink, mtime, atime, ctime) ->
                        new Attributes(type | mode, uid, gid, nbytes, nlink, mtime, atime, ctime));
    }

    /** Puts them into the attributes that a resource manager keeps; inode and counts stay. */
    public void applyTo(Attr attr) {
        attr.mode = mode;
        attr.uid = uid;
        attr.gid = gid;
        attr.nbytes = nbytes;
        attr.nlink = nlink;
        attr.mtime = mtime;
        attr.atime = atime;
        attr.ctime = ctime;
    }
}
