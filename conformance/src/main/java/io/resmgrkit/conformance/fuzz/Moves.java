package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.MsgInfo;
import io.resmgrkit.codec.generated.MsgInfoEncoder;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.sut.ConnectionIds;

/** Messages as moves of the cast. */
final class Moves {
    /** Room of a reply unless the message says otherwise: that of a connect (B12.2). */
    static final int ROOM = 2520;

    private static final int CHANNEL = 1;
    private static final int LINK = 0;

    private final Dialect dialect;
    private final Messages messages;

    Moves(Dialect dialect) {
        this.dialect = dialect;
        this.messages = new Messages(dialect);
    }

    Dialect dialect() {
        return dialect;
    }

    Messages messages() {
        return messages;
    }

    Move.Send connect(int client, int fd, String call, Connect message) {
        return new Move.Send(client, fd, call, message.encode(dialect, LINK), ROOM);
    }

    Move.Send send(World.Descriptor on, String call, byte[] message) {
        return send(on, call, message, ROOM);
    }

    Move.Send send(World.Descriptor on, String call, byte[] message, int room) {
        return new Move.Send(on.client(), on.fd(), call, message, room);
    }

    /** How the reference knows a descriptor. */
    static ConnectionIds ids(World.Descriptor of) {
        return new ConnectionIds(
                0, Cast.pid(of.client()), CHANNEL, Cast.scoid(of.client()), Cast.coid(of.fd()), LINK, 0);
    }

    /** The server-info that names a descriptor in a link message (B12.7). */
    byte[] info(World.Descriptor of) {
        ConnectionIds ids = ids(of);
        byte[] info = new byte[MsgInfo.SIZE];
        new MsgInfoEncoder()
                .wrap(dialect, info, 0, info.length)
                .pid(ids.pid())
                .chid(ids.chid())
                .scoid(ids.scoid())
                .coid(ids.coid());
        return info;
    }
}
