package io.resmgrkit.tools.replay;

import io.resmgrkit.conformance.compare.ForeignSystem;
import io.resmgrkit.conformance.compare.Tolerance;
import io.resmgrkit.conformance.replay.Replayer;
import io.resmgrkit.conformance.replay.ServedProfiles;
import io.resmgrkit.conformance.replay.SessionReport;
import io.resmgrkit.conformance.replay.foreign.LinkTarget;
import io.resmgrkit.conformance.replay.foreign.Suitability;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.Nearest;
import io.resmgrkit.tools.run.SutOptions;
import java.util.List;
import java.util.Set;

/** Whom the sessions are replayed against, and how exactly. */
interface Opponent extends AutoCloseable {
    /** Profiles that transcripts name. */
    List<String> PROFILES = List.of("null", "ramfile", "fs", "custom", "model");

    /** Replays one session. */
    SessionReport replay(Session session);

    @Override
    default void close() {}

    /** The reference dispatcher with the profiles that each session names, byte by byte. */
    static Opponent reference(Set<String> ignored) {
        Replayer replayer = Replayer.reference(ignored);
        return session -> ServedProfiles.cover(session)
                ? replayer.replay(session)
                : SessionReport.skipped(session, "the reference dispatcher has no such profile or dialect");
    }

    /** A system at the other end of a link, with what it may choose. */
    static Opponent linked(SutOptions sut, String profile, Set<String> ignored) {
        if (!profile.isEmpty() && !PROFILES.contains(profile)) {
            throw CliException.usage(
                    "no profile '" + profile + "'", "resmgr replay --profile", Nearest.hint(profile, PROFILES));
        }
        SystemUnderTest system = sut.connect();
        String takenFor = profile.isEmpty() ? Suitability.profile(system.handshake()) : profile;
        Tolerance named = Tolerance.ignoring(ignored);
        Replayer replayer = new Replayer(
                session -> new ForeignSystem(session.time()).or(named),
                session -> new LinkTarget(session, system, takenFor, LinkTarget.Patience.USUAL));
        return new Opponent() {
            @Override
            public SessionReport replay(Session session) {
                return session.dialect().equals(sut.dialect().id())
                        ? replayer.replay(session)
                        : SessionReport.skipped(
                                session, "recorded in " + session.dialect() + "; --dialect chooses another");
            }

            @Override
            public void close() {
                system.close();
            }
        };
    }
}
