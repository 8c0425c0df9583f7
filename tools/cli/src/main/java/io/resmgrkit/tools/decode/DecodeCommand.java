package io.resmgrkit.tools.decode;

import io.resmgrkit.captures.CaptureFormat;
import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.Direction;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.ExitCode;
import io.resmgrkit.tools.decode.capture.CaptureDecoding;
import io.resmgrkit.tools.decode.capture.CaptureSettings;
import io.resmgrkit.tools.decode.filter.Filter;
import io.resmgrkit.tools.decode.filter.FilterNames;
import io.resmgrkit.tools.decode.filter.FilterParser;
import io.resmgrkit.tools.decode.source.SourceKind;
import io.resmgrkit.tools.decode.source.Sources;
import io.resmgrkit.tools.show.Style;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZIOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resmgr decode}: shows messages. */
@Command(
        name = "decode",
        header = "Decodes messages: hexadecimal, raw bytes, dumps, transcripts, captures.",
        description = {
            "",
            "Hexadecimal input has one message a line; blanks are fine, blank lines and lines that begin with # are passed"
                    + " over. A dump of xxd or hexdump -C, and a raw file, is one message. A damaged message is decoded as"
                    + " far as it goes, says what is wrong and where, and makes the exit status 1.",
            "",
            "Captures are pcap and pcapng with Qnet frames and kernel event traces (.kev); requests are paired with their"
                    + " answers. They and transcripts may be compressed."
        })
public final class DecodeCommand extends CliCommand {
    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "What to read; - or nothing is standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--from",
            paramLabel = "KIND",
            defaultValue = "auto",
            converter = SourceKind.Converter.class,
            description = "What the input is: hex, raw, transcript, pcap (or pcapng), kev, or auto: the content tells.")
    private SourceKind from = SourceKind.AUTO;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OutputFormat.Converter.class,
            description =
                    "line, tree, hex, json or, for captures, chrome (trace events for Perfetto); if not given, tree for"
                            + " one lone message and line for more.")
    private @Nullable OutputFormat format;

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            converter = DialectChoice.Converter.class,
            description =
                    "Layout and byte order of lone messages: a dialect, or auto for the one that fits best; sdp6-ilp32-le if"
                            + " not given. Transcripts and kernel traces name their own.")
    private @Nullable DialectChoice dialect;

    @Option(
            names = "--direction",
            paramLabel = "WAY",
            converter = DirectionConverter.class,
            description = "request or reply: what lone messages are; request if not given.")
    private @Nullable Direction direction;

    @Option(
            names = "--reply-to",
            paramLabel = "TYPE",
            description = "What lone replies answer: _IO_STAT, 0x104, _IO_CONNECT_READLINK, DCMD_ALL_GETFLAGS.")
    private @Nullable String replyTo;

    @Option(names = "--status", paramLabel = "N", description = "The status word of lone replies; 0 if not given.")
    private @Nullable String status;

    @Option(
            names = "--filter",
            paramLabel = "EXPR",
            description =
                    "Show what fits: comparisons (= != < <= > >= ~) of type, subtype, direction, errno, status, pid,"
                            + " path, time or any field, joined by && || ! ( ).")
    private @Nullable String filter;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N lines (format line) or messages.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--no-pair", description = "Show requests and replies as they come, not as transactions.")
    private boolean noPair;

    @Option(
            names = "--stats",
            description = "Of captures: tables of counts, bytes, errors and latencies instead of messages.")
    private boolean stats;

    @Option(
            names = "--events",
            description = "Of captures: also every event of a kernel trace and every frame of Qnet.")
    private boolean events;

    @Option(names = "--follow", description = "Of captures: wait for more at the end of the file.")
    private boolean follow;

    @Override
    public ExitCode call() throws IOException {
        if (limit < 1) {
            throw CliException.usage("invalid value", "resmgr decode --limit", "'" + limit + "' is not above 0");
        }
        Lone lone = Lone.of(dialect, direction, replyTo, status);
        Filter wanted = filter == null ? null : FilterParser.parse(filter, new FilterNames(named()));
        boolean lines = format == null || format == OutputFormat.LINE;
        Selection selection;
        CaptureDecoding captures = captures(wanted);
        try (Printer printer = printer()) {
            selection = new Selection(terminal(), printer, wanted, lines && !noPair, limit);
            Sources sources = new Sources(from, lone::decode, selection);
            for (String file : files.isEmpty() ? List.of(STANDARD_INPUT) : files) {
                read(file, sources, captures);
            }
        }
        return verdict(selection, captures);
    }

    private void read(String file, Sources sources, CaptureDecoding captures) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            read(STANDARD_INPUT, null, terminal().in(), sources, captures);
            return;
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw CliException.input("cannot read", file, "this is a folder; name the files in it");
        }
        boolean pipe = Files.exists(path) && !Files.isRegularFile(path);
        // The stream of a path asks a pipe for its position, which has none.
        try (InputStream in = pipe ? new FileInputStream(file) : Files.newInputStream(path)) {
            read(file, pipe ? null : path, in, sources, captures);
        } catch (ZipException | XZIOException e) {
            throw CliException.input("cannot unpack", file, String.valueOf(e.getMessage()), e);
        }
    }

    /** A capture is told by its content; one that can be opened again by its path is. */
    private void read(String name, @Nullable Path path, InputStream input, Sources sources, CaptureDecoding captures)
            throws IOException {
        BufferedInputStream in = new BufferedInputStream(input, CaptureFormat.PREFIX);
        in.mark(CaptureFormat.PREFIX);
        Optional<CaptureFormat> format = CaptureFormat.of(in.readNBytes(CaptureFormat.PREFIX));
        in.reset();
        boolean kernel = format.equals(Optional.of(CaptureFormat.KEV));
        if (from == SourceKind.KEV && !kernel || from == SourceKind.PCAP && (kernel || format.isEmpty())) {
            throw CliException.input(
                    "cannot decode",
                    name,
                    "--from " + from.name().toLowerCase(Locale.ROOT) + ", and by its content it is "
                            + format.map(found -> found.name().toLowerCase(Locale.ROOT))
                                    .orElse("no capture"));
        }
        boolean capture =
                format.isPresent() && from != SourceKind.HEX && from != SourceKind.RAW && from != SourceKind.TRANSCRIPT;
        if (capture) {
            captures.read(name, path, in);
        } else if (stats || events || follow || this.format == OutputFormat.CHROME) {
            throw CliException.input(
                    "cannot decode",
                    name,
                    "--stats, --events, --follow and --format chrome are for captures, and this is none");
        } else {
            sources.read(name, in);
        }
    }

    private CaptureDecoding captures(@Nullable Filter wanted) {
        CaptureSettings.Form form = stats
                ? CaptureSettings.Form.STATS
                : CaptureSettings.Form.valueOf((format == null ? OutputFormat.LINE : format).name());
        CaptureSettings settings = new CaptureSettings(
                new CaptureOptions(dialect == null ? null : dialect.named(), !noPair, events),
                form,
                wanted,
                limit,
                follow);
        return new CaptureDecoding(terminal(), settings, style(), root().verbose());
    }

    private Style style() {
        return root().color() ? Style.COLOR : Style.PLAIN;
    }

    private Printer printer() throws IOException {
        PrintStream out = terminal().out();
        Style style = style();
        if (format == null) {
            return new FittingPrinter(new LinePrinter(out, style, !noPair), () -> text(out, style, false));
        }
        return switch (format) {
            case LINE -> new LinePrinter(out, style, !noPair);
            case TREE -> text(out, style, false);
            case HEX -> text(out, style, true);
            case JSON -> new JsonPrinter(out);
            case CHROME -> new LinePrinter(out, style, !noPair);
        };
    }

    /** Where no dialect was named, lone messages say which ones they fit. */
    private Printer text(PrintStream out, Style style, boolean dump) {
        return new TextPrinter(out, style, dump, dialect == null || dialect.named() == null);
    }

    /** The dialect whose names a filter may use: the one named, else the last, which has nearly all. */
    private Dialect named() {
        Dialect named = dialect == null ? DialectChoice.USUAL : dialect.named();
        return named == null ? Dialect.SDP80_LP64_LE : named;
    }

    private ExitCode verdict(Selection selection, CaptureDecoding captures) {
        if (selection.problems() || captures.problems()) {
            return ExitCode.INPUT;
        }
        if (selection.seen() + captures.seen() == 0) {
            String where = files.isEmpty() ? STANDARD_INPUT : String.join(" ", files);
            throw CliException.input("nothing to decode", where, "there is no message in it");
        }
        if (selection.shown() + captures.shown() == 0) {
            throw CliException.usage("nothing matched", "--filter '" + filter + "'", "none of what was read fits");
        }
        return selection.damaged() || captures.damaged() ? ExitCode.FAILED : ExitCode.DONE;
    }
}
