package io.resmgrkit.captures;

import io.resmgrkit.captures.input.ByteSource;
import io.resmgrkit.captures.input.Compression;
import io.resmgrkit.captures.kev.KevDecoder;
import io.resmgrkit.captures.kev.KevHeader;
import io.resmgrkit.captures.kev.KevNames;
import io.resmgrkit.captures.kev.KevOptions;
import io.resmgrkit.captures.pcap.PacketReader;
import io.resmgrkit.captures.pcap.PcapReader;
import io.resmgrkit.captures.pcap.PcapngReader;
import io.resmgrkit.captures.qnet.QnetDecoder;
import io.resmgrkit.captures.qnet.QnetOptions;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Problem;
import io.resmgrkit.captures.transaction.Summary;
import io.resmgrkit.codec.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a capture and tells a listener what is in it. Compression and format are told by the content. Memory does not grow with the
 * capture: what waits for an answer is bounded, and what is given up for that is told and counted.
 */
public final class CaptureReader {
    private static final int MAGIC = 16;

    private final CaptureOptions options;
    private final CaptureListener listener;
    private final Summary summary = new Summary();

    /**
     * @param options  how to decode
     * @param listener is told everything
     */
    public CaptureReader(CaptureOptions options, CaptureListener listener) {
        this.options = options;
        this.listener = listener;
    }

    /** What was read, passed over and not paired so far. */
    public Summary summary() {
        return summary;
    }

    /**
     * Decodes a file. A kernel trace is read twice, for the names of processes may stand at its end.
     *
     * @throws CaptureException when it is no capture
     * @throws IOException      when it cannot be opened
     */
    public CaptureFormat read(Path file) throws IOException {
        KevNames names = null;
        try (ByteSource source = open(Files.newInputStream(file))) {
            if (KevHeader.matches(source.peek(MAGIC))) {
                names = KevDecoder.names(source, KevHeader.read(source));
            }
        }
        try (ByteSource source = open(Files.newInputStream(file))) {
            return read(source, names);
        }
    }

    /**
     * Decodes a stream, which is closed.
     *
     * @throws CaptureException when it is no capture
     */
    public CaptureFormat read(InputStream in) throws IOException {
        try (ByteSource source = open(in)) {
            return read(source, null);
        }
    }

    private static ByteSource open(InputStream in) throws IOException {
        try {
            return new ByteSource(Compression.open(in));
        } catch (IOException e) {
            in.close();
            throw new CaptureException(0, "the compressed file cannot be read: " + e.getMessage());
        }
    }

    private CaptureFormat read(ByteSource source, @Nullable KevNames names) throws IOException {
        byte[] head = source.peek(MAGIC);
        CaptureFormat format = CaptureFormat.plain(head).orElseThrow(() -> none(source, head));
        switch (format) {
            case PCAP -> qnet(new PcapReader(source));
            case PCAPNG -> qnet(new PcapngReader(source));
            case KEV -> kev(source, names);
        }
        IOException failure = source.failure();
        if (failure != null) {
            listener.problem(new Problem(source.offset(), 0, String.valueOf(failure.getMessage()), true));
        }
        return format;
    }

    private static CaptureException none(ByteSource source, byte[] head) {
        IOException failure = source.failure();
        if (failure != null) {
            return new CaptureException(0, String.valueOf(failure.getMessage()));
        }
        String begins = java.util.HexFormat.of().formatHex(head, 0, Math.min(head.length, 4));
        return new CaptureException(
                0,
                head.length == 0
                        ? "the file is empty"
                        : "it begins with " + begins + "; pcap, pcapng and kernel event traces begin otherwise");
    }

    private void qnet(PacketReader packets) {
        Dialect dialect = options.dialect();
        QnetOptions qnet = new QnetOptions(
                dialect == null ? Dialect.SDP6_ILP32_LE : dialect, QnetOptions.MOST_OPEN, options.pair());
        new QnetDecoder(qnet, listener, summary).decode(packets);
    }

    private void kev(ByteSource source, @Nullable KevNames names) throws CaptureException {
        KevHeader header = KevHeader.read(source);
        KevOptions kev = new KevOptions(options.dialect(), names, KevOptions.MOST_OPEN, options.events());
        new KevDecoder(source, header, kev, listener, summary).decode();
    }
}
