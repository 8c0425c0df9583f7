package io.resmgrkit.examples;

import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.link.Links;
import io.resmgrkit.conformance.sut.SutException;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every way in which the memo is offered: four programs, each over the transports its adapter has. */
enum Systems {
    JAVA_CLASS,
    JAVA_EXEC,
    JAVA_UNIX,
    PYTHON_EXEC,
    PYTHON_TCP,
    PYTHON_UNIX,
    C_EXEC,
    C_TCP,
    C_UNIX,
    BRIDGE_TCP;

    /** A system, and the server behind it that has to be ended. */
    static final class Running implements AutoCloseable {
        private final SystemUnderTest system;
        private final List<Process> servers;

        Running(SystemUnderTest system, List<Process> servers) {
            this.system = system;
            this.servers = servers;
        }

        SystemUnderTest system() {
            return system;
        }

        @Override
        public void close() {
            system.close();
            servers.forEach(Process::destroyForcibly);
        }
    }

    Running start() throws IOException {
        return switch (this) {
            case JAVA_CLASS -> connect(new SutSpec.JavaClass(Memo.class.getName()));
            case JAVA_EXEC -> connect(new SutSpec.Exec(Programs.javaMemo(Memo.class)));
            case JAVA_UNIX -> unix(Programs.javaMemo(Memo.class));
            case PYTHON_EXEC -> connect(new SutSpec.Exec(Programs.pythonMemo("memo")));
            case PYTHON_TCP -> tcp(Programs.pythonMemo("memo"));
            case PYTHON_UNIX -> unix(Programs.pythonMemo("memo"));
            case C_EXEC -> connect(new SutSpec.Exec(Programs.cMemo()));
            case C_TCP -> tcp(Programs.cMemo());
            case C_UNIX -> unix(Programs.cMemo());
            case BRIDGE_TCP -> bridge();
        };
    }

    static Running bridge() throws IOException {
        List<String> command = new ArrayList<>(Programs.bridge());
        command.add("/dev/memo");
        return tcp(command);
    }

    static Running connect(SutSpec spec, Process... servers) {
        LinkOptions options = LinkOptions.of("sdp6-ilp32-le");
        try {
            return new Running(Links.connect(spec, options, profile -> Memo::new), List.of(servers));
        } catch (SutException e) {
            List.of(servers).forEach(Process::destroyForcibly);
            throw e;
        }
    }

    private static Running tcp(List<String> command) throws IOException {
        Process server = serve(command, "tcp:127.0.0.1:0");
        Matcher port = Pattern.compile("(\\d+)\\)?$").matcher(line(server));
        if (!port.find()) {
            throw new IOException(command + " did not say its port");
        }
        return connect(new SutSpec.Tcp("127.0.0.1", Integer.parseInt(port.group(1))), server);
    }

    private static Running unix(List<String> command) throws IOException {
        Path path = Files.createTempDirectory("memo").resolve("link");
        Process server = serve(command, "unix:" + path);
        line(server);
        return connect(new SutSpec.Unix(path), server);
    }

    private static Process serve(List<String> command, String where) throws IOException {
        List<String> full = new ArrayList<>(command);
        full.add(where);
        return new ProcessBuilder(full)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The first line on standard error: the server listens. */
    private static String line(Process server) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        if (line == null || !line.startsWith("listening")) {
            server.destroyForcibly();
            throw new IOException("the server does not listen: " + line);
        }
        return line;
    }
}
