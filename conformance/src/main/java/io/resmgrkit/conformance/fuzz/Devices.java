package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.TreeRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The device that a script begins with, for each profile of the reference. */
final class Devices {
    /** Names of the profiles. */
    static final List<String> PROFILES = List.of("model", "fs", "ramfile", "null", "custom");

    private static final String CONTENT = "0123456789";
    private static final long DEV = 1;
    private static final long INO = 0x1000;
    private static final int FRESH = 0x47;
    private static final List<String> COLUMNS =
            List.of("path", "mode", "uid", "gid", "nlink", "nbytes", "inode", "flags");

    private Devices() {}

    static boolean isTree(String profile) {
        return profile.equals("model") || profile.equals("fs");
    }

    /** Bytes of the receive buffer: the model asks for 2048, the others for no more than a connect needs (B1.1). */
    static int receiveBuffer(String profile) {
        return profile.equals("model") ? 2056 : 1565;
    }

    static Device of(String profile) {
        return switch (profile) {
            case "model" -> device(profile, FileMode.S_IFDIR | 0777, mount(7, 1), null, null);
            case "fs" ->
                device(
                        profile,
                        FileMode.S_IFDIR | 0777,
                        mount(3, 0x301),
                        null,
                        new Device.Tree(
                                COLUMNS,
                                List.of(new TreeRow("", List.of(FileMode.S_IFDIR | 0777L, 0L, 0L, 2L, 0L, 2L, 0L))),
                                Map.of()));
            case "ramfile" -> device(profile, FileMode.S_IFREG | 0666, null, CONTENT, null);
            default -> device(profile, FileMode.S_IFCHR | 0666, null, null, null);
        };
    }

    private static Device device(
            String profile, int mode, @Nullable Members mount, @Nullable String content, Device.@Nullable Tree tree) {
        boolean directory = isTree(profile);
        Members attr = Members.builder()
                .add("mode", mode)
                .add("uid", 0)
                .add("gid", 0)
                .add("nbytes", content == null ? 0 : content.length())
                .add("nlink", directory ? 2 : 1)
                .add("flags", FRESH)
                .add("mtime", 0)
                .add("atime", 0)
                .add("ctime", 0)
                .add("inode", directory ? 2 : 0)
                .add("rdev", 0)
                .add("count", 0)
                .add("rcount", 0)
                .add("wcount", 0)
                .add("rlocks", 0)
                .add("wlocks", 0)
                .build();
        return new Device(
                profile, "/" + profile, 0, directory, false, DEV, INO, 0, 0, mode, mount, attr, content, tree);
    }

    private static Members mount(int conf, int dev) {
        return Members.builder()
                .add("flags", 0)
                .add("conf", conf)
                .add("dev", dev)
                .add("blocksize", 512)
                .build();
    }
}
