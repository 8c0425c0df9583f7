package io.resmgrkit.conformance.model;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoDevctl;
import io.resmgrkit.codec.generated.IoLseek;
import io.resmgrkit.codec.generated.IoRead;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoWrite;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.generated.XtypeOffset;
import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.IoFunctions;
import io.resmgrkit.conformance.framework.IoHandler;
import io.resmgrkit.conformance.framework.IoSlot;
import io.resmgrkit.conformance.framework.Pulse;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.Verify;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Bugs as they are found in real resource managers, each put into the model by replacing one handler. A rule that reports none
 * of them proves nothing; one that reports another's is noise.
 */
public enum SeededBug {
    /** {@code x & MASK != NONE}: pread served as read. */
    XTYPE_PRECEDENCE(
            "RM-XT-01",
            io -> read(io, (ctx, msg, ocb, read) -> {
                if (Verify.xtype(msg.xtype()) == IoXtype._IO_XTYPE_OFFSET
                        && ctx.size() >= IoRead.SIZE + XtypeOffset.SIZE) {
                    msg.xtype(msg.xtype() & ~0xffL);
                }
                return read.handle(ctx, msg, ocb);
            })),
    /** Position advanced after an OFFSET read. */
    PREAD_MOVES_POSITION(
            "RM-XT-03",
            io -> read(io, (ctx, msg, ocb, read) -> {
                boolean offset = Verify.xtype(msg.xtype()) == IoXtype._IO_XTYPE_OFFSET;
                Result result = read.handle(ctx, msg, ocb);
                if (offset && ctx.status() > 0) {
                    ocb.offset = msg.xtypeOffset().offset_() + ctx.status();
                }
                return result;
            })),
    /** Data taken from +16 although an xtype block is there. */
    PWRITE_HEADER_AS_DATA(
            "RM-XT-04",
            io -> write(io, (ctx, msg, ocb, write) -> {
                Result result = write.handle(ctx, msg, ocb);
                if (Verify.xtype(msg.xtype()) == IoXtype._IO_XTYPE_OFFSET && result.isOk()) {
                    int at = ctx.offset() + IoWrite.SIZE;
                    ((Node) ocb.attr())
                            .store(msg.xtypeOffset().offset_(), ctx.buffer().bytes(), at, ctx.status());
                }
                return result;
            })),
    /** Data returned, status left 0. */
    READ_STATUS_ZERO(
            "RM-READ-01",
            io -> read(io, (ctx, msg, ocb, read) -> {
                Result result = read.handle(ctx, msg, ocb);
                ctx.setStatus(0);
                return result;
            })),
    /** All remaining data whatever was asked. */
    READ_TOO_MUCH(
            "RM-READ-02",
            io -> read(io, (ctx, msg, ocb, read) -> {
                if (((Node) ocb.attr()).is(FileMode.S_IFREG)) {
                    msg.nbytes(Node.CAPACITY);
                }
                return read.handle(ctx, msg, ocb);
            })),
    /** Position not advanced. */
    READ_NEVER_ENDS(
            "RM-READ-03",
            io -> read(io, (ctx, msg, ocb, read) -> {
                long position = ocb.offset;
                Result result = read.handle(ctx, msg, ocb);
                ocb.offset = position;
                return result;
            })),
    /** Data stored, status left 0. */
    WRITE_STATUS_ZERO(
            "RM-WR-01",
            io -> write(io, (ctx, msg, ocb, write) -> {
                Result result = write.handle(ctx, msg, ocb);
                ctx.setStatus(0);
                return result;
            })),
    /** Byte count believed, stale buffer stored. */
    WRITE_TRUSTS_NBYTES(
            "RM-WR-02",
            io -> write(io, (ctx, msg, ocb, write) -> {
                if (msg.xtype() != 0
                        || msg.nbytes() <= Requests.behind(ctx, IoWrite.SIZE)
                        || Verify.write(ctx, msg, ocb) != 0) {
                    return write.handle(ctx, msg, ocb);
                }
                int from = ctx.offset() + IoWrite.SIZE;
                int n = (int) Math.min(msg.nbytes(), ctx.buffer().bytes().length - from);
                ((Node) ocb.attr()).store(ocb.offset, ctx.buffer().bytes(), from, n);
                ctx.setStatus((int) msg.nbytes());
                return Result.EOK;
            })),
    /** Only the receive buffer of a large write stored. */
    WRITE_BUFFER_ONLY(
            "RM-WR-03",
            io -> write(io, (ctx, msg, ocb, write) -> {
                Node node = (Node) ocb.attr();
                Result result = write.handle(ctx, msg, ocb);
                int start = ctx.offset() + IoWrite.SIZE;
                int here = Math.max(0, ctx.info().msglen - start);
                if (result.isOk() && ctx.status() > here) {
                    long lost = ctx.status() - here;
                    node.resize(node.nbytes - lost);
                }
                return result;
            })),
    /** Bit 15 taken as part of the length. */
    COMBINE_FLAG_IN_LENGTH("RM-COMB-01", io -> {}, SeededBug::flagInLength),
    /** Next part run after an error. */
    COMBINE_RUNS_ON(
            "RM-COMB-02",
            io -> each(io, new Around() {
                @Override
                public <M> Result call(Context ctx, M msg, Ocb ocb, IoHandler<M, Ocb> handler) {
                    Result result = handler.handle(ctx, msg, ocb);
                    boolean flagged = (ctx.buffer().u16(ctx.offset() + 2) & 0x8000) != 0;
                    return flagged && result instanceof Result.Error ? Result.EOK : result;
                }
            })),
    /** Connect extra taken at 40 + path_len without rounding. */
    EXTRA_UNALIGNED("RM-CONN-03", io -> {}, SeededBug::unaligned),
    /** Data returned without the 16-byte head. */
    DEVCTL_NO_HEADER("RM-DCTL-01", io -> {
        IoHandler<io.resmgrkit.codec.generated.IoDevctlEncoder, Ocb> devctl =
                Objects.requireNonNull(io.get(IoSlot.DEVCTL));
        io.set(IoSlot.DEVCTL, (ctx, msg, ocb) -> {
            boolean data = msg.dcmd() == Dcmd.DCMD_ALL_GETFLAGS || msg.dcmd() == Dcmd.DCMD_ALL_GETMOUNTFLAGS;
            Result result = devctl.handle(ctx, msg, ocb);
            return data && result instanceof Result.Parts
                    ? ctx.ptr(ctx.buffer().bytes(), ctx.offset() + IoDevctl.SIZE, Integer.BYTES)
                    : result;
        });
    }),
    /** A record cut at the end of the buffer. */
    DIRENT_SPLIT(
            "RM-DIR-01",
            io -> read(io, (ctx, msg, ocb, read) -> {
                Node node = (Node) ocb.attr();
                if (!node.is(FileMode.S_IFDIR) || msg.nbytes() <= 0) {
                    return read.handle(ctx, msg, ocb);
                }
                int asked = (int) Math.min(msg.nbytes(), 8192);
                msg.nbytes(8192);
                Result result = read.handle(ctx, msg, ocb);
                if (result instanceof Result.Parts && ctx.status() > asked) {
                    ctx.setStatus(asked);
                }
                return result;
            })),
    /** First close of a dup frees the open state. */
    DUP_CLOSE_FREES("RM-DUP-01", SeededBug::freed),
    /** Blocked client never released. */
    UNBLOCK_IGNORED("RM-UNBL-01", io -> {
        IoHandler<Pulse, Ocb> unblock = Objects.requireNonNull(io.get(IoSlot.UNBLOCK));
        io.set(
                IoSlot.UNBLOCK,
                (ctx, pulse, ocb) -> ((Node) ocb.attr()).isStream() ? Result.NOREPLY : unblock.handle(ctx, pulse, ocb));
    }),
    /** Index past the end on a short message. */
    PREFIX_CRASH("RM-GEN-01", io -> {
        IoHandler<io.resmgrkit.codec.generated.IoLseekEncoder, Ocb> lseek =
                Objects.requireNonNull(io.get(IoSlot.LSEEK));
        io.set(IoSlot.LSEEK, (ctx, msg, ocb) -> {
            byte[] copy = Arrays.copyOfRange(ctx.buffer().bytes(), ctx.offset(), ctx.offset() + ctx.size());
            return copy[IoLseek.SIZE - 1] >= 0 ? lseek.handle(ctx, msg, ocb) : lseek.handle(ctx, msg, ocb);
        });
    });

    private final String rule;
    private final Spoiler spoiler;
    private final Filter incoming;

    SeededBug(String rule, Spoiler spoiler) {
        this(rule, spoiler, (message, big) -> {});
    }

    SeededBug(String rule, Spoiler spoiler, Filter incoming) {
        this.rule = rule;
        this.spoiler = spoiler;
        this.incoming = incoming;
    }

    /** The rule that must report it. */
    public String rule() {
        return rule;
    }

    /** Its name, such as {@code read-status-zero}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Puts the bug into a table. */
    void spoil(IoFunctions<Ocb> io) {
        spoiler.spoil(io);
    }

    /** Changes a message into what a manager with the bug takes it for; for bugs of the framework itself. */
    void incoming(byte[] message, Dialect dialect) {
        incoming.change(message, dialect.bigEndian());
    }

    private interface Spoiler {
        void spoil(IoFunctions<Ocb> io);
    }

    private interface Filter {
        void change(byte[] message, boolean bigEndian);
    }

    private interface Reading {
        Result read(Context ctx, IoReadEncoder msg, Ocb ocb, IoHandler<IoReadEncoder, Ocb> read);
    }

    private interface Writing {
        Result write(Context ctx, IoWriteEncoder msg, Ocb ocb, IoHandler<IoWriteEncoder, Ocb> write);
    }

    private interface Around {
        <M> Result call(Context ctx, M msg, Ocb ocb, IoHandler<M, Ocb> handler);
    }

    private static void read(IoFunctions<Ocb> io, Reading bug) {
        IoHandler<IoReadEncoder, Ocb> read = Objects.requireNonNull(io.get(IoSlot.READ));
        io.set(IoSlot.READ, (ctx, msg, ocb) -> bug.read(ctx, msg, ocb, read));
    }

    private static void write(IoFunctions<Ocb> io, Writing bug) {
        IoHandler<IoWriteEncoder, Ocb> write = Objects.requireNonNull(io.get(IoSlot.WRITE));
        io.set(IoSlot.WRITE, (ctx, msg, ocb) -> bug.write(ctx, msg, ocb, write));
    }

    private static void each(IoFunctions<Ocb> io, Around bug) {
        Requests.slots().forEach(slot -> around(io, slot, bug));
    }

    private static <M> void around(IoFunctions<Ocb> io, IoSlot<M> slot, Around bug) {
        IoHandler<M, Ocb> handler = io.get(slot);
        if (handler != null) {
            io.set(slot, (ctx, msg, ocb) -> bug.call(ctx, msg, ocb, handler));
        }
    }

    private static void freed(IoFunctions<Ocb> io) {
        Set<Ocb> dead = Collections.newSetFromMap(new IdentityHashMap<>());
        IoHandler<io.resmgrkit.codec.generated.IoCloseEncoder, Ocb> close =
                Objects.requireNonNull(io.get(IoSlot.CLOSE_DUP));
        io.set(IoSlot.CLOSE_DUP, (ctx, msg, ocb) -> {
            dead.add(ocb);
            return close.handle(ctx, msg, ocb);
        });
        each(io, new Around() {
            @Override
            public <M> Result call(Context ctx, M msg, Ocb ocb, IoHandler<M, Ocb> handler) {
                return dead.contains(ocb) ? Result.errno(EBADF) : handler.handle(ctx, msg, ocb);
            }
        });
    }

    private static void flagInLength(byte[] message, boolean big) {
        boolean io = message.length >= 4 && Bytes.u2(message, 0, big) > 0x100 && Bytes.u2(message, 0, big) < 0x200;
        if (io && (Bytes.u2(message, 2, big) & 0x8000) != 0) {
            // 0x8010 is past the end of any message, and so is all that has the bit.
            Bytes.put2(message, 2, big, 0xffff);
        }
    }

    private static void unaligned(byte[] message, boolean big) {
        if (message.length < IoConnect.SIZE || Bytes.u2(message, 0, big) != 0x100) {
            return;
        }
        int from = IoConnect.SIZE + Bytes.u2(message, 34, big);
        int to = (from + 7) & ~7;
        int length = Math.min(Bytes.u2(message, 38, big), message.length - to);
        if (length > 0) {
            System.arraycopy(message, from, message, to, length);
        }
    }
}
