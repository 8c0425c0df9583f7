package io.resmgrkit.conformance.replay;

/** The system under test threw, died or went silent: a deviation of the record at hand, not the end of the run. */
public final class ServerCrashed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a handler threw. */
    ServerCrashed(RuntimeException cause) {
        super(cause + where(cause), cause);
    }

    /** What was seen of the system. */
    public ServerCrashed(String how) {
        super(how);
    }

    private static String where(RuntimeException cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
