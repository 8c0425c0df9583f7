package io.resmgrkit.tools.decode.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * Reads hexadecimal text: one message a line, blanks anywhere, blank lines and lines that begin with {@code #} passed
 * over. A dump is one message.
 */
final class HexReader {
    private final String file;
    private final Function<byte[], Transaction> decoder;
    private final Sink sink;

    /** @param decoder makes a transaction of the bytes of one message */
    HexReader(String file, Function<byte[], Transaction> decoder, Sink sink) {
        this.file = file;
        this.decoder = decoder;
        this.sink = sink;
    }

    /** Whether a line, not blank, can stand in this kind of input. */
    static boolean accepts(String line) {
        return line.startsWith("#") || HexDump.accepts(line) || line.matches("[0-9a-fA-F\\s]+");
    }

    void read(BufferedReader lines) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null && !sink.full(); line = lines.readLine()) {
            number++;
            if (HexDump.begins(line)) {
                dump(line, number, lines);
                return;
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                message(line, number);
            }
        }
    }

    private void message(String line, int number) throws IOException {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (HexFormat.isHexDigit(c)) {
                digits.append(c);
            } else if (!Character.isWhitespace(c)) {
                problem(number, "'" + c + "' in column " + (i + 1));
                return;
            }
        }
        if (digits.length() % 2 != 0) {
            problem(number, "an odd number of digits, " + digits.length());
            return;
        }
        sink.transaction(decoder.apply(HexFormat.of().parseHex(digits)));
    }

    private void dump(String first, int firstNumber, BufferedReader lines) throws IOException {
        HexDump dump = new HexDump();
        int number = firstNumber;
        for (String line = first; line != null; line = lines.readLine()) {
            String wrong = dump.add(line);
            if (!wrong.isEmpty()) {
                problem(number, wrong);
                break;
            }
            number++;
        }
        sink.transaction(decoder.apply(dump.bytes()));
    }

    private void problem(int line, String why) {
        sink.problem("not hexadecimal", file + ":" + line, why);
    }
}
