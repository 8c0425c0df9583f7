package io.resmgrkit.conformance.compare;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.State.AttrState;
import org.jspecify.annotations.Nullable;

/** A request, as far as it tells how to read and to judge the answer. */
public final class Asked {
    private static final int TYPE = 0xf000;
    private static final int DIRECTORY = 0x4000;

    private final Dialect dialect;
    private final byte[] request;
    private final boolean directory;
    private @Nullable Message message;

    /**
     * @param dialect layout and byte order of the sender
     * @param directory whether it went to a descriptor of a directory
     */
    public Asked(Dialect dialect, byte[] request, boolean directory) {
        this.dialect = dialect;
        this.request = request;
        this.directory = directory;
    }

    /** The request of an exchange; the state it left behind tells what its descriptor is of. */
    public static Asked of(Exchange exchange, Dialect session) {
        AttrState attr = exchange.state().attr();
        boolean directory = attr != null && (attr.members().get("mode") & TYPE) == DIRECTORY;
        return new Asked(sender(exchange, session), exchange.request(), directory);
    }

    /** Layout and byte order of the sender of an exchange. */
    public static Dialect sender(Exchange exchange, Dialect session) {
        return exchange.bigEndian() ? Dialect.SDP6_ILP32_BE : session;
    }

    /** Layout and byte order of request and reply. */
    public Dialect dialect() {
        return dialect;
    }

    /** Whether it went to a descriptor of a directory. */
    public boolean directory() {
        return directory;
    }

    /** The request, decoded. */
    public Message message() {
        Message decoded = message;
        if (decoded == null) {
            decoded = Message.request(dialect, request, 0, request.length);
            message = decoded;
        }
        return decoded;
    }

    /** Whether the request is shorter than it says, or contradicts itself. */
    public boolean damaged() {
        return message().defect() != null;
    }

    /** Which message a reply with that status answers: of combined ones the last. */
    public Answered answered(int status) {
        return Answered.by(message(), status);
    }
}
