package io.resmgrkit.conformance.framework;

/** The results every handler returns all the time, made once. */
final class Shared {
    /** EENDIAN, the highest errno of the headers, is 313. */
    private static final Result[] ERRORS = new Result[320];

    private static final Result[] PARTS = new Result[16];

    static {
        for (int i = 0; i < ERRORS.length; i++) {
            ERRORS[i] = new Result.Error(i);
        }
        PARTS[0] = Result.EOK;
        for (int i = 1; i < PARTS.length; i++) {
            PARTS[i] = new Result.Parts(i);
        }
    }

    private Shared() {}

    static Result error(int errno) {
        return errno > 0 && errno < ERRORS.length ? ERRORS[errno] : new Result.Error(errno);
    }

    static Result parts(int count) {
        return count < PARTS.length ? PARTS[count] : new Result.Parts(count);
    }
}
