package io.resmgrkit.captures.transaction;

import java.util.List;

/**
 * Who a client is and runs as.
 *
 * @param node   node number
 * @param pid    process
 * @param sid    session
 * @param flags  client flags
 * @param ruid   real user
 * @param euid   effective user
 * @param suid   saved user
 * @param rgid   real group
 * @param egid   effective group
 * @param sgid   saved group
 * @param groups other groups
 */
public record Credentials(
        long node,
        long pid,
        long sid,
        long flags,
        long ruid,
        long euid,
        long suid,
        long rgid,
        long egid,
        long sgid,
        List<Long> groups) {
    /** The same as details of an event. */
    public List<CaptureEvent.Value> values() {
        return List.of(
                CaptureEvent.Value.of("cred.nd", node),
                CaptureEvent.Value.of("cred.pid", pid),
                CaptureEvent.Value.of("cred.sid", sid),
                CaptureEvent.Value.of("cred.flags", flags),
                CaptureEvent.Value.of("cred.ruid", ruid),
                CaptureEvent.Value.of("cred.euid", euid),
                CaptureEvent.Value.of("cred.suid", suid),
                CaptureEvent.Value.of("cred.rgid", rgid),
                CaptureEvent.Value.of("cred.egid", egid),
                CaptureEvent.Value.of("cred.sgid", sgid),
                CaptureEvent.Value.of("cred.ngroups", groups.size()),
                CaptureEvent.Value.of("cred.groups", groups.toString()));
    }
}
