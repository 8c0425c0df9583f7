package io.resmgrkit.conformance.link;

import java.io.IOException;
import java.util.List;

/** Links to a child process on its standard input and output: every link is a new process. */
public final class ExecConnector implements Transport.Connector {
    private final List<String> command;

    /**
     * @param command the program and its arguments
     */
    public ExecConnector(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public Transport connect(Transport.Listener listener) throws IOException {
        ChildTransport child = new ChildTransport(new ProcessBuilder(command).start(), listener);
        child.start();
        return child;
    }

    @Override
    public boolean startsAnew() {
        return true;
    }

    @Override
    public void close() {
        // every child belongs to its own link and ends with it
    }
}
