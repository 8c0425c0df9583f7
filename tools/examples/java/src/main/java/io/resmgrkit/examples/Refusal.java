package io.resmgrkit.examples;

/** A request ends with an error number, QNX's. */
final class Refusal extends Exception {
    static final int EPERM = 1;
    static final int ENOENT = 2;
    static final int EBADF = 9;
    static final int EAGAIN = 11;
    static final int EACCES = 13;
    static final int EBUSY = 16;
    static final int EEXIST = 17;
    static final int EINVAL = 22;
    static final int ENOTTY = 25;
    static final int ENOSPC = 28;
    static final int EBADMSG = 77;
    static final int EOVERFLOW = 79;
    static final int ENOSYS = 89;
    static final int EENDIAN = 313;

    private static final long serialVersionUID = 1;

    private final int errno;

    Refusal(int errno) {
        super("errno " + errno, null, false, false);
        this.errno = errno;
    }

    int errno() {
        return errno;
    }
}
