package io.resmgrkit.tools;

import io.resmgrkit.conformance.sut.SutUnusableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one error of the form WHAT: WHERE: WHY and an exit code. */
final class Errors {
    private Errors() {}

    /** An exception that ended a command. */
    static CliException of(Exception e, String command) {
        if (e instanceof CliException cli) {
            return cli;
        }
        if (e instanceof FileSystemException file) {
            return CliException.input("cannot read", String.valueOf(file.getFile()), reason(file), e);
        }
        if (e instanceof FileNotFoundException) {
            return CliException.input("cannot read", command, String.valueOf(e.getMessage()), e);
        }
        if (e instanceof SutUnusableException) {
            // Says what and where itself; the name of the system may hold colons, so it is not taken apart.
            return CliException.unusable(e);
        }
        if (e instanceof IOException) {
            return CliException.input("input or output failed", command, String.valueOf(e.getMessage()), e);
        }
        return CliException.fault(command, e);
    }

    private static String reason(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }

    /** Arguments that the command line does not accept. */
    static CliException of(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        String command = spec.qualifiedName();
        if (e instanceof UnmatchedArgumentException unmatched) {
            String given = unmatched.getUnmatched().get(0);
            if (given.startsWith("-") && given.length() > 1) {
                String name = given.replaceFirst("=.*", "");
                return CliException.usage(
                        "unknown option '" + name + "'",
                        command,
                        Nearest.to(name, optionNames(spec))
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("'" + command + " --help' lists the options"));
            }
            return CliException.usage(
                    "unexpected argument '" + given + "'", command, "'" + command + " --help' shows what it takes");
        }
        if (e instanceof MissingParameterException missing) {
            return CliException.usage("missing argument", command, sentence(missing.getMessage()));
        }
        ArgSpec arg = e.getArgSpec();
        if (arg != null && e.getCause() instanceof TypeConversionException conversion) {
            return CliException.usage(
                    "invalid value", command + " " + label(arg), String.valueOf(conversion.getMessage()));
        }
        if (arg != null && e.getValue() != null) {
            return CliException.usage("invalid value", command + " " + label(arg), sentence(e.getMessage()));
        }
        return CliException.usage("bad arguments", command, sentence(e.getMessage()));
    }

    private static List<String> optionNames(CommandSpec spec) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            names.addAll(List.of(option.names()));
        }
        return names;
    }

    private static String label(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String sentence(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
