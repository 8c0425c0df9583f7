package io.resmgrkit.conformance.model;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Mount;
import io.resmgrkit.conformance.profile.CustomManager;
import io.resmgrkit.conformance.profile.FileData;
import io.resmgrkit.conformance.profile.FsManager;
import io.resmgrkit.conformance.profile.NullManager;
import io.resmgrkit.conformance.profile.RamFileManager;
import io.resmgrkit.conformance.sut.Capability;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The recorded profiles with the attributes they have at start (P1.2), to be checked against the rules. */
public enum Profiles {
    /** The default tables (P2). */
    NULL(
            FileMode.S_IFCHR | 0666,
            Profiles::attachNull,
            EnumSet.of(Capability.READABLE, Capability.WRITABLE, Capability.DEVCTL)),
    /** One regular file (P3). */
    RAMFILE(
            FileMode.S_IFREG | 0666,
            Profiles::attachRamFile,
            EnumSet.of(Capability.READABLE, Capability.WRITABLE, Capability.DEVCTL)),
    /** A tree (P4). */
    FS(
            FileMode.S_IFDIR | 0777,
            Profiles::attachFs,
            EnumSet.of(Capability.READABLE, Capability.WRITABLE, Capability.DEVCTL, Capability.DIRECTORY)),
    /** A character device with hooks (P5). */
    CUSTOM(
            FileMode.S_IFCHR | 0666,
            Profiles::attachCustom,
            EnumSet.of(Capability.READABLE, Capability.WRITABLE, Capability.DEVCTL, Capability.NOTIFY));

    private static final int INITIAL_FLAGS = 0x47;
    private static final int FS_DEVICE = 0x301;
    private static final int FS_BLOCK = 512;
    private static final int FS_ROOT = 2;

    private final int mode;
    private final ToIntFunction<Dispatch> server;
    private final Set<Capability> capabilities;

    Profiles(int mode, ToIntFunction<Dispatch> server, Set<Capability> own) {
        this.mode = mode;
        this.server = server;
        EnumSet<Capability> all = EnumSet.copyOf(own);
        all.addAll(Set.of(
                Capability.UNBLOCK,
                Capability.CONNECTIONS,
                Capability.CREDENTIALS,
                Capability.EXTENT,
                Capability.RESET,
                Capability.FOREIGN));
        this.capabilities = all;
    }

    /** The name in specifications, such as {@code ramfile}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The profile of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Profiles of(String id) {
        for (Profiles profile : values()) {
            if (profile.id().equals(id)) {
                return profile;
            }
        }
        throw new IllegalArgumentException("profile '" + id + "': there is none of that name");
    }

    /** The attributes that its one object, of a tree the root, has at start. */
    public Attr initial() {
        return initial(new Attr());
    }

    Set<Capability> capabilities() {
        return capabilities;
    }

    int attach(Dispatch dispatch) {
        return server.applyAsInt(dispatch);
    }

    private <A extends Attr> A initial(A attr) {
        attr.mode = mode;
        attr.flags = INITIAL_FLAGS;
        attr.nlink = 1;
        if (this == FS) {
            attr.mount = new Mount(0, Mount.CHOWN_RESTRICTED | Mount.NO_TRUNC, FS_DEVICE, FS_BLOCK);
            attr.nlink = FS_ROOT;
            attr.inode = FS_ROOT;
        }
        return attr;
    }

    private static int attachNull(Dispatch dispatch) {
        return NullManager.attach(dispatch, "/dev/null", NULL.initial(new Attr()), false);
    }

    private static int attachRamFile(Dispatch dispatch) {
        return RamFileManager.attach(dispatch, "/ramfile", RAMFILE.initial(new FileData()), false);
    }

    private static int attachFs(Dispatch dispatch) {
        FsManager manager = new FsManager();
        FS.initial(manager.root());
        manager.noteInode(FS_ROOT);
        return manager.attach(dispatch, "/fs", false);
    }

    private static int attachCustom(Dispatch dispatch) {
        Attr attr = CUSTOM.initial(new Attr());
        return CustomManager.attach(dispatch, "/dev/custom", attr, false).linkId();
    }
}
