package io.resmgrkit.captures.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code pcap REQUESTS SEED FILE}, {@code session REQUESTS SEED FILE} (with replies), {@code kev BYTES SEED FILE}. */
public final class Main {
    private static final int BUFFER = 1 << 20;
    private static final int USAGE = 2;

    private Main() {}

    /** Writes one file; exits 2 with one line when the arguments make no sense. */
    public static void main(String[] args) throws IOException {
        if (args.length != 4 || !args[1].matches("[0-9]{1,18}") || !args[2].matches("[0-9]{1,18}")) {
            usage();
            return;
        }
        long size = Long.parseLong(args[1]);
        long seed = Long.parseLong(args[2]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[3])), BUFFER)) {
            switch (args[0]) {
                case "pcap" -> new PcapGenerator(seed, out).write(size, false);
                case "session" -> new PcapGenerator(seed, out).write(size, true);
                case "kev" -> new KevGenerator(seed, out).write(size);
                default -> usage();
            }
        }
    }

    private static void usage() {
        System.err.println(
                "generate: bad arguments: (pcap|session) REQUESTS SEED FILE, or kev BYTES SEED FILE: numbers are decimal");
        System.exit(USAGE);
    }
}
