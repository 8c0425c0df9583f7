package io.resmgrkit.conformance.derived;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoAclEncoder;
import io.resmgrkit.codec.generated.IoCloseEncoder;
import io.resmgrkit.conformance.transcript.Session;
import java.util.Arrays;

/** mount() with the extra data of the word size, and messages that no default handler answers. */
final class OtherRequests {
    private static final int EINVAL = 22;
    private static final int ENOSYS = 89;
    private static final int MOUNT = 9;
    private static final int EXTRA_MOUNT = 10;
    private static final int RSVD = 0x114;
    private static final int PAUSE = 0x11c;
    private static final int UNPAUSE = 0x11d;

    private OtherRequests() {}

    static Session write(Dialect dialect) {
        Author author = new Author(
                dialect,
                "requests",
                "mount, and messages that nobody serves by default",
                "LAYOUT 2.1, 2.3 and 5 (6.6, 7.0, 8.0), B4.10, B5.5, P5.8");
        Thing device = author.device("custom", "/dev/custom", new Thing(0020666, 0, 0));
        author.opens(
                Sender.ROOT, "open(\"/dev/custom\",O_RDWR)", author.wire.open("", 3), Descriptor.opened(device, 3));
        byte[] room = new byte[64];
        byte[] acl =
                Arrays.copyOf(room, new IoAclEncoder().encode(dialect, room, 0).finish());
        author.refuses(Sender.ROOT, "_IO_ACL", acl, ENOSYS);
        author.refuses(Sender.ROOT, "_IO_RSVD_PAUSE", numbered(dialect, PAUSE), ENOSYS);
        author.refuses(Sender.ROOT, "_IO_RSVD_UNPAUSE", numbered(dialect, UNPAUSE), ENOSYS);
        if (dialect.release() >= 800) {
            author.refuses(Sender.ROOT, "_IO_RSVD_CHECK_MSG", numbered(dialect, RSVD), ENOSYS);
        }
        Sender mounter = Sender.ROOT.on(0x4000_0001);
        author.done(mounter, "mount() of type oracle", mount(author, "oracle"));
        author.refuses(mounter, "mount() of type nosuch", mount(author, "nosuch"), EINVAL);
        return author.session();
    }

    private static byte[] mount(Author author, String type) {
        byte[] extra = author.wire.mountExtra("data", type, "/dev/hd0");
        return author.wire.connect(MOUNT, "", EXTRA_MOUNT, extra, msg -> msg.access(3));
    }

    private static byte[] numbered(Dialect dialect, int type) {
        byte[] room = new byte[IoCloseEncoder.SIZE];
        new IoCloseEncoder().encode(dialect, room, 0).type(type);
        return room;
    }
}
