package io.resmgrkit.codec.layout;

import io.resmgrkit.codec.CodecException;
import java.util.List;

/**
 * The fixed part of a structure in one dialect.
 *
 * @param schema   the schema that describes it, the same in every dialect
 * @param name     the C name without {@code struct}, such as {@code _io_read}
 * @param union    whether C declares it as a union
 * @param size     {@code sizeof} in C
 * @param align    alignment in C
 * @param wireSize bytes of the fixed part on the wire; less than {@code size} where C declares a flexible member
 * @param fields   what is on the wire, contiguous from offset 0
 * @param members  every C member: the fields, other arms of unions over the same bytes, flexible members
 * @param confidence how far the behaviour behind the structure is known in this dialect, where it is not recorded
 */
public record StructLayout(
        String schema,
        String name,
        boolean union,
        int size,
        int align,
        int wireSize,
        List<FieldLayout> fields,
        List<FieldLayout> members,
        List<String> confidence) {

    /**
     * The wire field of that C name.
     *
     * @throws CodecException when the structure has no such field in this dialect
     */
    public FieldLayout field(String fieldName) {
        for (FieldLayout field : fields) {
            if (field.name().equals(fieldName)) {
                return field;
            }
        }
        throw new CodecException(name + " has no field '" + fieldName + "' in this dialect");
    }

    /** The same bytes under another C name, with integers in place of pointers where the declaration has them. */
    public StructLayout declared(String newName, boolean integers) {
        if (newName.equals(name) && !integers) {
            return this;
        }
        return new StructLayout(
                schema,
                newName,
                union,
                size,
                align,
                wireSize,
                fields,
                integers ? members.stream().map(FieldLayout::integer).toList() : members,
                confidence);
    }

    /** Whether there is a wire field of that C name. */
    public boolean has(String fieldName) {
        return fields.stream().anyMatch(field -> field.name().equals(fieldName));
    }
}
