package io.resmgrkit.conformance.derived;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Dirent;
import io.resmgrkit.codec.generated.DirentEncoder;
import io.resmgrkit.codec.generated.DirentExtraEncoder;
import io.resmgrkit.codec.generated.IoFdinfoReplyEncoder;
import io.resmgrkit.codec.generated.IoMmapReplyEncoder;
import io.resmgrkit.codec.generated.IoMmapReplyExtEncoder;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.codec.generated.StatEncoder;
import io.resmgrkit.codec.generated.StatT322008;
import io.resmgrkit.codec.generated.StatT322008Encoder;
import io.resmgrkit.codec.generated.StatT642008;
import io.resmgrkit.codec.generated.StatT642008Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Replies built from the values that an object must have (B8.19, B8.22, B8.24, LAYOUT 2.3 and 5). */
final class Replies {
    private static final int BLOCK = 512;
    private static final int[] STAT_SIZES = {0, Stat.SIZE, StatT322008.SIZE, StatT642008.SIZE};

    private final Dialect dialect;

    Replies(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * An object in a form of stat.
     *
     * @param dev device that it is on, {@code blocksize} of its mount or 1
     */
    byte[] stat(int form, Thing of, long dev, int blocksize) {
        byte[] bytes = new byte[STAT_SIZES[form]];
        long size = of.get("nbytes");
        new StatEncoder()
                .encode(dialect, bytes, 0)
                .stIno(of.get("inode"))
                .stSize(size)
                .stDev(dev)
                .stRdev(of.get("rdev"))
                .stUid((int) of.get("uid"))
                .stGid((int) of.get("gid"))
                .stMtime(of.get("mtime"))
                .stAtime(of.get("atime"))
                .stCtime(of.get("ctime"))
                .stMode(of.get("mode"))
                .stNlink(of.get("nlink"))
                .stBlocksize(blocksize)
                .stNblocks((int) ((size + blocksize - 1) / blocksize))
                .stBlksize(Math.max(blocksize, BLOCK))
                .stBlocks((size + BLOCK - 1) / BLOCK);
        if (form == 2) {
            StatT322008Encoder out = new StatT322008Encoder().wrap(dialect, bytes, 0, bytes.length);
            out.stMtim().tvSec(of.get("mtime")).tvNsec(of.mtimeNs);
            out.stAtim().tvSec(of.get("atime")).tvNsec(of.atimeNs);
            out.stCtim().tvSec(of.get("ctime"));
        } else if (form == 3) {
            StatT642008Encoder out = new StatT642008Encoder().wrap(dialect, bytes, 0, bytes.length);
            out.stMtim().tvSec(of.get("mtime")).tvNsec(of.mtimeNs);
            out.stAtim().tvSec(of.get("atime")).tvNsec(of.atimeNs);
            out.stCtim().tvSec(of.get("ctime"));
        }
        return bytes;
    }

    /** A descriptor and its object; the members that 8.0 added are reported as 0. */
    byte[] fdinfo(Descriptor of, int flags, String path) {
        byte[] bytes = new byte[IoFdinfoReplyEncoder.SIZE + path.length() + 1];
        Thing thing = of.thing;
        IoFdinfoReplyEncoder out = new IoFdinfoReplyEncoder().encode(dialect, bytes, 0);
        out.info()
                .mode(thing.get("mode"))
                .ioflag(of.ioflag)
                .offset_(of.offset)
                .size_(thing.get("nbytes"))
                .flags(flags)
                .sflag(of.sflag)
                .count((int) thing.get("count"))
                .rcount((int) thing.get("rcount"))
                .wcount((int) thing.get("wcount"))
                .rlocks((int) thing.get("rlocks"))
                .wlocks((int) thing.get("wlocks"));
        byte[] text = path.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(text, 0, bytes, IoFdinfoReplyEncoder.SIZE, text.length);
        return bytes;
    }

    byte[] mmap(int coid, int allowed) {
        byte[] bytes = new byte[IoMmapReplyEncoder.SIZE];
        new IoMmapReplyEncoder().encode(dialect, bytes, 0).allowedProt(allowed).coid(coid);
        return bytes;
    }

    /** The long form of 7.1 with the attributes in form 3: bit 0 of its flags marks it, bits 3 and 4 hold the form. */
    byte[] mmapExtended(int coid, int allowed, byte[] stat) {
        byte[] bytes = new byte[IoMmapReplyExtEncoder.SIZE];
        new IoMmapReplyExtEncoder()
                .encode(dialect, bytes, 0)
                .allowedProt(allowed)
                .coid(coid)
                .flags(0x19);
        System.arraycopy(stat, 0, bytes, bytes.length - stat.length, stat.length);
        return bytes;
    }

    /**
     * One entry of a directory.
     *
     * @param type of its extra record, 0 for none
     * @param extra attributes in the form of that type
     */
    byte[] entry(long inode, long ordinal, String name, int type, byte[] extra) {
        int head = aligned(Dirent.SIZE + name.length() + 1);
        byte[] bytes = new byte[head + (type == 0 ? 0 : aligned(DirentExtraEncoder.SIZE + extra.length))];
        new DirentEncoder()
                .wrap(dialect, bytes, 0, bytes.length)
                .dIno(inode)
                .dOffset(ordinal)
                .dReclen(bytes.length)
                .dNamelen(name.length());
        System.arraycopy(name.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, Dirent.SIZE, name.length());
        if (type != 0) {
            new DirentExtraEncoder()
                    .wrap(dialect, bytes, head, bytes.length)
                    .dDatalen(extra.length)
                    .dType(type);
            System.arraycopy(extra, 0, bytes, head + DirentExtraEncoder.SIZE, extra.length);
        }
        return bytes;
    }

    static byte[] join(byte[]... parts) {
        byte[] all = new byte[0];
        for (byte[] part : parts) {
            int at = all.length;
            all = Arrays.copyOf(all, at + part.length);
            System.arraycopy(part, 0, all, at, part.length);
        }
        return all;
    }

    private static int aligned(int length) {
        return (length + 7) & -8;
    }
}
