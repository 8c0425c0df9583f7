package io.resmgrkit.tools.replay;

import io.resmgrkit.conformance.replay.Deviation;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Verdicts as the XML that continuous-integration servers read. */
final class JunitReport {
    private JunitReport() {}

    static void write(List<Verdict> verdicts, Writer out) throws IOException {
        Map<Path, List<Verdict>> suites = verdicts.stream()
                .collect(Collectors.groupingBy(Verdict::file, LinkedHashMap::new, Collectors.toList()));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (Map.Entry<Path, List<Verdict>> suite : suites.entrySet()) {
                suite(xml, suite.getKey().toString(), suite.getValue());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            out.write("\n");
        } catch (XMLStreamException e) {
            throw new IOException("the report cannot be written: " + e.getMessage(), e);
        }
    }

    private static void suite(XMLStreamWriter xml, String file, List<Verdict> verdicts) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", file);
        xml.writeAttribute("tests", Integer.toString(verdicts.size()));
        xml.writeAttribute(
                "failures", count(verdicts.stream().filter(Verdict::bad).count()));
        xml.writeAttribute(
                "skipped",
                count(verdicts.stream()
                        .filter(verdict -> verdict.state() == Verdict.State.SKIPPED)
                        .count()));
        for (Verdict verdict : verdicts) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", "replay");
            xml.writeAttribute("name", verdict.session().id());
            if (verdict.state() == Verdict.State.SKIPPED) {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", verdict.why());
            } else if (verdict.bad()) {
                failure(xml, verdict);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void failure(XMLStreamWriter xml, Verdict verdict) throws XMLStreamException {
        Deviation first = verdict.deviations().get(0);
        xml.writeStartElement("failure");
        xml.writeAttribute("message", line(first));
        xml.writeCharacters(verdict.deviations().stream().map(JunitReport::line).collect(Collectors.joining("\n")));
        xml.writeEndElement();
    }

    private static String line(Deviation deviation) {
        return "#" + deviation.seq() + " " + deviation.call() + ": " + deviation.field() + ": expected "
                + deviation.expected() + ", got " + deviation.actual();
    }

    private static String count(long n) {
        return Long.toString(n);
    }
}
