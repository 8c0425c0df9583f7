package io.resmgrkit.tools.decode.source;

import io.resmgrkit.conformance.transcript.Decompression;
import io.resmgrkit.tools.CliException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;

/** Finds out what an input is, by its content and never by its name, and reads it; gzip and xz are unpacked. */
public final class Sources {
    private static final int SNIFFED = 1 << 16;
    /** What begins with these is something that is no message and would only look like one. */
    private static final Map<String, byte[]> OTHERS = Map.of(
            "a pcap capture", new byte[] {(byte) 0xd4, (byte) 0xc3, (byte) 0xb2, (byte) 0xa1},
            "a pcap capture, big-endian", new byte[] {(byte) 0xa1, (byte) 0xb2, (byte) 0xc3, (byte) 0xd4},
            "a pcapng capture", new byte[] {0x0a, 0x0d, 0x0d, 0x0a},
            "a kernel trace", "TRACE_HEADER_BEGIN".getBytes(StandardCharsets.US_ASCII));

    private final SourceKind wanted;
    private final BiFunction<Context, byte[], Transaction> decoder;
    private final Sink sink;

    /** @param decoder makes a transaction of the bytes of a lone message */
    public Sources(SourceKind wanted, BiFunction<Context, byte[], Transaction> decoder, Sink sink) {
        this.wanted = wanted;
        this.decoder = decoder;
        this.sink = sink;
    }

    /** Reads one input to its end, or until the sink is full; {@code file} is its name for the user. */
    public void read(String file, InputStream input) throws IOException {
        InputStream plain = wanted == SourceKind.RAW ? input : Decompression.open(input);
        BufferedInputStream in = new BufferedInputStream(plain, SNIFFED);
        byte[] start = start(in);
        SourceKind kind = wanted == SourceKind.AUTO ? sniff(file, start) : wanted;
        Context context = Context.unknown(file);
        switch (kind) {
            case TRANSCRIPT -> new TranscriptMessages(file, sink).read(lines(in));
            case RAW -> sink.transaction(decoder.apply(context, in.readAllBytes()));
            default -> new HexReader(file, bytes -> decoder.apply(context, bytes), sink).read(lines(in));
        }
    }

    private static BufferedReader lines(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static byte[] start(BufferedInputStream in) throws IOException {
        in.mark(SNIFFED);
        byte[] start = in.readNBytes(SNIFFED);
        in.reset();
        return start;
    }

    private static SourceKind sniff(String file, byte[] start) {
        OTHERS.forEach((name, magic) -> {
            if (begins(start, magic)) {
                throw CliException.input(
                        "cannot decode",
                        file,
                        "this is " + name + "; decode reads hexadecimal, raw bytes and transcripts");
            }
        });
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.stripLeading().startsWith("{\"record\"")) {
            return SourceKind.TRANSCRIPT;
        }
        // The last line may be cut off where the look ends; half a line of digits is one of digits too.
        return text.lines().filter(line -> !line.isBlank()).allMatch(HexReader::accepts)
                ? SourceKind.HEX
                : SourceKind.RAW;
    }

    private static boolean begins(byte[] start, byte[] magic) {
        return start.length >= magic.length && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
    }
}
