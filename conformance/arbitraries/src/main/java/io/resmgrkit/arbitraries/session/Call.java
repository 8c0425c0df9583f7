package io.resmgrkit.arbitraries.session;

/**
 * A call that a client makes. {@code client} is the number of one of the session's clients and {@code fd} the number of one of its open
 * descriptors, oldest first, both counted modulo how many there are: so a call keeps its meaning when jqwik drops others around it. A
 * call on a descriptor of a client that has none is not sent.
 */
public sealed interface Call {
    /** Who makes it. */
    int client();

    /** A call that names an object by its path below the attached one. */
    sealed interface OnPath extends Call {
        /** The path; empty for the attached path itself. */
        String path();
    }

    /** A call on an open descriptor. */
    sealed interface OnDescriptor extends Call {
        /** Which one. */
        int fd();
    }

    /** {@code open}: access bits 1 and 2 with {@code O_*} flags, as {@code IoFlag} has them; permissions for a new file. */
    record Open(int client, String path, int ioflag, int mode) implements OnPath {}

    /** {@code unlink}. */
    record Unlink(int client, String path) implements OnPath {}

    /** {@code mkdir}. */
    record Mkdir(int client, String path, int mode) implements OnPath {}

    /** {@code rename}: {@code path} is the new name. */
    record Rename(int client, String from, String path) implements OnPath {}

    /** {@code symlink}: {@code path} is the new name. */
    record Symlink(int client, String target, String path) implements OnPath {}

    /** {@code readlink}. */
    record Readlink(int client, String path) implements OnPath {}

    /** {@code dup}. */
    record Dup(int client, int fd) implements OnDescriptor {}

    /** {@code close}. */
    record Close(int client, int fd) implements OnDescriptor {}

    /** {@code read}. */
    record Read(int client, int fd, int nbytes) implements OnDescriptor {}

    /** {@code pread}. */
    record Pread(int client, int fd, int nbytes, long offset) implements OnDescriptor {}

    /** {@code write}. */
    record Write(int client, int fd, String data) implements OnDescriptor {}

    /** {@code pwrite}. */
    record Pwrite(int client, int fd, String data, long offset) implements OnDescriptor {}

    /** {@code lseek}. */
    record Lseek(int client, int fd, int whence, long offset) implements OnDescriptor {}

    /** {@code fcntl} with a record lock: subtype {@code F_*}, type of lock. */
    record Lock(int client, int fd, int subtype, int type, long start, long len) implements OnDescriptor {}

    /** {@code ftruncate} and its like. */
    record Space(int client, int fd, int subtype, long start, long len) implements OnDescriptor {}

    /** {@code devctl}; the data are as long as the command says. */
    record Devctl(int client, int fd, int dcmd) implements OnDescriptor {}

    /** {@code ionotify}. */
    record Notify(int client, int fd, int action, int flags) implements OnDescriptor {}

    /** {@code fstat}. */
    record Fstat(int client, int fd) implements OnDescriptor {}

    /** {@code fchmod}. */
    record Fchmod(int client, int fd, int mode) implements OnDescriptor {}

    /** {@code fchown}. */
    record Fchown(int client, int fd, int uid, int gid) implements OnDescriptor {}
}
