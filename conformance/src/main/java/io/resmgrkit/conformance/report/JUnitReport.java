package io.resmgrkit.conformance.report;

import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.RuleResult;
import io.resmgrkit.conformance.rules.Verdict;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The report as JUnit XML: a suite a rule, a test case a case; known failures are skipped ones with their reason. */
final class JUnitReport {
    private static final double NANOS = 1e9;

    private final XMLStreamWriter xml;
    private final Report report;

    private JUnitReport(XMLStreamWriter xml, Report report) {
        this.xml = xml;
        this.report = report;
    }

    static String of(Report report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new JUnitReport(xml, report).all();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("JUnit report: " + e.getMessage(), e);
        }
        return text.toString();
    }

    private void all() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        attribute("name", "resmgr check of " + report.about().system());
        totals(report.cases(), report.took());
        for (RuleResult rule : report.rules()) {
            suite(rule);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.writeCharacters("\n");
    }

    private void suite(RuleResult rule) throws XMLStreamException {
        xml.writeCharacters("\n ");
        xml.writeStartElement("testsuite");
        attribute("name", rule.rule().id());
        attribute("timestamp", report.about().started().toString().substring(0, 19));
        attribute("hostname", "localhost");
        counts(rule.cases(), rule.cases().stream().map(CaseResult::took).reduce(Duration.ZERO, Duration::plus));
        xml.writeCharacters("\n  ");
        xml.writeStartElement("properties");
        property("statement", rule.rule().statement());
        property("level", rule.rule().level().id());
        property("page", String.join(" ; ", rule.rule().docs()));
        property("dialect", report.about().dialect());
        property("kit", report.about().kit());
        property("rule-set", report.about().ruleSet());
        xml.writeEndElement();
        for (CaseResult result : rule.cases()) {
            testcase(result);
        }
        xml.writeCharacters("\n ");
        xml.writeEndElement();
    }

    private void testcase(CaseResult result) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        String suffix = result.id().substring(result.id().indexOf('/') + 1);
        attribute("classname", "resmgr." + result.rule().id());
        attribute("name", suffix);
        attribute("time", seconds(result.took()));
        if (result.knownFailure()) {
            skipped("expected " + result.expectation());
        } else if (!result.expected()) {
            String kind = error(result) ? "error" : "failure";
            xml.writeStartElement(kind);
            attribute("type", result.verdict().id());
            attribute("message", result.verdict().good() ? "expected " + result.expectation() : result.why());
            xml.writeCharacters(clean(CaseText.of(report, result, "")));
            xml.writeEndElement();
        } else if (result.verdict() == Verdict.SKIP) {
            skipped(result.why());
        } else if (!result.why().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(clean(result.verdict().id() + " " + result.flag() + ": " + result.why()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void skipped(String why) throws XMLStreamException {
        xml.writeEmptyElement("skipped");
        attribute("message", why);
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void counts(List<CaseResult> cases, Duration took) throws XMLStreamException {
        totals(cases, took);
        attribute("skipped", count(cases, c -> c.expected() && (c.knownFailure() || c.verdict() == Verdict.SKIP)));
    }

    /** What the root may have as well: build servers know no number of skipped cases there. */
    private void totals(List<CaseResult> cases, Duration took) throws XMLStreamException {
        attribute("tests", Integer.toString(cases.size()));
        attribute("failures", count(cases, c -> !c.expected() && !error(c)));
        attribute("errors", count(cases, c -> !c.expected() && error(c)));
        attribute("time", seconds(took));
    }

    private static String count(List<CaseResult> cases, Predicate<CaseResult> which) {
        return Long.toString(cases.stream().filter(which).count());
    }

    /** Whether nothing can be said of the system, as opposed to something bad. */
    private static boolean error(CaseResult result) {
        return result.verdict() == Verdict.ERROR || result.verdict() == Verdict.CRASH;
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.6f", took.toNanos() / NANOS);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    /** XML 1.0 has no room for most control characters. */
    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD]", "?");
    }
}
