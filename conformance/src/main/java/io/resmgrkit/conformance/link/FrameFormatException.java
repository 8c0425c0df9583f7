package io.resmgrkit.conformance.link;

/** Bytes that are no frame: which field, at which offset of the frame, why. */
public final class FrameFormatException extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * @param field field of the schema
     * @param offset its offset in the frame in bytes
     * @param why what is wrong with it
     */
    public FrameFormatException(String field, int offset, String why) {
        super("field " + field + " at offset " + offset + " of a frame: " + why);
    }
}
