package io.resmgrkit.conformance.profile;

import io.resmgrkit.codec.names.generated.FileType;
import io.resmgrkit.codec.names.generated.PathmgrFlag;
import io.resmgrkit.conformance.framework.ConnectFunctions;
import io.resmgrkit.conformance.framework.ConnectHandler;
import io.resmgrkit.conformance.framework.ConnectSlot;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.IoFunctions;
import io.resmgrkit.conformance.framework.IoSlot;
import io.resmgrkit.conformance.iofunc.DataDefaults;
import io.resmgrkit.conformance.iofunc.Defaults;
import io.resmgrkit.conformance.iofunc.Ocb;
import java.util.concurrent.locks.ReentrantLock;

/** A resource manager that serves a tree of directories, files and links below its path (P4). One lock guards the tree. */
public final class FsManager {
    private final ReentrantLock lock = new ReentrantLock();
    private final FsNode root = new FsNode(lock);
    private long lastInode;

    /** A tree that is its root; fill in its attributes. */
    public FsManager() {}

    /** The directory that the path itself stands for. */
    public FsNode root() {
        return root;
    }

    /**
     * Serves a path and everything below it.
     *
     * @param crossEndian whether messages of the other byte order are taken (B11)
     * @return link id
     */
    public int attach(Dispatch dispatch, String path, boolean crossEndian) {
        ConnectFunctions<FsNode> connect = new ConnectFunctions<>();
        IoFunctions<Ocb> io = new IoFunctions<>();
        Defaults.init(connect, io);
        FsConnect functions = new FsConnect(this);
        connect.set(ConnectSlot.OPEN, locked(functions::open));
        connect.set(ConnectSlot.UNLINK, locked(functions::unlink));
        connect.set(ConnectSlot.RENAME, locked(functions::rename));
        connect.set(ConnectSlot.MKNOD, locked(functions::mknod));
        connect.set(ConnectSlot.READLINK, locked(functions::readlink));
        connect.set(ConnectSlot.LINK, locked(functions::link));
        io.set(IoSlot.READ, FsIo::read);
        io.set(IoSlot.WRITE, FileIo::write);
        io.set(IoSlot.SPACE, FileIo::space);
        io.set(IoSlot.DEVCTL, FsIo::devctl);
        io.set(IoSlot.MMAP, DataDefaults::mmapExtended);
        return dispatch.resmgrAttach(
                ProfileAttributes.of(crossEndian),
                path,
                FileType._FTYPE_ANY,
                PathmgrFlag._RESMGR_FLAG_DIR | PathmgrFlag._RESMGR_FLAG_FTYPEALL,
                connect,
                io,
                root);
    }

    /** A node of this tree that has no entry yet. */
    public FsNode newNode() {
        return new FsNode(lock);
    }

    /** Adds a node with the inode it has: part of the tree a session starts with. */
    public void preset(FsNode directory, String name, FsNode node) {
        noteInode(node.inode);
        new FsEntry(directory, name, node, false).enter();
    }

    /** Remembers an inode as used. */
    public void noteInode(long inode) {
        lastInode = Math.max(lastInode, inode);
    }

    /** Adds a new node at the end of a directory, with the next inode. */
    void enter(FsNode directory, String name, FsNode node) {
        node.inode = ++lastInode;
        new FsEntry(directory, name, node, false).enter();
    }

    /** Adds another name for a node. */
    void alias(FsNode directory, String name, FsNode node) {
        new FsEntry(directory, name, node, true).enter();
    }

    private <E> ConnectHandler<FsNode, E> locked(ConnectHandler<FsNode, E> handler) {
        return (ctx, msg, handle, extra) -> {
            lock.lock();
            try {
                return handler.handle(ctx, msg, handle, extra);
            } finally {
                lock.unlock();
            }
        };
    }
}
