package io.resmgrkit.conformance.rules.run;

import java.util.List;

/** An id that names neither a rule nor a case: a usage error, never a run of nothing. */
public final class UnknownIdException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String id;
    private final transient List<String> known;

    UnknownIdException(String id, List<String> known) {
        super("rule or case '" + id + "': there is none that begins so");
        this.id = id;
        this.known = List.copyOf(known);
    }

    /** The id as given. */
    public String id() {
        return id;
    }

    /** The ids that exist, of cases if a case was meant. */
    public List<String> known() {
        return known;
    }
}
