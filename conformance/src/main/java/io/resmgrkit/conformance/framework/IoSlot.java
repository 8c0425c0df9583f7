package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoChmodEncoder;
import io.resmgrkit.codec.generated.IoChownEncoder;
import io.resmgrkit.codec.generated.IoCloseEncoder;
import io.resmgrkit.codec.generated.IoCombineEncoder;
import io.resmgrkit.codec.generated.IoDevctlEncoder;
import io.resmgrkit.codec.generated.IoDupEncoder;
import io.resmgrkit.codec.generated.IoFdinfoEncoder;
import io.resmgrkit.codec.generated.IoLockEncoder;
import io.resmgrkit.codec.generated.IoLseekEncoder;
import io.resmgrkit.codec.generated.IoMmapEncoder;
import io.resmgrkit.codec.generated.IoMsgEncoder;
import io.resmgrkit.codec.generated.IoNotifyEncoder;
import io.resmgrkit.codec.generated.IoOpenfdEncoder;
import io.resmgrkit.codec.generated.IoPathconfEncoder;
import io.resmgrkit.codec.generated.IoPowerEncoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoShutdownEncoder;
import io.resmgrkit.codec.generated.IoSpaceEncoder;
import io.resmgrkit.codec.generated.IoStatEncoder;
import io.resmgrkit.codec.generated.IoSyncEncoder;
import io.resmgrkit.codec.generated.IoUtimeEncoder;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.names.generated.IoType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The 26 slots of the I/O function table, in the order of {@code resmgr_io_funcs_t}: slot n answers message type 0x101 + n
 * (B5.3, B8.1).
 *
 * @param <M> view of the slot's message
 */
public final class IoSlot<M> {
    private static final int IO_BASE = IoType._IO_READ;
    private static final @Nullable IoSlot<?>[] SLOTS = new IoSlot<?>[IoFunctions.NFUNCS];

    public static final IoSlot<IoReadEncoder> READ =
            message("read", IoType._IO_READ, IoReadEncoder::new, IoReadEncoder::wrap);
    public static final IoSlot<IoWriteEncoder> WRITE =
            message("write", IoType._IO_WRITE, IoWriteEncoder::new, IoWriteEncoder::wrap);
    /** Runs when the last reference to a binding goes (B3.4); not for clients (B5.11). */
    public static final IoSlot<Reserved> CLOSE_OCB = internal("close_ocb", IoType._IO_RSVD_CLOSE_OCB);

    public static final IoSlot<IoStatEncoder> STAT =
            message("stat", IoType._IO_STAT, IoStatEncoder::new, IoStatEncoder::wrap);
    public static final IoSlot<IoNotifyEncoder> NOTIFY =
            message("notify", IoType._IO_NOTIFY, IoNotifyEncoder::new, IoNotifyEncoder::wrap);
    public static final IoSlot<IoDevctlEncoder> DEVCTL =
            message("devctl", IoType._IO_DEVCTL, IoDevctlEncoder::new, IoDevctlEncoder::wrap);
    /** Runs for a blocked client that wants out (B7.2); not for clients (B5.11). */
    public static final IoSlot<Pulse> UNBLOCK = internal("unblock", IoType._IO_RSVD_UNBLOCK);

    public static final IoSlot<IoPathconfEncoder> PATHCONF =
            message("pathconf", IoType._IO_PATHCONF, IoPathconfEncoder::new, IoPathconfEncoder::wrap);
    public static final IoSlot<IoLseekEncoder> LSEEK =
            message("lseek", IoType._IO_LSEEK, IoLseekEncoder::new, IoLseekEncoder::wrap);
    public static final IoSlot<IoChmodEncoder> CHMOD =
            message("chmod", IoType._IO_CHMOD, IoChmodEncoder::new, IoChmodEncoder::wrap);
    public static final IoSlot<IoChownEncoder> CHOWN =
            message("chown", IoType._IO_CHOWN, IoChownEncoder::new, IoChownEncoder::wrap);
    public static final IoSlot<IoUtimeEncoder> UTIME =
            message("utime", IoType._IO_UTIME, IoUtimeEncoder::new, IoUtimeEncoder::wrap);
    public static final IoSlot<IoOpenfdEncoder> OPENFD =
            message("openfd", IoType._IO_OPENFD, IoOpenfdEncoder::new, IoOpenfdEncoder::wrap);
    public static final IoSlot<IoFdinfoEncoder> FDINFO =
            message("fdinfo", IoType._IO_FDINFO, IoFdinfoEncoder::new, IoFdinfoEncoder::wrap);
    public static final IoSlot<IoLockEncoder> LOCK =
            message("lock", IoType._IO_LOCK, IoLockEncoder::new, IoLockEncoder::wrap);
    public static final IoSlot<IoSpaceEncoder> SPACE =
            message("space", IoType._IO_SPACE, IoSpaceEncoder::new, IoSpaceEncoder::wrap);
    public static final IoSlot<IoShutdownEncoder> SHUTDOWN =
            message("shutdown", IoType._IO_SHUTDOWN, IoShutdownEncoder::new, IoShutdownEncoder::wrap);
    public static final IoSlot<IoMmapEncoder> MMAP =
            message("mmap", IoType._IO_MMAP, IoMmapEncoder::new, IoMmapEncoder::wrap);
    public static final IoSlot<IoMsgEncoder> MSG =
            message("msg", IoType._IO_MSG, IoMsgEncoder::new, IoMsgEncoder::wrap);
    public static final IoSlot<IoCombineEncoder> RESERVED =
            message("reserved", IoType._IO_RSVD, IoCombineEncoder::new, IoCombineEncoder::wrap);
    public static final IoSlot<IoDupEncoder> DUP =
            message("dup", IoType._IO_DUP, IoDupEncoder::new, IoDupEncoder::wrap);
    public static final IoSlot<IoCloseEncoder> CLOSE_DUP =
            message("close_dup", IoType._IO_CLOSE, IoCloseEncoder::new, IoCloseEncoder::wrap);
    /** Runs before the first handler of a message (B5.5); not for clients (B5.11). */
    public static final IoSlot<Reserved> LOCK_OCB = internal("lock_ocb", IoType._IO_RSVD_LOCK_OCB);

    /** Runs after the last handler of a message (B5.8); not for clients (B5.11). */
    public static final IoSlot<Reserved> UNLOCK_OCB = internal("unlock_ocb", IoType._IO_RSVD_UNLOCK_OCB);

    public static final IoSlot<IoSyncEncoder> SYNC =
            message("sync", IoType._IO_SYNC, IoSyncEncoder::new, IoSyncEncoder::wrap);
    public static final IoSlot<IoPowerEncoder> POWER =
            message("power", IoType._IO_POWER, IoPowerEncoder::new, IoPowerEncoder::wrap);

    private final String name;
    private final int type;
    private final @Nullable Supplier<M> factory;
    private final @Nullable Wrapper<M> wrapper;

    private IoSlot(String name, int type, @Nullable Supplier<M> factory, @Nullable Wrapper<M> wrapper) {
        this.name = name;
        this.type = type;
        this.factory = factory;
        this.wrapper = wrapper;
        SLOTS[type - IO_BASE] = this;
    }

    /** Member of the C function table. */
    public String name() {
        return name;
    }

    /** Message type the slot answers. */
    public int type() {
        return type;
    }

    /** Position in the function table. */
    public int index() {
        return type - IO_BASE;
    }

    /** The slot of a message type; null below 0x101 and beyond the table (B5.3). */
    static @Nullable IoSlot<?> ofType(int type) {
        int index = type - IO_BASE;
        return index >= 0 && index < SLOTS.length ? SLOTS[index] : null;
    }

    /** Whether clients may send the type; the other slots are callouts of the framework's own (B5.11). */
    boolean fromWire() {
        return wrapper != null;
    }

    M newView() {
        if (factory == null) {
            throw new IllegalStateException("slot " + name + " has no message");
        }
        return factory.get();
    }

    void wrap(M view, Dialect dialect, byte[] array, int offset, int limit) {
        if (wrapper == null) {
            throw new IllegalStateException("slot " + name + " has no message");
        }
        wrapper.wrap(view, dialect, array, offset, limit);
    }

    @Override
    public String toString() {
        return name;
    }

    private static <M> IoSlot<M> message(String name, int type, Supplier<M> factory, Wrapper<M> wrapper) {
        return new IoSlot<>(name, type, factory, wrapper);
    }

    private static <M> IoSlot<M> internal(String name, int type) {
        return new IoSlot<>(name, type, null, null);
    }

    /** Lays a view over bytes. */
    @FunctionalInterface
    private interface Wrapper<M> {
        Object wrap(M view, Dialect dialect, byte[] array, int offset, int limit);
    }
}
