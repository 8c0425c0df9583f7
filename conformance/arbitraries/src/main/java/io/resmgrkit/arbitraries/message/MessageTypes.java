package io.resmgrkit.arbitraries.message;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.KnownMessage;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which numbers a dialect has messages for, and their structures: asked of the codec, so that a new message is here by itself. */
public final class MessageTypes {
    /** {@code _IO_CONNECT}. */
    public static final int CONNECT = 0x100;

    private static final int LAST = 0x1ff;
    private static final int PROBE = 256;
    private static final Map<Dialect, SortedMap<Integer, StructLayout>> REQUESTS = new EnumMap<>(Dialect.class);

    static {
        for (Dialect dialect : Dialect.values()) {
            SortedMap<Integer, StructLayout> types = new TreeMap<>();
            for (int type = CONNECT; type <= LAST; type++) {
                byte[] probe = new byte[PROBE];
                Bytes.put2(probe, 0, dialect.bigEndian(), type);
                Message message = Message.request(dialect, probe, 0, PROBE);
                StructLayout first = First.of(message);
                if (message instanceof KnownMessage && first != null) {
                    types.put(type, first);
                }
            }
            REQUESTS.put(dialect, types);
        }
    }

    private MessageTypes() {}

    /** The numbers of messages on a descriptor that have a structure in the dialect, in ascending order. */
    public static List<Integer> io(Dialect dialect) {
        return REQUESTS.get(dialect).keySet().stream()
                .filter(type -> type != CONNECT)
                .toList();
    }

    /** The structure of requests of that number. */
    static StructLayout request(Dialect dialect, int type) {
        return REQUESTS.get(dialect).get(type);
    }

    /** The structure of replies to that number with status 0; null where replies have none. */
    static @Nullable StructLayout reply(Dialect dialect, int type) {
        return First.of(Message.reply(dialect, Answered.to(type, 0), new byte[PROBE], 0, PROBE));
    }

    /** The name of a number, such as {@code _IO_READ}. */
    public static String name(Dialect dialect, int type) {
        return Tables.ioType(dialect).nameOrHex(type);
    }

    /** The first structure that is met. */
    private static final class First implements FieldVisitor {
        private @Nullable StructLayout struct;

        static @Nullable StructLayout of(Message message) {
            First first = new First();
            message.accept(first);
            return first.struct;
        }

        @Override
        public void enter(Role role, String name, StructLayout layout, int offset) {
            if (struct == null && offset == 0 && layout.wireSize() > 0) {
                struct = layout;
            }
        }

        @Override
        public void leave() {
            // Only beginnings count.
        }

        @Override
        public void integer(FieldLayout field, int index, int offset, long value) {
            // Only structures count.
        }

        @Override
        public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
            // Only structures count.
        }
    }
}
