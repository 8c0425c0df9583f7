package io.resmgrkit.examples;

import java.util.Arrays;

/** The memo with mistakes that real resource managers make; the kit names each of them. */
public final class FlawedMemo extends Memo {
    private static final int DEVCTL_HEAD = 16;

    /** A memo that is wrong. */
    public FlawedMemo() {
        super("flawed memo", new FlawedContent());
    }

    @Override
    Answer devctl(Part part, Ocb ocb) throws Refusal {
        Answer answer = super.devctl(part, ocb);
        // the data without the head in front of them (RM-DCTL-01)
        int from = Math.min(DEVCTL_HEAD, answer.data().length);
        return new Answer(answer.status(), Arrays.copyOfRange(answer.data(), from, answer.data().length));
    }

    private static final class FlawedContent extends Content {
        @Override
        Answer read(Part part, Ocb ocb, Attributes attributes) throws Refusal {
            // "xtype & MASK != NONE": the comparison binds first, and pread is served as read (RM-XT-01)
            return super.read((part.s32(8) & 0xff) == 5 ? part.with(8, (byte) 0) : part, ocb, attributes);
        }

        @Override
        Answer write(Part part, Ocb ocb, Attributes attributes) throws Refusal {
            try {
                return super.write(part, ocb, attributes);
            } catch (Refusal e) {
                // a count beyond the data is believed: success is reported for bytes that never came (RM-WR-02)
                if (e.errno() == Refusal.EBADMSG) {
                    return new Answer(part.u32(4));
                }
                throw e;
            }
        }
    }
}
