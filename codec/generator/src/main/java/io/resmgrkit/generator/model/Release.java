package io.resmgrkit.generator.model;

import java.util.List;

/** The dialects that layouts are resolved for; the order is that of the runtime's {@code Dialect}. */
public record Release(String constant, int number) {
    /** Every dialect with the value of the schemas' {@code dialect} parameter. */
    public static final List<Release> ALL = List.of(
            new Release("SDP6_ILP32_LE", 641),
            new Release("SDP6_ILP32_BE", 641),
            new Release("SDP65_ILP32_LE", 650),
            new Release("SDP66_ILP32_LE", 660),
            new Release("SDP70_LP64_LE", 700),
            new Release("SDP71_LP64_LE", 710),
            new Release("SDP80_LP64_LE", 800));
}
