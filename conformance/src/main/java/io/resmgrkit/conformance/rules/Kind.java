package io.resmgrkit.conformance.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What it takes to probe a rule. */
public enum Kind {
    /** One request and its reply. */
    @JsonProperty("request")
    REQUEST,
    /** A short sequence. */
    @JsonProperty("sequence")
    SEQUENCE,
    /** Two or more connections. */
    @JsonProperty("connections")
    CONNECTIONS,
    /** An unblock or a pulse. */
    @JsonProperty("unblock")
    UNBLOCK,
    /** Tables only, nothing is sent. */
    @JsonProperty("lint")
    LINT,
    /** Cannot be probed over a link. */
    @JsonProperty("none")
    NONE
}
