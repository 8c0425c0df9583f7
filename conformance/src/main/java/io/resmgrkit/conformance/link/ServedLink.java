package io.resmgrkit.conformance.link;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.ResourceManager;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One link of a server: its frames go to a resource manager of its own; what that throws ends the link. */
final class ServedLink implements Transport.Listener {
    private final Channel channel;
    private final Consumer<String> log;
    private final Outbox outbox;
    private final ManagerSession session;
    private boolean over;

    ServedLink(Supplier<? extends ResourceManager> managers, Channel channel, Consumer<String> log) {
        this.channel = channel;
        this.log = log;
        this.outbox = new Outbox(channel);
        this.session = new ManagerSession(managers, outbox::send);
    }

    @Override
    public void frame(Frame frame) {
        if (over) {
            return;
        }
        try {
            if (!session.frame(frame)) {
                over = true;
                channel.eventLoop()
                        .execute(() ->
                                channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE));
            }
        } catch (IOException | RuntimeException | Error e) {
            log.accept("link ended: the resource manager threw " + e);
            over = true;
            channel.close();
        }
    }

    @Override
    public void ended(Outcome why) {
        if (why instanceof Outcome.Garbage garbage) {
            log.accept("link ended: " + garbage.why());
        }
        if (!over) {
            over = true;
            session.end();
        }
    }
}
