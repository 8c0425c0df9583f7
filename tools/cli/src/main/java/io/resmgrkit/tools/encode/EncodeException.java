package io.resmgrkit.tools.encode;

/** A JSON object that describes no message: where in it, and why. */
final class EncodeException extends Exception {
    /** @param at JSON path of the member, {@code $.fields.nbytes} */
    EncodeException(String at, String why) {
        super(at + ": " + why);
    }
}
