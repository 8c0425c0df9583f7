package io.resmgrkit.conformance.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Draws from distributions that meet the edges often: the same sequence from the same seed on every Java machine. */
final class Draw {
    private final SplittableRandom random;

    Draw(SplittableRandom random) {
        this.random = random;
    }

    /** 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From one number to another, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** So often in a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    int of(int... values) {
        return values[random.nextInt(values.length)];
    }

    /** An offset or a length around a size: its edges, the start, and now and then far beyond. */
    int around(int size) {
        return switch (below(10)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2, 3 -> Math.max(0, size - 1);
            case 4, 5 -> size;
            case 6 -> size + 1;
            case 7 -> between(0, Math.max(1, size));
            case 8 -> between(0, 40);
            default -> of(2, 7, 8, 100, 4096);
        };
    }

    /** A length of data: small mostly, sometimes more than a receive buffer holds (B1.1). */
    int length() {
        return percent(85) ? between(0, 12) : of(64, 255, 1500, 1549, 1550, 1600, 3000);
    }

    /** An integer that programs forget, of so many bytes. */
    long hostile(int size) {
        int bits = 8 * size;
        long all = bits == Long.SIZE ? -1 : (1L << bits) - 1;
        return switch (below(8)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> all;
            case 3 -> all >>> 1;
            case 4 -> (all >>> 1) + 1;
            case 5 -> 1L << random.nextInt(bits);
            case 6 -> below(64);
            default -> random.nextLong() & all;
        };
    }

    /** Letters that differ from their neighbours. */
    byte[] text(int length) {
        byte[] text = new byte[length];
        int from = below(26);
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + (from + i) % 26);
        }
        return text;
    }
}
