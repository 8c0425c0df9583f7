package io.resmgrkit.examples;

/** Device commands: those every descriptor answers, and two of the memo's own. */
final class Devctl {
    private static final int ALL_GETFLAGS = 0x40040101;
    private static final int ALL_SETFLAGS = 0x80040102;
    private static final int ALL_GETMOUNTFLAGS = 0x40040103;
    private static final int SET_SIZE = 0x80040501;
    private static final int GET_SIZE = 0x40040502;
    private static final int SETTABLE = 0x80f8;
    private static final int SYNC_FLAGS = 0x70;

    private Devctl() {}

    static Answer answer(Part part, Ocb ocb, Content content) throws Refusal {
        int dcmd = part.s32(4);
        int size = dcmd >> 16 & 0x3fff;
        boolean known = dcmd == ALL_GETFLAGS || dcmd == ALL_SETFLAGS || dcmd == ALL_GETMOUNTFLAGS;
        if (!known && dcmd != SET_SIZE && dcmd != GET_SIZE) {
            throw new Refusal(Refusal.ENOTTY);
        }
        if (part.s32(8) != size) {
            throw new Refusal(Refusal.EBADMSG);
        }
        switch (dcmd) {
            case ALL_GETFLAGS:
                // programs know the access mode as one lower
                return from(ocb.ioflag & ~3 | ocb.ioflag - 1 & 3);
            case ALL_GETMOUNTFLAGS:
                return from(0);
            case GET_SIZE:
                return from((int) content.size());
            case SET_SIZE:
                part.whole(16L + size);
                ocb.need(Ocb.WRITE);
                content.resize(part.u32(16));
                return Answer.OK;
            default:
                int flags = part.whole(16L + size).s32(16);
                if ((flags & SYNC_FLAGS) != 0) {
                    throw new Refusal(Refusal.EINVAL);
                }
                ocb.ioflag = ocb.ioflag & ~SETTABLE | flags & SETTABLE;
                return Answer.OK;
        }
    }

    /** Data of a reply stand behind a head of 16 bytes (RM-DCTL-01). */
    private static Answer from(int word) {
        return new Answer(
                0,
                Answer.buffer(20)
                        .putInt(0)
                        .putInt(0)
                        .putInt(4)
                        .putInt(0)
                        .putInt(word)
                        .array());
    }
}
