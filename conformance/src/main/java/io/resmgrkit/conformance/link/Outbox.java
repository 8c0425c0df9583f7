package io.resmgrkit.conformance.link;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Frames on their way out of a channel. Frames of one burst leave in one buffer and one system call: that is what makes
 * pipelining pay.
 */
final class Outbox implements Runnable {
    /** Bytes after which a buffer is handed to the channel and a new one begun. */
    private static final int CHUNK = 64 * 1024;

    private final Channel channel;
    private final ConcurrentLinkedQueue<Frame> frames = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    Outbox(Channel channel) {
        this.channel = channel;
    }

    /** Queues a frame; the event loop writes it. From any thread. */
    void send(Frame frame) {
        frames.add(frame);
        if (scheduled.compareAndSet(false, true)) {
            channel.eventLoop().execute(this);
        }
    }

    @Override
    public void run() {
        scheduled.set(false);
        Frame next = frames.poll();
        while (next != null) {
            ByteBuf out = channel.alloc().buffer(CHUNK / 16);
            while (next != null && out.readableBytes() < CHUNK) {
                FrameWriter.write(next, out);
                next = frames.poll();
            }
            channel.write(out, channel.voidPromise());
        }
        channel.flush();
    }
}
