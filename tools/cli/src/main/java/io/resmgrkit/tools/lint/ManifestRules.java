package io.resmgrkit.tools.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** What must hold between the manifest of a corpus and its files, and between the files. */
final class ManifestRules {
    private static final Set<String> PROVENANCES = Set.of("recorded", "derived", "synthetic");

    private final Manifest manifest;
    private final Set<String> dialects;
    private final Findings findings;

    ManifestRules(Manifest manifest, Set<String> dialects, Findings findings) {
        this.manifest = manifest;
        this.dialects = dialects;
        this.findings = findings;
    }

    void check(SortedMap<String, CorpusLint.Read> files) throws IOException {
        findings.demand(manifest.manifest() == 1, "manifest", "expected 1, found " + manifest.manifest());
        manifest.origins().forEach((name, origin) -> {
            String at = "origins." + name;
            findings.demand(
                    PROVENANCES.contains(origin.provenance()),
                    at + ".provenance",
                    "is one of " + String.join(", ", new TreeSet<>(PROVENANCES)));
            findings.demand(origin.text() != null && !origin.text().isBlank(), at + ".text", "is missing");
        });
        Set<String> listed = new HashSet<>();
        String last = "";
        for (Manifest.Entry entry : manifest.files()) {
            findings.demand(listed.add(entry.path()), entry.path(), "is listed twice");
            findings.demand(entry.path().compareTo(last) >= 0, entry.path(), "stands after " + last + ": sort by path");
            last = entry.path();
            CorpusLint.Read file = files.get(entry.path());
            if (file == null) {
                findings.report(entry.path(), "is listed, but there is no such file");
            } else {
                entry(entry, file);
            }
        }
        for (String path : files.keySet()) {
            findings.demand(
                    listed.contains(path), path, "is not listed; 'resmgr lint --update' adds it, then give its origin");
        }
        sessions(files);
        frameNames(files);
    }

    private void entry(Manifest.Entry entry, CorpusLint.Read file) {
        Survey survey = file.survey();
        String path = entry.path();
        same(path, "kind", entry.kind(), survey.kind());
        same(path, "counts", entry.counts(), survey.counts());
        same(path, "sha256", entry.sha256(), file.sha256());
        if (!survey.dialects().isEmpty()) {
            same(path, "dialects", new TreeSet<>(entry.dialects()), survey.dialects());
        }
        for (String dialect : entry.dialects()) {
            findings.demand(dialects.contains(dialect), path, "unknown dialect " + dialect);
        }
        Manifest.Origin origin = manifest.origins().get(entry.origin());
        findings.demand(
                origin != null,
                path,
                "origin '" + entry.origin() + "' is not one of "
                        + String.join(", ", manifest.origins().keySet()));
        for (String said : survey.origins()) {
            findings.demand(
                    origin == null || said.equals(origin.provenance()),
                    path,
                    "its sessions say " + said + ", the origin " + entry.origin() + " is "
                            + (origin == null ? "" : origin.provenance()));
        }
    }

    private void same(String path, String what, Object claimed, Object found) {
        findings.demand(
                found.equals(claimed),
                path,
                what + " is " + claimed + " in the manifest, but the file has " + found
                        + "; 'resmgr lint --update' after a wanted change");
    }

    /** A session id names one session of the whole corpus; encodings belong to a transcript's session. */
    private void sessions(SortedMap<String, CorpusLint.Read> files) {
        Map<String, String> homes = new HashMap<>();
        files.forEach((path, file) -> {
            if (file.survey().kind().equals("transcript")) {
                derived(path, file.survey());
                for (String id : file.survey().sessions()) {
                    String other = homes.put(id, path);
                    findings.demand(other == null, path, "session " + id + " is also in " + other);
                    String name = path.replaceFirst(".*/", "");
                    boolean named = path.contains("/scenarios/")
                            || path.contains("/derived/")
                            || path.startsWith("regressions/");
                    findings.demand(
                            !named || name.equals(id + ".jsonl"),
                            path,
                            "a scenario file is named for its session: " + id + ".jsonl");
                }
            }
        });
        files.forEach((path, file) -> {
            if (file.survey().kind().equals("encodings")) {
                for (String id : file.survey().sessions()) {
                    findings.demand(homes.containsKey(id), path, "there is no transcript of session " + id);
                }
            }
        });
    }

    /** Derived sessions and others are kept apart, and by dialect. */
    private void derived(String path, Survey survey) {
        boolean says = survey.origins().contains("derived");
        findings.demand(
                says == path.contains("/derived/"),
                path,
                "derived sessions, and only they, are below transcripts/derived/");
        if (says) {
            for (String dialect : survey.dialects()) {
                findings.demand(
                        path.contains("/derived/" + dialect + "/"),
                        path,
                        "belongs into transcripts/derived/" + dialect);
            }
        }
    }

    /** The table of frame names has a row for each frame of each capture it names, counted from 1. */
    private void frameNames(SortedMap<String, CorpusLint.Read> files) throws IOException {
        for (Map.Entry<String, CorpusLint.Read> table : files.entrySet()) {
            if (table.getValue().survey().kind().equals("frame-names")) {
                String folder = table.getKey().replaceFirst("[^/]*$", "");
                Map<String, Integer> named = new HashMap<>();
                List<String> rows = Files.readAllLines(table.getValue().path());
                for (int i = 1; i < rows.size(); i++) {
                    String[] row = rows.get(i).split("\t");
                    int expected = named.merge(row[0], 1, Integer::sum);
                    findings.demand(
                            row.length == 3 && row[1].equals(Integer.toString(expected)),
                            table.getKey() + ":" + (i + 1),
                            "expected a row for frame " + expected + " of " + row[0]);
                }
                named.forEach((capture, frames) -> {
                    CorpusLint.Read file = files.get(folder + capture);
                    int has = file == null ? 0 : file.survey().count("frames", 0);
                    findings.demand(
                            has == frames, table.getKey(), frames + " frames named, " + capture + " has " + has);
                });
            }
        }
    }
}
