package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Summary;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.Tables;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Follows the kernel interface: requests, what is added to them, and their answers (QNET 4). */
final class Kernel {
    private static final int PULSE_AT = 44;
    private static final int PULSE_SIZE = 16;

    private final Kif kif = new Kif();
    private final Carried carried;
    private final Paths paths = new Paths();
    private final Connections connections = new Connections();
    private final OpenTransactions open;
    private final Directions directions;
    private final Reassembler reassembler;
    private final BiConsumer<Frame, String> problems;
    private final Doubts doubts = new Doubts();
    private final CaptureListener listener;
    private final Summary summary;
    private final long[] requests;
    private final long[] replies;
    private final boolean pair;
    private final boolean minor;
    private boolean partial;

    Kernel(
            QnetOptions options,
            Directions directions,
            Reassembler reassembler,
            BiConsumer<Frame, String> problems,
            CaptureListener listener,
            Summary summary) {
        this.directions = directions;
        this.reassembler = reassembler;
        this.problems = problems;
        this.listener = listener;
        this.summary = summary;
        this.requests = summary.counter("requests");
        this.replies = summary.counter("replies");
        this.pair = options.pair();
        this.minor = listener.minor();
        this.carried = new Carried(kif, listener.headers(), options);
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
        String wrong = kif.read(bytes, from, to, frame.big, cut);
        if (wrong != null) {
            summary.count("kernel-interface messages that cannot be read");
            return wrong;
        }
        doubts.settle(frame.number, open);
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

    /**
     * Takes what there is of a packet whose fragments never finished. It came before what is known now, so it must not take the place
     * of anything newer.
     */
    void partial(Frame head, Direction direction, byte[] bytes, int to, long missing) {
        if (kif.read(bytes, 0, to, head.big, missing) != null) {
            return;
        }
        Open newer = switch (kif.kind) {
            case Kif.REPLY, Kif.ERROR, Kif.WRITE -> open.find(directions.opposite(direction, head), kif.u4(8));
            case Kif.READ_DATA -> open.reading(direction, kif.u4(8));
            default -> null;
        };
        if (newer == null || newer.transaction.requestFrame < head.number) {
            partial = true;
            packet(head, direction, bytes, 0, to, missing);
            partial = false;
        }
    }

    /** Looks for the request, or the reply, of that handle among the packets whose fragments have not finished; takes what there is. */
    private boolean recovered(Direction direction, boolean request, long handle, String why) {
        Kif.Place place = kif.place();
        boolean found = reassembler.take(
                direction,
                Frame.KERNEL,
                packet -> Kif.carries(packet.bytes(), packet.captured(), packet.big(), request, handle),
                why);
        kif.back(place);
        return found;
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
            case Kif.CONNECT_SUCCESS ->
                serverFirst = connections.grant(directions.opposite(direction, frame), kif, frame.damaged());
            case Kif.CONNECT_FAIL -> connections.refuse(directions.opposite(direction, frame), kif.u4(8));
            default -> {
                // Only connects and their answers change what is known of a connection before it is told.
            }
        }
        event(frame, serverFirst);
        // A receiver passes over what is damaged, and this may name another connection.
        if (kif.kind == Kif.DISCONNECT && !frame.damaged()) {
            connections.drop(direction, kif.u4(4));
        }
    }

    private void event(Frame frame, boolean serverFirst) {
        summary.count(kif.name());
        listener.event(KernelEvents.of(frame, kif, serverFirst, false, carried.dialect(frame)));
        if (frame.damaged()) {
            problems.accept(frame, kif.name() + " is damaged: " + frame.damage());
        }
    }

    /** A frame whose bytes are told with their transaction. */
    private void part(Frame frame) {
        if (minor) {
            listener.event(KernelEvents.of(frame, kif, true, true, carried.dialect(frame)));
        }
    }

    /** A connect with the first message, or the pulse, in the same packet: each has its own header. */
    private @Nullable String connectAnd(Frame frame, Direction direction, long cut) {
        int kind = kif.kind;
        Connection connection = connections.ask(direction, kif);
        event(frame, true);
        int from = kif.at + Math.max(kif.size, 24);
        String wrong = from > kif.end
                ? "its connect part claims " + kif.size + " bytes"
                : kif.read(kif.array, from, kif.end, frame.big, cut);
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
        Open before = pair && !reassembler.isEmpty() ? open.find(direction, kif.u4(8)) : null;
        if (before != null) {
            Direction back = directions.opposite(direction, frame);
            recovered(back, false, kif.u4(8), "frame " + frame.number + " uses the handle of this reply again");
        }
        Open started = open.fresh();
        Transaction transaction = begin(started, frame, direction, asked);
        long inFrame = kif.u4(44);
        long offered = kif.u4(24);
        int there = carried.body(transaction, Kif.SEND_SIZE, inFrame, cut);
        transaction.request.begin(carried.dialect(frame), kif.has(28) ? Math.max(offered, inFrame) : -1);
        transaction.request.put(0, kif.array, kif.at + Kif.SEND_SIZE, there);
        transaction.weigh();
        carried.credentials(transaction, Kif.SEND_SIZE + inFrame, cut);
        Connection connection = started.connection;
        if (connection != null) {
            paths.request(transaction, connection);
        }
        requests[0]++;
        if (pair && !intruder(frame, direction, transaction)) {
            open.open(direction, transaction.rcvid, started);
        } else {
            open.tell(started);
        }
    }

    /** Whether a request that may have been damaged in its handle would take the place of an intact one. */
    private boolean intruder(Frame frame, Direction direction, Transaction transaction) {
        if (!frame.damaged() && !partial) {
            return false;
        }
        Open there = open.find(direction, transaction.rcvid);
        if (there == null || there.transaction.damaged || there.sequence == frame.sequence) {
            return false;
        }
        transaction.note("not paired: the request in frame " + there.transaction.requestFrame + " has the same handle");
        summary.count("damaged requests that were not paired");
        return true;
    }

    private Transaction begin(Open started, Frame frame, Direction direction, @Nullable Connection asked) {
        Transaction transaction = started.transaction;
        transaction.time = frame.time;
        transaction.requestFrame = frame.number;
        started.timed = frame.timed;
        started.server = kif.u4(4);
        started.sequence = frame.sequence;
        transaction.rcvid = kif.u4(8);
        transaction.client.tid = kif.has(16) ? kif.s4(12) : -1;
        transaction.coid = kif.has(20) ? kif.s4(16) : -1;
        transaction.client.address = direction.sourceText();
        transaction.client.node = frame.sourceNode;
        transaction.server.node = frame.destinationNode;
        Connection connection = asked == null ? connections.of(direction, started.server) : asked;
        started.connection = connection;
        transaction.client.pid = connection.clientPid;
        transaction.server.pid = connection.serverPid;
        transaction.server.chid = connection.channel;
        carried.requestHeader(transaction, frame);
        Carried.check(transaction, frame, "request");
        return transaction;
    }

    private void pulse(Frame frame, Direction direction, @Nullable Connection asked) {
        Open started = open.fresh();
        Transaction transaction = begin(started, frame, direction, asked);
        transaction.outcome = Outcome.PULSE;
        carried.priority(transaction);
        transaction.request.begin(carried.dialect(frame), PULSE_SIZE);
        transaction.request.put(0, kif.array, kif.at + PULSE_AT, PULSE_SIZE);
        transaction.path = started.connection == null ? null : started.connection.path;
        carried.credentials(transaction, 64, 0);
        summary.count("pulses");
        open.tell(started);
    }

    private void answer(Frame frame, Direction direction, long cut) {
        Direction forward = directions.opposite(direction, frame);
        long handle = kif.u4(8);
        Open over = open.find(forward, handle);
        if (over != null && !Doubts.copy(over, frame)) {
            open.close(over);
            over = null;
        }
        if (over == null && recovered(forward, true, handle, "their reply came in frame " + frame.number)) {
            over = open.find(forward, handle);
        }
        boolean requested = over != null;
        if (over == null) {
            over = open.fresh();
            over.transaction.time = frame.time;
            over.transaction.rcvid = kif.u4(8);
            over.transaction.server.address = direction.sourceText();
            summary.count("replies whose request is not in the capture");
        } else if (over.doubt != null && !doubts.better(over, frame, open, summary)) {
            return;
        }
        Doubts.Doubt doubt = requested && frame.damaged() ? doubts.of(over, frame) : null;
        Transaction transaction = over.transaction;
        boolean failed = kif.kind == Kif.ERROR;
        replies[0] += requested && !transaction.answered ? 1 : 0;
        transaction.answered = true;
        transaction.status = kif.s4(4);
        transaction.outcome = !requested ? Outcome.UNREQUESTED : failed ? Outcome.FAILED : Outcome.REPLIED;
        transaction.replyFrame = frame.number;
        transaction.server.address = direction.sourceText();
        carried.replyHeader(transaction, frame);
        Carried.check(transaction, frame, "reply");
        data(over, frame, cut, requested);
        if (!requested) {
            open.tell(over);
            return;
        }
        transaction.latency = over.timed && frame.timed ? frame.time - transaction.time : -1;
        Connection connection = over.connection;
        if (connection != null) {
            paths.over(transaction, connection);
        }
        if (doubt != null) {
            doubts.keep(doubt);
            return;
        }
        open.close(over);
    }

    /** Puts the bytes of a reply, or of a piece of one, where they belong. */
    private void data(Open over, Frame frame, long cut, boolean requested) {
        Transaction transaction = over.transaction;
        int before = transaction.footprint();
        long announced = kif.u4(16);
        long offset = kif.u4(12);
        int there = carried.body(transaction, Kif.WRITE_SIZE, announced, cut);
        Payload reply = transaction.reply();
        long length = !kif.has(Kif.WRITE_SIZE) ? -1 : announced == 0 ? 0 : offset + announced;
        // The library of a server of the other byte order turns the body of a reply into the client's (LAYOUT 6).
        Dialect order = requested ? transaction.request.dialect() : carried.dialect(frame);
        reply.begin(order, Math.max(reply.full(), length));
        reply.put(offset, kif.array, kif.at + Kif.WRITE_SIZE, there);
        transaction.weigh();
        if (requested) {
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
        part(frame);
        Carried.check(over.transaction, frame, "msgwrite");
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
        part(frame);
        open.reads(forward, kif.u4(4), over);
    }

    private void readData(Frame frame, Direction direction, long cut) {
        Open over = open.reading(direction, kif.u4(8));
        if (over == null) {
            summary.count("pieces of requests that are not in the capture");
            event(frame, true);
            return;
        }
        part(frame);
        Transaction transaction = over.transaction;
        Carried.check(transaction, frame, kif.name());
        if (kif.kind == Kif.READ_ERROR) {
            String name = Tables.errno(carried.dialect(frame)).nameOrHex(kif.s4(4));
            transaction.note("the server's read of the request failed with " + name);
            return;
        }
        summary.count("pieces of requests");
        int before = transaction.footprint();
        long announced = kif.u4(16);
        long offset = kif.u4(12);
        int there = carried.body(transaction, Kif.WRITE_SIZE, announced, cut);
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
        part(frame);
        over.transaction.note("the client asked to be unblocked in frame " + frame.number);
    }
}
