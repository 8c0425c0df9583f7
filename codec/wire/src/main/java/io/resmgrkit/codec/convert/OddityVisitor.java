package io.resmgrkit.codec.convert;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what a sender of the dialect would hardly have written: values without a name, lengths that do not fit, bytes left over. */
final class OddityVisitor implements FieldVisitor {
    private static final int COMBINE = 0x8000;
    private static final Set<String> LEFT_OVER = Set.of("tail", "undecoded");

    /** Fields whose values are all named; others take numbers of their own. */
    private static final Set<String> NAMED =
            Set.of("type", "subtype", "whence", "action", "l_type", "extra_type", "format", "xtype", "sigev_notify");

    private final Dialect dialect;
    private final int messageLength;
    private final List<String> found = new ArrayList<>();
    private int wireSize;
    private boolean head;

    /** @param length bytes of the whole message */
    OddityVisitor(Dialect dialect, int length) {
        this.dialect = dialect;
        this.messageLength = length;
    }

    List<String> found() {
        return found;
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        head = role == Role.MESSAGE;
        wireSize = struct.wireSize();
    }

    @Override
    public void leave() {
        head = false;
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        String name = field.name();
        if (head && name.equals("combine_len")) {
            length(value, offset);
        }
        Names names = field.names();
        if (names != null && NAMED.contains(name)) {
            boolean unnamed = names.flags()
                    ? names.split(value).stream().anyMatch(part -> part.startsWith("0x"))
                    : names.name(value) == null;
            if (unnamed) {
                found.add(name + " 0x" + Long.toHexString(value) + " has no name in " + dialect.id());
            }
        }
        boolean reserved = name.matches("_?zero2?|reserved.*|d_reserved|l_zero1");
        if (reserved && value != 0) {
            found.add(name + " is " + value + ", not zero");
        }
    }

    /** Clients set the length to that of the fixed part or to that of the message; 0 is one that is not set (LAYOUT 2.3, 4). */
    private void length(long combineLen, int offset) {
        long length = combineLen & (COMBINE - 1);
        if (length != 0 && length < wireSize) {
            found.add("combine_len is " + length + ", the structure has " + wireSize + " bytes");
        }
        if (length > messageLength - offset + 2) {
            found.add("combine_len is " + length + ", the message has " + (messageLength - offset + 2) + " bytes");
        }
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
        if (LEFT_OVER.contains(field.name())) {
            found.add(length + " bytes at offset " + offset + " have no meaning");
        }
    }
}
