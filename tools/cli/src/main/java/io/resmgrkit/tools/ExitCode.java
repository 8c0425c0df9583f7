package io.resmgrkit.tools;

/** What the program's exit status says; the numbers are an interface and are the same for every command. */
public enum ExitCode {
    /** Done, and every verdict is as expected. */
    DONE(0),
    /** Done, but something failed: a deviation, a finding, a malformed message in the input. */
    FAILED(1),
    /** Usage: an unknown command, option, identifier, dialect or filter field, or nothing matched. */
    USAGE(2),
    /** The system under test or its adapter cannot be used. */
    UNUSABLE(3),
    /** An input file cannot be read or is not what it says it is. */
    INPUT(4),
    /** A fault of this program, never of its input ({@code EX_SOFTWARE} of sysexits). */
    FAULT(70),
    /** Interrupted from the keyboard; the Java machine itself ends with this status on SIGINT. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number handed to the operating system, 0 to 255. */
    public int code() {
        return code;
    }
}
