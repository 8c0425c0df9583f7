package io.resmgrkit.conformance.derived;

/** An open control block and the binding that leads to it (T3.1, T3.2). */
final class Descriptor {
    final Thing thing;
    final int ioflag;
    final int sflag;
    final int flags;
    long offset;
    int count = 1;

    Descriptor(Thing thing, int ioflag, int sflag, int flags) {
        this.thing = thing;
        this.ioflag = ioflag;
        this.sflag = sflag;
        this.flags = flags;
    }

    /** As open leaves it: with the share mode that open() sends. */
    static Descriptor opened(Thing thing, int ioflag) {
        return new Descriptor(thing, ioflag, Wire.SH_DENYNO, 0);
    }
}
