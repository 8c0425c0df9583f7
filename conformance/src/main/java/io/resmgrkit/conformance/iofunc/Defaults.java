package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.conformance.framework.ConnectFunctions;
import io.resmgrkit.conformance.framework.ConnectHandler;
import io.resmgrkit.conformance.framework.ConnectSlot;
import io.resmgrkit.conformance.framework.IoFunctions;
import io.resmgrkit.conformance.framework.IoHandler;
import io.resmgrkit.conformance.framework.IoSlot;

/** {@code iofunc_func_init}: the function tables of a plain file (B8.1). */
public final class Defaults {
    private Defaults() {}

    /**
     * Puts the default handlers into the tables, as far as the tables reach. Unlink, rename, mknod, readlink, link, mount and
     * connect unblock, notify, space, shutdown, msg and dup have none.
     */
    public static void init(ConnectFunctions<? extends Attr> connect, IoFunctions<? extends Ocb> io) {
        put(connect, ConnectSlot.OPEN, OpenDefaults::open);
        put(io, IoSlot.READ, DataDefaults::read);
        put(io, IoSlot.WRITE, DataDefaults::write);
        put(io, IoSlot.CLOSE_OCB, OcbDefaults::closeOcb);
        put(io, IoSlot.STAT, AttrDefaults::stat);
        put(io, IoSlot.DEVCTL, DevctlDefaults::devctl);
        put(io, IoSlot.UNBLOCK, OcbDefaults::unblock);
        put(io, IoSlot.PATHCONF, PathDefaults::pathconf);
        put(io, IoSlot.LSEEK, DataDefaults::lseek);
        put(io, IoSlot.CHMOD, AttrDefaults::chmod);
        put(io, IoSlot.CHOWN, AttrDefaults::chown);
        put(io, IoSlot.UTIME, AttrDefaults::utime);
        put(io, IoSlot.OPENFD, OpenDefaults::openfd);
        put(io, IoSlot.FDINFO, PathDefaults::fdinfo);
        put(io, IoSlot.LOCK, DataDefaults::lock);
        put(io, IoSlot.MMAP, DataDefaults::mmap);
        put(io, IoSlot.CLOSE_DUP, OcbDefaults::closeDup);
        put(io, IoSlot.LOCK_OCB, OcbDefaults::lockOcb);
        put(io, IoSlot.UNLOCK_OCB, OcbDefaults::unlockOcb);
        put(io, IoSlot.SYNC, DataDefaults::sync);
        put(io, IoSlot.POWER, AttrDefaults::power);
    }

    private static <O extends Ocb, M> void put(IoFunctions<O> io, IoSlot<M> slot, IoHandler<M, Ocb> handler) {
        if (slot.index() < io.nfuncs()) {
            io.set(slot, handler);
        }
    }

    private static <H extends Attr, E> void put(
            ConnectFunctions<H> connect, ConnectSlot<E> slot, ConnectHandler<Attr, E> handler) {
        if (slot.index() < connect.nfuncs()) {
            connect.set(slot, handler);
        }
    }
}
