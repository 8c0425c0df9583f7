package io.resmgrkit.tools.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.JsonErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks files and folders; in a folder that has a manifest, also every claim of the manifest. */
final class CorpusLint {
    /** One file as it lies there: its content and what reading it gave. */
    record Read(Path path, Survey survey, String sha256, Findings findings) {}

    private final Set<String> dialects;
    private final List<Findings> findings = new ArrayList<>();
    private final List<Read> read = new ArrayList<>();

    CorpusLint(Set<String> dialects) {
        this.dialects = dialects;
    }

    /** What was wrong, one list for each file with findings. */
    List<List<Findings.Finding>> byFile() {
        return findings.stream().map(Findings::all).filter(of -> !of.isEmpty()).toList();
    }

    /** How many findings there are. */
    int count() {
        return findings.stream().mapToInt(Findings::count).sum();
    }

    /** The files that were read. */
    List<Read> read() {
        return List.copyOf(read);
    }

    void check(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            read(path);
        } else if (Files.exists(path.resolve(Manifest.FILE_NAME))) {
            Findings about = new Findings(path.resolve(Manifest.FILE_NAME).toString());
            findings.add(about);
            new ManifestRules(manifest(path), dialects, about).check(readAll(path));
        } else {
            readAll(path);
        }
    }

    /** Brings the manifest of a corpus up to what its files hold; origins of known files stay as they are. */
    void update(Path corpus) throws IOException {
        Manifest old = manifest(corpus);
        Map<String, Manifest.Entry> known = new TreeMap<>();
        old.files().forEach(entry -> known.put(entry.path(), entry));
        List<Manifest.Entry> files = new ArrayList<>();
        readAll(corpus).forEach((path, file) -> {
            Manifest.Entry before = known.get(path);
            // Only transcripts say themselves in which dialect they are; for captures a person has to.
            List<String> said = List.copyOf(file.survey.dialects());
            files.add(new Manifest.Entry(
                    path,
                    file.survey.kind(),
                    said.isEmpty() && before != null ? before.dialects() : said,
                    file.survey.counts(),
                    before == null ? "?" : before.origin(),
                    file.sha256));
        });
        Manifest updated = new Manifest(old.manifest(), old.origins(), files);
        Files.writeString(corpus.resolve(Manifest.FILE_NAME), updated.write());
        read.clear();
        findings.clear();
        check(corpus);
    }

    private static Manifest manifest(Path corpus) throws IOException {
        Path file = corpus.resolve(Manifest.FILE_NAME);
        try {
            return Manifest.parse(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            String where = file + ":" + e.getLocation().getLineNr();
            throw CliException.input("not a manifest", where, JsonErrors.why(e), e);
        }
    }

    /** Reads every data file below a folder; keys are paths relative to it. */
    private SortedMap<String, Read> readAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(CorpusLint::isData)
                    .sorted()
                    .toList();
        }
        SortedMap<String, Read> all = new TreeMap<>();
        for (Path file : files) {
            all.put(folder.relativize(file).toString().replace('\\', '/'), read(file));
        }
        return all;
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString();
        return !name.endsWith(".md") && !name.equals(Manifest.FILE_NAME) && !name.startsWith(".");
    }

    private Read read(Path file) throws IOException {
        Findings about = new Findings(file.toString());
        findings.add(about);
        byte[] content = Files.readAllBytes(file);
        Read result = new Read(file, FileLint.check(content, dialects, about), sha256(content), about);
        read.add(result);
        return result;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
