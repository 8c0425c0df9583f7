package io.resmgrkit.tools.run;

import io.resmgrkit.conformance.link.FrameFormatException;
import io.resmgrkit.conformance.link.LinkServer;
import io.resmgrkit.conformance.link.StdioServer;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.Terminal;
import java.io.IOException;
import java.util.function.Supplier;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where a command offers a resource manager to a kit. */
public final class ListenOptions {
    @Option(
            names = "--listen",
            paramLabel = "WHERE",
            converter = WhereConverter.class,
            description =
                    "Where: tcp:HOST:PORT (port 0 for any that is free; the address is printed) or unix:PATH, until"
                            + " interrupted. Standard input and output, for one client, if not given.")
    private SutSpec where;

    @Option(
            names = "--beyond-loopback",
            description = "Allow an address that other machines reach; whoever reaches it can send anything.")
    private boolean beyondLoopback;

    /**
     * Serves until the client says bye, or on a socket until the program is interrupted.
     *
     * @param managers makes an instance for each link
     * @param atEnd done once, also when the program is interrupted
     */
    public void serve(Supplier<ResourceManager> managers, Terminal terminal, Runnable atEnd) throws IOException {
        if (where == null) {
            try {
                StdioServer.serve(managers, terminal.in(), terminal.out());
            } catch (FrameFormatException e) {
                throw CliException.input("not the protocol", "standard input", String.valueOf(e.getMessage()), e);
            } finally {
                atEnd.run();
            }
            return;
        }
        LinkServer server = listen(managers, terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, terminal, atEnd), "serve-end"));
        terminal.err().println("listening on " + server.where());
        try {
            server.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LinkServer listen(Supplier<ResourceManager> managers, Terminal terminal) {
        try {
            return where instanceof SutSpec.Tcp tcp
                    ? LinkServer.tcp(managers, tcp.host(), tcp.port(), beyondLoopback, terminal.err()::println)
                    : LinkServer.unix(managers, ((SutSpec.Unix) where).path(), terminal.err()::println);
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage()).replace(where + ": ", "");
            String hint = why.contains("loopback") ? "; --beyond-loopback allows that" : "";
            throw CliException.usage("cannot listen", where.toString(), why + hint);
        }
    }

    private static void end(LinkServer server, Terminal terminal, Runnable atEnd) {
        try {
            server.close();
        } catch (IOException e) {
            terminal.error("cannot tidy up: " + server.where() + ": " + e.getMessage());
        }
        atEnd.run();
    }

    /** Reads a place to listen at. */
    static final class WhereConverter implements ITypeConverter<SutSpec> {
        @Override
        public SutSpec convert(String value) {
            try {
                SutSpec where = SutSpec.parse(value);
                if (where instanceof SutSpec.Tcp || where instanceof SutSpec.Unix) {
                    return where;
                }
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
            throw new TypeConversionException("'" + value + "': to listen, tcp:HOST:PORT or unix:PATH is wanted");
        }
    }
}
