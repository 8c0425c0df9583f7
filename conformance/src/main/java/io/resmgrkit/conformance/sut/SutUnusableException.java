package io.resmgrkit.conformance.sut;

import org.jspecify.annotations.Nullable;

/** The system under test cannot be used at all: it does not start, does not shake hands, or dies too often. Exit code 3. */
public final class SutUnusableException extends SutException {
    private static final long serialVersionUID = 1;

    /** What, where, why. */
    public SutUnusableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
