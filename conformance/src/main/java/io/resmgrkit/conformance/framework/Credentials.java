package io.resmgrkit.conformance.framework;

/**
 * The ids a client acts with ({@code struct _cred_info}): immutable, shared by all messages of a client.
 *
 * <p>A class, not a record: the swapped twin for {@code O_REALIDS} is made once and kept.
 */
public final class Credentials {
    /** Most supplementary groups the plain {@code struct _client_info} can carry. */
    public static final int NGROUPS_MAX = 8;

    private final int ruid;
    private final int euid;
    private final int rgid;
    private final int egid;
    private final int[] groups;
    private volatile @org.jspecify.annotations.Nullable Credentials swapped;

    /**
     * @param groups supplementary groups, any number
     */
    public Credentials(int ruid, int euid, int rgid, int egid, int... groups) {
        this.ruid = ruid;
        this.euid = euid;
        this.rgid = rgid;
        this.egid = egid;
        this.groups = groups.clone();
    }

    public int ruid() {
        return ruid;
    }

    public int euid() {
        return euid;
    }

    public int rgid() {
        return rgid;
    }

    public int egid() {
        return egid;
    }

    /** Whether the effective user is root. */
    public boolean isRoot() {
        return euid == 0;
    }

    /** Whether the effective group or a supplementary group is {@code gid}. */
    public boolean inGroup(int gid) {
        if (egid == gid) {
            return true;
        }
        for (int group : groups) {
            if (group == gid) {
                return true;
            }
        }
        return false;
    }

    /** The same client with real and effective ids changed places, as {@code O_REALIDS} asks for (B8.2). */
    public Credentials swapped() {
        Credentials twin = swapped;
        if (twin == null) {
            twin = new Credentials(euid, ruid, egid, rgid, groups);
            twin.swapped = this;
            swapped = twin;
        }
        return twin;
    }

    /** The same client with no more than {@code max} supplementary groups. */
    public Credentials limitedTo(int max) {
        return groups.length <= max
                ? this
                : new Credentials(ruid, euid, rgid, egid, java.util.Arrays.copyOf(groups, max));
    }
}
