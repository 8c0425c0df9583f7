package io.resmgrkit.codec.layout;

/** What a field is on the wire. */
public enum Kind {
    /** Unsigned 8 bits. */
    U1(1, false, "u8"),
    /** Unsigned 16 bits. */
    U2(2, false, "u16"),
    /** Unsigned 32 bits. */
    U4(4, false, "u32"),
    /** Unsigned 64 bits. */
    U8(8, false, "u64"),
    /** Signed 8 bits. */
    S1(1, true, "s8"),
    /** Signed 16 bits. */
    S2(2, true, "s16"),
    /** Signed 32 bits. */
    S4(4, true, "s32"),
    /** Signed 64 bits. */
    S8(8, true, "s64"),
    /** A pointer of a 32-bit process; meaningful to its sender only. */
    PTR4(4, false, "ptr32"),
    /** A pointer of a 64-bit process; meaningful to its sender only. */
    PTR8(8, false, "ptr64"),
    /** Bytes: text, data, padding. As a C member, an array of char. */
    BYTES(1, true, "s8"),
    /** A structure, or in the C layout an unnamed union. */
    STRUCT(0, false, "struct");

    private final int size;
    private final boolean signed;
    private final String cName;

    Kind(int size, boolean signed, String cName) {
        this.size = size;
        this.signed = signed;
        this.cName = cName;
    }

    /** Bytes of one element; 0 for a structure. */
    public int size() {
        return size;
    }

    /** Whether the value is sign-extended. */
    public boolean signed() {
        return signed;
    }

    /** The name in layout listings, such as {@code u16}. */
    public String cName() {
        return cName;
    }

    /** Whether the value is an integer. */
    public boolean integer() {
        return this != BYTES && this != STRUCT;
    }
}
