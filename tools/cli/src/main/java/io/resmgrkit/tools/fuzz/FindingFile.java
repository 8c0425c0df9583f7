package io.resmgrkit.tools.fuzz;

import io.resmgrkit.conformance.fuzz.Finding;
import io.resmgrkit.conformance.transcript.TranscriptWriter;
import io.resmgrkit.tools.CliException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Findings as transcripts: one a file, named for what deviates. */
final class FindingFile {
    private FindingFile() {}

    static Path write(Path folder, Finding finding) throws IOException {
        Path file = folder.resolve(finding.id() + ".jsonl");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(file);
                    TranscriptWriter writer = new TranscriptWriter(out)) {
                writer.write(finding.session());
            }
        } catch (FileSystemException e) {
            String why = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw CliException.input("cannot write the finding", file.toString(), why, e);
        }
        return file;
    }
}
