package io.resmgrkit.tools.encode;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.tools.Choice;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.DialectConverter;
import io.resmgrkit.tools.ExitCode;
import io.resmgrkit.tools.JsonErrors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resmgr encode}: makes bytes of JSON Lines. */
@Command(
        name = "encode",
        header = "Encodes messages from JSON, the inverse of decode --format json.",
        description = {
            "",
            "Reads a JSON object a line and makes the bytes of its fields and tail, as given: no length is corrected, so"
                    + " that odd messages can be built. Absent fields are zero; a value may be a number or a name, such as"
                    + " {\"value\":3}, {\"name\":\"SEEK_END\"} or {\"names\":[\"O_CREAT\"]}. The member bytes counts only"
                    + " where there are neither fields nor a tail.",
            "",
            "With --dialect, messages of another dialect are converted. One with a member that cannot be carried is named"
                    + " with that member and left out, and the exit status is 1."
        })
public final class EncodeCommand extends CliCommand {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String STANDARD_INPUT = "-";

    /** What is written. */
    enum Target {
        /** A line of hexadecimal digits for each message. */
        HEX,
        /** The bytes of all messages one behind the other. */
        RAW;

        /** Reads the option. */
        static final class Converter extends Choice<Target> {
            Converter() {
                super(Target.class);
            }
        }
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = STANDARD_INPUT,
            description = "What to read; - or nothing is standard input.")
    private String file = STANDARD_INPUT;

    @Option(
            names = "--to",
            paramLabel = "FORM",
            defaultValue = "hex",
            converter = Target.Converter.class,
            description = "hex: a line for each message, or raw: the bytes of all.")
    private Target to = Target.HEX;

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            converter = DialectConverter.class,
            description =
                    "The dialect to encode in: messages of another one are converted. If not given, each message's own, and"
                            + " sdp6-ilp32-le for those that do not say theirs.")
    private @Nullable Dialect dialect;

    private boolean failed;

    @Override
    public ExitCode call() throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            encode(new BufferedReader(new InputStreamReader(terminal().in(), StandardCharsets.UTF_8)));
        } else {
            try (BufferedReader lines = Files.newBufferedReader(Path.of(file))) {
                encode(lines);
            }
        }
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void encode(BufferedReader lines) throws IOException {
        Dialect named = dialect;
        MessageEncoder encoder = new MessageEncoder(named == null ? Dialect.SDP6_ILP32_LE : named);
        Translation translation = named == null ? null : new Translation(named);
        PrintStream out = terminal().out();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                byte[] bytes = bytes(encoder, translation, line, file + ":" + number);
                if (bytes == null) {
                    continue;
                }
                if (to == Target.RAW) {
                    out.write(bytes);
                } else {
                    out.print(HexFormat.of().formatHex(bytes));
                    out.print('\n');
                }
            }
        }
    }

    /** The bytes of the message in a line; null for an event of a capture, which is no message, and for what cannot be said. */
    private byte @Nullable [] bytes(
            MessageEncoder encoder, @Nullable Translation translation, String line, String where) throws IOException {
        try {
            Json message = message(line);
            if (message == null) {
                return null;
            }
            byte[] bytes = encoder.encode(message);
            if (translation == null) {
                return bytes;
            }
            Translation.Outcome outcome = translation.carry(message, encoder.dialect(message), bytes);
            if (outcome.bytes() == null) {
                failed = true;
                terminal().error("cannot convert to " + dialectId() + ": " + where + ": " + outcome.loss());
            }
            return outcome.bytes();
        } catch (JacksonException e) {
            throw CliException.input("not JSON", where, JsonErrors.why(e), e);
        } catch (EncodeException e) {
            throw CliException.input("cannot encode", where, e.getMessage(), e);
        }
    }

    /** The object in a line; null for an event of a capture, which is no message. */
    static @Nullable Json message(String line) throws IOException, EncodeException {
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            Json message = Json.parse(parser);
            if (parser.nextToken() != null) {
                throw message.error("a line holds one object");
            }
            return message.get("event") == null ? message : null;
        }
    }

    private String dialectId() {
        return dialect == null ? "" : dialect.id();
    }
}
