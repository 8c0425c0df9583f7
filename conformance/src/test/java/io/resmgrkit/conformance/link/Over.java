package io.resmgrkit.conformance.link;

import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The transports, each with an {@link EchoManager} behind it; the last one through a proxy. */
enum Over {
    CLASS,
    EXEC,
    TCP,
    UNIX,
    PROXY;

    private static final LinkOptions OPTIONS = LinkOptions.of("sdp6-ilp32-le");

    /** A system and what has to be closed behind it. */
    record Running(SystemUnderTest system, List<Closeable> behind) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            system.close();
            for (Closeable part : behind) {
                part.close();
            }
        }
    }

    Running start() throws IOException {
        return switch (this) {
            case CLASS -> new Running(link(new LocalConnector(EchoManager::new)), List.of());
            case EXEC -> new Running(link(new ExecConnector(child())), List.of());
            case TCP -> {
                LinkServer server = LinkServer.tcp(EchoManager::new, "127.0.0.1", 0, false, System.out::println);
                yield new Running(
                        link(SocketConnector.tcp("127.0.0.1", server.port(), OPTIONS.startTimeout())),
                        List.of(server::close));
            }
            case UNIX -> {
                Path path = Files.createTempDirectory("link").resolve("socket");
                LinkServer server = LinkServer.unix(EchoManager::new, path, System.out::println);
                yield new Running(link(SocketConnector.unix(path, OPTIONS.startTimeout())), List.of(server::close));
            }
            case PROXY -> {
                SystemUnderTest inner = link(new LocalConnector(EchoManager::new));
                yield new Running(link(new LocalConnector(() -> new ForwardingManager(inner))), List.of(inner::close));
            }
        };
    }

    private SystemUnderTest link(Transport.Connector connector) {
        return LinkSystem.start(name(), connector, OPTIONS);
    }

    static List<String> child() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(java.toString(), "-cp", System.getProperty("java.class.path"), EchoChild.class.getName());
    }

    /** The child behind {@link #EXEC}. */
    static final class EchoChild {
        private EchoChild() {}

        public static void main(String[] args) throws Exception {
            StdioServer.serve(EchoManager::new, System.in, System.out);
        }
    }
}
