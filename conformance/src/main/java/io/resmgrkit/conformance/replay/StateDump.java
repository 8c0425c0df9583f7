package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.framework.Binding;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.LockEntry;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.State.AttrState;
import io.resmgrkit.conformance.transcript.State.DeviceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Server state as a transcript shows it (T3). */
final class StateDump {
    private StateDump() {}

    /** T3.1. */
    static Members binding(Binding binding) {
        return Members.builder()
                .add("count", binding.count())
                .add("link_id", binding.linkId())
                .build();
    }

    /** T3.2. */
    static Members ocb(Ocb ocb) {
        return Members.builder()
                .add("ioflag", ocb.ioflag)
                .add("offset", ocb.offset)
                .add("sflag", ocb.sflag)
                .add("flags", ocb.flags)
                .build();
    }

    /** T3.5: every device but trees; null when there is none. */
    static @Nullable List<DeviceState> devices(List<ServedDevice> devices) {
        List<DeviceState> shown = devices.stream()
                .filter(device -> !device.isTree())
                .map(device -> new DeviceState(device.path(), attr(device.attr())))
                .toList();
        return shown.isEmpty() ? null : shown;
    }

    /** T3.3. */
    static AttrState attr(Attr attr) {
        Members members = Members.builder()
                .add("mode", attr.mode)
                .add("uid", attr.uid)
                .add("gid", attr.gid)
                .add("nbytes", attr.nbytes)
                .add("nlink", attr.nlink)
                .add("flags", attr.flags)
                .add("mtime", attr.mtime)
                .add("atime", attr.atime)
                .add("ctime", attr.ctime)
                .add("inode", attr.inode)
                .add("rdev", attr.rdev)
                .add("count", attr.count)
                .add("rcount", attr.rcount)
                .add("wcount", attr.wcount)
                .add("rlocks", attr.rlocks)
                .add("wlocks", attr.wlocks)
                .build();
        return new AttrState(
                members, attr.lockEntries().stream().map(StateDump::lock).toList());
    }

    private static Members lock(LockEntry lock) {
        return Members.builder()
                .add("type", lock.type())
                .add("scoid", lock.scoid())
                .add("start", lock.start())
                .add("end", lock.end())
                .add("blocked", lock.blocked())
                .build();
    }
}
