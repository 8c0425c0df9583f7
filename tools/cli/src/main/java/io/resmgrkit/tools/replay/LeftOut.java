package io.resmgrkit.tools.replay;

import io.resmgrkit.conformance.replay.ServedProfiles;
import io.resmgrkit.conformance.transcript.Device;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says which sessions were not replayed, and why. */
final class LeftOut {
    private LeftOut() {}

    static String of(List<Verdict> skipped, boolean all) {
        Set<String> profiles = new TreeSet<>();
        int exchanges = 0;
        for (Verdict verdict : skipped) {
            exchanges += verdict.session().exchanges();
            for (Device device : verdict.session().devices()) {
                if (!ServedProfiles.complete(device.profile())) {
                    profiles.add(device.profile());
                }
            }
        }
        String which = all
                ? ": "
                        + String.join(
                                ", ",
                                skipped.stream()
                                        .map(verdict -> verdict.session().id())
                                        .toList())
                : " ('resmgr list' shows them)";
        return "left out " + skipped.size() + " sessions, " + exchanges + " exchanges, for their profile: "
                + String.join(", ", profiles) + which;
    }
}
