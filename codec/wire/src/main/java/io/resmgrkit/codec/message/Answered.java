package io.resmgrkit.codec.message;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;

/**
 * What a reply answers: its bytes do not say it.
 *
 * @param type      number of the message whose handler replied
 * @param subtype   its subtype, of a connect or power message; otherwise 0
 * @param dcmd      its command, of a devctl; otherwise 0
 * @param status    the status word of the reply
 * @param directory whether a directory was read
 */
public record Answered(int type, int subtype, int dcmd, int status, boolean directory) {
    private static final int CONNECT = 0x100;
    private static final int READ = 0x101;
    private static final int READ64 = 0x11e;
    private static final int DIR_EXTRA_HINT = 0x100;

    /** A reply to a message of that type with nothing else known of it. */
    public static Answered to(int type, int status) {
        return new Answered(type, 0, 0, status, false);
    }

    /**
     * What a reply with that status to that request answers. Of combined messages the last one's handler replies (LAYOUT 4); of a
     * combined connect it is the connect itself when the status has the redirect flag (LAYOUT 2.2).
     */
    public static Answered by(Message request, int status) {
        LastMessage last = new LastMessage(status < 0);
        request.accept(last);
        return new Answered(Math.max(last.type, 0), last.subtype, last.dcmd, status, last.directory);
    }

    /** Remembers the message that replies. */
    private static final class LastMessage implements FieldVisitor {
        private final boolean redirect;
        private int depth;
        private int messageDepth;
        private int messages;
        private int type = -1;
        private int subtype;
        private int dcmd;
        private boolean directory;

        LastMessage(boolean redirect) {
            this.redirect = redirect;
        }

        @Override
        public void enter(Role role, String name, StructLayout struct, int offset) {
            depth++;
            if (role == Role.MESSAGE && !(redirect && messages > 0)) {
                messages++;
                messageDepth = depth;
                type = -1;
                subtype = 0;
                dcmd = 0;
                directory = false;
            } else if (role == Role.MESSAGE) {
                messageDepth = -1;
            }
        }

        @Override
        public void leave() {
            depth--;
        }

        @Override
        public void integer(FieldLayout field, int index, int offset, long value) {
            if (depth != messageDepth) {
                return;
            }
            switch (field.name()) {
                case "type" -> type = (int) value;
                case "subtype" -> subtype = type == CONNECT || type == 0x11a ? (int) value : 0;
                case "dcmd" -> dcmd = (int) value;
                case "xtype" -> directory = (type == READ || type == READ64) && (value & DIR_EXTRA_HINT) != 0;
                default -> {
                    // Other fields say nothing about the reply.
                }
            }
        }

        @Override
        public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
            // Bytes say nothing about the reply.
        }
    }
}
