package io.resmgrkit.tools;

import com.fasterxml.jackson.core.JacksonException;

/** Words for what is wrong with JSON. */
public final class JsonErrors {
    private JsonErrors() {}

    /** Why a text is not JSON, without the parser's notes on where it read it from. */
    public static String why(JacksonException e) {
        return e.getOriginalMessage().replaceFirst(" ?\\(start marker at .*", "");
    }
}
