package io.resmgrkit.examples;

/** Open control block: what one open knows, shared by its dups. */
final class Ocb {
    static final int READ = 1;
    static final int WRITE = 2;

    int ioflag;
    long offset;

    Ocb(int ioflag) {
        this.ioflag = ioflag;
    }

    /** EBADF unless it was opened for that. */
    void need(int access) throws Refusal {
        if ((ioflag & access) == 0) {
            throw new Refusal(Refusal.EBADF);
        }
    }
}
