package io.resmgrkit.conformance.sut;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Which system under test is meant, as the command line spells it (CLI section 3). */
public sealed interface SutSpec {
    /**
     * The reference dispatcher in this JVM.
     *
     * @param profile name of a profile, empty for the usual one of the command
     */
    record Reference(String profile) implements SutSpec {
        @Override
        public String toString() {
            return profile.isEmpty() ? "reference" : "reference:" + profile;
        }
    }

    /** A child process that speaks the link on its standard input and output. */
    record Exec(List<String> command) implements SutSpec {
        /** Takes a copy. */
        public Exec {
            command = List.copyOf(command);
        }

        @Override
        public String toString() {
            return "exec:" + CommandLine.join(command);
        }
    }

    /** A server on TCP. */
    record Tcp(String host, int port) implements SutSpec {
        @Override
        public String toString() {
            return "tcp:" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /** A server on a Unix socket. */
    record Unix(Path path) implements SutSpec {
        @Override
        public String toString() {
            return "unix:" + path;
        }
    }

    /** A {@link ResourceManager} in this JVM. */
    record JavaClass(String name) implements SutSpec {
        @Override
        public String toString() {
            return "class:" + name;
        }
    }

    /**
     * Reads a specification.
     *
     * @throws IllegalArgumentException naming the specification, what is wrong and what is possible
     */
    static SutSpec parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        return switch (kind) {
            case "reference" -> new Reference(rest);
            case "exec" -> new Exec(CommandLine.split(present(text, rest, "a command line")));
            case "tcp" -> tcp(text, rest);
            case "unix" -> new Unix(path(text, present(text, rest, "the path of a socket")));
            case "class" -> javaClass(text, rest);
            default ->
                throw wrong(
                        text,
                        "begins with none of reference, exec:COMMAND LINE, tcp:HOST:PORT, unix:PATH, class:JAVA.CLASS.NAME");
        };
    }

    private static SutSpec tcp(String text, String rest) {
        int colon = rest.lastIndexOf(':');
        String host = colon < 0 ? "" : rest.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.isEmpty()) {
            throw wrong(text, "host and port are wanted, as in tcp:127.0.0.1:7000");
        }
        String digits = rest.substring(colon + 1);
        int port = digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : -1;
        if (port < 0 || port > 65535) {
            throw wrong(text, "the port must be a number up to 65535, not '" + digits + "'");
        }
        return new Tcp(host, port);
    }

    private static Path path(String text, String rest) {
        try {
            return Path.of(rest);
        } catch (InvalidPathException e) {
            throw wrong(text, e.getReason());
        }
    }

    private static SutSpec javaClass(String text, String rest) {
        if (!Pattern.matches("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*", rest)) {
            throw wrong(text, "the full name of a Java class is wanted");
        }
        return new JavaClass(rest);
    }

    private static String present(String text, String rest, String what) {
        if (rest.isBlank()) {
            throw wrong(text, what + " is missing");
        }
        return rest;
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("system under test '" + text + "': " + why);
    }
}
