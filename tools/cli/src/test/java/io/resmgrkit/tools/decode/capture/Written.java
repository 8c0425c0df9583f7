package io.resmgrkit.tools.decode.capture;

import io.resmgrkit.tools.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tools/captures/write-session.py says of one request of a capture that it wrote: a line of the text beside it.
 *
 * @param line     the line
 * @param words    frame of the request, frame of the reply, time, latency, name of the message
 * @param keys     client, server, path, status or errno, sent, received, and what became of frames
 * @param says     the structures of the request, members by name
 * @param answers  the structures of the reply
 */
record Written(
        String line,
        List<String> words,
        Map<String, String> keys,
        List<Map<String, String>> says,
        List<Map<String, String>> answers) {
    private static final int WORDS = 5;
    static final Path FOLDER = Cli.CORPUS.resolve("traces/written");

    /** All lines beside a capture. */
    static List<Written> of(String capture) throws IOException {
        return Files.readAllLines(FOLDER.resolve(text(capture))).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Written::line)
                .toList();
    }

    /** Name of the text beside a capture. */
    static String text(String capture) {
        return capture.replaceFirst("\\.pcap(ng)?$", ".ipc.txt");
    }

    /** The writer and its arguments. */
    static List<String> command(String capture) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(text(capture)));
        String last = lines.get(lines.size() - 1);
        return List.of(last.substring(2, last.indexOf(':')).split(" "));
    }

    private static Written line(String line) {
        List<String> words = new ArrayList<>();
        Map<String, String> keys = new LinkedHashMap<>();
        List<Map<String, String>> says = new ArrayList<>();
        List<Map<String, String>> answers = new ArrayList<>();
        for (String word : line.split(" ")) {
            if (words.size() < WORDS) {
                words.add(word);
            } else if (word.startsWith(">")) {
                says.add(members(word));
            } else if (word.startsWith("<")) {
                answers.add(members(word));
            } else {
                keys.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            }
        }
        return new Written(line, words, keys, says, answers);
    }

    private static Map<String, String> members(String structure) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String member : structure.substring(2, structure.length() - 1).split(",")) {
            members.put(member.substring(0, member.indexOf('=')), member.substring(member.indexOf('=') + 1));
        }
        return members;
    }

    String request() {
        return words.get(0);
    }

    String reply() {
        return words.get(1);
    }

    String time() {
        return words.get(2);
    }

    String latency() {
        return words.get(3);
    }

    String name() {
        return words.get(4);
    }

    @Nullable
    String key(String key) {
        return keys.get(key);
    }

    /** The numbers of a key that has several; none where it is not there. */
    List<String> list(String key) {
        String value = keys.get(key);
        return value == null ? List.of() : Arrays.asList(value.split("/"));
    }

    /** Whether every frame came, be it after a damaged copy. */
    boolean intact() {
        return !keys.containsKey("lost") && !keys.containsKey("damaged");
    }
}
