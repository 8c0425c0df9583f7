package io.resmgrkit.conformance.sut;

import java.time.Duration;

/**
 * How a request ended. Whatever the other side does, a request has exactly one first outcome, in bounded time.
 */
public sealed interface Outcome {
    /**
     * The server replied.
     *
     * @param status status word
     * @param bytes what the server wrote; when the extent is not known, up to the last byte that was seen to change
     * @param extentKnown whether {@code bytes} is exactly what the server wrote
     */
    record Reply(long status, byte[] bytes, boolean extentKnown) implements Outcome {
        @Override
        public String toString() {
            return "reply, status " + status + ", " + bytes.length + (extentKnown ? " bytes" : " bytes or more");
        }
    }

    /** The server answered with an error number. */
    record Errno(int errno) implements Outcome {
        @Override
        public String toString() {
            return "errno " + errno;
        }
    }

    /** The client stays blocked; {@link Exchange#later} gives the outcome when it is released. */
    record Pending() implements Outcome {
        @Override
        public String toString() {
            return "no answer yet, the client is blocked";
        }
    }

    /**
     * The adapter itself did not answer; it is started again before the next use.
     *
     * @param waited how long the kit waited
     */
    record Timeout(Duration waited) implements Outcome {
        @Override
        public String toString() {
            return "the system under test did not answer within " + waited.toMillis() + " ms";
        }
    }

    /**
     * The system under test died; it is started again before the next use.
     *
     * @param why what was seen, such as the exit code
     * @param stderr the end of what it wrote to standard error, empty when there is none
     */
    record Crash(String why, String stderr) implements Outcome {
        @Override
        public String toString() {
            return "the system under test died: " + why + (stderr.isEmpty() ? "" : "; it said: " + inOneLine(stderr));
        }

        /** What explains a death is the first line of what was written or the last. */
        private static String inOneLine(String text) {
            String first = text.lines().findFirst().orElse("");
            String last = text.lines().reduce("", (before, line) -> line);
            return first.equals(last) ? first : first + " … " + last;
        }
    }

    /**
     * What came was not the protocol; the system is started again before the next use.
     *
     * @param why what is wrong, with field and offset
     * @param head first bytes of what came, at most 64
     */
    record Garbage(String why, byte[] head) implements Outcome {
        @Override
        public String toString() {
            return "the system under test does not speak the protocol: " + why;
        }
    }

    /** Whether the server answered: everything else ended the connection or left the client blocked. */
    default boolean answered() {
        return this instanceof Reply || this instanceof Errno;
    }

    /** Whether the connection is gone. */
    default boolean fatal() {
        return !answered() && !(this instanceof Pending);
    }
}
