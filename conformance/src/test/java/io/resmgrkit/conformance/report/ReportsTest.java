package io.resmgrkit.conformance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.model.Checked;
import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.rules.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ReportsTest {
    private static final Report FAILING =
            Checked.reference("model+prefix-crash", Dialect.SDP6_ILP32_LE, Expectations.NONE);
    private static final Report KNOWN =
            Checked.reference("custom", Dialect.SDP6_ILP32_LE, Expectations.builtIn("custom"));

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_console_shows_the_failure_first_with_bytes_rule_page_and_rerun_and_the_summary_last() {
        String text = ConsoleReport.of(FAILING, ConsoleReport.Detail.RULES, false);
        int failure = text.indexOf("CRASH RM-GEN-01/lseek");
        assertTrue(failure > 0 && failure < text.indexOf("\nREAD\n"), text);
        assertTrue(text.contains("type = 265 _IO_LSEEK"), text);
        assertTrue(text.contains("rule  No prefix of a valid request does harm."), text);
        assertTrue(text.contains("page  https://"), text);
        assertTrue(
                text.contains(
                        "rerun tools/resmgr check --sut reference:model+prefix-crash --dialect sdp6-ilp32-le RM-GEN-01/lseek\n"),
                text);
        assertTrue(text.endsWith("checked 66 rules: 62 passed, 1 failed, 3 skipped\n"), text);
        assertFalse(text.contains("\u001b"), text);
        assertTrue(ConsoleReport.of(FAILING, ConsoleReport.Detail.CASES, true).contains("\u001b[31m"));
    }

    @Test
    void junit_has_the_shape_that_build_servers_read_and_its_numbers_add_up() throws Exception {
        for (Report report : List.of(FAILING, KNOWN)) {
            byte[] xml = Reports.of(Format.JUNIT, report).getBytes(StandardCharsets.UTF_8);
            Element suites = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(ReportsTest.class.getResource("junit.xsd"))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(xml)));
            assertEquals(report.cases().size(), count(suites, "testcase"));
            assertEquals(report.cases().size(), number(suites, "tests"));
            assertEquals(count(suites, "failure"), number(suites, "failures"));
            assertEquals(count(suites, "error"), number(suites, "errors"));
            assertEquals(report.exitCode() != 0, number(suites, "failures") + number(suites, "errors") > 0);
        }
    }

    private static int count(Element root, String name) {
        return root.getElementsByTagName(name).getLength();
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    @Test
    void tap_numbers_every_case_and_marks_known_failures() {
        List<String> lines = Reports.of(Format.TAP, KNOWN).lines().toList();
        assertEquals("TAP version 14", lines.get(0));
        assertTrue(lines.contains("1.." + KNOWN.cases().size()));
        List<String> points =
                lines.stream().filter(l -> l.matches("(not )?ok \\d+ .*")).toList();
        assertEquals(KNOWN.cases().size(), points.size());
        assertEquals(
                KNOWN.knownFailures(),
                points.stream()
                        .filter(l -> l.startsWith("not ok ") && l.contains("# TODO"))
                        .count());
        assertTrue(points.stream().filter(l -> l.startsWith("not ok ")).allMatch(l -> l.contains("# TODO")));
    }

    @Test
    void every_line_of_json_is_as_the_schema_says() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (var in = Reports.class.getResourceAsStream("report.schema.json")) {
            JsonNode definitions = json.readTree(in).path("$defs");
            for (Report report : List.of(FAILING, KNOWN)) {
                List<String> kinds = new ArrayList<>();
                for (String line : Reports.of(Format.JSON, report).lines().toList()) {
                    JsonNode record = json.readTree(line);
                    kinds.add(record.path("record").asText());
                    conforms(definitions.path(record.path("record").asText()), record);
                    record.path("exchanges").forEach(e -> conforms(definitions.path("exchange"), e));
                    record.path("exchanges").forEach(e -> conforms(definitions.path("outcome"), e.path("outcome")));
                }
                assertEquals("run", kinds.get(0));
                assertEquals("summary", kinds.get(kinds.size() - 1));
                assertEquals(
                        report.cases().size(),
                        kinds.stream().filter("case"::equals).count());
            }
        }
    }

    private static void conforms(JsonNode schema, JsonNode record) {
        Set<String> allowed = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(allowed::add);
        Set<String> present = new TreeSet<>();
        record.fieldNames().forEachRemaining(present::add);
        assertTrue(allowed.containsAll(present), () -> present + " are not all of " + allowed);
        schema.path("required")
                .forEach(name -> assertTrue(present.contains(name.asText()), () -> name + " is missing"));
    }

    @Test
    void the_page_needs_no_network_and_no_script_and_holds_every_case() {
        String page = Reports.of(Format.HTML, FAILING);
        assertFalse(page.contains("<script"), "a script");
        assertFalse(page.matches("(?s).*(src=|@import|url\\().*"), "something is loaded");
        for (CaseResult result : FAILING.cases()) {
            assertTrue(page.contains(result.id() + ": "), result.id());
        }
        assertTrue(page.contains("type = 265 _IO_LSEEK"));
        assertTrue(page.contains("<details class=\"rule bad\" id=\"RM-GEN-01\" open>"));
    }

    @Test
    void text_of_a_system_is_text_everywhere() throws Exception {
        String nasty = "<b>&\"'\u0001# x</b>";
        CaseResult first = FAILING.cases().get(0);
        CaseResult spoilt = first.notJudged(nasty);
        Report.About about = FAILING.about();
        Report report = new Report(
                new Report.About(
                        nasty,
                        "exec:sh",
                        "--sut exec:sh",
                        nasty,
                        about.dialect(),
                        about.kit(),
                        about.ruleSet(),
                        about.started()),
                List.of(spoilt),
                List.of(),
                0,
                FAILING.took(),
                nasty);
        assertFalse(Reports.of(Format.HTML, report).contains("<b>&"), "markup of the system");
        byte[] xml = Reports.of(Format.JUNIT, report).getBytes(StandardCharsets.UTF_8);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        assertTrue(Reports.of(Format.TAP, report).contains("# SKIP <b>&\"'\u0001\\# x</b>"));
    }

    @Test
    void several_reports_become_a_matrix_of_systems_and_rules() throws IOException {
        List<Path> files = List.of(folder.resolve("a.json"), folder.resolve("b.json"));
        Reports.write(Format.JSON, FAILING, files.get(0));
        Reports.write(Format.JSON, KNOWN, files.get(1));
        String page = Reports.merge(files);
        assertTrue(page.contains("model+prefix-crash 1 through"), page);
        assertTrue(page.contains("custom 1 through"), page);
        assertTrue(
                page.matches("(?s).*RM-GEN-01<td class=\"bad\"[^>]*>crash<td class=\"known\"[^>]*>known fail.*"), page);
        assertFalse(page.contains("<script"), page);
    }

    @Test
    void what_is_no_report_is_refused_with_file_and_line() throws IOException {
        Path file = folder.resolve("c.json");
        for (String text : List.of("", "{}\n", "not json\n")) {
            Files.writeString(file, text);
            var e = assertThrows(IllegalArgumentException.class, () -> Reports.merge(List.of(file)));
            assertTrue(String.valueOf(e.getMessage()).contains("c.json"), e::toString);
        }
    }

    @Test
    void an_unknown_format_is_refused_with_the_known_ones() {
        var e = assertThrows(IllegalArgumentException.class, () -> Format.of("xml"));
        assertTrue(String.valueOf(e.getMessage()).contains("junit, json, tap, html"), e::toString);
    }
}
