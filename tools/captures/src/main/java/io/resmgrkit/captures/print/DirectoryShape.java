package io.resmgrkit.captures.print;

import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.codec.generated.Dirent;

/**
 * Tells the data of a directory read from those of a file. Neither request nor reply says which it is, and a capture need not have the
 * open: but entries are a chain of records to the last byte, each with the length of its name and that name, without a slash, up to a
 * NUL (LAYOUT 2.4).
 */
final class DirectoryShape {
    private static final int ALIGNMENT = 8;
    private static final int SMALLEST = 24;

    private DirectoryShape() {}

    /** Whether the bytes of a reply are directory entries; of a reply that was cut, as far as it goes. */
    static boolean of(Payload reply) {
        int length = reply.captured();
        boolean whole = reply.complete();
        Dirent entry = new Dirent();
        int at = 0;
        // Of the last record of a cut reply there may be too little to tell.
        int end = whole || length < SMALLEST ? length : length - SMALLEST + 1;
        while (at < end) {
            if (length - at < SMALLEST) {
                return false;
            }
            int record = record(entry.wrap(reply.dialect(), reply.array(), at, length), length);
            if (record == 0 || whole && at + record > length) {
                return false;
            }
            at += record;
        }
        return at > 0;
    }

    /** Length of the record, 0 where it is none. */
    private static int record(Dirent entry, int end) {
        int record = entry.dReclen() & 0xffff;
        int name = entry.dNamelen() & 0xffff;
        int from = entry.offset();
        boolean possible = record % ALIGNMENT == 0 && name > 0 && Dirent.SIZE + name <= record;
        return possible && named(entry.array(), from + Dirent.SIZE, name, Math.min(end, from + record)) ? record : 0;
    }

    /** Whether a name of that length is there; some servers count its NUL and some do not. */
    private static boolean named(byte[] array, int from, int length, int end) {
        for (int i = from; i < Math.min(end, from + length); i++) {
            boolean last = i == from + length - 1;
            if (array[i] == '/' || array[i] == 0 && !(last && length > 1)) {
                return false;
            }
        }
        int behind = from + length;
        return behind >= end || array[behind] == 0 || array[behind - 1] == 0;
    }
}
