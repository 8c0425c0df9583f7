package io.resmgrkit.conformance.replay;

/** A handler of the system under test threw: a deviation of the record at hand, not the end of the run. */
final class ServerCrashed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerCrashed(RuntimeException cause) {
        super(cause + where(cause), cause);
    }

    private static String where(RuntimeException cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
