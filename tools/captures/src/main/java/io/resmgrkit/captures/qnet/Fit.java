package io.resmgrkit.captures.qnet;

/** How well a fragment goes with another one of a packet. */
enum Fit {
    /** It is of another packet. */
    NOT,
    /** Nothing contradicts it, though not all that was cut alike would have these numbers. */
    PERHAPS,
    /** Its number and place are those that the other one asks for. */
    WELL;

    /** The ways in which a sender may number the fragments of a packet; which of them is in use is unknown (QNET 2). */
    enum Numbering {
        /** Two fragments did not come yet. */
        EITHER,
        /** All have the number of the packet. */
        SAME,
        /** Each has its own, one after the other. */
        COUNTING
    }

    /**
     * How well two fragments go together.
     *
     * @param numbering what their packet shows already
     * @param distance  bytes by which the second lies behind the first
     * @param length    bytes of the first; all but the last one of a packet are equally long
     * @param higher    by how much the number of the second is higher
     */
    static Fit of(Numbering numbering, long distance, long length, int higher) {
        if (higher == 0) {
            return numbering == Numbering.COUNTING ? NOT : WELL;
        }
        if (numbering == Numbering.SAME || higher < 0 || higher > distance) {
            return NOT;
        }
        if (length > 0 && (distance + length - 1) / length == higher) {
            return WELL;
        }
        return higher == 1 || distance == length ? NOT : PERHAPS;
    }
}
