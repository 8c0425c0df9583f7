package io.resmgrkit.tools;

import io.resmgrkit.tools.check.CheckCommand;
import io.resmgrkit.tools.decode.DecodeCommand;
import io.resmgrkit.tools.encode.EncodeCommand;
import io.resmgrkit.tools.fuzz.FuzzCommand;
import io.resmgrkit.tools.layout.LayoutCommand;
import io.resmgrkit.tools.lint.LintCommand;
import io.resmgrkit.tools.list.ExplainCommand;
import io.resmgrkit.tools.list.ListCommand;
import io.resmgrkit.tools.replay.ReplayCommand;
import io.resmgrkit.tools.report.ReportCommand;
import io.resmgrkit.tools.serve.RecordCommand;
import io.resmgrkit.tools.serve.ServeCommand;
import io.resmgrkit.tools.smoke.SmokeCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * Every command, by name.
 *
 * <p>A command line is built with the one command it names and no other: reading the annotations of all of them, and
 * loading the libraries behind them, would take longer than decoding a message does.
 */
final class Commands {
    private static final Map<String, Supplier<CliCommand>> TABLE = table();

    private Commands() {}

    private static Map<String, Supplier<CliCommand>> table() {
        Map<String, Supplier<CliCommand>> table = new LinkedHashMap<>();
        table.put("replay", ReplayCommand::new);
        table.put("check", CheckCommand::new);
        table.put("fuzz", FuzzCommand::new);
        table.put("decode", DecodeCommand::new);
        table.put("encode", EncodeCommand::new);
        table.put("layout", LayoutCommand::new);
        table.put("serve", ServeCommand::new);
        table.put("record", RecordCommand::new);
        table.put("smoke", SmokeCommand::new);
        table.put("report", ReportCommand::new);
        table.put("list", ListCommand::new);
        table.put("explain", ExplainCommand::new);
        table.put("lint", LintCommand::new);
        return table;
    }

    /** The names, in the order in which the help shows them. */
    static List<String> names() {
        return List.copyOf(TABLE.keySet());
    }

    /** The command line for these arguments: with the command they name, or with all where they name none. */
    static CommandLine commandLine(Root root, String... args) {
        CommandLine line = new CommandLine(root);
        Optional<String> named = named(args);
        if (named.isEmpty()) {
            TABLE.forEach((name, command) -> line.addSubcommand(command.get()));
        } else {
            String name = named.get();
            Supplier<CliCommand> command = TABLE.get(name);
            if (command == null) {
                throw CliException.usage("unknown command '" + name + "'", "resmgr", Nearest.hint(name, names()));
            }
            line.addSubcommand(command.get());
        }
        return line;
    }

    /** The first argument that is neither an option nor the value of {@code --color}. */
    private static Optional<String> named(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--color")) {
                i++;
            } else if (!args[i].startsWith("-")) {
                return Optional.of(args[i]);
            }
        }
        return Optional.empty();
    }
}
