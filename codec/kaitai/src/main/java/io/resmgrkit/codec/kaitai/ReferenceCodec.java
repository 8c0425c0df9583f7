package io.resmgrkit.codec.kaitai;

import io.kaitai.struct.KaitaiStream;
import io.kaitai.struct.KaitaiStruct;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.resmgrkit.codec.CodecException;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;

/**
 * Messages as trees of plain objects, by the stock Kaitai compiler's classes. Slower than the fast codec and made for clarity: it
 * computes no lengths, and what does not fit is refused as a whole.
 *
 * <p>A decoded tree is a {@code Request} or {@code Reply} of {@code le.generated} or, in a big-endian dialect, of
 * {@code be.generated}. To change one, set fields, lengths and values read ahead ({@code type}, {@code combine_len} of a chain
 * element), then call {@code _check()} on what was changed, inner objects first.
 *
 * <p>Not affected by the dialect: the enumerations of {@code names/}, which are generated in both packages.
 */
public final class ReferenceCodec {
    /** Messages in one chain at most: the generated classes read each message of a chain inside the one before it. */
    public static final int MAX_CHAIN = 256;

    private final Dialect dialect;

    private ReferenceCodec(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The reference codec of a dialect. */
    public static ReferenceCodec of(Dialect dialect) {
        return new ReferenceCodec(dialect);
    }

    /**
     * Decodes a request.
     *
     * @throws CodecException when the bytes are no whole, consistent request, or a chain is longer than {@link #MAX_CHAIN}
     */
    public KaitaiStruct.ReadWrite request(byte[] bytes) {
        return request(Unpooled.wrappedBuffer(bytes));
    }

    /**
     * Decodes the readable bytes of a buffer as a request. The buffer stays the caller's, its indices do not move; the tree may come
     * back to it until it is released.
     *
     * @throws CodecException when the bytes are no whole, consistent request, or a chain is longer than {@link #MAX_CHAIN}
     */
    public KaitaiStruct.ReadWrite request(ByteBuf buffer) {
        Chains.checkRequest(dialect, buffer);
        return read(unreadRequest(ByteBufKaitaiStream.reading(buffer)), "request", buffer);
    }

    /**
     * Decodes the bytes of a reply.
     *
     * @throws CodecException when the bytes are no whole, consistent reply to that
     */
    public KaitaiStruct.ReadWrite reply(Answered answered, byte[] bytes) {
        return reply(answered, Unpooled.wrappedBuffer(bytes));
    }

    /**
     * Decodes the readable bytes of a buffer as a reply; the buffer stays the caller's as in {@link #request(ByteBuf)}.
     *
     * @throws CodecException when the bytes are no whole, consistent reply to that
     */
    public KaitaiStruct.ReadWrite reply(Answered answered, ByteBuf buffer) {
        Chains.checkReply(dialect, answered, buffer);
        return read(unreadReply(answered, ByteBufKaitaiStream.reading(buffer)), "reply", buffer);
    }

    /**
     * Encodes a tree: one that was decoded, or one built with every field, length and nested object set and {@code _check()} called.
     *
     * @param length of the whole message in bytes
     * @throws CodecException                             when the tree needs more than that
     * @throws io.kaitai.struct.ConsistencyError          when it needs less, or lengths contradict what they count
     * @throws io.kaitai.struct.ConsistencyNotCheckedError when {@code _check()} was not called after a change
     */
    public byte[] encode(KaitaiStruct.ReadWrite tree, int length) {
        byte[] bytes = new byte[length];
        encode(tree, length, Unpooled.wrappedBuffer(bytes).clear());
        return bytes;
    }

    /**
     * Encodes a tree, as {@link #encode(KaitaiStruct.ReadWrite, int)}, behind what a buffer holds. The buffer stays the caller's; its
     * writer index moves by {@code length} even when the tree turns out not to fit.
     */
    public void encode(KaitaiStruct.ReadWrite tree, int length, ByteBuf into) {
        try {
            tree._write(ByteBufKaitaiStream.writing(into, length));
        } catch (BufferOverflowException e) {
            CodecException refusal = new CodecException("the message needs more than " + length + " bytes");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** A request to be read from a stream by {@code _read()}, or to be filled and written. */
    KaitaiStruct.ReadWrite unreadRequest(KaitaiStream stream) {
        return dialect.bigEndian()
                ? new io.resmgrkit.codec.kaitai.be.generated.Request(stream, dialect.release())
                : new io.resmgrkit.codec.kaitai.le.generated.Request(stream, dialect.release());
    }

    /** A reply to be read from a stream by {@code _read()}, or to be filled and written. */
    KaitaiStruct.ReadWrite unreadReply(Answered to, KaitaiStream stream) {
        long dcmd = to.dcmd() & 0xffff_ffffL;
        int directory = to.directory() ? 1 : 0;
        return dialect.bigEndian()
                ? new io.resmgrkit.codec.kaitai.be.generated.Reply(
                        stream, dialect.release(), to.type(), to.subtype(), dcmd, to.status(), directory)
                : new io.resmgrkit.codec.kaitai.le.generated.Reply(
                        stream, dialect.release(), to.type(), to.subtype(), dcmd, to.status(), directory);
    }

    /** Reads what one of the two methods above made. */
    static void read(KaitaiStruct.ReadWrite tree) {
        if (tree instanceof io.resmgrkit.codec.kaitai.le.generated.Request request) {
            request._read();
        } else if (tree instanceof io.resmgrkit.codec.kaitai.be.generated.Request request) {
            request._read();
        } else if (tree instanceof io.resmgrkit.codec.kaitai.le.generated.Reply reply) {
            reply._read();
        } else if (tree instanceof io.resmgrkit.codec.kaitai.be.generated.Reply reply) {
            reply._read();
        } else {
            throw new CodecException(tree.getClass().getSimpleName() + " is no whole message");
        }
    }

    private KaitaiStruct.ReadWrite read(KaitaiStruct.ReadWrite tree, String what, ByteBuf buffer) {
        try {
            read(tree);
            return tree;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            String why = e.getMessage() == null ? "an integer reaches past the end" : e.getMessage();
            CodecException refusal = new CodecException("a " + what + " of " + buffer.readableBytes()
                    + " bytes is damaged in " + dialect.id() + ": " + why);
            refusal.initCause(e);
            throw refusal;
        }
    }
}
