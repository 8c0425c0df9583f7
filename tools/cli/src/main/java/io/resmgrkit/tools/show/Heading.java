package io.resmgrkit.tools.show;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.Direction;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.codec.wire.Bytes;

/** What a message is called. */
public final class Heading {
    private static final int HEAD = 4;
    private static final String NO_TYPE = "(no type)";

    private Heading() {}

    /** The name of a message number: {@code _IO_READ}, or hex where it has none. */
    public static String type(Dialect dialect, int type) {
        return Tables.ioType(dialect).nameOrHex(type);
    }

    /** The name of the message that begins at this offset of another one. */
    static String type(MessageBytes message, int offset) {
        if (message.length() < offset + 2) {
            return NO_TYPE;
        }
        int type = Bytes.u2(
                message.array(), message.offset() + offset, message.dialect().bigEndian());
        return type(message.dialect(), type);
    }

    /** The name of a connect message: that of its subtype. */
    static String connect(Dialect dialect, int subtype) {
        String name = Tables.connectSubtype(dialect).name(subtype);
        return name != null ? name : "_IO_CONNECT/" + subtype;
    }

    /** The name of a request, or of what a reply answers. */
    public static String name(Message message) {
        MessageBytes bytes = message.bytes();
        int type = bytes.type();
        if (type < 0) {
            return NO_TYPE;
        }
        if (type != IoType._IO_CONNECT) {
            return type(bytes.dialect(), type);
        }
        if (bytes.answered() != null) {
            return connect(bytes.dialect(), bytes.answered().subtype());
        }
        boolean whole = bytes.length() >= HEAD;
        int at = bytes.offset() + 2;
        return whole
                ? connect(
                        bytes.dialect(),
                        Bytes.u2(bytes.array(), at, bytes.dialect().bigEndian()))
                : type(bytes.dialect(), type);
    }

    /** One line about a message: name, direction, status, length, dialect. */
    static String of(Message message, Style style) {
        MessageBytes bytes = message.bytes();
        String length = bytes.length() == 1 ? "1 byte" : bytes.length() + " bytes";
        String what = bytes.direction() == Direction.REQUEST
                ? style.name(name(message)) + " request"
                : "reply to " + style.name(name(message)) + ", status " + status(bytes);
        return what + ", " + length + ", " + bytes.dialect().id();
    }

    private static String status(MessageBytes bytes) {
        int status = bytes.answered() == null ? 0 : bytes.answered().status();
        return status >= 0
                ? Integer.toString(status)
                : String.join("|", Tables.connectRet(bytes.dialect()).split(status));
    }

    /**
     * Whether the first structure is the message itself, with everything else behind it. It is not in a directory, whose
     * entries are equals.
     */
    static boolean isOneStructure(MessageBytes message) {
        return message.answered() == null || !message.answered().directory();
    }

    /** Whether a connect of this subtype is answered with a descriptor that stays open. */
    public static boolean keepsDescriptor(int subtype) {
        return subtype == ConnectSubtype._IO_CONNECT_OPEN || subtype == ConnectSubtype._IO_CONNECT_COMBINE;
    }
}
