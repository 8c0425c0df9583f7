package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.EBADFSYS;
import static io.resmgrkit.codec.names.generated.Errno.EEXIST;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.EISDIR;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.ENOTDIR;
import static io.resmgrkit.codec.names.generated.Errno.ENOTEMPTY;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.codec.names.generated.Errno.EPERM;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.names.generated.ConnectEflag;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.MountFlag;
import io.resmgrkit.conformance.TestServer;
import io.resmgrkit.conformance.framework.Credentials;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries of directories as far as attributes go (B8.25 to B8.29). The helper vectors test the same rules in bulk. */
class NamesTest {
    private static final Credentials ROOT = new Credentials(0, 0, 0, 0);
    private static final Credentials OWNER = new Credentials(1000, 1000, 100, 100);
    private static final Credentials OTHER = new Credentials(1001, 1001, 101, 101);

    private final Attr dir = attr(FileMode.S_IFDIR | 0777, 3);
    private final Attr file = attr(FileMode.S_IFREG | 0644, 1);
    private final Attr sub = attr(FileMode.S_IFDIR | 0755, 2);

    private static Attr attr(int mode, int nlink) {
        Attr attr = new Attr();
        attr.mode = mode;
        attr.nlink = nlink;
        attr.uid = 1000;
        attr.gid = 100;
        return attr;
    }

    private static IoConnectEncoder message(int mode, int eflag) {
        return new IoConnectEncoder()
                .wrap(TestServer.DIALECT, new byte[64], 0, 64)
                .mode(mode)
                .eflag(eflag);
    }

    // B8.25 step 1.
    @Test
    void unlinking_needs_an_object_and_a_directory() {
        assertEquals(EBADFSYS, Names.unlink(null, null, dir, OWNER));
        assertEquals(EBADFSYS, Names.unlink(null, file, file, OWNER));
        assertEquals(EOK, Names.unlink(null, file, null, OWNER));
    }

    // B8.25 step 2: rmdir and unlink look at different things, and without a message at nothing.
    @Test
    void rmdir_and_unlink_check_the_type() {
        IoConnectEncoder rmdir = message(FileMode.S_IFDIR, 0);
        assertEquals(ENOTDIR, Names.unlink(rmdir, file, dir, OWNER));
        int dots = ConnectEflag._IO_CONNECT_EFLAG_DOT | ConnectEflag._IO_CONNECT_EFLAG_DOTDOT;
        assertEquals(EEXIST, Names.unlink(message(FileMode.S_IFDIR, dots), sub, dir, OWNER));
        int dot = ConnectEflag._IO_CONNECT_EFLAG_DOT;
        assertEquals(EINVAL, Names.unlink(message(FileMode.S_IFDIR, dot), sub, dir, OWNER));
        sub.nlink = 3;
        assertEquals(ENOTEMPTY, Names.unlink(rmdir, sub, dir, OWNER));
        assertEquals(EPERM, Names.unlink(message(0, 0), sub, dir, ROOT));
        sub.mount = new Mount(0, Mount.LINK_DIR, 0, 0);
        assertEquals(EPERM, Names.unlink(message(0, 0), sub, dir, OWNER));
        assertEquals(EOK, Names.unlink(message(0, 0), sub, dir, ROOT));
        sub.mount = null;
        dir.mount = new Mount(0, Mount.LINK_DIR, 0, 0);
        sub.nlink = 2;
        assertEquals(EOK, Names.unlink(message(0, 0), sub, dir, ROOT));
        sub.nlink = 3;
        assertEquals(EOK, Names.unlink(null, sub, dir, OWNER));
    }

    // B8.25 step 3: a sticky directory, or none, protects what is not one's own.
    @Test
    void unlinking_needs_permission() {
        dir.mode = FileMode.S_IFDIR | 0755;
        assertEquals(EACCES, Names.unlink(null, file, dir, OTHER));
        dir.mode = FileMode.S_IFDIR | 01777;
        assertEquals(EPERM, Names.unlink(null, file, dir, OTHER));
        file.mode = FileMode.S_IFREG | 0666;
        file.nlink = 9;
        assertEquals(EOK, Names.unlink(null, file, dir, OTHER));
        file.mode = FileMode.S_IFREG;
        file.uid = 1001;
        assertEquals(EOK, Names.unlink(null, file, dir, OTHER));
        assertEquals(EOK, Names.unlink(null, file, dir, OWNER));
        file.uid = 5;
        assertEquals(EPERM, Names.unlink(null, file, null, OTHER));
        assertEquals(ENOSYS, Names.unlink(null, file, dir, null));
    }

    // B8.25 steps 4 to 8: link counts, the mount that counts, and what is marked.
    @Test
    void unlinking_changes_links_and_times() {
        file.nlink = 0;
        assertEquals(EBADFSYS, Names.unlink(null, file, dir, OWNER));
        file.nlink = 1;
        Mount frozen = new Mount(MountFlag._MOUNT_READONLY, 0, 0, 0);
        dir.mount = frozen;
        assertEquals(EROFS, Names.unlink(null, file, dir, OWNER));
        file.mount = new Mount(0, 0, 0, 0);
        assertEquals(EOK, Names.unlink(null, file, dir, OWNER));
        assertEquals(List.of(0, Attr.DIRTY_NLINK | Attr.DIRTY_TIME | Attr.CTIME), List.of(file.nlink, file.flags));
        assertEquals(List.of(3, Attr.DIRTY_TIME | Attr.MTIME | Attr.CTIME), List.of(dir.nlink, dir.flags));
        dir.mount = null;
        sub.nlink = 1;
        assertEquals(EBADFSYS, Names.unlink(null, sub, dir, OWNER));
        sub.nlink = 2;
        dir.nlink = 0;
        dir.flags = 0;
        assertEquals(EBADFSYS, Names.unlink(null, sub, dir, OWNER));
        assertEquals(List.of(2, 0, 0), List.of(sub.nlink, dir.nlink, dir.flags));
        dir.nlink = 3;
        assertEquals(EOK, Names.unlink(null, sub, dir, OWNER));
        assertEquals(List.of(0, 2), List.of(sub.nlink, dir.nlink));
        assertEquals(Attr.DIRTY_NLINK, dir.flags & Attr.DIRTY_NLINK);
    }

    // B8.26: both are needed; directories only where allowed; then the create rule and the counts.
    @Test
    void linking_enters_an_object_again() {
        assertEquals(EBADFSYS, Names.link(null, null, dir, OWNER));
        assertEquals(EBADFSYS, Names.link(null, file, null, OWNER));
        assertEquals(EBADFSYS, Names.link(null, file, file, OWNER));
        assertEquals(EPERM, Names.link(message(0, 0), sub, dir, ROOT));
        sub.mount = new Mount(0, Mount.LINK_DIR, 0, 0);
        assertEquals(EPERM, Names.link(message(0, 0), sub, dir, OWNER));
        assertEquals(EOK, Names.link(message(0, 0), sub, dir, ROOT));
        assertEquals(List.of(4, 4), List.of(sub.nlink, dir.nlink));
        assertEquals(EOK, Names.link(null, sub, dir, OWNER));
        assertEquals(List.of(6, 5), List.of(sub.nlink, dir.nlink));
        dir.flags = 0;
        assertEquals(EOK, Names.link(message(0, 0), file, dir, OWNER));
        assertEquals(List.of(2, Attr.DIRTY_NLINK | Attr.DIRTY_TIME | Attr.CTIME), List.of(file.nlink, file.flags));
        assertEquals(List.of(5, Attr.DIRTY_TIME | Attr.MTIME | Attr.CTIME), List.of(dir.nlink, dir.flags));
        file.mount = new Mount(MountFlag._MOUNT_NOCREAT, 0, 0, 0);
        assertEquals(ENOSYS, Names.link(null, file, dir, OWNER));
    }

    // B8.26 step 3: the set-gid rule of the directory applies to the source.
    @Test
    void linking_may_take_set_gid_off_the_source() {
        dir.mode |= FileMode.S_ISGID;
        file.mode = FileMode.S_IFREG | 02755;
        assertEquals(EOK, Names.link(null, file, dir, OTHER));
        assertEquals(FileMode.S_IFREG | 0755, file.mode);
        assertEquals(Attr.DIRTY_MODE, file.flags & Attr.DIRTY_MODE);
    }

    // B8.27, B13.4: the checks before anything is changed; the emptiness of the source is looked at.
    @Test
    void renaming_checks_what_it_replaces() {
        Attr target = attr(FileMode.S_IFDIR | 0755, 2);
        assertEquals(EBADFSYS, Renaming.rename(0, null, dir, null, dir, OWNER));
        assertEquals(EBADFSYS, Renaming.rename(0, file, null, null, dir, OWNER));
        assertEquals(EBADFSYS, Renaming.rename(0, file, dir, null, null, OWNER));
        assertEquals(EINVAL, Renaming.rename(0, sub, dir, sub, sub, OWNER));
        assertEquals(EOK, Renaming.rename(0, file, dir, file, dir, OTHER));
        assertEquals(EISDIR, Renaming.rename(0, file, dir, target, dir, OWNER));
        int dot = ConnectEflag._IO_CONNECT_EFLAG_DOT;
        assertEquals(EINVAL, Renaming.rename(dot, sub, dir, target, dir, OWNER));
        sub.nlink = 3;
        assertEquals(ENOTEMPTY, Renaming.rename(0, sub, dir, target, dir, OWNER));
        sub.nlink = 2;
        assertEquals(ENOTDIR, Renaming.rename(0, sub, dir, file, dir, OWNER));
        assertEquals(0, dir.flags);
        assertEquals(EOK, Renaming.rename(0, sub, dir, target, dir, OWNER));
        assertEquals(List.of(2, 0, 2), List.of(sub.nlink, target.nlink, dir.nlink));
    }

    // B8.27: what is restored when a later step fails; the old directory never is.
    @Test
    void renaming_restores_what_it_had_changed() {
        Attr olddir = attr(FileMode.S_IFDIR | 0755, 2);
        Attr target = attr(FileMode.S_IFREG | 0644, 1);
        assertEquals(EACCES, Renaming.rename(0, file, olddir, target, dir, OTHER));
        assertEquals(
                List.of(1, 0, 1, 0, 3, 0),
                List.of(file.nlink, file.flags, target.nlink, target.flags, dir.nlink, dir.flags));
        dir.mode = FileMode.S_IFDIR | 0755;
        assertEquals(EACCES, Renaming.rename(0, file, olddir, target, dir, OTHER));
        assertEquals(List.of(1, 1, 0), List.of(file.nlink, target.nlink, dir.flags));
        dir.mode = FileMode.S_IFDIR | 0777;
        dir.wlocks = 1;
        assertEquals(io.resmgrkit.codec.names.generated.Errno.EBUSY, Renaming.rename(0, file, dir, target, dir, OWNER));
        assertEquals(List.of(1, 0, 1, 0, 0), List.of(file.nlink, file.flags, target.nlink, target.flags, dir.flags));
    }

    // B8.28: mknod makes what the message says, with the device number in file_type; readlink wants a link.
    @Test
    void mknod_and_readlink() {
        Attr made = new Attr();
        IoConnectEncoder msg = message(FileMode.S_IFCHR | 01620, 0).fileType(0x305);
        assertEquals(EOK, Names.mknod(msg, made, dir, OWNER, ROOT));
        assertEquals(List.of(FileMode.S_IFCHR | 01620, 1000, 1), List.of(made.mode, made.uid, made.nlink));
        assertEquals(0x305, made.rdev);
        dir.mode |= FileMode.S_ISGID;
        msg.mode(02620);
        assertEquals(EOK, Names.mknod(msg, made, dir, OTHER, ROOT));
        assertEquals(0620, (int) msg.mode());
        assertEquals(EBADFSYS, Names.mknod(msg, made, null, OWNER, ROOT));
        assertEquals(EBADFSYS, Names.readlink(null));
        assertEquals(EINVAL, Names.readlink(file));
        assertEquals(EOK, Names.readlink(attr(FileMode.S_IFLNK, 1)));
    }

    // B8.29: without message and without credentials nothing can be created or linked.
    @Test
    void helpers_without_caller_refuse() {
        assertEquals(EBADFSYS, Names.link(null, file, dir, null));
        assertEquals(EBADFSYS, Names.mknod(message(0, 0), new Attr(), dir, null, ROOT));
        assertEquals(EBADFSYS, Renaming.rename(0, file, dir, null, dir, null));
        assertEquals(ENOSYS, Renaming.rename(0, file, dir, attr(FileMode.S_IFREG, 1), dir, null));
    }
}
