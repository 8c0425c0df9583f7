package io.resmgrkit.tools.list;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.JsonErrors;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the sessions in transcripts. Only session records are parsed; of the others the kind is enough, it comes first. */
final class SessionIndex {
    private static final JsonFactory JSON = new JsonFactory();

    private SessionIndex() {}

    /** The sessions of files, or of all {@code .jsonl} files below folders, sorted by file and in file order. */
    static List<SessionSummary> of(List<Path> paths) throws IOException {
        List<SessionSummary> sessions = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> walk = Files.walk(path)) {
                for (Path file : walk.filter(Files::isRegularFile)
                        .filter(file -> file.equals(path) || file.toString().endsWith(".jsonl"))
                        .sorted()
                        .toList()) {
                    read(file, sessions);
                }
            }
        }
        return sessions;
    }

    private static void read(Path file, List<SessionSummary> sessions) throws IOException {
        int first = sessions.size();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                int last = sessions.size() - 1;
                if (line.startsWith("{\"record\":\"session\"")) {
                    sessions.add(session(line, file, number));
                } else if (last < first) {
                    throw CliException.input(
                            "not a transcript", file + ":" + number, "the first record must be a session");
                } else if (line.startsWith("{\"record\":\"exchange\"")) {
                    sessions.set(last, sessions.get(last).withExchange());
                } else if (line.startsWith("{\"record\":\"pulse\"")) {
                    sessions.set(last, sessions.get(last).withPulse());
                }
            }
        }
    }

    private static SessionSummary session(String line, Path file, int number) throws IOException {
        String id = "";
        String title = "";
        String dialect = "";
        List<String> profiles = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "id" -> id = parser.getText();
                    case "title" -> title = parser.getText();
                    case "dialect" -> dialect = parser.getText();
                    case "devices" -> profiles(parser, profiles);
                    default -> parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw CliException.input("not a transcript", file + ":" + number, JsonErrors.why(e), e);
        }
        return new SessionSummary(file, id, title, dialect, List.copyOf(profiles), 0, 0);
    }

    private static void profiles(JsonParser parser, List<String> profiles) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("profile")) {
                    profiles.add(parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }
    }
}
