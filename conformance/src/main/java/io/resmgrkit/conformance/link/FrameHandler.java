package io.resmgrkit.conformance.link;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.resmgrkit.conformance.sut.Outcome;
import java.util.List;

/** Turns the bytes of a channel into frames for a listener; the first fault ends the channel. */
final class FrameHandler extends ByteToMessageDecoder {
    private static final int HEAD_SHOWN = 64;

    private final Transport.Listener listener;
    private boolean over;

    FrameHandler(Transport.Listener listener) {
        this.listener = listener;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        try {
            Frame frame = over ? null : FrameReader.read(in);
            while (frame != null) {
                listener.frame(frame);
                frame = over ? null : FrameReader.read(in);
            }
            if (over) {
                in.skipBytes(in.readableBytes());
            }
        } catch (FrameFormatException e) {
            byte[] head = ByteBufUtil.getBytes(in, in.readerIndex(), Math.min(HEAD_SHOWN, in.readableBytes()));
            in.skipBytes(in.readableBytes());
            end(ctx, new Outcome.Garbage(String.valueOf(e.getMessage()), head));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        boolean middle = actualReadableBytes() > 0;
        super.channelInactive(ctx);
        end(ctx, new Outcome.Crash("the link was closed" + (middle ? " in the middle of a frame" : ""), ""));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        end(ctx, new Outcome.Crash("the link broke: " + cause.getMessage(), ""));
    }

    private void end(ChannelHandlerContext ctx, Outcome why) {
        if (!over) {
            over = true;
            listener.ended(why);
        }
        ctx.close();
    }
}
