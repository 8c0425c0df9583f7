package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.TruncatedMessage;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.Session;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message with what came of it on the reference, as the conditions of rules look at it. */
final class Sighting {
    private static final int TYPE = 0xf000;
    private static final int ACCESS = 3;

    private final Exchange exchange;
    private final Session session;
    private final Message message;
    private final List<Part> parts = new ArrayList<>();

    /**
     * One of the messages that were combined, or the only one.
     *
     * @param type its number, -1 when it is not there
     * @param fields its integers by their C names
     */
    record Part(int type, Map<String, Long> fields) {
        long field(String name) {
            return fields.getOrDefault(name, 0L);
        }

        boolean is(int... types) {
            for (int one : types) {
                if (type == one) {
                    return true;
                }
            }
            return false;
        }
    }

    Sighting(Exchange exchange, Session session) {
        this.exchange = exchange;
        this.session = session;
        Dialect dialect = Dialect.of(session.dialect());
        byte[] request = exchange.request();
        message = Message.request(dialect, request, 0, request.length);
        message.accept(new Taking());
    }

    /** Puts each integer to the message it is in. */
    private final class Taking implements FieldVisitor {
        private Map<String, Long> fields = new HashMap<>();

        @Override
        public void enter(Role role, String name, StructLayout struct, int offset) {
            if (role == Role.MESSAGE) {
                fields = new HashMap<>();
            }
        }

        @Override
        public void leave() {
            // The next message begins by itself.
        }

        @Override
        public void integer(FieldLayout field, int index, int offset, long value) {
            boolean first = fields.putIfAbsent(field.name(), value) == null;
            if (first && field.name().equals("type")) {
                parts.add(new Part((int) value, fields));
            }
        }

        @Override
        public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
            // Conditions are about numbers; the path is asked for by name.
        }
    }

    Exchange exchange() {
        return exchange;
    }

    /** Messages in order; of a connect itself, then those combined with it. */
    List<Part> parts() {
        return parts;
    }

    /** The first or only message. */
    Part first() {
        return parts.isEmpty() ? new Part(-1, Map.of()) : parts.get(0);
    }

    Part last() {
        return parts.isEmpty() ? first() : parts.get(parts.size() - 1);
    }

    /** The messages that were combined, of a connect those behind it. */
    List<Part> chain() {
        return first().is(IoType._IO_CONNECT) ? parts.subList(1, parts.size()) : parts;
    }

    /** Whether it is one message, of one of these types. */
    boolean lone(int... types) {
        return parts.size() == 1 && first().is(types);
    }

    boolean reads() {
        return lone(IoType._IO_READ, IoType._IO_READ64);
    }

    boolean writes() {
        return lone(IoType._IO_WRITE, IoType._IO_WRITE64);
    }

    boolean connects(int... subtypes) {
        for (int subtype : subtypes) {
            if (first().is(IoType._IO_CONNECT) && first().field("subtype") == subtype) {
                return true;
            }
        }
        return false;
    }

    boolean opens() {
        return connects(ConnectSubtype._IO_CONNECT_OPEN);
    }

    long field(String name) {
        return first().field(name);
    }

    /** What is read or written besides plain data: the low byte of the extended type. */
    int xtype() {
        return (int) field("xtype") & 0xff;
    }

    /** Whether the dialect has no name for the extended type. */
    boolean unknownXtype() {
        return Tables.ioXtype(Dialect.of(session.dialect())).name(xtype()) == null;
    }

    boolean ok() {
        return exchange.outcome() instanceof Outcome.Replied;
    }

    /** Whether the reply says that bytes went over. */
    boolean moved() {
        return status() > 0;
    }

    int status() {
        return exchange.outcome() instanceof Outcome.Replied reply ? reply.status() : 0;
    }

    boolean pending() {
        return exchange.outcome() instanceof Outcome.Pending;
    }

    boolean refused(int... errnos) {
        for (int errno : errnos) {
            if (exchange.outcome() instanceof Outcome.Refused no && no.errno() == errno) {
                return true;
            }
        }
        return false;
    }

    /** Whether it ends before it says all that belongs to it. */
    boolean cut() {
        return message instanceof TruncatedMessage || exchange.request().length < 4;
    }

    int length() {
        return exchange.request().length;
    }

    /** Whether the server receives only the beginning at once. */
    boolean beyondBuffer() {
        return length() > session.receiveBuffer();
    }

    /** Whether its descriptor was open when it had been dealt with. */
    boolean bound() {
        return exchange.state().ocb() != null;
    }

    /** Whether its descriptor is open with all of these flags. */
    boolean openWith(int flags) {
        return bound() && (ocb("ioflag") & flags) == flags;
    }

    /** Whether its descriptor is open, and not for what the bit says. */
    boolean openWithout(int accessBit) {
        return bound() && (ocb("ioflag") & ACCESS & accessBit) == 0;
    }

    /** Position of its descriptor afterwards. */
    long position() {
        return ocb("offset");
    }

    long size() {
        return attr("nbytes");
    }

    boolean regular() {
        return (attr("mode") & TYPE) == FileMode.S_IFREG;
    }

    boolean directory() {
        return (attr("mode") & TYPE) == FileMode.S_IFDIR;
    }

    boolean sameDescriptor(Sighting other) {
        return exchange.client().scoid() == other.exchange.client().scoid()
                && exchange.client().coid() == other.exchange.client().coid();
    }

    /** Whether this is a dup whose two descriptors are those of the others, whichever way. */
    boolean duplicates(Sighting one, Sighting other) {
        return lone(IoType._IO_DUP)
                && ok()
                && (names(one) && sameDescriptor(other) || names(other) && sameDescriptor(one));
    }

    /** Whether the server info in the message names that descriptor (B6.1). */
    private boolean names(Sighting one) {
        return field("scoid") == one.exchange.client().scoid()
                && field("coid") == one.exchange.client().coid();
    }

    boolean sameClient(Sighting other) {
        return exchange.client().scoid() == other.exchange.client().scoid();
    }

    boolean sameObject(Sighting other) {
        return bound() && other.bound() && attr("inode") == other.attr("inode") && attr("mode") == other.attr("mode");
    }

    private long ocb(String name) {
        Members ocb = exchange.state().ocb();
        return ocb == null ? 0 : ocb.get(name);
    }

    private long attr(String name) {
        var attr = exchange.state().attr();
        return attr == null ? 0 : attr.members().get(name);
    }

    /** The path of a connect message, without what terminates it; empty for another message. */
    String path() {
        byte[] request = exchange.request();
        if (!first().is(IoType._IO_CONNECT) || request.length < IoConnect.SIZE) {
            return "";
        }
        int length = (int) Math.min(field("path_len"), request.length - IoConnect.SIZE);
        return new String(request, IoConnect.SIZE, length, StandardCharsets.UTF_8).replaceFirst("\0.*", "");
    }
}
