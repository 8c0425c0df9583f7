package io.resmgrkit.conformance.model;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.framework.Clock;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.link.Links;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SutUnusableException;
import io.resmgrkit.conformance.sut.SystemInfo;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Systems under test by specification: {@code reference} and {@code reference:model} are the model, {@code model+BUG} a spoilt one. */
public final class Systems {
    /** Name of the profile that checks take unless told otherwise. */
    public static final String MODEL = "model";

    private static final String VERSION = "1";
    private static final int MILLIS = 1000;

    private Systems() {}

    /** Seconds by the clock of this computer. */
    public static Clock systemClock() {
        return () -> System.currentTimeMillis() / MILLIS;
    }

    /**
     * Starts the system that a specification names.
     *
     * @throws SutUnusableException when it cannot be used, saying where and why
     */
    public static SystemUnderTest connect(SutSpec spec, LinkOptions options) {
        return Links.connect(spec, options, profile -> reference(profile, systemClock()));
    }

    /**
     * Makes instances of the model.
     *
     * @param profile empty, {@code model}, or {@code model+} and the name of a seeded bug
     * @throws SutUnusableException for another name
     */
    public static Supplier<ResourceManager> reference(String profile, Clock clock) {
        String name = profile.isEmpty() ? MODEL : profile;
        if (name.equals(MODEL)) {
            return () -> model(null, clock);
        }
        for (SeededBug bug : SeededBug.values()) {
            if (name.equals(MODEL + "+" + bug.id())) {
                return () -> model(bug, clock);
            }
        }
        throw new SutUnusableException(
                "system under test: reference:" + profile + ": there is no such profile; " + MODEL + " is one", null);
    }

    /** The model, with a bug if there is one. */
    public static ResourceManager model(@Nullable SeededBug bug, Clock clock) {
        Set<Capability> all = EnumSet.allOf(Capability.class);
        all.remove(Capability.PULSES);
        SystemInfo info = new SystemInfo(
                bug == null ? MODEL : MODEL + "+" + bug.id(), VERSION, Set.of(Dialect.SDP6_ILP32_LE), all);
        return bug == null
                ? new DispatchManager(info, clock, Model::attach)
                : new DispatchManager(info, clock, dispatch -> Model.attach(dispatch, bug), bug::incoming);
    }
}
