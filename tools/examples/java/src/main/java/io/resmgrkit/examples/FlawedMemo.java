package io.resmgrkit.examples;

/** The memo with mistakes that real resource managers make; the kit names each of them. */
public final class FlawedMemo extends Memo {
    /** A memo that is wrong. */
    public FlawedMemo() {
        super("flawed memo", new FlawedContent());
    }

    private static final class FlawedContent extends Content {
        @Override
        Answer read(Part part, Ocb ocb, Attributes attributes) throws Refusal {
            long before = ocb.offset;
            Answer answer = super.read(part, ocb, attributes);
            // a pread moves the position as a read does (RM-XT-03)
            ocb.offset = before + answer.data().length;
            // the data are there, the client is not told how many (RM-READ-01)
            return new Answer(0, answer.data());
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
