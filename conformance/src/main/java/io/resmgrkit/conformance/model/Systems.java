package io.resmgrkit.conformance.model;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.framework.Clock;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.link.Links;
import io.resmgrkit.conformance.reference.DispatchedManager;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SutUnusableException;
import io.resmgrkit.conformance.sut.SystemInfo;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Systems under test by specification. {@code reference} and {@code reference:model} are the model,
 * {@code reference:model+read-status-zero} is one with a seeded bug, {@code reference:ramfile} and its like the recorded
 * profiles.
 */
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

    /** Every name behind {@code reference:}. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(MODEL);
        for (Profiles profile : Profiles.values()) {
            names.add(profile.id());
        }
        for (SeededBug bug : SeededBug.values()) {
            names.add(MODEL + "+" + bug.id());
        }
        return names;
    }

    /** Names of the device profiles that the kit brings along: those of the model and of the recorded profiles. */
    public static List<String> devices() {
        return names().stream().filter(name -> !name.contains("+")).toList();
    }

    /** Name of the device profile that goes with a specification: its own for a reference, empty for a foreign system. */
    public static String device(SutSpec spec) {
        if (!(spec instanceof SutSpec.Reference reference)) {
            return "";
        }
        String name = reference.profile();
        return name.isEmpty() || name.startsWith(MODEL) ? MODEL : name;
    }

    /**
     * Starts the system that a specification names, in the dialect that the options name.
     *
     * @throws SutUnusableException when it cannot be used, saying where and why
     */
    public static SystemUnderTest connect(SutSpec spec, LinkOptions options) {
        Dialect dialect = options.dialect().isEmpty() ? Dialect.SDP6_ILP32_LE : Dialect.of(options.dialect());
        return Links.connect(spec, options, profile -> reference(profile, dialect, systemClock()));
    }

    /**
     * Makes instances of a reference system.
     *
     * @param profile one of {@link #names}, empty for the model
     * @throws SutUnusableException for another name
     */
    public static Supplier<ResourceManager> reference(String profile, Dialect dialect, Clock clock) {
        String name = profile.isEmpty() ? MODEL : profile;
        if (name.equals(MODEL)) {
            return () -> model(null, dialect, clock);
        }
        for (SeededBug bug : SeededBug.values()) {
            if (name.equals(MODEL + "+" + bug.id())) {
                return () -> model(bug, dialect, clock);
            }
        }
        for (Profiles one : Profiles.values()) {
            if (name.equals(one.id())) {
                return () -> served(name, one.capabilities(), dialect, clock, one::attach, bytes -> {});
            }
        }
        throw new SutUnusableException(
                "system under test: reference:" + profile + ": there is no such profile; known: "
                        + String.join(", ", names()),
                null);
    }

    /** The model, with a bug if there is one. */
    public static ResourceManager model(@Nullable SeededBug bug, Dialect dialect, Clock clock) {
        Set<Capability> all = EnumSet.complementOf(EnumSet.of(Capability.PULSES));
        return bug == null
                ? served(MODEL, all, dialect, clock, Model::attach, bytes -> {})
                : served(
                        MODEL + "+" + bug.id(),
                        all,
                        dialect,
                        clock,
                        dispatch -> Model.attach(dispatch, bug),
                        message -> bug.incoming(message, dialect));
    }

    private static ResourceManager served(
            String name,
            Set<Capability> capabilities,
            Dialect dialect,
            Clock clock,
            DispatchedManager.Server server,
            java.util.function.Consumer<byte[]> incoming) {
        SystemInfo info = new SystemInfo(name, VERSION, Set.of(dialect), capabilities);
        return new Renewable(() -> new DispatchedManager(info, dialect, "/" + name, clock, server), incoming);
    }
}
