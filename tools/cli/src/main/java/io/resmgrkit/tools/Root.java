package io.resmgrkit.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself, and the options that every command has. */
@Command(
        name = "resmgr",
        versionProvider = Version.class,
        description = "Decodes, encodes, replays and checks messages of QNX Neutrino resource managers.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit status: 0 done, 1 something failed, 2 usage, 3 system under test unusable, 4 bad input file.",
            "'resmgr COMMAND --help' tells more about a command."
        })
public final class Root {
    private final Terminal terminal;

    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            paramLabel = "WHEN",
            defaultValue = "auto",
            converter = ColorMode.Converter.class,
            description = "Colour: auto (on a terminal, unless NO_COLOR is set), always, never.")
    private ColorMode color = ColorMode.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print verdicts and errors only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print more about what is being done.")
    private boolean verbose;

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean stacktrace;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            scope = ScopeType.INHERIT,
            versionHelp = true,
            description = "Print the version.")
    private boolean version;

    Root(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The streams to work with. */
    public Terminal terminal() {
        return terminal;
    }

    /** Whether to write colour on standard output. */
    public boolean color() {
        return color.on(terminal);
    }

    /** Whether the user wants verdicts only. */
    public boolean quiet() {
        return quiet;
    }

    /** Whether the user wants to see more. */
    public boolean verbose() {
        return verbose;
    }

    /** Whether an error shows its stack trace. */
    boolean stacktrace() {
        return stacktrace;
    }
}
