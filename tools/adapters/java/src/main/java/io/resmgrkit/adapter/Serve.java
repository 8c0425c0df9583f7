package io.resmgrkit.adapter;

import io.resmgrkit.conformance.link.FrameFormatException;
import io.resmgrkit.conformance.link.LinkServer;
import io.resmgrkit.conformance.link.Links;
import io.resmgrkit.conformance.link.StdioServer;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SutException;
import io.resmgrkit.conformance.sut.SutSpec;
import java.io.IOException;
import java.io.PrintStream;
import java.util.function.Supplier;

/**
 * {@code Serve CLASS [tcp:HOST:PORT|unix:PATH]}: serves a {@link ResourceManager} by its class name, on standard input and output
 * unless told where to listen. Exits 0 after bye, 1 when a link breaks, 2 for wrong arguments, 3 when the class cannot be used.
 */
public final class Serve {
    private Serve() {}

    /** Runs until the kit says bye, or for ever when listening. */
    public static void main(String[] args) throws IOException, InterruptedException, FrameFormatException {
        if (args.length < 1 || args.length > 2) {
            System.err.println("usage: Serve CLASS [tcp:HOST:PORT|unix:PATH]");
            System.exit(2);
        }
        try {
            Supplier<ResourceManager> managers = Links.managers(args[0]);
            if (args.length == 1) {
                PrintStream out = System.out;
                System.setOut(System.err); // what the manager prints must not get between the frames
                StdioServer.serve(managers, System.in, out);
            } else {
                listen(managers, SutSpec.parse(args[1]));
            }
        } catch (SutException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(e instanceof SutException ? 3 : 2);
        }
    }

    private static void listen(Supplier<ResourceManager> managers, SutSpec where)
            throws IOException, InterruptedException {
        try (LinkServer server = server(managers, where)) {
            System.err.println("listening on " + server.where());
            server.await();
        }
    }

    private static LinkServer server(Supplier<ResourceManager> managers, SutSpec where) throws IOException {
        if (where instanceof SutSpec.Tcp tcp) {
            return LinkServer.tcp(managers, tcp.host(), tcp.port(), false, System.err::println);
        } else if (where instanceof SutSpec.Unix unix) {
            return LinkServer.unix(managers, unix.path(), System.err::println);
        }
        throw new IllegalArgumentException("'" + where + "': to listen, tcp:HOST:PORT or unix:PATH is wanted");
    }
}
