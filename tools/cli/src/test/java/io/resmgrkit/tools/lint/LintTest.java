package io.resmgrkit.tools.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.tools.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The corpus is clean, and each way to spoil it is found at its line and member. */
class LintTest {
    @TempDir
    Path folder;

    @Test
    void the_corpus_has_no_finding() {
        Cli.Result result = Cli.run("lint");
        assertEquals(0, result.exit(), result.out());
        assertTrue(result.out().endsWith(": 0 findings\n"), result.out());
    }

    /** Each line spoils one thing of a small transcript: text to replace, replacement, finding behind the file name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "transcript":1              | "transcript":2                | :1: transcript: 2 is outside 1..1
            "id":"stat-1"               | "id":"stat 1"                 | :1: id: expected letters, digits, '-' and '_', found "stat 1"
            sdp6-ilp32-le               | sdp6-ilp32-me                 | :1: dialect: unknown dialect sdp6-ilp32-me
            "profile":"null"            | "profile":"zero"              | :1: devices[0].profile: expected one of null, ramfile, fs, custom, model, found "zero"
            "handle":0                  | "handle":1                    | :1: devices[0].handle: handles count up from 0: expected 0
            "mount":null                | "mount":null,"content":""     | :1: devices[0].attr: stands after content
            "path":"/dev/x"             | "path":"dev/x"                | :1: devices[0].path: expected an absolute path
            "uid":1000,"gid":100,"mode" | "uid":1,"gid":100,"mode"      | :1: devices[0].attr.uid: differs from the device's uid 1
            "seq":2,                    | "seq":3,                      | :4: seq: expected 2, found 3
            "time":1000000002           | "time":1000000003             | :4: time: expected 1000000002, found 1000000003
            "seq":1,"time"              | "seq":"1","time"              | :2: seq: expected an integer, found "1"
            "reply_max":72              | "reply_max":70                | :4: outcome.reply: 72 bytes do not fit reply_max 70
            "offered":72                | "offered":60                  | :4: outcome.reply: 72 bytes, but 60 were offered to a buffer of 72
            "device":"null"             | "device":"fs"                 | :2: device: no device of profile "fs" in this session
            "scoid":1073741888          | "scoid":64                    | :2: client.scoid: bit 0x40000000 must be set
            "nd":0,"pid":101            | "pid":101,"nd":0              | :2: client.nd: stands after pid, must stand before it
            "groups":[]                 | "groups":0                    | :2: client.groups: expected a list, found 0
            "request":"04               | "request":"0A                 | :4: request: expected bytes in lower-case hexadecimal
            "request":"0401             | "request":"401                | :4: request: an odd number of hexadecimal digits
            "status":0,                 | "state":0,                    | :2: outcome.status: is missing
            "call":                     | "calls":                      | :2: call: is missing
            "after":1                   | "after":2                     | :3: after: is 2, but the last exchange or pulse before is 1
            "record":"result"           | "record":"resultat"           | :3: record: unknown record "resultat" in transcript
            "binding":{"count":1        | "binding":null,"count":{"a":1 | :2: state.count: no such member here
            "call":"fstat(fd,&st)"      | "call":"a","call":"b"         | :4: is not JSON: Duplicate field 'call'
            {"record":"exchange","seq":1| {"record":"note","text":""}{  | :2: is not JSON: Trailing token
            """)
    void a_spoiled_transcript_is_found(String text, String replacement, String finding) throws IOException {
        String good = Files.readString(Cli.CORPUS.resolve("transcripts/scenarios/stat-1.jsonl"));
        String spoiled = replaceFirst(good, text, replacement);
        assertNotEquals(good, spoiled, text + " does not occur");
        assertFound(spoiled, finding);
    }

    @Test
    void line_ends_blanks_and_order_of_records_are_checked() throws IOException {
        String good = Files.readString(Cli.CORPUS.resolve("transcripts/scenarios/stat-1.jsonl"));
        assertFound(good.substring(0, good.length() - 1), ": the last line does not end with a line feed");
        assertFound(good.replaceFirst("\n", "\n\n"), ":2: an empty line");
        assertFound(good.replaceFirst("\n", "\r\n"), ":1: blanks at the end of the line");
        assertFound(good.substring(good.indexOf('\n') + 1), ":1: record: a exchange before the first session");
        assertFound(good + good, "id: there is another session stat-1 in this file");
    }

    @Test
    void vectors_and_encodings_are_checked_by_their_own_rules() throws IOException {
        String vectors = Files.readString(Cli.CORPUS.resolve("vectors/iofunc_vectors.jsonl"));
        assertFound(vectors.replaceFirst("iofunc_sync", "iofunc_sink"), ":1: fn: unknown helper \"iofunc_sink\"");
        assertFound(vectors.replaceFirst("\"n\":0", "\"n\":9"), ":2: n: 7 does not come after 9");
        String encodings = Files.readString(Cli.CORPUS.resolve("encodings/client_encodings.jsonl"));
        assertFound(
                replaceFirst(encodings, "\"to\":\"path-manager\"", "\"to\":\"nobody\""),
                ":2: to: expected path-manager or a profile");
        assertFound(
                replaceFirst(encodings, "\"session\":\"null-basic\",\"seq\":1", "\"session\":\"other\",\"seq\":1"),
                ":2: session: is other inside session null-basic");
    }

    @Test
    void a_capture_that_is_cut_off_is_found() throws IOException {
        byte[] pcap = Files.readAllBytes(Cli.CORPUS.resolve("traces/real_frame_2009.pcap"));
        Path file = folder.resolve("cut.pcap");
        Files.write(file, java.util.Arrays.copyOf(pcap, pcap.length - 1));
        Cli.Result result = Cli.run("lint", file.toString());
        assertEquals(1, result.exit());
        assertTrue(result.out().contains("the frame at byte 24 is cut off"), result.out());
    }

    @Test
    void the_manifest_must_agree_with_the_files() throws IOException {
        Path file = corpusWith("stat-1");
        assertEquals(0, Cli.run("lint", folder.toString()).exit());
        Files.writeString(file, Files.readString(file).replace("stat field filling", "other title"));
        Cli.Result changed = Cli.run("lint", folder.toString());
        assertEquals(1, changed.exit());
        assertTrue(
                changed.out().contains("MANIFEST.json: transcripts/scenarios/stat-1.jsonl: sha256 is "), changed.out());
        assertEquals(0, Cli.run("lint", "--update", folder.toString()).exit());

        Path added = file.resolveSibling("stat-2.jsonl");
        Files.copy(Cli.CORPUS.resolve("transcripts/scenarios/stat-2.jsonl"), added);
        assertTrue(Cli.run("lint", folder.toString()).out().contains("stat-2.jsonl: is not listed"));
        Cli.Result updated = Cli.run("lint", "--update", folder.toString());
        assertEquals(1, updated.exit());
        assertTrue(updated.out().contains("origin '?' is not one of recorded-6.4.1"), updated.out());

        Files.delete(added);
        assertTrue(Cli.run("lint", folder.toString()).out().contains("is listed, but there is no such file"));
    }

    @Test
    void a_scenario_is_named_for_its_session_and_no_id_occurs_twice() throws IOException {
        Path file = corpusWith("stat-1");
        Files.copy(file, file.resolveSibling("stat-9.jsonl"));
        Cli.run("lint", "--update", folder.toString());
        String out = Cli.run("lint", folder.toString()).out();
        assertTrue(out.contains("stat-9.jsonl: session stat-1 is also in transcripts/scenarios/stat-1.jsonl"), out);
        assertTrue(out.contains("a scenario file is named for its session: stat-1.jsonl"), out);
    }

    @Test
    void a_derived_session_says_what_it_follows_and_lies_with_its_kind() throws IOException {
        String good = Files.readString(Cli.CORPUS.resolve("transcripts/derived/sdp70-lp64-le/sdp70-stat-forms.jsonl"));
        assertFound(
                good.replace("\"text\":\"Follows ", "\"text\":\"After "),
                "a derived session begins with a note 'Follows …' that names the documents");
        Path file = corpusWith("stat-1");
        Files.writeString(file.resolveSibling("sdp70-stat-forms.jsonl"), good);
        Cli.run("lint", "--update", folder.toString());
        Path manifest = folder.resolve("MANIFEST.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"origin\":\"?\"", "\"origin\":\"recorded-6.4.1\""));
        String out = Cli.run("lint", folder.toString()).out();
        assertTrue(out.contains("derived sessions, and only they, are below transcripts/derived/"), out);
        assertTrue(out.contains("belongs into transcripts/derived/sdp70-lp64-le"), out);
        assertTrue(out.contains("its sessions say derived, the origin recorded-6.4.1 is recorded"), out);
    }

    @Test
    void only_the_first_findings_of_a_file_are_shown_unless_all_are_wanted() throws IOException {
        String good = Files.readString(Cli.CORPUS.resolve("transcripts/scenarios/stat-1.jsonl"));
        Path file = folder.resolve("bad.jsonl");
        Files.writeString(file, good.replace("\"nd\":0", "\"nd\":-1").replace("\"tid\":1", "\"tid\":-1"));
        List<String> lines = Cli.run("lint", file.toString()).out().lines().toList();
        int findings = Integer.parseInt(lines.get(lines.size() - 1).replaceFirst(".*: (\\d+) findings", "$1"));
        assertTrue(findings > 10, lines.toString());
        assertEquals(12, lines.size());
        assertTrue(lines.get(10).endsWith((findings - 10) + " more, -v shows all"), lines.get(10));
        assertEquals(
                findings + 2,
                Cli.run("lint", "-v", file.toString()).out().lines().count());
    }

    private void assertFound(String transcript, String finding) throws IOException {
        Path file = folder.resolve("spoiled.jsonl");
        Files.writeString(file, transcript);
        Cli.Result result = Cli.run("lint", file.toString());
        assertEquals(1, result.exit(), result.out());
        assertTrue(result.out().contains(finding), () -> "expected " + finding + " in\n" + result.out());
    }

    private Path corpusWith(String id) throws IOException {
        Path scenarios = Files.createDirectories(folder.resolve("transcripts/scenarios"));
        Path file = scenarios.resolve(id + ".jsonl");
        Files.copy(Cli.CORPUS.resolve("transcripts/scenarios/" + id + ".jsonl"), file);
        Files.writeString(folder.resolve("MANIFEST.json"), """
                {"manifest":1,"origins":{"recorded-6.4.1":{"provenance":"recorded","text":"Recorded."}},"files":[
                {"path":"transcripts/scenarios/%s.jsonl","origin":"recorded-6.4.1"}]}
                """.formatted(id));
        Cli.run("lint", "--update", folder.toString());
        return file;
    }

    private static String replaceFirst(String text, String what, String with) {
        int at = text.indexOf(what);
        return at < 0 ? text : text.substring(0, at) + with + text.substring(at + what.length());
    }
}
