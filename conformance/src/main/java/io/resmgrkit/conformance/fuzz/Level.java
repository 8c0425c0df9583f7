package io.resmgrkit.conformance.fuzz;

/** What is generated. */
public enum Level {
    /** One message, valid or damaged, on a descriptor that was just opened; then whether the system still lives. */
    MESSAGE,
    /** Sessions of several clients. */
    SESSION
}
