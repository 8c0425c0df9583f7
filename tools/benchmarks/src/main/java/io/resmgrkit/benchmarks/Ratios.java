package io.resmgrkit.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks with JMH's own options and prints, after JMH's report, a table of medians as ratios to the fast codec. Medians of
 * one run compare well even on a machine that does other things too; nanoseconds do not.
 */
public final class Ratios {
    private Ratios() {}

    /** Takes the options of JMH; without any it runs everything once with two short forks. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Options given = new CommandLineOptions(args);
        Options options =
                new OptionsBuilder().parent(given).addProfiler(GCProfiler.class).build();
        print(new Runner(options).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<String, RunResult> byName = new TreeMap<>();
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            String name = params.getBenchmark();
            byName.put(name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1), result);
        }
        System.out.println("| message | | fast, ns | hand | copy | reference | fast, B | reference, B |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String name : byName.keySet()) {
            if (name.endsWith("Fast")) {
                String message = name.substring(0, name.indexOf('.'));
                String action = name.substring(name.indexOf('.') + 1, name.length() - 4);
                String other = message + "." + action;
                double fast = median(byName.get(name));
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.1f | %s | %s | %s | %.0f | %.0f |%n",
                        message.replace("Benchmark", ""),
                        action,
                        fast,
                        ratio(byName.get(other + "Hand"), fast),
                        ratio(byName.get(message + ".copy"), fast),
                        ratio(byName.get(other + "Reference"), fast),
                        allocated(byName.get(name)),
                        allocated(byName.get(other + "Reference")));
            }
        }
    }

    private static String ratio(RunResult result, double fast) {
        return result == null ? "" : String.format(Locale.ROOT, "%.2f", median(result) / fast);
    }

    private static double median(RunResult result) {
        double[] all = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .toArray();
        Arrays.sort(all);
        return all.length % 2 == 1 ? all[all.length / 2] : (all[all.length / 2 - 1] + all[all.length / 2]) / 2;
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    }
}
