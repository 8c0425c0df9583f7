package io.resmgrkit.conformance.rules.run;

import java.util.List;

/** An id that names neither a rule nor a case: a usage error, never a run of nothing. */
public final class UnknownIdException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String id;
    private final String nearest;

    UnknownIdException(String id, List<String> known) {
        super("rule or case '" + id + "': there is none that begins so; did you mean '" + nearest(id, known) + "'?");
        this.id = id;
        this.nearest = nearest(id, known);
    }

    /** The id as given. */
    public String id() {
        return id;
    }

    /** The known id that looks most like it. */
    public String nearest() {
        return nearest;
    }

    private static String nearest(String id, List<String> known) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(id, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** Letters to be inserted, deleted or replaced. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
