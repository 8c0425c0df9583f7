package io.resmgrkit.tools.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.conformance.model.SeededBug;
import io.resmgrkit.tools.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The command around the rules: what it runs against, what it expects, what it writes, how it ends. */
class CheckTest {
    private static final Pattern FAILED = Pattern.compile("(?m)^(?:FAIL|CRASH|TIMEOUT|ERROR) (RM-[A-Z]+-[0-9]+)/");

    @TempDir
    Path folder;

    @Test
    void without_an_argument_the_model_passes_every_rule_that_applies() {
        Cli.Result result = Cli.run("check");
        assertEquals(0, result.exit(), result.out());
        assertEquals("checked 66 rules: 63 passed, 0 failed, 3 skipped", lastLine(result));
    }

    /** The recorded profiles keep their recorded behaviour; what that breaks is in a file with reasons. */
    @ParameterizedTest
    @CsvSource({"null, 20", "ramfile, 21", "fs, 18", "custom, 24"})
    void a_recorded_profile_fails_as_its_file_says_and_without_it_fails(String profile, int known) throws IOException {
        Path written = folder.resolve("expect.txt");
        Cli.Result result = Cli.run("check", "-q", "--sut", "reference:" + profile);
        assertEquals(0, result.exit(), result.out());
        assertEquals(
                known + " cases fail as expected",
                result.out().lines().findFirst().orElse(""));
        Path nothing = Files.writeString(folder.resolve("nothing"), "");
        Cli.Result all = Cli.run(
                "check",
                "-q",
                "--sut",
                "reference:" + profile,
                "--expect",
                nothing.toString(),
                "--write-expect",
                written.toString());
        assertEquals(1, all.exit());
        assertEquals(known + 1, Files.readAllLines(written).size());
    }

    /** RULES 4: through the command as well, each bug is found by its rule and by no other. */
    @ParameterizedTest
    @EnumSource(
            value = SeededBug.class,
            names = {"XTYPE_PRECEDENCE", "COMBINE_RUNS_ON", "DIRENT_SPLIT", "PREFIX_CRASH"})
    void a_seeded_bug_is_named_by_its_rule(SeededBug bug) {
        Cli.Result result = Cli.run("check", "-q", "--sut", "reference:model+" + bug.id());
        assertEquals(1, result.exit());
        assertEquals(Set.of(bug.rule()), failed(result));
        assertTrue(lastLine(result).contains(" 1 failed, "), result::out);
    }

    @Test
    void an_expected_failure_that_passes_is_a_failure() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong"), "RM-READ-01/tail fail # it does not\n");
        Cli.Result result = Cli.run("check", "-q", "RM-READ-01", "--expect", wrong.toString());
        assertEquals(1, result.exit());
        assertTrue(result.out().contains("UNEXPECTED PASS RM-READ-01/tail"), result::out);
    }

    @Test
    void what_it_writes_as_expected_makes_the_same_run_green() {
        String written = folder.resolve("expect.txt").toString();
        String[] bug = {"check", "RM-READ", "--sut", "reference:model+read-too-much"};
        assertEquals(1, Cli.run(with(bug, "--write-expect", written)).exit());
        assertEquals(0, Cli.run(with(bug, "--expect", written)).exit());
    }

    @Test
    void every_report_is_written_in_one_run() throws IOException {
        String[] reports = {"check", "RM-READ-01"};
        for (String kind : List.of("junit", "json", "tap", "html")) {
            reports = with(reports, "--report", kind + "=" + folder.resolve(kind));
        }
        assertEquals(0, Cli.run(reports).exit());
        assertTrue(Files.readString(folder.resolve("junit")).contains("<testsuite name=\"RM-READ-01\""));
        assertTrue(Files.readString(folder.resolve("json")).startsWith("{\"record\":\"run\""));
        assertTrue(Files.readString(folder.resolve("tap")).startsWith("TAP version 14\n"));
        assertTrue(Files.readString(folder.resolve("html")).startsWith("<!DOCTYPE html>"));
    }

    @Test
    void the_rerun_line_holds_what_the_case_needs() {
        Cli.Result result = Cli.run(
                "check",
                "-q",
                "RM-READ-01",
                "--sut",
                "reference:model+read-status-zero",
                "--profile",
                "model",
                "--timeout",
                "1500");
        String rerun = "    rerun tools/resmgr ";
        String line = result.out()
                .lines()
                .filter(l -> l.startsWith(rerun))
                .findFirst()
                .orElseThrow();
        assertTrue(line.contains(" --profile model --timeout 1500 RM-READ-01/"), line);
        Cli.Result again = Cli.run(line.substring(rerun.length()).split(" "));
        assertEquals(1, again.exit());
        assertEquals("checked 1 rules: 0 passed, 1 failed, 0 skipped", lastLine(again));
    }

    @Test
    void a_system_that_does_not_start_is_unusable() {
        Cli.Result result = Cli.run("check", "--sut", "exec:/no/such/program");
        assertEquals(3, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("resmgr: system under test: exec:/no/such/program: "), result.err());
    }

    private static Set<String> failed(Cli.Result result) {
        Set<String> rules = new TreeSet<>();
        FAILED.matcher(result.out()).results().forEach(match -> rules.add(match.group(1)));
        return rules;
    }

    private static String[] with(String[] args, String... more) {
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return all;
    }

    private static String lastLine(Cli.Result result) {
        List<String> lines = result.out().lines().toList();
        return lines.get(lines.size() - 1);
    }
}
