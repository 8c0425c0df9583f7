package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.names.generated.IoType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what a message is, for people, from its bytes alone: of a message that shrinking has changed nothing else is true. */
final class Label {
    private static final Set<String> SILENT = Set.of(
            "combine_len", "subtype", "path_len", "extra_len", "reply_max", "entry_max", "key", "handle", "access");
    private static final long PLAIN = 0xffff;

    private Label() {}

    /** Its name, its path, and the fields that are not 0. */
    static String of(Dialect dialect, byte[] request) {
        List<String> arguments = new ArrayList<>();
        if (Requests.type(dialect, request) == IoType._IO_CONNECT && request.length >= IoConnect.SIZE) {
            IoConnect connect = new IoConnect().wrap(dialect, request, 0, request.length);
            String path = new String(request, connect.pathOffset(), connect.pathLength(), StandardCharsets.ISO_8859_1);
            arguments.add("'" + path.replaceFirst("\0.*", "").replaceAll("[^ -~]", "?") + "'");
        }
        for (Mutation.Field field : Mutation.fields(dialect, request)) {
            if (field.value() != 0 && !SILENT.contains(field.name())) {
                arguments.add(field.name() + "=" + text(field.value()));
            }
        }
        return Requests.name(dialect, request) + "(" + String.join(",", arguments) + ")";
    }

    private static String text(long value) {
        return Math.abs(value) <= PLAIN ? Long.toString(value) : "0x" + Long.toHexString(value);
    }
}
