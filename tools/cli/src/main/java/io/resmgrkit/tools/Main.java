package io.resmgrkit.tools;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The program {@code resmgr}. */
public final class Main {
    private static final int HELP_WIDTH = 100;

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.system();
        int code = run(terminal, args);
        terminal.err().flush();
        System.exit(code);
    }

    /** Runs one command in this process; the streams are the given ones and are flushed, not closed. */
    public static int run(Terminal terminal, String... args) {
        Root root = new Root(terminal);
        try {
            int code = execute(root, args);
            terminal.out().flush();
            return code;
        } catch (OutputGone e) {
            return ExitCode.DONE.code();
        } catch (CliException e) {
            return fail(root, e);
        }
    }

    private static int execute(Root root, String... args) {
        CommandLine line = Commands.commandLine(root, args);
        try {
            CommandLine.ParseResult parsed = line.parseArgs(args);
            CommandLine command = innermost(parsed).commandSpec().commandLine();
            if (innermost(parsed).isVersionHelpRequested()) {
                command.printVersionHelp(root.terminal().out());
            } else if (innermost(parsed).isUsageHelpRequested()) {
                help(command).usage(root.terminal().out(), root.color() ? Ansi.ON : Ansi.OFF);
            } else if (parsed.hasSubcommand()) {
                return call(command);
            } else {
                throw CliException.usage("no command", "resmgr", "name one of " + String.join(", ", Commands.names()));
            }
            return ExitCode.DONE.code();
        } catch (ParameterException e) {
            throw Errors.of(e);
        }
    }

    /** The options of a command stand in the order in which its class declares them, those of every command last. */
    private static CommandLine help(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .width(HELP_WIDTH)
                .headerHeading("")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n");
        return command;
    }

    private static CommandLine.ParseResult innermost(CommandLine.ParseResult parsed) {
        return parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    }

    private static int call(CommandLine command) {
        try {
            return ((CliCommand) command.getCommand()).call().code();
        } catch (OutputGone e) {
            throw e;
        } catch (Exception e) {
            throw Errors.of(e, command.getCommandSpec().qualifiedName());
        }
    }

    private static int fail(Root root, CliException e) {
        root.terminal().error(e.getMessage());
        if (root.stacktrace()) {
            e.printStackTrace(root.terminal().err());
        }
        return e.exitCode().code();
    }
}
