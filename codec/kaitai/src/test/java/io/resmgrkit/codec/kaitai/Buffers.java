package io.resmgrkit.codec.kaitai;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.function.UnaryOperator;

/** Buffers of every kind with other bytes around the ones that count; whoever asks for one releases it. */
enum Buffers {
    HEAP(buffer -> Unpooled.buffer().writeBytes(buffer)),
    DIRECT(buffer -> Unpooled.directBuffer().writeBytes(buffer)),
    /** An array that begins before the buffer does. */
    SLICE(buffer -> {
        int length = buffer.readableBytes();
        return Unpooled.buffer(5 + length + 256)
                .writeZero(5)
                .writeBytes(buffer)
                .writeZero(256)
                .slice(5, length + 256)
                .writerIndex(length);
    }),
    /** Every byte in a component of its own, so that integers span components. */
    COMPOSITE(buffer -> {
        var all = Unpooled.compositeBuffer(1024);
        while (buffer.isReadable()) {
            all.addComponent(true, Unpooled.directBuffer(1).writeByte(buffer.readByte()));
        }
        return all;
    });

    private final UnaryOperator<ByteBuf> copy;

    Buffers(UnaryOperator<ByteBuf> copy) {
        this.copy = copy;
    }

    /** The bytes readable, three others before and two behind them. */
    ByteBuf of(byte[] bytes) {
        ByteBuf around =
                Unpooled.buffer().writeMedium(0xeeeeee).writeBytes(bytes).writeShort(0xeeee);
        ByteBuf buffer = copy.apply(around);
        around.release();
        return buffer.readerIndex(3).writerIndex(3 + bytes.length);
    }
}
