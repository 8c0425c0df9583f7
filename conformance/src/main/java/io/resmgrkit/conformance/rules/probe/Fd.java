package io.resmgrkit.conformance.rules.probe;

import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.Whence;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.ConnectionIds;

/** A connection of a case, usually with an open descriptor behind it, and the requests sent on it. */
public final class Fd {
    /** Room of a reply unless the probe says otherwise: a link reply with 16 entries and a path (B12.2). */
    public static final int ROOM = 2584;

    private static final int STAT_ROOM = 256;

    private final Probe probe;
    private final Connection connection;
    private final int number;

    Fd(Probe probe, Connection connection, int number) {
        this.probe = probe;
        this.connection = connection;
        this.number = number;
    }

    Connection connection() {
        return connection;
    }

    int number() {
        return number;
    }

    /** How the server knows the connection. */
    public ConnectionIds ids() {
        return connection.ids();
    }

    /** Sends a message that must be answered. */
    public Answer send(String note, byte[] message, int room) {
        return probe.send(this, note, message, room);
    }

    /** Sends a message that must be answered, with the usual room. */
    public Answer send(String note, byte[] message) {
        return send(note, message, ROOM);
    }

    /** Sends a message that may block. */
    public Waiting start(String note, byte[] message, int room) {
        return probe.start(this, note, message, room);
    }

    /** Sends a connect message. */
    public Answer connect(String note, Connect message) {
        return send(note, message.encode(probe.dialect(), ids().handle()));
    }

    /** {@code read}. */
    public Answer read(int nbytes) {
        return send("read " + nbytes, probe.messages().read(nbytes, IoXtype._IO_XTYPE_NONE), nbytes);
    }

    /** {@code pread}. */
    public Answer readAt(int nbytes, long offset) {
        return send("pread " + nbytes + " at " + offset, probe.messages().readAt(nbytes, offset), nbytes);
    }

    /** {@code write}. */
    public Answer write(byte[] data) {
        return send("write " + data.length, probe.messages().write(data.length, IoXtype._IO_XTYPE_NONE, data), 0);
    }

    /** {@code pwrite}. */
    public Answer writeAt(long offset, byte[] data) {
        return send("pwrite " + data.length + " at " + offset, probe.messages().writeAt(offset, data), 0);
    }

    /** {@code lseek}. */
    public Answer lseek(int whence, long offset) {
        return send("lseek " + offset + " from " + whence, probe.messages().lseek(whence, offset), Long.BYTES);
    }

    /** The position, asked for by moving it nowhere. */
    public long position() {
        return lseek(Whence.SEEK_CUR, 0).success("lseek 0 from here").s8(0);
    }

    /** {@code stat}, in the form that every dialect has. */
    public Stats stat() {
        return Stats.of(probe, send("stat", probe.messages().stat(0), STAT_ROOM));
    }

    /** {@code close}: the message; the connection stays. */
    public Answer close() {
        return send("close", probe.messages().close(), 0);
    }

    /** {@code devctl}. */
    public Answer devctl(int dcmd, byte[] data, int room) {
        return send("devctl " + Texts.hex(dcmd), probe.messages().devctl(dcmd, data.length, data), 16 + room);
    }
}
