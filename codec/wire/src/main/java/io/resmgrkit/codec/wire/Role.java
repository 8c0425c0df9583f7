package io.resmgrkit.codec.wire;

/** What a structure is to the message that holds it. */
public enum Role {
    /** A whole message: the first one, or one combined behind another. */
    MESSAGE,
    /** A member of the fixed part of another structure. */
    FIELD,
    /** A variable part behind the fixed part. */
    PART
}
