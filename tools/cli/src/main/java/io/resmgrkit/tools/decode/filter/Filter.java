package io.resmgrkit.tools.decode.filter;

import io.resmgrkit.codec.message.Message;
import io.resmgrkit.tools.decode.source.Transaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Which messages to show. */
public sealed interface Filter {
    /** Whether these messages of a transaction are wanted: a comparison holds if it holds for one of them. */
    default boolean accepts(Transaction transaction, List<Message> messages) {
        return test(new Facts(transaction, messages));
    }

    /** Whether these facts fit. */
    boolean test(Facts facts);

    /** Both. */
    record And(Filter left, Filter right) implements Filter {
        @Override
        public boolean test(Facts facts) {
            return left.test(facts) && right.test(facts);
        }
    }

    /** Either. */
    record Or(Filter left, Filter right) implements Filter {
        @Override
        public boolean test(Facts facts) {
            return left.test(facts) || right.test(facts);
        }
    }

    /** The opposite; {@code a != b} is the opposite of {@code a = b}, so it also holds where there is no {@code a}. */
    record Not(Filter inner) implements Filter {
        @Override
        public boolean test(Facts facts) {
            return !inner.test(facts);
        }
    }

    /** There is such a fact. */
    record Exists(String name) implements Filter {
        @Override
        public boolean test(Facts facts) {
            return !facts.of(name).isEmpty();
        }
    }

    /** One of the facts of that name compares with a number. */
    record Number(String name, Operator operator, BigDecimal value) implements Filter {
        @Override
        public boolean test(Facts facts) {
            return facts.of(name).stream()
                    .anyMatch(fact -> fact.text() == null && operator.holds(fact.number(), value));
        }
    }

    /** One of the facts of that name is called so: the name of its value, or one of its flags. */
    record Named(String name, String value) implements Filter {
        @Override
        public boolean test(Facts facts) {
            return facts.of(name).stream().anyMatch(this::fits);
        }

        private boolean fits(Fact fact) {
            if (fact.text() != null) {
                return fact.text().equals(value);
            }
            if (fact.names() == null) {
                return false;
            }
            long number = fact.number().longValue();
            return fact.names().flags()
                    ? fact.names().split(number).contains(value)
                    : value.equals(fact.names().name(number));
        }
    }

    /** A regular expression is found in one of the facts of that name. */
    record Matches(String name, Pattern pattern) implements Filter {
        @Override
        public boolean test(Facts facts) {
            return facts.of(name).stream()
                    .anyMatch(fact ->
                            fact.text() != null && pattern.matcher(fact.text()).find());
        }
    }
}
