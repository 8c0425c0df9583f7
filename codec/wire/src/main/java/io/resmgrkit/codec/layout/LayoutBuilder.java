package io.resmgrkit.codec.layout;

import io.resmgrkit.codec.layout.FieldLayout.Text;
import io.resmgrkit.codec.names.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays members out one behind the other; used by generated code, which adds a member only in the dialects that have it. Schemas
 * spell out every padding byte, so a member's offset is the end of the one before.
 */
public final class LayoutBuilder {
    private final String schema;
    private final String name;
    private final List<FieldLayout> fields = new ArrayList<>();
    private final List<FieldLayout> members = new ArrayList<>();
    private final List<String> confidence = new ArrayList<>();
    private boolean union;
    private int end;
    private int last;
    private int flexible;
    private int align = 1;

    /**
     * Begins a layout.
     *
     * @param schema the schema that describes the structure
     * @param name   the C name of the structure
     */
    public LayoutBuilder(String schema, String name) {
        this.schema = schema;
        this.name = name;
    }

    /** C declares the structure as a union. */
    public LayoutBuilder union() {
        union = true;
        return this;
    }

    /** A remark on how far the behaviour behind the structure is known. */
    public LayoutBuilder confidence(String remark) {
        confidence.add(remark);
        return this;
    }

    /** An integer, or {@code count} of them. */
    public LayoutBuilder integer(String member, Kind kind, int count, @Nullable Names names) {
        int size = kind.size() * Math.max(1, count);
        return add(new FieldLayout(member, end, size, kind, count, null, names, Text.NONE, kind.cName()), kind.size());
    }

    /** A run of {@code count} bytes; an unnamed one is padding and no C member. */
    public LayoutBuilder bytes(String member, int count, Text text, boolean named) {
        FieldLayout field =
                new FieldLayout(member, end, count, Kind.BYTES, count, null, null, text, Kind.BYTES.cName());
        fields.add(field);
        if (named) {
            members.add(field);
        }
        last = end;
        end += count;
        return this;
    }

    /** A structure as a member; {@code inline} when C declares its type on the spot, without a name. */
    public LayoutBuilder struct(String member, StructLayout struct, boolean inline) {
        String ctype = (struct.union() ? "union " : "struct ") + (inline ? "{anon}" : struct.name());
        add(
                new FieldLayout(member, end, struct.size(), Kind.STRUCT, 0, struct, null, Text.NONE, ctype),
                struct.align());
        if (inline) {
            struct.members().forEach(nested -> members.add(nested.moved(member + "." + nested.name(), last)));
        }
        return this;
    }

    /** The field last added has no name in C: bytes between or behind members, or the rest of a union behind its arms. */
    public LayoutBuilder unnamed() {
        FieldLayout field = fields.get(fields.size() - 1);
        members.remove(field);
        return this;
    }

    /** Another name in C for bytes of the field last added, {@code from} bytes behind its start. */
    public LayoutBuilder arm(String member, int from, int size, Kind kind, int count, String ctype) {
        members.add(new FieldLayout(member, last + from, size, kind, count, null, null, Text.NONE, ctype));
        if (kind.size() > 0) {
            align = Math.max(align, kind.size());
        }
        return this;
    }

    /** An array member that C declares at the end with {@code count} elements and that the wire has as a variable part. */
    public LayoutBuilder flexible(String member, int count) {
        members.add(new FieldLayout(member, end, count, Kind.S1, count, null, null, Text.NONE, Kind.S1.cName()));
        flexible = count;
        return this;
    }

    /** A structure as a member of a C union: all members start at offset 0. */
    public LayoutBuilder unionStruct(String member, StructLayout struct) {
        String ctype = (struct.union() ? "union " : "struct ") + struct.name();
        return unionMember(
                new FieldLayout(member, 0, struct.size(), Kind.STRUCT, 0, struct, null, Text.NONE, ctype),
                struct.align());
    }

    /** An integer, or {@code count} of them, as a member of a C union. */
    public LayoutBuilder unionScalar(String member, Kind kind, int count) {
        int size = kind.size() * Math.max(1, count);
        return unionMember(
                new FieldLayout(member, 0, size, kind, count, null, null, Text.NONE, kind.cName()), kind.size());
    }

    private LayoutBuilder unionMember(FieldLayout member, int memberAlign) {
        union = true;
        members.add(member);
        end = Math.max(end, member.size());
        align = Math.max(align, memberAlign);
        return this;
    }

    /** The finished layout. */
    public StructLayout build() {
        int size = (end + flexible + align - 1) / align * align;
        return new StructLayout(
                schema,
                name,
                union,
                size,
                align,
                end,
                List.copyOf(fields),
                List.copyOf(members),
                List.copyOf(confidence));
    }

    private LayoutBuilder add(FieldLayout field, int fieldAlign) {
        fields.add(field);
        members.add(field);
        last = end;
        end += field.size();
        align = Math.max(align, fieldAlign);
        return this;
    }
}
