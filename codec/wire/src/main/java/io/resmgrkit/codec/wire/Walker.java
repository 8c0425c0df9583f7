package io.resmgrkit.codec.wire;

import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.FieldLayout.Text;
import io.resmgrkit.codec.layout.Kind;
import io.resmgrkit.codec.layout.StructLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks bytes as generated code directs and tells a {@link FieldVisitor} what it meets. Total: no length is trusted before it is
 * compared with what is there, nothing is thrown, every byte is reported exactly once, and the first thing wrong is kept as the
 * {@link #defect()}.
 *
 * <p>A <em>window</em> is the part of the message that a structure may use: the whole message at first, then a part whose length
 * another field declares.
 */
public final class Walker {
    private static final FieldLayout UNDECODED = FieldLayout.part("undecoded", Text.NONE);

    private final Dialect dialect;
    private final byte[] array;
    private final int base;
    private final int last;
    private final FieldVisitor visitor;
    private int start;
    private int end;
    private int position;
    private @Nullable Defect defect;

    /**
     * @param dialect layout and byte order
     * @param array   holds the message
     * @param offset  its first byte in {@code array}
     * @param length  its length in bytes
     * @param visitor is told everything in wire order
     */
    public Walker(Dialect dialect, byte[] array, int offset, int length, FieldVisitor visitor) {
        this.dialect = dialect;
        this.array = array;
        this.base = offset;
        this.last = offset + length;
        this.visitor = visitor;
        this.start = offset;
        this.end = last;
        this.position = offset;
    }

    /** Layout and byte order. */
    public Dialect dialect() {
        return dialect;
    }

    /** The array that holds the message. */
    public byte[] array() {
        return array;
    }

    /** The next byte to be walked, as an index into {@link #array()}. */
    public int position() {
        return position;
    }

    /** The end of the window, exclusive, as an index into {@link #array()}. */
    public int end() {
        return end;
    }

    /** The size of the window in bytes. */
    public long size() {
        return end - start;
    }

    /** Whether the window has no byte left. */
    public boolean eof() {
        return position >= end;
    }

    /** The first thing wrong, or null. */
    public @Nullable Defect defect() {
        return defect;
    }

    /** An integer at a constant place of the window, walked or not; where it is not there, 0 and a defect. */
    public long peek(String name, int at, Kind kind) {
        if (start + at + kind.size() > end) {
            missing(name, start + at, kind.size());
            return 0;
        }
        return Bytes.read(array, start + at, kind.size(), kind.signed(), dialect.bigEndian());
    }

    /** The window begins where the walk stands: the next message of a chain. */
    public void restart() {
        start = position;
    }

    /** A structure begins here. */
    public void enter(Role role, String name, StructLayout struct) {
        visitor.enter(role, name, struct, position - base);
    }

    /** The structure last entered ends. */
    public void leave() {
        visitor.leave();
    }

    /** Walks the fixed part of a structure. Returns false, with everything that is there walked, when it does not fit. */
    public boolean fixed(StructLayout struct) {
        if (end - position >= struct.wireSize()
                && visitor.whole(struct, position - base, array, position, dialect.bigEndian())) {
            position += struct.wireSize();
            return true;
        }
        List<FieldLayout> fields = struct.fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldLayout field = fields.get(i);
            boolean whole = switch (field.kind()) {
                case STRUCT -> nested(field);
                case BYTES -> bytes(field, field.size());
                default -> integers(field);
            };
            if (!whole) {
                return false;
            }
        }
        return true;
    }

    /** Walks bytes of a declared length. Returns false, with everything that is there walked, when they are not all there. */
    public boolean bytes(FieldLayout field, long length) {
        if (length < 0) {
            negative(field.name(), length);
            return false;
        }
        if (length > end - position) {
            missing(field.name(), position, length);
            rest(field);
            return false;
        }
        run(field, (int) length);
        return true;
    }

    /** Walks what is left of the window as one run of bytes. */
    public void rest(FieldLayout field) {
        run(field, end - position);
    }

    /**
     * Narrows the window to the next {@code length} bytes, or to what is there of them.
     *
     * @return what {@link #close} needs to widen it again; -1 when the length is negative and the window stays
     */
    public long open(String name, long length) {
        if (length < 0) {
            negative(name, length);
            return -1;
        }
        if (length > end - position) {
            missing(name, position, length);
        }
        long outer = (long) start << 32 | end;
        start = position;
        end = (int) Math.min(end, position + length);
        return outer;
    }

    /** Walks what nothing described, then widens the window again. */
    public void close(long outer) {
        rest(UNDECODED);
        start = (int) (outer >>> 32);
        end = (int) outer;
    }

    /** How many elements to walk: what the field declares, or none and a defect when that is negative. */
    public long times(String name, long count) {
        if (count < 0) {
            negative(name, count);
        }
        return Math.max(0, count);
    }

    /** Whether an element of an array can begin here; the absence of any byte of it is a defect. */
    public boolean more(String name, int elementSize) {
        if (position >= end) {
            missing(name, position, elementSize);
        }
        return position < end;
    }

    private boolean nested(FieldLayout field) {
        StructLayout struct = java.util.Objects.requireNonNull(field.struct());
        visitor.enter(Role.FIELD, field.name(), struct, position - base);
        boolean whole = fixed(struct);
        visitor.leave();
        return whole;
    }

    private boolean integers(FieldLayout field) {
        int size = field.kind().size();
        int count = Math.max(1, field.count());
        for (int i = 0; i < count; i++) {
            if (position + size > end) {
                missing(field.name(), position, size);
                rest(field);
                return false;
            }
            long value = Bytes.read(array, position, size, field.kind().signed(), dialect.bigEndian());
            visitor.integer(field, field.count() == 0 ? -1 : i, position - base, value);
            position += size;
        }
        return true;
    }

    private void run(FieldLayout field, int length) {
        if (length > 0) {
            visitor.bytes(field, position - base, array, position, length);
            position += length;
        }
    }

    private void missing(String name, int at, long length) {
        if (defect == null) {
            boolean beyond = length > last - at;
            defect = new Defect(
                    beyond ? Defect.Kind.TRUNCATED : Defect.Kind.MALFORMED,
                    name,
                    at - base,
                    beyond
                            ? "needs " + length + " bytes, the message has " + Math.max(0, last - at) + " more"
                            : "needs " + length + " bytes, the part that holds it has " + Math.max(0, end - at)
                                    + " more");
        }
    }

    private void negative(String name, long length) {
        if (defect == null) {
            defect = new Defect(Defect.Kind.MALFORMED, name, position - base, "declares a negative length, " + length);
        }
    }
}
