package io.resmgrkit.conformance.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How much a rule weighs. */
public enum Level {
    /** A manager that fails it breaks ordinary clients. */
    @JsonProperty("must")
    MUST,
    /** Quality or POSIX semantics. */
    @JsonProperty("should")
    SHOULD,
    /** Holds only in the dialects named. */
    @JsonProperty("dialect")
    DIALECT;

    /** The name in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
