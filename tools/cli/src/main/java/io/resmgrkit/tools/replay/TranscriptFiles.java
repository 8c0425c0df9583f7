package io.resmgrkit.tools.replay;

import io.resmgrkit.conformance.transcript.Decompression;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the transcripts that files and folders hold. A named file is one; in a folder the content tells. */
final class TranscriptFiles {
    private static final Pattern NAME = Pattern.compile(".*\\.jsonl(\\.gz|\\.xz)?");

    private TranscriptFiles() {}

    static List<Path> of(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> walk = Files.walk(path)) {
                    for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                        if (NAME.matcher(file.toString()).matches() && isTranscript(file)) {
                            files.add(file);
                        }
                    }
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    /** Client encodings begin with a session too, but go on with a message instead of an exchange. */
    private static boolean isTranscript(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Decompression.open(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            String second = lines.readLine();
            return first != null
                    && first.startsWith("{\"record\":\"session\"")
                    && (second == null || !second.startsWith("{\"record\":\"message\""));
        }
    }
}
