package io.resmgrkit.conformance.derived;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.transcript.Session;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All derived sessions, by dialect: a topic is written for every release that changes something of it. */
final class DerivedSessions {
    /** The dialects of releases after the recorded one. */
    static final List<Dialect> LATER = Stream.of(Dialect.values())
            .filter(dialect -> dialect.release() > Dialect.SDP6_ILP32_LE.release())
            .toList();

    private static final List<Topic> TOPICS = List.of(
            new Topic(650, Transfers::write),
            new Topic(660, Descriptors::write),
            new Topic(660, OtherRequests::write),
            new Topic(660, Trees::write),
            new Topic(700, Notices::write),
            new Topic(700, SetTimes::write),
            new Topic(700, StatForms::write));

    private DerivedSessions() {}

    /** One session a release can have. */
    private record Topic(int since, Function<Dialect, Session> author) {}

    static List<Session> of(Dialect dialect) {
        return TOPICS.stream()
                .filter(topic -> topic.since <= dialect.release())
                .map(topic -> topic.author.apply(dialect))
                .toList();
    }
}
