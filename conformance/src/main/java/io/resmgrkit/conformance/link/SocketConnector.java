package io.resmgrkit.conformance.link;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Links over TCP and Unix sockets. A new link reaches the server that is there: it starts nothing anew. */
public final class SocketConnector implements Transport.Connector {
    private final MultiThreadIoEventLoopGroup group = EventLoops.group(1, "link-client");
    private final SocketAddress address;
    private final Duration timeout;

    private SocketConnector(SocketAddress address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    /** Links to a TCP server. */
    public static SocketConnector tcp(String host, int port, Duration timeout) {
        return new SocketConnector(new InetSocketAddress(host, port), timeout);
    }

    /** Links to a Unix socket. */
    public static SocketConnector unix(Path path, Duration timeout) {
        return new SocketConnector(UnixDomainSocketAddress.of(path), timeout);
    }

    @Override
    public Transport connect(Transport.Listener listener) throws IOException {
        Bootstrap bootstrap = new Bootstrap().group(group);
        if (address instanceof InetSocketAddress) {
            bootstrap
                    .channel(NioSocketChannel.class)
                    .option(ChannelOption.TCP_NODELAY, true)
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) timeout.toMillis());
        } else {
            bootstrap.channel(NioDomainSocketChannel.class);
        }
        bootstrap.handler(new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new FrameHandler(listener));
            }
        });
        ChannelFuture connected = bootstrap.connect(address);
        if (!connected.awaitUninterruptibly(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            connected.cancel(false);
            throw new IOException("no connection within " + timeout.toMillis() + " ms");
        }
        if (!connected.isSuccess()) {
            throw new IOException("no connection: " + connected.cause().getMessage(), connected.cause());
        }
        Outbox outbox = new Outbox(connected.channel());
        return new Transport() {
            @Override
            public void send(Frame frame) {
                outbox.send(frame);
            }

            @Override
            public void close() {
                connected.channel().close();
            }
        };
    }

    @Override
    public boolean startsAnew() {
        return false;
    }

    @Override
    public void close() {
        EventLoops.shutdown(group);
    }

    /** Event loops of the link. */
    static final class EventLoops {
        private EventLoops() {}

        /** Daemon threads with a name. */
        static MultiThreadIoEventLoopGroup group(int threads, String name) {
            return new MultiThreadIoEventLoopGroup(
                    threads, new io.netty.util.concurrent.DefaultThreadFactory(name, true), NioIoHandler.newFactory());
        }

        /** Ends a group without waiting for more work. */
        static void shutdown(MultiThreadIoEventLoopGroup group) {
            group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
        }
    }
}
