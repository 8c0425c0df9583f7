package io.resmgrkit.tools;

/** Ends a command with an error that the user reads as {@code resmgr: WHAT: WHERE: WHY}. */
public final class CliException extends RuntimeException {
    private final ExitCode exitCode;

    private CliException(ExitCode exitCode, String what, String where, String why, Throwable cause) {
        this(exitCode, what + ": " + where + ": " + why, cause);
    }

    private CliException(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The user asked for something that does not exist or makes no sense; {@code where} is the command or the option. */
    public static CliException usage(String what, String where, String why) {
        return new CliException(ExitCode.USAGE, what, where, why, null);
    }

    /** A file, or a place in a file, is not what it should be; {@code where} is {@code FILE} or {@code FILE:LINE}. */
    public static CliException input(String what, String where, String why) {
        return new CliException(ExitCode.INPUT, what, where, why, null);
    }

    /** As {@link #input(String, String, String)}, with the exception that told. */
    public static CliException input(String what, String where, String why, Throwable cause) {
        return new CliException(ExitCode.INPUT, what, where, why, cause);
    }

    /** As {@link #input(String, String, String)}, from a message that says where and why. */
    public static CliException input(String what, String whereAndWhy, Throwable cause) {
        return new CliException(ExitCode.INPUT, what + ": " + whereAndWhy, cause);
    }

    /** The system under test or its adapter cannot be used; {@code where} is how the user named it. */
    public static CliException unusable(String what, String where, String why) {
        return new CliException(ExitCode.UNUSABLE, what, where, why, null);
    }

    /** As {@link #unusable(String, String, String)}, from an exception that says all three. */
    static CliException unusable(Exception cause) {
        return new CliException(ExitCode.UNUSABLE, String.valueOf(cause.getMessage()), cause);
    }

    /** A bug: nothing that the user gave can be at fault. */
    static CliException fault(String command, Exception cause) {
        return new CliException(
                ExitCode.FAULT,
                "internal error",
                command,
                cause + "; this is a fault of resmgr, please report it with the output of --stacktrace",
                cause);
    }

    /** With which status the program ends. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
