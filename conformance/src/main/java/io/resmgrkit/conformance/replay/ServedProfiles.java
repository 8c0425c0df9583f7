package io.resmgrkit.conformance.replay;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Mount;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Session;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts the profile that a device of a session names. */
public final class ServedProfiles {
    private static final Set<String> COMPLETE = Set.of("null", "ramfile", "fs", "custom", "model");

    private ServedProfiles() {}

    /** Whether there is a server for every device of a session, and the session's dialect is known. */
    public static boolean cover(Session session) {
        boolean spoken =
                Stream.of(Dialect.values()).anyMatch(dialect -> dialect.id().equals(session.dialect()));
        return spoken && session.devices().stream().allMatch(device -> complete(device.profile()));
    }

    /** Whether the profile of that name behaves as recorded in everything. */
    public static boolean complete(String profile) {
        return COMPLETE.contains(profile);
    }

    static ServedDevice attach(Device device, Dispatch dispatch) {
        return switch (device.profile()) {
            case "null" -> new ServedNull(device, dispatch);
            case "ramfile" -> new ServedRamFile(device, dispatch);
            case "fs" -> new ServedFs(device, dispatch);
            case "custom" -> new ServedCustom(device, dispatch);
            case "model" -> new ServedModel(device, dispatch);
            default ->
                throw new IllegalStateException("device " + device.path() + ": no profile '" + device.profile() + "'");
        };
    }

    /** The attributes and the mount of the session record win over a profile's own (T1.1). */
    static void preset(Attr attr, Device device) {
        Members values = device.attr();
        attr.mount = mount(device);
        attr.mode = (int) values.get("mode");
        attr.uid = (int) values.get("uid");
        attr.gid = (int) values.get("gid");
        attr.nbytes = values.get("nbytes");
        attr.nlink = (int) values.get("nlink");
        attr.flags = (int) values.get("flags");
        attr.mtime = values.get("mtime");
        attr.atime = values.get("atime");
        attr.ctime = values.get("ctime");
        attr.inode = values.get("inode");
        attr.rdev = values.get("rdev");
    }

    /** The mount of a device, or null. */
    static @Nullable Mount mount(Device device) {
        Members values = device.mount();
        return values == null
                ? null
                : new Mount((int) values.get("flags"), (int) values.get("conf"), values.get("dev"), (int)
                        values.get("blocksize"));
    }
}
