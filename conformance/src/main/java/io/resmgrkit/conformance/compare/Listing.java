package io.resmgrkit.conformance.compare;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Dirent;
import io.resmgrkit.conformance.transcript.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A directory read as a client sees it: names with their inodes, whatever their order and padding, and whether all are whole. */
final class Listing {
    private Listing() {}

    static Map<String, String> fields(Dialect dialect, Outcome.Replied reply) {
        byte[] bytes = reply.reply();
        int end = Math.min(reply.status(), bytes.length);
        Map<String, String> fields = new TreeMap<>();
        int at = 0;
        Dirent entry = new Dirent();
        while (at + Dirent.SIZE < end) {
            entry.wrap(dialect, bytes, at, end);
            int length = entry.dReclen();
            if (length <= Dirent.SIZE || at + length > end) {
                break;
            }
            int from = at + Dirent.SIZE;
            int to = from;
            while (to < at + length && bytes[to] != 0) {
                to++;
            }
            String name = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            fields.put("entry '" + name + "'.d_ino", Long.toUnsignedString(entry.dIno()));
            at += length;
        }
        fields.put("whole", at == reply.status() ? "whole records" : "a record cut after " + (end - at) + " bytes");
        return fields;
    }
}
