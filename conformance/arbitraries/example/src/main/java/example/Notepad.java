package example;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoLseek;
import io.resmgrkit.codec.generated.IoRead;
import io.resmgrkit.codec.generated.IoWrite;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A page of 4096 bytes that clients read and write: the resource manager that is tested here. */
public final class Notepad implements ResourceManager {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;
    private static final int EINVAL = 22;
    private static final int ENOSPC = 28;
    private static final int EBADMSG = 77;
    private static final int ENOSYS = 89;
    private static final int SIZE = 4096;

    private final byte[] page = new byte[SIZE];
    private final Map<Integer, Integer> positions = new HashMap<>();

    @Override
    public SystemInfo info() {
        Set<Capability> can = Set.of(Capability.READABLE, Capability.WRITABLE, Capability.CONNECTIONS);
        return new SystemInfo("notepad", "1", Set.of(DIALECT), can);
    }

    @Override
    public void receive(Incoming message) {
        byte[] bytes = message.bytes();
        int fd = message.connection().coid();
        int at = positions.getOrDefault(fd, 0);
        int type = bytes.length < 4 ? -1 : Bytes.u2(bytes, 0, DIALECT.bigEndian());
        if (type == 0x100) { // _IO_CONNECT: any name is the page, if it is open() that is wanted
            positions.put(fd, 0);
            answer(message, Bytes.u2(bytes, 2, DIALECT.bigEndian()) == 2 ? 0 : ENOSYS);
        } else if (type == 0x116) { // _IO_CLOSE
            positions.remove(fd);
            message.reply(0);
        } else if (type != 0x101 && type != 0x102 && type != 0x109) {
            message.error(ENOSYS);
        } else if (bytes.length < 16) { // all three have a header of 16 bytes
            message.error(EBADMSG);
        } else if (type == 0x109) { // _IO_LSEEK, from the start only
            IoLseek seek = new IoLseek().wrap(DIALECT, bytes, 0, bytes.length);
            boolean valid = seek.whence() == 0 && seek.offset_() >= 0 && seek.offset_() <= SIZE;
            positions.put(fd, valid ? (int) seek.offset_() : at);
            answer(message, valid ? 0 : EINVAL);
        } else if (type == 0x101) { // _IO_READ
            IoRead read = new IoRead().wrap(DIALECT, bytes, 0, bytes.length);
            int n = (int) Math.max(0, Math.min(read.nbytes(), SIZE - at));
            positions.put(fd, at + n);
            message.reply(n, Arrays.copyOfRange(page, at, at + n));
        } else { // _IO_WRITE: nbytes is what the client says, not what it sent
            IoWrite write = new IoWrite().wrap(DIALECT, bytes, 0, bytes.length);
            int n = (int) Math.max(0, Math.min(Math.min(write.nbytes(), bytes.length - 16), SIZE - at));
            System.arraycopy(bytes, 16, page, at, n);
            positions.put(fd, at + n);
            if (n == 0 && write.nbytes() > 0) {
                message.error(ENOSPC);
            } else {
                message.reply(n);
            }
        }
    }

    private static void answer(Incoming message, int errno) {
        if (errno == 0) {
            message.reply(0);
        } else {
            message.error(errno);
        }
    }
}
