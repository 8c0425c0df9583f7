package io.resmgrkit.conformance.rules;

import io.resmgrkit.conformance.sut.Outcome;
import java.util.ArrayList;
import java.util.List;

/** The exchanges of one case. The first and the last ones are kept when a case sends very many. */
public final class Trace {
    private static final int FIRST = 16;
    private static final int LAST = 48;

    private final List<Step> first = new ArrayList<>();
    private final List<Step> last = new ArrayList<>();
    private int count;

    /** Adds an exchange and returns its number. */
    public synchronized int add(Step step) {
        if (first.size() < FIRST) {
            first.add(step);
        } else {
            if (last.size() == LAST) {
                last.remove(0);
            }
            last.add(step);
        }
        return count++;
    }

    /** Notes how a pending exchange ended. */
    public synchronized void ended(int number, Outcome outcome) {
        if (number < first.size()) {
            first.set(number, first.get(number).ended(outcome));
            return;
        }
        int at = number - (count - last.size());
        if (at >= 0 && at < last.size()) {
            last.set(at, last.get(at).ended(outcome));
        }
    }

    /** The exchanges kept. */
    public synchronized List<Step> steps() {
        List<Step> all = new ArrayList<>(first);
        all.addAll(last);
        return all;
    }

    /** Exchanges sent. */
    public synchronized int count() {
        return count;
    }
}
