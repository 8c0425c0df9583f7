package io.resmgrkit.conformance.derived;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.transcript.Session;

/** stat() and fstat() since 7.0: three forms, and which one it is in the status. */
final class StatForms {
    private static final int COMBINE_CLOSE = 1;
    private static final int CHARACTER_DEVICE = 0020666;
    private static final int UNKNOWN = 9;
    private static final int LAST = 3;

    private StatForms() {}

    static Session write(Dialect dialect) {
        Author author = new Author(
                dialect,
                "stat-forms",
                "stat in the form the client asks for, the form in the status",
                "LAYOUT 2.3 and 5 (7.0), B8.19, and iofunc_stat_format() in the QNX 7.0 C Library Reference");
        Thing device = author.device("null", "/dev/x", new Thing(CHARACTER_DEVICE, 1000, 100));
        author.opens(Sender.ROOT, "open(\"/dev/x\",O_RDONLY)", author.wire.open("", 1), Descriptor.opened(device, 1));
        for (int form : new int[] {0, 1, 2, LAST, UNKNOWN}) {
            int given = form == 0 ? 1 : Math.min(form, LAST);
            author.replies(
                    Sender.ROOT,
                    "fstat(fd,&st) in form " + form,
                    author.wire.stat(form),
                    given,
                    now(author, device, given));
        }
        byte[] combined = author.wire.connect(COMBINE_CLOSE, "", 0, author.wire.stat(LAST), msg -> msg.ioflag(0x8000));
        byte[] reply = now(author, device, LAST);
        author.replies(Sender.USER, "stat(\"/dev/x\",&st)", combined, LAST, reply, 2520);
        return author.session();
    }

    private static byte[] now(Author author, Thing device, int form) {
        device.timeUpdate(author.now());
        device.named(Author.PATH_DEV, Author.PATH_INO);
        return author.replies.stat(form, device, Author.PATH_DEV, 1);
    }
}
