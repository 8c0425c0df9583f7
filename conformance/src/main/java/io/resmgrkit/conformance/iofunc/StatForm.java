package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoStat;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.codec.generated.StatEncoder;
import io.resmgrkit.codec.generated.StatT322008;
import io.resmgrkit.codec.generated.StatT322008Encoder;
import io.resmgrkit.codec.generated.StatT642008;
import io.resmgrkit.codec.generated.StatT642008Encoder;
import io.resmgrkit.conformance.framework.Context;

/**
 * The forms of {@code struct stat} (LAYOUT 2.3 and 5): one until 6.6, three since 7.0. The longer ones begin with the members of the
 * first and repeat the times, with nanoseconds, behind them.
 */
public enum StatForm {
    /** {@code _STAT_FORM_T32_2001}: 72 bytes. */
    T32_2001(Stat.SIZE),
    /** {@code _STAT_FORM_T32_2008}: 96 bytes. */
    T32_2008(StatT322008.SIZE),
    /** {@code _STAT_FORM_T64_2008}: 120 bytes. */
    T64_2008(StatT642008.SIZE);

    private static final int SINCE = 700;
    private static final int UNSET = 0;
    private static final int MASK = 0xf;

    private final int size;

    StatForm(int size) {
        this.size = size;
    }

    /** Bytes of the structure. */
    public int size() {
        return size;
    }

    /** The number that requests and the status of replies carry: {@code _STAT_FORM_*}. */
    public int number() {
        return ordinal() + 1;
    }

    /** Whether a release has more than the first form. */
    public static boolean chosenIn(Dialect dialect) {
        return dialect.release() >= SINCE;
    }

    /** The form a request asks for: the first when it names none, the last when it names an unknown one. */
    public static StatForm asked(IoStat msg) {
        return chosenIn(msg.dialect()) ? of((int) msg.format()) : T32_2001;
    }

    /**
     * The form that a read asks for in the extra records of directory entries.
     *
     * @param xtype with the bits {@code _IO_XFLAG_DIR_STAT_FORM_*} of 7.0 and later
     */
    public static StatForm ofDirectory(Dialect dialect, long xtype) {
        return chosenIn(dialect) ? of((int) (xtype >>> 16) & MASK) : T32_2001;
    }

    private static StatForm of(int number) {
        return switch (number) {
            case UNSET, 1 -> T32_2001;
            case 2 -> T32_2008;
            default -> T64_2008;
        };
    }

    /**
     * {@code iofunc_stat_format}: describes an object in this form.
     *
     * @param at where in the context's buffer; {@link #size} bytes of zeroes
     */
    public void fill(Context ctx, int at, Attr attr) {
        Stats.fill(ctx, ctx.views().stat(at), attr);
        switch (this) {
            case T32_2001 -> {
                // Nothing behind the common members.
            }
            case T32_2008 -> times(ctx.views().statT32(at), attr);
            case T64_2008 -> times(ctx.views().statT64(at), attr);
        }
    }

    /** {@link #fill(Context, int, Attr)} into bytes of the caller's. */
    public void fill(Context ctx, byte[] into, int at, Attr attr) {
        Dialect dialect = ctx.views().dialect();
        Stats.fill(ctx, new StatEncoder().wrap(dialect, into, at, into.length), attr);
        if (this == T32_2008) {
            times(new StatT322008Encoder().wrap(dialect, into, at, into.length), attr);
        } else if (this == T64_2008) {
            times(new StatT642008Encoder().wrap(dialect, into, at, into.length), attr);
        }
    }

    private static void times(StatT322008Encoder out, Attr attr) {
        out.stMtim().tvSec(attr.mtime).tvNsec(attr.mtimeNs);
        out.stAtim().tvSec(attr.atime).tvNsec(attr.atimeNs);
        out.stCtim().tvSec(attr.ctime).tvNsec(attr.ctimeNs);
    }

    private static void times(StatT642008Encoder out, Attr attr) {
        out.stMtim().tvSec(attr.mtime).tvNsec(attr.mtimeNs);
        out.stAtim().tvSec(attr.atime).tvNsec(attr.atimeNs);
        out.stCtim().tvSec(attr.ctime).tvNsec(attr.ctimeNs);
    }
}
