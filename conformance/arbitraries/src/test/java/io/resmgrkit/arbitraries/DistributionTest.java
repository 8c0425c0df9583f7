package io.resmgrkit.arbitraries;

import static io.resmgrkit.arbitraries.message.MessageTypes.CONNECT;

import io.resmgrkit.arbitraries.message.ErrnoClass;
import io.resmgrkit.arbitraries.message.MessageTypes;
import io.resmgrkit.arbitraries.message.Outcomes;
import io.resmgrkit.arbitraries.message.Replies;
import io.resmgrkit.arbitraries.message.Requests;
import io.resmgrkit.arbitraries.mutation.ChainFault;
import io.resmgrkit.arbitraries.mutation.FaultyChain;
import io.resmgrkit.arbitraries.mutation.FieldRule;
import io.resmgrkit.arbitraries.mutation.Mutations;
import io.resmgrkit.arbitraries.mutation.Truncation;
import io.resmgrkit.arbitraries.sample.Place;
import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.session.Call;
import io.resmgrkit.arbitraries.session.Sessions;
import io.resmgrkit.arbitraries.value.Fields;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.conformance.sut.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Everything there is occurs, often enough; a generator that stops making something fails here and nowhere else. */
class DistributionTest {
    private static final int SAMPLES = 3000;

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_message_subtype_and_extra_type_is_requested(@ForAll("dialects") Dialect dialect) {
        Counted counted = Counted.of("requests of " + dialect.id(), Requests.valid(dialect), SAMPLES, values());
        counted.hasEach(types(dialect, MessageTypes.io(dialect)), 150);
        counted.hasEach(List.of("type=" + MessageTypes.name(dialect, CONNECT)), 5);
        counted.hasEach(named("subtype", Tables.connectSubtype(dialect), Short.BYTES), 100);
        counted.hasEach(named("extra_type", Tables.connectExtraType(dialect), 1), 400);
        counted.hasEach(named("xtype", Tables.ioXtype(dialect), 1), 600);
        counted.hasEach(List.of("pulse", "chain"), 40);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_message_is_answered(@ForAll("dialects") Dialect dialect) {
        List<Integer> all = new ArrayList<>(MessageTypes.io(dialect));
        all.add(CONNECT);
        Counted.of(
                        "replies of " + dialect.id(),
                        Replies.valid(dialect),
                        SAMPLES,
                        sample -> Stream.of("type=" + MessageTypes.name(dialect, sample.type())))
                .hasEach(types(dialect, all), 60);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_class_of_error_occurs(@ForAll("dialects") Dialect dialect) {
        Counted.of(
                        "outcomes of " + dialect.id(),
                        Outcomes.any(dialect),
                        SAMPLES,
                        outcome -> Stream.of(
                                outcome instanceof Outcome.Errno error
                                        ? ErrnoClass.of(dialect, error.errno()).name()
                                        : "reply"))
                .hasEach(Arrays.stream(ErrnoClass.values()).map(Enum::name).toList(), 40);
    }

    @Example
    void every_dialect_occurs() {
        Counted.of(
                        "dialects",
                        Requests.valid(),
                        SAMPLES,
                        sample -> Stream.of(sample.dialect().id()))
                .hasEach(Arrays.stream(Dialect.values()).map(Dialect::id).toList(), 12);
    }

    @Example
    void every_rule_makes_messages_wrong() {
        List<FieldRule> harmless =
                Arrays.stream(FieldRule.values()).filter(FieldRule::harmless).toList();
        List<FieldRule> others = Arrays.stream(FieldRule.values())
                .filter(rule -> !rule.harmless())
                .toList();
        Counted.of(
                        "hostile",
                        Mutations.hostile(Requests.valid()),
                        1000,
                        mutant -> Stream.of(mutant.rule().id()))
                .hasEach(harmless.stream().map(FieldRule::id).toList(), 20);
        Counted.of(
                        "malformed",
                        Mutations.malformed(Requests.valid()),
                        1000,
                        mutant -> Stream.of(mutant.rule().id()))
                .hasEach(others.stream().map(FieldRule::id).toList(), 20);
    }

    @Example
    void every_fault_of_a_chain_and_every_kind_of_cut_occurs() {
        Counted.of(
                        "chains",
                        FaultyChain.of(Dialect.SDP71_LP64_LE),
                        700,
                        chain -> Stream.of(chain.fault().id()))
                .hasEach(Arrays.stream(ChainFault.values()).map(ChainFault::id).toList(), 14);
        Counted.of(
                        "cuts",
                        Truncation.of(Requests.valid()),
                        1000,
                        cut -> Stream.of(
                                cut.sample().bytes().length == 0
                                        ? "nothing"
                                        : cut.sample().bytes().length < 4
                                                ? "no header"
                                                : cut.sample().message().defect() == null ? "whole part" : "cut"))
                .hasEach(List.of("nothing", "cut"), 40);
    }

    @Example
    void every_call_occurs_in_sessions() {
        List<String> calls = Arrays.stream(Call.class.getPermittedSubclasses())
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .toList();
        Counted.of(
                        "sessions",
                        Sessions.onTree().any(),
                        500,
                        session -> session.calls().stream()
                                .map(call -> call.getClass().getSimpleName()))
                .hasEach(calls, 12);
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Arbitraries.of(Dialect.values());
    }

    /** Type, subtype, extra type and extended type of the outermost message, and whether it is a chain. */
    private static Function<Sample, Stream<String>> values() {
        return sample -> {
            Stream<String> kind = Stream.of(sample.name().contains(" + ") ? "chain" : sample.name());
            Stream<String> fields = sample.places().stream()
                    .filter(place -> place.integer() && place.path().equals(place.name()))
                    .filter(place ->
                            List.of("type", "subtype", "extra_type", "xtype").contains(place.name()))
                    .filter(place -> !place.name().equals("subtype") || sample.type() == CONNECT)
                    .map(DistributionTest::text);
            return Stream.concat(kind, fields);
        };
    }

    private static String text(Place place) {
        long value = place.name().equals("xtype") ? place.value() & 0xff : place.value();
        Names names = place.field().names();
        return place.name() + "=" + (names == null ? Long.toHexString(value) : names.nameOrHex(value));
    }

    private static List<String> types(Dialect dialect, List<Integer> types) {
        return types.stream()
                .map(type -> "type=" + MessageTypes.name(dialect, type))
                .toList();
    }

    /** A name that ends in RESERVED is one that nobody sends. */
    private static List<String> named(String field, Names names, int size) {
        return Fields.known(names, size).stream()
                .map(value -> field + "=" + names.name(value))
                .filter(name -> !name.endsWith("_RESERVED"))
                .toList();
    }
}
