package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Credentials;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Summary;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.Tables;
import org.jspecify.annotations.Nullable;

/** Follows the kernel interface: requests, what is added to them, and their answers (QNET 4). */
final class Kernel {
    private static final int PULSE_AT = 44;
    private static final int PULSE_SIZE = 16;

    private final Kif kif = new Kif();
    private final Paths paths = new Paths();
    private final Connections connections = new Connections();
    private final OpenTransactions open;
    private final Directions directions;
    private final CaptureListener listener;
    private final Summary summary;
    private final long[] requests;
    private final long[] replies;
    private final boolean pair;
    private final boolean keepHeaders;
    private final Dialect little;
    private final Dialect big;

    Kernel(QnetOptions options, Directions directions, CaptureListener listener, Summary summary) {
        this.directions = directions;
        this.listener = listener;
        this.summary = summary;
        this.requests = summary.counter("requests");
        this.replies = summary.counter("replies");
        this.pair = options.pair();
        this.keepHeaders = listener.headers();
        this.little = options.little();
        this.big = options.big();
        this.open = new OpenTransactions(options.mostOpen(), listener, summary);
    }

    /**
     * Takes a packet.
     *
     * @param frame     the frame that completed it
     * @param direction its direction
     * @param bytes     holds it
     * @param from      its first byte
     * @param to        the end of what was captured of it
     * @param cut       bytes at its end that were not captured
     * @return what is wrong with it, or null
     */
    @Nullable
    String packet(Frame frame, Direction direction, byte[] bytes, int from, int to, long cut) {
        String wrong = kif.read(bytes, from, to, frame.big);
        if (wrong != null) {
            summary.count("kernel-interface messages that cannot be read");
            return wrong;
        }
        if (kif.otherOrder()) {
            summary.count("messages whose own byte order contradicts the frame's");
        }
        switch (kif.kind) {
            case Kif.SEND -> send(frame, direction, null, cut);
            case Kif.PULSE -> pulse(frame, direction, null);
            case Kif.REPLY, Kif.ERROR -> answer(frame, direction, cut);
            case Kif.WRITE -> write(frame, direction, cut);
            case Kif.READ -> read(frame, direction);
            case Kif.READ_DATA, Kif.READ_ERROR -> readData(frame, direction, cut);
            case Kif.UNBLOCK -> unblock(frame, direction);
            case Kif.CONNECT_SEND, Kif.CONNECT_PULSE -> {
                return connectAnd(frame, direction, cut);
            }
            default -> connection(frame, direction);
        }
        return null;
    }

    /** The capture is over. */
    void end() {
        open.end();
        summary.add("connections evicted to bound memory", connections.evictions());
    }

    private void connection(Frame frame, Direction direction) {
        boolean serverFirst = true;
        switch (kif.kind) {
            case Kif.CONNECT -> connections.ask(direction, kif);
            case Kif.CONNECT_SUCCESS -> serverFirst = connections.grant(directions.opposite(direction, frame), kif);
            case Kif.CONNECT_FAIL -> connections.refuse(directions.opposite(direction, frame), kif.u4(8));
            default -> {
                // Only connects and their answers change what is known of a connection before it is told.
            }
        }
        event(frame, serverFirst);
        if (kif.kind == Kif.DISCONNECT) {
            connections.drop(direction, kif.u4(4));
        }
    }

    private void event(Frame frame, boolean serverFirst) {
        summary.count(kif.name());
        listener.event(KernelEvents.of(frame, kif, serverFirst, dialect(frame)));
    }

    /** A connect with the first message, or the pulse, in the same packet: each has its own header. */
    private @Nullable String connectAnd(Frame frame, Direction direction, long cut) {
        int kind = kif.kind;
        Connection connection = connections.ask(direction, kif);
        event(frame, true);
        int from = kif.at + Math.max(kif.size, 24);
        String wrong = from > kif.end
                ? "its connect part claims " + kif.size + " bytes"
                : kif.read(kif.array, from, kif.end, frame.big);
        if (wrong != null) {
            return Kif.name(kind) + ": " + wrong;
        }
        if (kif.kind == Kif.SEND) {
            send(frame, direction, connection, cut);
        } else if (kif.kind == Kif.PULSE) {
            pulse(frame, direction, connection);
        } else {
            return Kif.name(kind) + ": its second part is " + kif.name();
        }
        return null;
    }

    private void send(Frame frame, Direction direction, @Nullable Connection asked, long cut) {
        Open started = open.fresh();
        Transaction transaction = begin(started, frame, direction, asked);
        long inFrame = kif.u4(44);
        long offered = kif.u4(24);
        int there = body(transaction, Kif.SEND_SIZE, inFrame, cut);
        transaction.request.begin(dialect(frame), Math.max(offered, inFrame));
        transaction.request.put(0, kif.array, kif.at + Kif.SEND_SIZE, there);
        transaction.weigh();
        credentials(transaction, Kif.SEND_SIZE + inFrame, cut);
        Connection connection = started.connection;
        if (connection != null) {
            paths.request(transaction, connection);
        }
        requests[0]++;
        if (pair) {
            open.open(direction, transaction.rcvid, started);
        } else {
            open.tell(started);
        }
    }

    private Transaction begin(Open started, Frame frame, Direction direction, @Nullable Connection asked) {
        Transaction transaction = started.transaction;
        transaction.time = frame.time;
        transaction.requestFrame = frame.number;
        started.server = kif.u4(4);
        started.sequence = frame.sequence;
        transaction.rcvid = kif.u4(8);
        transaction.client.tid = kif.s4(12);
        transaction.coid = kif.s4(16);
        transaction.client.address = direction.sourceText();
        transaction.client.node = frame.sourceNode;
        transaction.server.node = frame.destinationNode;
        Connection connection = asked == null ? connections.of(direction, started.server) : asked;
        started.connection = connection;
        transaction.client.pid = connection.clientPid;
        transaction.server.pid = connection.serverPid;
        transaction.server.chid = connection.channel;
        if (keepHeaders) {
            headers(transaction.requestHeader(), frame, Kif.SEND_SIZE);
        }
        check(transaction, frame, "request");
        return transaction;
    }

    private void credentials(Transaction transaction, long at, long cut) {
        if (!kif.hasCredentials()) {
            return;
        }
        Credentials credentials = kif.credentials(at);
        if (credentials == null) {
            if (cut == 0) {
                transaction.damage("credentials are announced and not all there");
            }
            return;
        }
        transaction.credentials = credentials;
        transaction.client.pid = credentials.pid();
    }

    /** How many of {@code announced} bytes behind the fixed part are there; fewer are noted. */
    private int body(Transaction transaction, int fixed, long announced, long cut) {
        int room = kif.end - kif.at - fixed;
        if (announced > room && announced <= room + cut) {
            transaction.note("the capture keeps " + room + " of the " + announced + " bytes that the frame carries");
        } else if (announced > room) {
            transaction.damage(kif.name() + " announces " + announced + " bytes, its frame carries " + (room + cut));
        }
        return (int) Math.min(announced, room);
    }

    private void pulse(Frame frame, Direction direction, @Nullable Connection asked) {
        Open started = open.fresh();
        Transaction transaction = begin(started, frame, direction, asked);
        transaction.outcome = Outcome.PULSE;
        transaction.request.begin(dialect(frame), PULSE_SIZE);
        transaction.request.put(0, kif.array, kif.at + PULSE_AT, PULSE_SIZE);
        transaction.path = started.connection == null ? null : started.connection.path;
        credentials(transaction, 64, 0);
        summary.count("pulses");
        open.tell(started);
    }

    private void answer(Frame frame, Direction direction, long cut) {
        Direction forward = directions.opposite(direction, frame);
        Open over = open.find(forward, kif.u4(8));
        boolean requested = over != null;
        if (over == null) {
            over = open.fresh();
            over.transaction.time = frame.time;
            over.transaction.rcvid = kif.u4(8);
            over.transaction.server.address = direction.sourceText();
            summary.count("replies whose request is not in the capture");
        }
        Transaction transaction = over.transaction;
        boolean failed = kif.kind == Kif.ERROR;
        transaction.answered = true;
        transaction.status = kif.s4(4);
        transaction.outcome = !requested ? Outcome.UNREQUESTED : failed ? Outcome.FAILED : Outcome.REPLIED;
        transaction.replyFrame = frame.number;
        transaction.server.address = direction.sourceText();
        if (keepHeaders) {
            headers(transaction.replyHeader(), frame, Kif.WRITE_SIZE);
        }
        check(transaction, frame, "reply");
        data(over, frame, cut, requested);
        if (requested) {
            transaction.latency = frame.time - transaction.time;
            Connection connection = over.connection;
            if (connection != null) {
                paths.over(transaction, connection);
            }
            replies[0]++;
            open.close(over);
        } else {
            open.tell(over);
        }
    }

    /** Puts the bytes of a reply, or of a piece of one, where they belong. */
    private void data(Open over, Frame frame, long cut, boolean counted) {
        Transaction transaction = over.transaction;
        int before = transaction.footprint();
        long announced = kif.u4(16);
        long offset = kif.u4(12);
        int there = body(transaction, Kif.WRITE_SIZE, announced, cut);
        Payload reply = transaction.reply();
        long length = announced == 0 ? 0 : offset + announced;
        reply.begin(dialect(frame), Math.max(reply.full(), length));
        reply.put(offset, kif.array, kif.at + Kif.WRITE_SIZE, there);
        transaction.weigh();
        if (counted) {
            open.grown(before, over);
        }
    }

    private void write(Frame frame, Direction direction, long cut) {
        Open over = open.find(directions.opposite(direction, frame), kif.u4(8));
        if (over == null) {
            summary.count("pieces of replies whose request is not in the capture");
            event(frame, true);
            return;
        }
        summary.count("pieces of replies");
        check(over.transaction, frame, "msgwrite");
        data(over, frame, cut, true);
    }

    private void read(Frame frame, Direction direction) {
        Direction forward = directions.opposite(direction, frame);
        Open over = open.find(forward, kif.u4(8));
        if (over == null) {
            summary.count("reads of requests that are not in the capture");
            event(frame, true);
            return;
        }
        summary.count("reads of requests");
        open.reads(forward, kif.u4(4), over);
    }

    private void readData(Frame frame, Direction direction, long cut) {
        Open over = open.reading(direction, kif.u4(8));
        if (over == null) {
            summary.count("pieces of requests that are not in the capture");
            event(frame, true);
            return;
        }
        Transaction transaction = over.transaction;
        check(transaction, frame, kif.name());
        if (kif.kind == Kif.READ_ERROR) {
            String name = Tables.errno(dialect(frame)).nameOrHex(kif.s4(4));
            transaction.note("the server's read of the request failed with " + name);
            return;
        }
        summary.count("pieces of requests");
        int before = transaction.footprint();
        long announced = kif.u4(16);
        long offset = kif.u4(12);
        int there = body(transaction, Kif.WRITE_SIZE, announced, cut);
        transaction.request.full(Math.max(transaction.request.full(), offset + announced));
        transaction.request.put(offset, kif.array, kif.at + Kif.WRITE_SIZE, there);
        transaction.weigh();
        open.grown(before, over);
        Connection connection = over.connection;
        if (connection != null && transaction.path == null) {
            paths.request(transaction, connection);
        }
    }

    private void unblock(Frame frame, Direction direction) {
        Open over = open.find(direction, kif.u4(8));
        if (over == null) {
            event(frame, true);
            return;
        }
        summary.count(kif.name());
        over.transaction.note("the client asked to be unblocked in frame " + frame.number);
    }

    private static void check(Transaction transaction, Frame frame, String what) {
        if (frame.check == Frame.Check.WRONG) {
            transaction.damage("the " + what + " in frame " + frame.number + " is damaged: its check sum is 0x"
                    + Integer.toHexString(frame.crc) + ", its bytes give 0x" + Integer.toHexString(frame.computed()));
        }
    }

    private void headers(Payload headers, Frame frame, int fixed) {
        headers.begin(frame.big ? big : little, Frame.HEADER + fixed);
        headers.put(0, frame.array, frame.at, Frame.HEADER);
        headers.put(Frame.HEADER, kif.array, kif.at, fixed);
    }

    private Dialect dialect(Frame frame) {
        return frame.big ? big : little;
    }
}
