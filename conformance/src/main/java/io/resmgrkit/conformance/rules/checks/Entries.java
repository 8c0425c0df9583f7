package io.resmgrkit.conformance.rules.checks;

import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Probe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Directory entries, taken apart by hand because a wrong record is what the rules look for (LAYOUT 2.4). */
final class Entries {
    private static final int NAME_AT = 20;
    private static final int MOST = 1000;

    /**
     * A record.
     *
     * @param at where it starts in the reply
     * @param ino inode
     * @param offset {@code d_offset}
     * @param reclen {@code d_reclen}
     * @param namelen {@code d_namelen}
     * @param name up to the NUL
     * @param terminated whether there is a NUL inside the record
     */
    record Entry(int at, long ino, long offset, int reclen, int namelen, String name, boolean terminated) {}

    private Entries() {}

    /** The records of a reply; a part of one is a failure. */
    static List<Entry> parse(Probe p, Answer answer) {
        byte[] data = answer.success("read of a directory").counted();
        boolean big = p.dialect().bigEndian();
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < data.length; ) {
            int reclen = at + NAME_AT > data.length ? 0 : Bytes.u2(data, at + 16, big);
            if (reclen < NAME_AT + 1 || at + reclen > data.length) {
                throw CaseEnd.fail("read of a directory: " + (data.length - at) + " bytes at " + at
                        + " are no whole record, d_reclen " + reclen);
            }
            int end = at + NAME_AT;
            while (end < at + reclen && data[end] != 0) {
                end++;
            }
            entries.add(new Entry(
                    at,
                    Bytes.s8(data, at, big),
                    Bytes.s8(data, at + 8, big),
                    reclen,
                    Bytes.u2(data, at + 18, big),
                    new String(data, at + NAME_AT, end - at - NAME_AT, StandardCharsets.UTF_8),
                    end < at + reclen));
            at += reclen;
        }
        return entries;
    }

    /** All records of a directory, read with one size of buffer. */
    static List<Entry> all(Probe p, String path, int nbytes) {
        Fd fd = p.open(path, Files.RD);
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            List<Entry> some = parse(p, fd.read(nbytes));
            if (some.isEmpty()) {
                p.drop(fd);
                return all;
            }
            all.addAll(some);
        }
        throw CaseEnd.fail("read of a directory: no end after " + all.size() + " records");
    }
}
