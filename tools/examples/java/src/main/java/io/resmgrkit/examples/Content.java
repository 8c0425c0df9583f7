package io.resmgrkit.examples;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of the memo and what reads, writes and moves in them do (6.x little-endian layouts). */
class Content {
    static final int MAX = 1 << 20;

    private byte[] bytes = "The quick brown fox jumps over the lazy dog.\n".getBytes(StandardCharsets.US_ASCII);

    final long size() {
        return bytes.length;
    }

    final void resize(long size) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(size, MAX));
    }

    Answer read(Part part, Ocb ocb, Attributes attributes) throws Refusal {
        ocb.need(Ocb.READ);
        boolean plain = plain(part);
        long from = Math.min(plain ? ocb.offset : part.s64(16), bytes.length);
        int count = (int) Math.min(Math.min(part.u32(4), part.room()), bytes.length - from);
        if (count > 0) {
            attributes.accessed();
        }
        if (plain) {
            ocb.offset += count;
        }
        return new Answer(count, Arrays.copyOfRange(bytes, (int) from, (int) from + count));
    }

    Answer write(Part part, Ocb ocb, Attributes attributes) throws Refusal {
        ocb.need(Ocb.WRITE);
        boolean plain = plain(part);
        int at = plain ? 16 : 24;
        part.whole(at + part.u32(4));
        int count = (int) part.u32(4);
        boolean append = plain && (ocb.ioflag & 8) != 0;
        long to = append ? bytes.length : plain ? ocb.offset : part.s64(16);
        if (count == 0) {
            return Answer.OK;
        }
        if (to > MAX - count) {
            throw new Refusal(Refusal.ENOSPC);
        }
        resize(Math.max(bytes.length, to + count));
        System.arraycopy(part.bytes(at, count), 0, bytes, (int) to, count);
        attributes.modified();
        if (plain) {
            ocb.offset = to + count;
        }
        return new Answer(count);
    }

    /** Whether a read or write uses the position of the descriptor; pread and pwrite bring an offset of their own. */
    private static boolean plain(Part part) throws Refusal {
        int xtype = part.s32(8) & 0xff;
        if (xtype == 0) {
            return true;
        }
        if (xtype != 5) {
            throw new Refusal(Refusal.ENOSYS);
        }
        if (part.whole(24).s64(16) < 0) {
            throw new Refusal(Refusal.EINVAL);
        }
        return false;
    }

    Answer lseek(Part part, Ocb ocb) throws Refusal {
        long base = base(part.u16(4), ocb);
        long by = part.s64(8);
        if (by > Long.MAX_VALUE - base) {
            throw new Refusal(Refusal.EOVERFLOW);
        }
        if (base + by < 0) {
            throw new Refusal(Refusal.EINVAL);
        }
        ocb.offset = base + by;
        return part.combined()
                ? Answer.OK
                : new Answer(0, Answer.buffer(8).putLong(ocb.offset).array());
    }

    Answer space(Part part, Ocb ocb) throws Refusal {
        ocb.need(Ocb.WRITE);
        boolean allocate = part.u16(4) == 110;
        long start = base(part.u16(6), ocb) + part.s64(8);
        long length = part.s64(16);
        if (!allocate && part.u16(4) != 111 || start < 0 || length < 0) {
            throw new Refusal(Refusal.EINVAL);
        }
        if (start > MAX || allocate && length > MAX - start) {
            throw new Refusal(Refusal.ENOSPC);
        }
        long end = allocate ? start + length : start;
        if (allocate ? end > bytes.length : length == 0 && end < bytes.length) {
            resize(end);
        }
        return new Answer(0, Answer.buffer(8).putLong(bytes.length).array());
    }

    /** What an offset counts from. */
    final long base(int whence, Ocb ocb) throws Refusal {
        return switch (whence) {
            case 0 -> 0;
            case 1 -> ocb.offset;
            case 2 -> bytes.length;
            default -> throw new Refusal(Refusal.EINVAL);
        };
    }
}
