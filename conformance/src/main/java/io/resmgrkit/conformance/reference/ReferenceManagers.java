package io.resmgrkit.conformance.reference;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.profile.CustomManager;
import io.resmgrkit.conformance.profile.FileData;
import io.resmgrkit.conformance.profile.FsManager;
import io.resmgrkit.conformance.profile.NullManager;
import io.resmgrkit.conformance.profile.RamFileManager;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The recorded profiles as systems under test, each with one device of its own to begin with. */
public final class ReferenceManagers {
    /** Names of the profiles. */
    public static final List<String> PROFILES = List.of("null", "ramfile", "fs", "custom");

    private static final int REGULAR = 0100666;
    private static final String CONTENT = "The quick brown fox jumps over the lazy dog.\n";

    private ReferenceManagers() {}

    /**
     * Makes instances of a profile; an empty name means {@code ramfile}.
     *
     * @throws IllegalArgumentException for a profile that does not exist, naming those that do
     */
    public static Supplier<ResourceManager> of(String profile, Dialect dialect) {
        String name = profile.isEmpty() ? "ramfile" : profile;
        if (!PROFILES.contains(name)) {
            throw new IllegalArgumentException("profile '" + name + "': there are " + String.join(", ", PROFILES));
        }
        SystemInfo info = new SystemInfo("reference " + name, "", Set.of(dialect), capabilities(name));
        String path = "/dev/" + name;
        return () -> new DispatchedManager(
                info, dialect, path, () -> System.currentTimeMillis() / 1000, dispatch -> attach(name, path, dispatch));
    }

    private static int attach(String profile, String path, Dispatch dispatch) {
        return switch (profile) {
            case "null" -> NullManager.attach(dispatch, path, preset(new Attr(), dispatch), false);
            case "fs" -> new FsManager().attach(dispatch, path, false);
            case "custom" ->
                CustomManager.attach(dispatch, path, preset(new Attr(), dispatch), false)
                        .linkId();
            default -> RamFileManager.attach(dispatch, path, file(dispatch), false);
        };
    }

    private static FileData file(Dispatch dispatch) {
        FileData file = new FileData();
        preset(file, dispatch);
        byte[] content = CONTENT.getBytes(StandardCharsets.US_ASCII);
        file.preset(content);
        file.nbytes = content.length;
        return file;
    }

    private static Attr preset(Attr attr, Dispatch dispatch) {
        attr.mode = REGULAR;
        attr.nlink = 1;
        attr.inode = 1;
        attr.mtime = dispatch.clock().seconds();
        attr.atime = attr.mtime;
        attr.ctime = attr.mtime;
        return attr;
    }

    private static Set<Capability> capabilities(String profile) {
        Set<Capability> can = EnumSet.allOf(Capability.class);
        can.remove(Capability.RESET); // a new instance does it
        if (!profile.equals("fs")) {
            can.remove(Capability.DIRECTORY);
        }
        if (!profile.equals("custom")) {
            can.remove(Capability.NOTIFY);
        }
        return can;
    }
}
