package io.resmgrkit.conformance.replay;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.framework.Clock;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.Kernel;
import io.resmgrkit.conformance.framework.PathName;
import io.resmgrkit.conformance.framework.ResmgrAttr;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Mount;
import io.resmgrkit.conformance.profile.CustomDevice;
import io.resmgrkit.conformance.profile.FileData;
import io.resmgrkit.conformance.profile.FileSystem;
import io.resmgrkit.conformance.profile.NullDevice;
import io.resmgrkit.conformance.profile.RamFile;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Session;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The server of a session: its devices, attached in the order of the session record (T2 step 1). */
final class ReferenceServer {
    /** Profiles there is a server for. */
    static final Set<String> PROFILES = Set.of("null", "ramfile", "fs", "custom");

    private final Dispatch dispatch;
    /** Everything but fs, by path. */
    private final Map<String, Attr> devices = new LinkedHashMap<>();

    private final Map<String, Integer> links = new LinkedHashMap<>();
    private final Map<String, CustomDevice> customs = new LinkedHashMap<>();
    private @Nullable FileSystem fileSystem;

    ReferenceServer(Session session, Dialect dialect, Kernel kernel, Clock clock) {
        dispatch = new Dispatch(dialect, kernel, clock);
        for (Device device : session.devices()) {
            links.put(device.path(), attach(device));
        }
    }

    /** What the path manager answers about each device, by link id (P1.1). */
    static Map<Integer, PathName> names(Session session) {
        Map<Integer, PathName> names = new LinkedHashMap<>();
        for (Device device : session.devices()) {
            names.put(names.size(), new PathName(device.dev(), device.ino(), device.path()));
        }
        return names;
    }

    Dispatch dispatch() {
        return dispatch;
    }

    /** Attributes of every device but an fs, by path. */
    Map<String, Attr> devices() {
        return devices;
    }

    @Nullable
    FileSystem fileSystem() {
        return fileSystem;
    }

    /** The custom device at a path; null when there is another or none. */
    @Nullable
    CustomDevice custom(String path) {
        return customs.get(path);
    }

    /** Link id of a path; null when nothing was attached there. */
    @Nullable
    Integer link(String path) {
        return links.get(path);
    }

    private int attach(Device device) {
        int flags = device.crossEndian() ? ResmgrAttr.CROSS_ENDIAN : 0;
        switch (device.profile()) {
            case "ramfile" -> {
                FileData file = new FileData();
                String content = device.content();
                if (content != null) {
                    file.preset(content.getBytes(StandardCharsets.ISO_8859_1));
                }
                devices.put(device.path(), fill(file, device));
                return RamFile.attach(dispatch, device.path(), file, flags);
            }
            case "fs" -> {
                FileSystem tree = new FileSystem();
                fill(tree.root(), device);
                TreeState.plant(tree, device);
                fileSystem = tree;
                return tree.attach(dispatch, device.path(), flags);
            }
            case "custom" -> {
                Attr attr = fill(new Attr(), device);
                devices.put(device.path(), attr);
                customs.put(device.path(), CustomDevice.attach(dispatch, device.path(), attr, flags));
                return links.size();
            }
            default -> {
                Attr attr = fill(new Attr(), device);
                devices.put(device.path(), attr);
                return NullDevice.attach(dispatch, device.path(), attr, flags);
            }
        }
    }

    private static Attr fill(Attr attr, Device device) {
        AttrStates.fill(attr, device.attr());
        Members mount = device.mount();
        if (mount != null) {
            attr.mount = new Mount(
                    (int) mount.get("flags"), (int) mount.get("conf"), mount.get("dev"), (int) mount.get("blocksize"));
        }
        return attr;
    }
}
