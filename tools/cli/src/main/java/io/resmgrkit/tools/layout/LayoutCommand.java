package io.resmgrkit.tools.layout;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Layouts;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.tools.Choice;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.DialectConverter;
import io.resmgrkit.tools.ExitCode;
import io.resmgrkit.tools.Nearest;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resmgr layout}: prints where every member of a structure lies. */
@Command(
        name = "layout",
        header = "Prints offsets, sizes and types of wire structures.",
        description = {
            "",
            "Names are those of the C headers. The C form declares the same layout under names of its own and asserts every"
                    + " offset and size, so that a C compiler can check it."
        })
public final class LayoutCommand extends CliCommand {
    /** How the structures are printed. */
    enum Form {
        /** A table for people. */
        TEXT,
        /** One JSON object. */
        JSON,
        /** A C header. */
        C;

        /** Reads the option. */
        static final class Converter extends Choice<Form> {
            Converter() {
                super(Form.class);
            }
        }
    }

    @Parameters(
            paramLabel = "STRUCT",
            arity = "0..*",
            description = "What to print, _io_read or stat; all if none is named.")
    private List<String> names = List.of();

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            defaultValue = "sdp6-ilp32-le",
            converter = DialectConverter.class,
            description = "Whose layout; sdp6-ilp32-le if not given.")
    private Dialect dialect = Dialect.SDP6_ILP32_LE;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Form.Converter.class,
            description = "text, json or c.")
    private Form format = Form.TEXT;

    @Override
    public ExitCode call() throws IOException {
        SortedMap<String, StructLayout> all = Layouts.of(dialect);
        SortedMap<String, StructLayout> chosen = names.isEmpty() ? all : chosen(all);
        switch (format) {
            case TEXT -> LayoutTable.print(chosen.values(), terminal().out());
            case JSON -> LayoutJson.print(dialect, chosen, terminal().out());
            case C -> new LayoutHeader(dialect, all, terminal().out()).print(chosen.values());
        }
        return ExitCode.DONE;
    }

    private SortedMap<String, StructLayout> chosen(SortedMap<String, StructLayout> all) {
        SortedMap<String, StructLayout> chosen = new TreeMap<>();
        for (String name : names) {
            StructLayout layout = all.get(name);
            if (layout == null) {
                String why = Nearest.to(name, all.keySet())
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("'resmgr layout' without a name prints all " + all.size());
                throw CliException.usage("unknown structure '" + name + "'", "resmgr layout", why);
            }
            chosen.put(name, layout);
        }
        return chosen;
    }
}
