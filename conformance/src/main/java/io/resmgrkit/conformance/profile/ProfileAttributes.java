package io.resmgrkit.conformance.profile;

import io.resmgrkit.conformance.framework.OtherFunc;
import io.resmgrkit.conformance.framework.ResmgrAttr;

/** What all reference servers ask of the framework: four reply parts, no larger receive buffer (PROFILES, introduction). */
final class ProfileAttributes {
    private static final int NPARTS = 4;

    private ProfileAttributes() {}

    static ResmgrAttr of(boolean crossEndian) {
        return new ResmgrAttr(flags(crossEndian), NPARTS, 0);
    }

    static ResmgrAttr of(boolean crossEndian, OtherFunc otherFunc) {
        return new ResmgrAttr(flags(crossEndian) | ResmgrAttr.ATTACH_OTHERFUNC, NPARTS, 0, otherFunc);
    }

    private static int flags(boolean crossEndian) {
        return crossEndian ? ResmgrAttr.CROSS_ENDIAN : 0;
    }
}
