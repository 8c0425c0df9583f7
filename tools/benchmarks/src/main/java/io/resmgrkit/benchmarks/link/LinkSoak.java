package io.resmgrkit.benchmarks.link;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.internal.PlatformDependent;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.link.LinkServer;
import io.resmgrkit.conformance.link.Links;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.Exchange;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.function.Supplier;

/**
 * {@code LinkSoak tcp|unix|SPEC [EXCHANGES [WINDOW]]}: sends reads of 16 bytes that are answered with 64, WINDOW at a time, and prints
 * rate and memory; without a SPEC the server runs in this JVM. Exits 1 when an exchange fails or memory grows by more than
 * {@value #GROWTH} MiB between the first and the last tenth.
 */
public final class LinkSoak {
    private static final int GROWTH = 8;
    private static final int TENTHS = 10;

    private LinkSoak() {}

    public static void main(String[] args) throws IOException {
        String where = args.length > 0 ? args[0] : "unix";
        int exchanges = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        int window = args.length > 2 ? Integer.parseInt(args[2]) : 256;
        System.out.println("leak detection: " + ResourceLeakDetector.getLevel());
        boolean flat;
        if (where.equals("tcp")) {
            try (LinkServer server = LinkServer.tcp(FixedReply::new, "127.0.0.1", 0, false, System.err::println)) {
                flat = soak("tcp:127.0.0.1:" + server.port(), exchanges, window);
            }
        } else if (where.equals("unix")) {
            Path path = Files.createTempDirectory("soak").resolve("link");
            try (LinkServer server = LinkServer.unix(FixedReply::new, path, System.err::println)) {
                System.out.println("served by " + server.where());
                flat = soak("unix:" + path, exchanges, window);
            }
        } else {
            flat = soak(where, exchanges, window);
        }
        System.exit(flat ? 0 : 1);
    }

    private static boolean soak(String spec, int exchanges, int window) {
        Supplier<ResourceManager> here = FixedReply::new;
        try (SystemUnderTest system =
                Links.connect(SutSpec.parse(spec), LinkOptions.of("sdp6-ilp32-le"), profile -> here)) {
            System.out.println(spec + ": " + system.handshake().title());
            Connection connection = system.open(Client.root(1));
            long first = 0;
            long last = 0;
            long start = System.nanoTime();
            for (int tenth = 1; tenth <= TENTHS; tenth++) {
                long from = System.nanoTime();
                run(system, connection, exchanges / TENTHS, window);
                long nanos = System.nanoTime() - from;
                last = used();
                first = tenth == 1 ? last : first;
                System.out.printf(
                        "%9d exchanges  %8.0f/s  heap %d KiB  direct %d KiB%n",
                        exchanges / TENTHS * tenth,
                        exchanges / TENTHS * 1e9 / nanos,
                        last / 1024,
                        PlatformDependent.usedDirectMemory() / 1024);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%d exchanges in %.1f s, %.0f/s with %d on their way, memory %+d KiB, %d restarts%n",
                    exchanges, seconds, exchanges / seconds, window, (last - first) / 1024, system.restarts());
            return last - first < (long) GROWTH << 20 && system.restarts() == 0;
        }
    }

    private static void run(SystemUnderTest system, Connection connection, int exchanges, int window) {
        byte[] read = {0x01, 0x01, 0x10, 0, 64, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        Request request = new Request(read, 64, Duration.ofSeconds(5));
        ArrayDeque<Exchange> underWay = new ArrayDeque<>(window);
        for (int i = 0; i < exchanges; i++) {
            if (underWay.size() == window) {
                // the older half has most likely been answered: waiting for it wakes this thread once, not once an
                // answer
                check(underWay.remove().outcome());
            }
            underWay.add(system.send(connection, request));
        }
        underWay.forEach(exchange -> check(exchange.outcome()));
    }

    private static void check(Outcome outcome) {
        if (!(outcome instanceof Outcome.Reply reply) || reply.status() != 64 || reply.bytes().length != 64) {
            throw new IllegalStateException("unexpected outcome: " + outcome);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
