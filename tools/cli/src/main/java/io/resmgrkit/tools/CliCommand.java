package io.resmgrkit.tools;

import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/** A command: its options are its fields, its work is {@link #call()}. */
public abstract class CliCommand implements Callable<ExitCode> {
    @ParentCommand
    private Root root;

    /** Does the work; an exception that is not a {@link CliException} and not an I/O error is a bug. */
    @Override
    public abstract ExitCode call() throws Exception;

    /** The options that every command has. */
    protected final Root root() {
        return root;
    }

    /** The streams to work with. */
    protected final Terminal terminal() {
        return root.terminal();
    }
}
