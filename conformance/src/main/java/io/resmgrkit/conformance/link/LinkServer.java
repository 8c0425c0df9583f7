package io.resmgrkit.conformance.link;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SutSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Offers a resource manager of this JVM over TCP or a Unix socket; every link gets an instance of its own. */
public final class LinkServer implements AutoCloseable {
    private static final int MAX_LINKS = 64;

    private final MultiThreadIoEventLoopGroup group;
    private final Channel channel;
    private final SocketAddress address;

    private LinkServer(MultiThreadIoEventLoopGroup group, Channel channel, SocketAddress address) {
        this.group = group;
        this.channel = channel;
        this.address = address;
    }

    /**
     * Listens on TCP.
     *
     * @param port 0 for any free one
     * @param beyondLoopback whether an address that other machines reach is meant; without it, such an address is refused
     * @param log takes one line for each fault of a link
     * @throws IOException when that is impossible or not allowed
     */
    public static LinkServer tcp(
            Supplier<? extends ResourceManager> managers,
            String host,
            int port,
            boolean beyondLoopback,
            Consumer<String> log)
            throws IOException {
        InetAddress at = InetAddress.getByName(host);
        if (!beyondLoopback && !at.isLoopbackAddress()) {
            throw new IOException(
                    "tcp:" + host + ":" + port + ": not a loopback address; other machines could reach it");
        }
        return listen(managers, new InetSocketAddress(at, port), log);
    }

    /**
     * Listens on a Unix socket, which must not exist yet.
     *
     * @param log takes one line for each fault of a link
     */
    public static LinkServer unix(Supplier<? extends ResourceManager> managers, Path path, Consumer<String> log)
            throws IOException {
        return listen(managers, UnixDomainSocketAddress.of(path), log);
    }

    private static LinkServer listen(
            Supplier<? extends ResourceManager> managers, SocketAddress address, Consumer<String> log)
            throws IOException {
        AtomicInteger links = new AtomicInteger();
        MultiThreadIoEventLoopGroup group = SocketConnector.EventLoops.group(2, "link-server");
        boolean inet = address instanceof InetSocketAddress;
        Class<? extends ServerChannel> type = inet ? NioServerSocketChannel.class : NioServerDomainSocketChannel.class;
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(group)
                .channel(type)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel link) {
                        if (links.incrementAndGet() > MAX_LINKS) {
                            log.accept("link refused: more than " + MAX_LINKS + " at a time");
                            link.close();
                        } else {
                            ServedLink served = new ServedLink(managers, link, log);
                            link.pipeline().addLast(new FrameHandler(served));
                        }
                        link.closeFuture().addListener(done -> links.decrementAndGet());
                    }
                });
        if (inet) {
            bootstrap.childOption(ChannelOption.TCP_NODELAY, true);
        }
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            SocketConnector.EventLoops.shutdown(group);
            throw new IOException(address + ": cannot listen: " + bound.cause().getMessage(), bound.cause());
        }
        return new LinkServer(group, bound.channel(), address);
    }

    /** The TCP port, 0 for a Unix socket. */
    public int port() {
        return channel.localAddress() instanceof InetSocketAddress inet ? inet.getPort() : 0;
    }

    /** Where it listens, as {@code --sut} takes it. */
    public String where() {
        if (channel.localAddress() instanceof InetSocketAddress inet) {
            return new SutSpec.Tcp(inet.getAddress().getHostAddress(), inet.getPort()).toString();
        }
        return new SutSpec.Unix(((UnixDomainSocketAddress) address).getPath()).toString();
    }

    /** Waits until the server is closed. */
    public void await() throws InterruptedException {
        channel.closeFuture().await();
    }

    @Override
    public void close() throws IOException {
        channel.close().awaitUninterruptibly();
        SocketConnector.EventLoops.shutdown(group);
        if (address instanceof UnixDomainSocketAddress unix) {
            Files.deleteIfExists(unix.getPath());
        }
    }
}
