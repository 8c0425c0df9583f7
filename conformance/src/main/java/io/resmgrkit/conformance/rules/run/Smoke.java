package io.resmgrkit.conformance.rules.run;

import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.DeviceProfile;
import io.resmgrkit.conformance.rules.Options;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.Waiting;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.SutException;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.util.ArrayList;
import java.util.List;

/** Checks an adapter's plumbing before any verdict on the system behind it ({@code smoke}). */
public final class Smoke {
    private final SystemUnderTest system;
    private final Options options;
    private final DeviceProfile device;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * What was tried.
     *
     * @param what in a few words
     * @param ok whether it works
     * @param detail what was seen, empty for nothing special
     */
    public record Finding(String what, boolean ok, String detail) {
        @Override
        public String toString() {
            return (ok ? "ok      " : "broken  ") + what + (detail.isEmpty() ? "" : ": " + detail);
        }
    }

    /** What one attempt does; it throws what went wrong. */
    private interface Attempt {
        String run(Probe probe);
    }

    private Smoke(SystemUnderTest system, DeviceProfile device, Options options) {
        this.system = system;
        this.device = device;
        this.options = options;
    }

    /** Tries everything that the adapter claims. */
    public static List<Finding> run(SystemUnderTest system, DeviceProfile device, Options options) {
        Smoke smoke = new Smoke(system, device, options);
        smoke.all();
        return List.copyOf(smoke.findings);
    }

    private void all() {
        attempt("handshake", p -> system.handshake().title());
        attempt("dialect " + options.dialect().id(), p -> {
            if (!system.handshake().speaks(options.dialect())) {
                throw CaseEnd.fail("the adapter names " + system.handshake().dialects());
            }
            return "";
        });
        attempt("open, stat, close", p -> {
            p.alive();
            return "";
        });
        if (claims(Capability.CONNECTIONS)) {
            attempt("two connections at a time", p -> {
                Fd one = p.attach(Client.root(1));
                Fd two = p.attach(Client.root(2));
                if (one.ids().equals(two.ids())) {
                    throw CaseEnd.fail("both have the ids " + one.ids());
                }
                return "";
            });
        }
        if (claims(Capability.RESET)) {
            attempt("reset", p -> {
                if (!system.reset()) {
                    throw CaseEnd.fail("claimed, but not done");
                }
                p.alive();
                return "";
            });
        }
        if (claims(Capability.UNBLOCK) && device.stream() != null) {
            attempt("unblock", p -> {
                Fd fd = p.open(p.fixtures().stream().path(), 1);
                Waiting waiting = fd.start("read", p.messages().read(4, 0), 4).blocks("read of an empty stream");
                return waiting.unblock().released("unblock").toString();
            });
        }
    }

    private boolean claims(Capability capability) {
        return system.handshake().can(capability);
    }

    private void attempt(String what, Attempt attempt) {
        Probe probe = new Probe(system, options, device);
        try {
            findings.add(new Finding(what, true, attempt.run(probe)));
            probe.end();
        } catch (CaseEnd e) {
            findings.add(new Finding(what, false, e.why()));
        } catch (SutException e) {
            findings.add(new Finding(what, false, String.valueOf(e.getMessage())));
        }
    }
}
