package io.resmgrkit.conformance.replay.foreign;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.PulseCode;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Handshake;
import io.resmgrkit.conformance.transcript.Client;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.Step;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a system under test can take a session: what cannot be done over its link is a reason to skip, not a failure. */
public final class Suitability {
    private static final int PATH_MANAGER = 1;

    private Suitability() {}

    /**
     * Which profile's recordings a system is taken to understand when nobody says: that of its name, for the kit's own systems;
     * otherwise that of a tree or of a file.
     */
    public static String profile(Handshake system) {
        String name = system.system();
        for (String own : Set.of("null", "ramfile", "fs", "custom", "model")) {
            if (name.equals(own) || name.startsWith(own + "+")) {
                return own;
            }
        }
        return system.can(Capability.DIRECTORY) ? "fs" : "ramfile";
    }

    /** Why a system cannot take a session; null when it can. */
    static @Nullable String missing(Session session, String profile, Handshake system) {
        if (session.devices().size() > 1) {
            return "the session attaches " + session.devices().size() + " paths, a link leads to one";
        }
        Device device = session.devices().get(0);
        if (!device.profile().equals(profile)) {
            return "recorded on the profile " + device.profile() + ", the system under test is taken for " + profile;
        }
        if (device.crossEndian() && !profile.equals("model")) {
            return "recorded on a server that takes both byte orders (B11), which a manager need not";
        }
        if (!system.speaks(Dialect.of(session.dialect()))) {
            return "the adapter does not speak " + session.dialect();
        }
        Set<Capability> needed = EnumSet.noneOf(Capability.class);
        if (device.directory()) {
            needed.add(Capability.DIRECTORY);
        }
        Set<Addresses.Key> descriptors = new HashSet<>();
        for (Step step : session.steps()) {
            String why = needs(step, needed, descriptors);
            if (why != null) {
                return why;
            }
        }
        if (descriptors.size() > 1) {
            needed.add(Capability.CONNECTIONS);
        }
        for (Capability capability : needed) {
            if (!system.can(capability)) {
                return "the adapter does not claim " + capability.id();
            }
        }
        return null;
    }

    private static @Nullable String needs(Step step, Set<Capability> needed, Set<Addresses.Key> descriptors) {
        if (step instanceof Exchange exchange) {
            Client client = exchange.client();
            descriptors.add(new Addresses.Key(client.scoid(), client.coid()));
            if (client.pid() == PATH_MANAGER) {
                return "exchange " + exchange.seq() + " comes from the path manager, which no link can speak for";
            }
            if (client.euid() != 0 || client.ruid() != 0) {
                needed.add(Capability.CREDENTIALS);
            }
            if (exchange.bigEndian()) {
                needed.add(Capability.FOREIGN);
            }
            if (!exchange.events().isEmpty()) {
                needed.add(Capability.NOTIFY);
            }
        } else if (step instanceof Step.PulseSent pulse) {
            if (pulse.code() == PulseCode._PULSE_CODE_UNBLOCK) {
                needed.add(Capability.UNBLOCK);
            } else if (pulse.code() != PulseCode._PULSE_CODE_DISCONNECT) {
                return "pulse " + pulse.seq() + " with code " + pulse.code() + " comes from inside the server";
            }
        } else if (step instanceof Step.OpenMode || step instanceof Step.Detached) {
            return "the session changes the server from inside";
        }
        return null;
    }
}
