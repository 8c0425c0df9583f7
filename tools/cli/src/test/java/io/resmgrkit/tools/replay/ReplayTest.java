package io.resmgrkit.tools.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.resmgrkit.tools.Cli;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The command around the replayer: what it covers, what it says at the end, its reports. */
class ReplayTest {
    private static final Path WRONG =
            Cli.CORPUS.resolveSibling("tools/cli/src/test/resources/replay/wrong-reply.jsonl");

    @TempDir
    Path folder;

    @Test
    void without_an_argument_every_covered_session_of_the_corpus_passes() {
        Cli.Result result = Cli.run("replay");
        assertEquals(0, result.exit(), result.out());
        String last = lastLine(result);
        assertTrue(
                last.matches("replayed [1-9]\\d* sessions, (\\d+) exchanges: \\1 passed, 0 failed, 0 skipped"), last);
        long covered = Cli.run("list", "-q")
                .out()
                .lines()
                .filter(line -> line.contains("  yes  "))
                .count();
        assertTrue(last.startsWith("replayed " + covered + " sessions"), last);
    }

    @Test
    void a_packed_transcript_is_replayed_like_a_plain_one() throws IOException {
        Path packed = folder.resolve("packed");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(Cli.CORPUS.resolve("transcripts/scenarios/stat-1.jsonl"), out);
        }
        assertEquals(
                "replayed 1 sessions, 5 exchanges: 5 passed, 0 failed, 0 skipped",
                lastLine(Cli.run("replay", packed.toString())));
    }

    @Test
    void a_damaged_pack_is_an_input_error() throws IOException {
        Path packed = Files.write(
                folder.resolve("damaged.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        Cli.Result result = Cli.run("replay", packed.toString());
        assertEquals(4, result.exit());
        assertTrue(result.err().startsWith("resmgr: cannot unpack: " + packed + ": "), result.err());
    }

    @Test
    void the_json_report_holds_every_deviation() throws IOException {
        Path file = folder.resolve("report.jsonl");
        assertEquals(
                1,
                Cli.run("replay", WRONG.toString(), "--report", "json=" + file).exit());
        List<String> lines = Files.readAllLines(file);
        assertEquals(1, lines.size());
        JsonNode report = JsonMapper.builder().build().readTree(lines.get(0));
        assertEquals("wrong-reply", report.get("session").textValue());
        assertEquals(5, report.get("exchanges").intValue());
        assertEquals(2, report.get("passed").intValue());
        assertEquals(3, report.get("failed").intValue());
        assertEquals(
                List.of("reply.st_ino", "reply.st_mode", "outcome"),
                report.get("deviations").findValuesAsText("field"));
    }

    @Test
    void the_junit_report_has_a_case_for_each_session() throws Exception {
        Path file = folder.resolve("report.xml");
        String good = Cli.CORPUS.resolve("transcripts/scenarios/stat-1.jsonl").toString();
        assertEquals(
                1,
                Cli.run("replay", good, WRONG.toString(), "--report", "junit=" + file)
                        .exit());
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertEquals(2, xml.getElementsByTagName("testsuite").getLength());
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertEquals("wrong-reply", ((Element) failure.getParentNode()).getAttribute("name"));
        assertEquals("#2 fstat(fd,&st): reply.st_ino: expected 4352, got 4096", failure.getAttribute("message"));
    }

    @Test
    void the_tap_report_says_what_is_skipped() throws IOException {
        Path file = folder.resolve("report.tap");
        Cli.run("replay", WRONG.toString(), "--report", "tap=" + file);
        List<String> lines = Files.readAllLines(file);
        assertEquals(List.of("TAP version 13", "1..1", "not ok 1 - wrong-reply"), lines.subList(0, 3));
    }

    @Test
    void the_page_shows_what_was_asked_and_needs_neither_network_nor_script() throws IOException {
        Path file = folder.resolve("report.html");
        assertEquals(
                1,
                Cli.run("replay", WRONG.toString(), "--report", "html=" + file).exit());
        String page = Files.readString(file);
        assertTrue(page.contains("type = 260 _IO_STAT"), page);
        assertTrue(page.contains("reply.st_ino: expected 4352, got 4096"), page);
        assertTrue(!page.contains("<script") && !page.contains("src="), page);
    }

    @Test
    void a_report_that_cannot_be_written_is_told() {
        Cli.Result result = Cli.run("replay", WRONG.toString(), "--report", "tap=" + folder.resolve("no/such/folder"));
        assertEquals(4, result.exit());
        assertTrue(result.err().startsWith("resmgr: cannot write the report: "), result.err());
    }

    private static String lastLine(Cli.Result result) {
        List<String> lines = result.out().lines().toList();
        return lines.get(lines.size() - 1);
    }

    /** The corpus against the Python example: what it does not do is skipped with the reason, and the rest is compared. */
    @Test
    void a_system_in_another_language_is_replayed_against_over_its_standard_streams() {
        Path scenarios = Cli.CORPUS.resolve("transcripts/scenarios");
        String memo = "exec:python3 " + Cli.CORPUS.resolveSibling("tools/examples/python/memo.py");
        Cli.Result result = Cli.run(
                "replay",
                scenarios.resolve("ramfile-io.jsonl").toString(),
                scenarios.resolve("fs-root.jsonl").toString(),
                scenarios.resolve("locks-block.jsonl").toString(),
                "--ignore",
                "outcome,errno",
                "--sut",
                memo);
        assertTrue(result.out().contains("taken for ramfile (fs-root)"), result.out() + result.err());
        assertTrue(result.out().contains("the adapter does not claim unblock (locks-block)"), result.out());
        assertTrue(lastLine(result).matches("replayed 3 sessions, .* 0 failed, [1-9]\\d* skipped"), result.out());
    }

    @Test
    void a_system_that_does_not_start_is_told_in_one_line_with_exit_status_3() {
        Cli.Result result = Cli.run("replay", WRONG.toString(), "--sut", "exec:/no/such/program");
        assertEquals(3, result.exit());
        assertTrue(result.err().startsWith("resmgr: system under test: exec:/no/such/program: "), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
    }
}
