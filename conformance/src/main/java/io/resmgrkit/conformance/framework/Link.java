package io.resmgrkit.conformance.framework;

import org.jspecify.annotations.Nullable;

/**
 * One attached path: its tables, its handle, and whether its name still stands (B4.1, B10).
 *
 * @param <H> handle of {@code resmgr_attach}
 */
final class Link<H> {
    private final int id;
    private final String path;
    private final int fileType;
    private final int flags;
    private final @Nullable ConnectFunctions<H> connect;
    private final IoFunctions<?> io;
    private final H handle;
    private volatile boolean named = true;

    Link(
            int id,
            String path,
            int fileType,
            int flags,
            @Nullable ConnectFunctions<H> connect,
            IoFunctions<?> io,
            H handle) {
        this.id = id;
        this.path = path;
        this.fileType = fileType;
        this.flags = flags;
        this.connect = connect;
        this.io = io;
        this.handle = handle;
    }

    int id() {
        return id;
    }

    @Nullable
    ConnectFunctions<H> connect() {
        return connect;
    }

    <E> @Nullable ConnectHandler<H, E> handler(ConnectSlot<E> slot) {
        return connect == null ? null : connect.get(slot);
    }

    IoFunctions<?> io() {
        return io;
    }

    H handle() {
        return handle;
    }

    boolean named() {
        return named;
    }

    void dropName() {
        named = false;
    }

    @Override
    public String toString() {
        return "link " + id + " " + path + " file type " + fileType + " flags 0x" + Integer.toHexString(flags);
    }
}
