package io.resmgrkit.tools.lint;

import com.fasterxml.jackson.databind.JsonNode;

/** What must hold between the records of a file; sees them one after the other. */
@FunctionalInterface
interface RecordRules {
    /** Looks at the next record, whose shape is right. */
    void accept(String kind, JsonNode record);
}
