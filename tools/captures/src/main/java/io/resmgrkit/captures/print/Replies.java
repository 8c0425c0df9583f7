package io.resmgrkit.captures.print;

import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.PulseMessage;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import io.resmgrkit.codec.wire.Walker;
import org.jspecify.annotations.Nullable;

/** How the bytes of a transaction are to be read. What a reply answers: they do not say it themselves (QNET 4, pairing rule 7). */
public final class Replies {
    private static final int COMBINED = 0x8000;
    private static final int HEAD = 16;
    private static final int PULSE = 16;

    private Replies() {}

    /** Whether the status is an error number. */
    public static boolean failed(Transaction transaction) {
        return transaction.outcome == Outcome.FAILED;
    }

    /**
     * Walks the request of a transaction. A pulse is told by the capture and not by its bytes, of which 4 or 12 of 16 may be there
     * (KEV 3.1).
     */
    public static @Nullable Defect walk(Transaction transaction, MessageBytes request, FieldVisitor visitor) {
        if (transaction.outcome != Outcome.PULSE || request.length() >= PULSE) {
            return request.walk(visitor);
        }
        Walker walker = new Walker(request.dialect(), request.array(), request.offset(), request.length(), visitor);
        long window = walker.open("message", request.length());
        PulseMessage.walk(walker, Role.MESSAGE, "message");
        walker.close(window);
        return walker.defect();
    }

    /** What a transaction's reply answers. A reply without its request is read as plain data. */
    public static Answered to(Transaction transaction, @Nullable MessageBytes request) {
        int status = (int) transaction.status;
        if (request == null || request.length() < 2) {
            return Answered.to(-1, status);
        }
        int type = request.type();
        boolean big = request.dialect().bigEndian();
        byte[] array = request.array();
        boolean combined = request.length() < 4 || (Bytes.u2(array, request.offset() + 2, big) & COMBINED) != 0;
        boolean plain = type > IoType._IO_CONNECT && type < 0x200 && !combined && type != IoType._IO_POWER;
        boolean told = type != IoType._IO_READ && type != IoType._IO_DEVCTL || request.length() >= HEAD;
        if (plain && told) {
            // The usual case without a walk: the message says it in its first words.
            int dcmd = type == IoType._IO_DEVCTL ? Bytes.s4(array, request.offset() + 4, big) : 0;
            boolean directory = directory(type, array, request.offset(), big, transaction.reply());
            return new Answered(type, 0, dcmd, status, directory);
        }
        if (type == IoType._IO_CONNECT && request.length() < IoConnect.SIZE && request.length() >= 4) {
            return new Answered(type, Bytes.u2(array, request.offset() + 2, big), 0, status, false);
        }
        if (!transaction.request.complete() && cut(request, type, status)) {
            return Answered.to(-1, status);
        }
        return Answered.by(Message.request(request.dialect(), array, request.offset(), request.length()), status);
    }

    /** Whether a combined request goes on behind what was captured: then nothing tells which message was answered (LAYOUT 4). */
    private static boolean cut(MessageBytes request, int type, int status) {
        boolean big = request.dialect().bigEndian();
        int end = request.offset() + request.length();
        int at = 0;
        if (type == IoType._IO_CONNECT) {
            if (request.length() < IoConnect.SIZE) {
                return false;
            }
            int subtype = Bytes.u2(request.array(), request.offset() + 2, big);
            boolean chain = subtype == ConnectSubtype._IO_CONNECT_COMBINE
                    || subtype == ConnectSubtype._IO_CONNECT_COMBINE_CLOSE;
            if (!chain || status < 0) {
                return false;
            }
            IoConnect connect = new IoConnect().wrap(request.dialect(), request.array(), request.offset(), end);
            at = IoConnect.SIZE + connect.pathLen() + 7 & -8;
        }
        while (at + 4 <= request.length()) {
            int length = Bytes.u2(request.array(), request.offset() + at + 2, big);
            if ((length & COMBINED) == 0 || (length & ~COMBINED) < 4) {
                return false;
            }
            at += length & ~COMBINED;
        }
        return true;
    }

    /** Whether the data of a read are directory entries: the request says it, or the data have that shape. */
    private static boolean directory(int type, byte[] array, int at, boolean big, Payload reply) {
        return type == IoType._IO_READ
                && ((Bytes.s4(array, at + 8, big) & IoXtype._IO_XFLAG_DIR_EXTRA_HINT) != 0 || DirectoryShape.of(reply));
    }
}
