package io.resmgrkit.conformance.framework;

/** Stands in for the message of the callouts that have none: close_ocb, lock_ocb and unlock_ocb. */
public enum Reserved {
    /** The {@code void *reserved} of the C prototypes. */
    NOTHING
}
