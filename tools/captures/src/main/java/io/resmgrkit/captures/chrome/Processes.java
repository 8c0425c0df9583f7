package io.resmgrkit.captures.chrome;

import io.resmgrkit.captures.transaction.Party;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of processes in a trace. Each node numbers its processes for itself and a trace has one space for all of them, so a
 * number that another node used first is exchanged for a spare one. Beyond a limit nothing is remembered and numbers stay as they are.
 */
final class Processes {
    private static final int MOST = 1 << 16;
    private static final long FIRST_SPARE = 1L << 30;

    /** A process of a node; the address is null where a capture is of one node only. */
    private record Process(@Nullable String address, long pid) {}

    private final Map<Process, Long> numbers = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private final Set<Long> named = new HashSet<>();

    /** The number under which a trace shows the process; 0 where the capture does not tell it. */
    long number(Party party) {
        Process process = new Process(party.address, party.pid);
        Long known = numbers.get(process);
        if (known != null) {
            return known;
        }
        long number = Math.max(0, party.pid);
        if (numbers.size() < MOST) {
            if (!taken.add(number)) {
                number = FIRST_SPARE + numbers.size();
                taken.add(number);
            }
            numbers.put(process, number);
        }
        return number;
    }

    /** What to call the process, once: null afterwards, and where there is nothing to say. */
    @Nullable
    String name(Party party, long number) {
        byte[] name = party.name;
        if (name == null && party.address == null || named.size() >= MOST || !named.add(number)) {
            return null;
        }
        if (name != null) {
            return new String(name, StandardCharsets.UTF_8);
        }
        return party.pid < 0 ? String.valueOf(party.address) : party.address + " pid " + party.pid;
    }
}
