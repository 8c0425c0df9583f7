package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.codec.wire.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of messages. */
public final class Requests {
    private static final int FLAG = 0x8000;
    private static final int SUBTYPE_AT = 2;

    private Requests() {}

    /** The C name of a request, of a connect that of its subtype, of combined messages all of them. */
    public static String name(Dialect dialect, byte[] request) {
        if (request.length < 4) {
            return "less than a head";
        }
        boolean big = dialect.bigEndian();
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at + 4 <= request.length) {
            int length = Bytes.u2(request, at + 2, big);
            names.add(one(dialect, request, at));
            if ((length & FLAG) == 0 || length == FLAG || type(dialect, request) == IoType._IO_CONNECT) {
                break;
            }
            at += length & ~FLAG;
        }
        return String.join(" + ", names);
    }

    /** The type of the first message. */
    static int type(Dialect dialect, byte[] request) {
        return request.length < 2 ? -1 : Bytes.u2(request, 0, dialect.bigEndian());
    }

    private static String one(Dialect dialect, byte[] request, int at) {
        boolean big = dialect.bigEndian();
        int type = Bytes.u2(request, at, big);
        String name = Tables.ioType(dialect).name(type);
        if (type == IoType._IO_CONNECT && at == 0) {
            name = Tables.connectSubtype(dialect).name(Bytes.u2(request, SUBTYPE_AT, big));
        }
        return name == null ? "type 0x" + Integer.toHexString(type) : name;
    }

    /** Names that a message can be asked for by: every type and every subtype of connect. */
    public static List<String> names(Dialect dialect) {
        List<String> names = new ArrayList<>();
        for (int type = 0x101; type < 0x200; type++) {
            add(names, Tables.ioType(dialect).name(type));
        }
        for (int subtype = 0; subtype < 16; subtype++) {
            add(names, Tables.connectSubtype(dialect).name(subtype));
        }
        return names;
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }
}
