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
    NULL(Profiles::attachNull, EnumSet.of(Capability.READABLE, Capability.WRITABLE, Capability.DEVCTL)),
    /** One regular file (P3). */
    RAMFILE(Profiles::attachRamFile, EnumSet.of(Capability.READABLE, Capability.WRITABLE, Capability.DEVCTL)),
    /** A tree (P4). */
    FS(
            Profiles::attachFs,
            EnumSet.of(Capability.READABLE, Capability.WRITABLE, Capability.DEVCTL, Capability.DIRECTORY)),
    /** A character device with hooks (P5). */
    CUSTOM(
            Profiles::attachCustom,
            EnumSet.of(Capability.READABLE, Capability.WRITABLE, Capability.DEVCTL, Capability.NOTIFY));

    private static final int INITIAL_FLAGS = 0x47;
    private static final int FS_DEVICE = 0x301;
    private static final int FS_BLOCK = 512;
    private static final int FS_ROOT = 2;

    private final ToIntFunction<Dispatch> server;
    private final Set<Capability> capabilities;

    Profiles(ToIntFunction<Dispatch> server, Set<Capability> own) {
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

    Set<Capability> capabilities() {
        return capabilities;
    }

    int attach(Dispatch dispatch) {
        return server.applyAsInt(dispatch);
    }

    private static <A extends Attr> A initial(A attr, int mode) {
        attr.mode = mode;
        attr.flags = INITIAL_FLAGS;
        attr.nlink = 1;
        return attr;
    }

    private static int attachNull(Dispatch dispatch) {
        return NullManager.attach(dispatch, "/dev/null", initial(new Attr(), FileMode.S_IFCHR | 0666), false);
    }

    private static int attachRamFile(Dispatch dispatch) {
        return RamFileManager.attach(dispatch, "/ramfile", initial(new FileData(), FileMode.S_IFREG | 0666), false);
    }

    private static int attachFs(Dispatch dispatch) {
        FsManager manager = new FsManager();
        Attr root = initial(manager.root(), FileMode.S_IFDIR | 0777);
        root.mount = new Mount(0, Mount.CHOWN_RESTRICTED | Mount.NO_TRUNC, FS_DEVICE, FS_BLOCK);
        root.nlink = FS_ROOT;
        root.inode = FS_ROOT;
        manager.noteInode(FS_ROOT);
        return manager.attach(dispatch, "/fs", false);
    }

    private static int attachCustom(Dispatch dispatch) {
        Attr attr = initial(new Attr(), FileMode.S_IFCHR | 0666);
        return CustomManager.attach(dispatch, "/dev/custom", attr, false).linkId();
    }
}
