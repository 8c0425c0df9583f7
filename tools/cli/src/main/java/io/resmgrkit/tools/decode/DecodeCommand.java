package io.resmgrkit.tools.decode;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.Direction;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.DialectConverter;
import io.resmgrkit.tools.ExitCode;
import io.resmgrkit.tools.decode.filter.Filter;
import io.resmgrkit.tools.decode.filter.FilterNames;
import io.resmgrkit.tools.decode.filter.FilterParser;
import io.resmgrkit.tools.decode.source.SourceKind;
import io.resmgrkit.tools.decode.source.Sources;
import io.resmgrkit.tools.show.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZIOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resmgr decode}: shows messages. */
@Command(
        name = "decode",
        header = "Decodes messages: hexadecimal, raw bytes, dumps, transcripts.",
        description = {
            "",
            "Hexadecimal input has one message a line; blanks are fine, blank lines and lines that begin with # are passed"
                    + " over. A dump of xxd or hexdump -C, and a raw file, is one message. A damaged message is decoded as"
                    + " far as it goes, says what is wrong and where, and makes the exit status 1."
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
            description = "What the input is: hex, raw, transcript, or auto: the content tells.")
    private SourceKind from = SourceKind.AUTO;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OutputFormat.Converter.class,
            description = "line, tree, hex or json; if not given, tree for one lone message and line for more.")
    private @Nullable OutputFormat format;

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            converter = DialectConverter.class,
            description =
                    "Layout and byte order of lone messages; sdp6-ilp32-le if not given. A transcript names its own.")
    private @Nullable Dialect dialect;

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

    @Override
    public ExitCode call() throws IOException {
        if (limit < 1) {
            throw CliException.usage("invalid value", "resmgr decode --limit", "'" + limit + "' is not above 0");
        }
        Lone lone = Lone.of(dialect, direction, replyTo, status);
        Filter wanted = filter == null ? null : FilterParser.parse(filter, new FilterNames(lone.dialect()));
        boolean lines = format == null || format == OutputFormat.LINE;
        Selection selection;
        try (Printer printer = printer()) {
            selection = new Selection(terminal(), printer, wanted, lines && !noPair, limit);
            Sources sources = new Sources(from, lone::decode, selection);
            for (String file : files.isEmpty() ? List.of(STANDARD_INPUT) : files) {
                read(file, sources);
            }
        }
        return verdict(selection);
    }

    private void read(String file, Sources sources) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            sources.read(STANDARD_INPUT, terminal().in());
            return;
        }
        if (Files.isDirectory(Path.of(file))) {
            throw CliException.input("cannot read", file, "this is a folder; name the files in it");
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            sources.read(file, in);
        } catch (ZipException | XZIOException e) {
            throw CliException.input("cannot unpack", file, String.valueOf(e.getMessage()), e);
        }
    }

    private Printer printer() throws IOException {
        PrintStream out = terminal().out();
        Style style = root().color() ? Style.COLOR : Style.PLAIN;
        if (format == null) {
            return new FittingPrinter(new LinePrinter(out, style, !noPair), () -> new TextPrinter(out, style, false));
        }
        return switch (format) {
            case LINE -> new LinePrinter(out, style, !noPair);
            case TREE -> new TextPrinter(out, style, false);
            case HEX -> new TextPrinter(out, style, true);
            case JSON -> new JsonPrinter(out);
        };
    }

    private ExitCode verdict(Selection selection) {
        if (selection.problems()) {
            return ExitCode.INPUT;
        }
        if (selection.seen() == 0) {
            String where = files.isEmpty() ? STANDARD_INPUT : String.join(" ", files);
            throw CliException.input("nothing to decode", where, "there is no message in it");
        }
        if (selection.shown() == 0) {
            throw CliException.usage("nothing matched", "--filter '" + filter + "'", "none of what was read fits");
        }
        return selection.damaged() ? ExitCode.FAILED : ExitCode.DONE;
    }
}
