package io.resmgrkit.captures.kev;

/** A place of a trace that has no records where there should be some. */
final class KevGap {
    /** Where it begins in the file. */
    final long offset;
    /** Bytes behind it until records begin, off the grid of 16; 0 when they are on it. */
    int shift;

    private int empty;
    private int others;
    private int first;

    KevGap(long offset) {
        this.offset = offset;
    }

    /** Another 16 bytes that are no record. */
    void add(int header) {
        if ((header & 0x7fff) == 0) {
            empty++;
        } else if (others++ == 0) {
            first = header;
        }
    }

    /** Places of records that it takes. */
    int records() {
        return empty + others;
    }

    /** Whether it is none. */
    boolean none() {
        return records() == 0 && shift == 0;
    }

    /** Whether there is something else than EMPTY records, which are placeholders (KEV 2). */
    boolean damage() {
        return others > 0 || shift > 0;
    }

    /** Whether a call may have ended and another begun in it, so that one could be taken for the other. */
    boolean hides() {
        return records() + (shift > 0 ? 1 : 0) > 1;
    }

    /** What is wrong. */
    String why() {
        StringBuilder why = new StringBuilder();
        if (others > 0) {
            why.append(others == 1 ? "1 record is damaged" : others + " records are damaged")
                    .append(" (class ")
                    .append(first >>> 10 & 0x1f)
                    .append(", processor ")
                    .append(first >>> 24 & 0x3f)
                    .append(others == 1 ? ")" : " in the first)");
        }
        if (empty > 0) {
            why.append(why.isEmpty() ? "" : ", ")
                    .append(empty == 1 ? "1 record is empty" : empty + " records are empty");
        }
        if (shift > 0) {
            why.append(why.isEmpty() ? "" : ", then ")
                    .append("bytes are missing or too many: records go on ")
                    .append(shift)
                    .append(shift == 1 ? " byte further" : " bytes further");
        }
        return why.append(hides() ? "; calls under way are given up" : "").toString();
    }
}
