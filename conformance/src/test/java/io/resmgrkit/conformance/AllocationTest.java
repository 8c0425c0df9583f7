package io.resmgrkit.conformance;

import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.WR;
import static io.resmgrkit.conformance.Messages.chain;
import static io.resmgrkit.conformance.Messages.devctl;
import static io.resmgrkit.conformance.Messages.lseek;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.pathconf;
import static io.resmgrkit.conformance.Messages.read;
import static io.resmgrkit.conformance.Messages.stat;
import static io.resmgrkit.conformance.Messages.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.Event;
import io.resmgrkit.conformance.framework.Kernel;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Parts;
import io.resmgrkit.conformance.framework.PathName;
import io.resmgrkit.conformance.profile.FileData;
import io.resmgrkit.conformance.profile.RamFileManager;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Messages on an open descriptor allocate nothing once everything has been used a few times. */
class AllocationTest {
    private static final int WARM_UP = 20_000;
    private static final int MEASURED = 20_000;

    /** One client with buffers of its own: one copy of the request in, one copy of the reply out. */
    private static final class OneClient implements Kernel {
        private final byte[] replyBuffer = new byte[8192];
        private final Credentials credentials = new Credentials(1000, 1000, 100, 100);
        private final PathName name = new PathName(1, 2, "/f");
        private byte[] request = new byte[0];
        private int errno;

        @Override
        public int read(int rcvid, int offset, byte[] into, int at, int length) {
            int n = Math.max(0, Math.min(length, request.length - offset));
            System.arraycopy(request, offset, into, at, n);
            return n;
        }

        @Override
        public int write(int rcvid, int offset, byte[] from, int at, int length) {
            System.arraycopy(from, at, replyBuffer, offset, length);
            return length;
        }

        @Override
        public void reply(int rcvid, int status, Parts parts) {
            errno = 0;
            parts.copyTo(replyBuffer, 0, replyBuffer.length);
        }

        @Override
        public void error(int rcvid, int number) {
            errno = number;
        }

        @Override
        public void deliver(int rcvid, Event event) {
            throw new IllegalStateException("nothing is armed");
        }

        @Override
        public boolean info(int rcvid, MessageInfo into) {
            return false;
        }

        @Override
        public Credentials credentials(int scoid) {
            return credentials;
        }

        @Override
        public Credentials self() {
            return credentials;
        }

        @Override
        public boolean keyVerified(int rcvid, long key, byte[] from, int at, int length) {
            return false;
        }

        @Override
        public void detach(int scoid) {
            throw new IllegalStateException("nobody disconnects");
        }

        @Override
        public PathName pathName(int linkId, boolean localPath) {
            return name;
        }
    }

    private final OneClient client = new OneClient();
    private final Dispatch dispatch = new Dispatch(TestServer.DIALECT, client, () -> 1_000_000_000L);

    @TestFactory
    Stream<DynamicTest> a_message_on_an_open_descriptor_allocates_nothing() {
        FileData file = new FileData();
        file.mode = FileMode.S_IFREG | 0666;
        file.preset(new byte[8192]);
        file.nbytes = 8192;
        RamFileManager.attach(dispatch, "/f", file, false);
        Context context = dispatch.newContext();
        send(context, open(RD | WR));
        Map<String, byte[]> messages = new LinkedHashMap<>();
        messages.put("fstat", stat());
        messages.put("lseek", lseek(0, 5));
        messages.put("lseek and read", chain(lseek(0, 0), read(4096)));
        messages.put("lseek and write", chain(lseek(0, 0), lseek(0, 1), write(4, "data")));
        messages.put("get flags", devctl(0x40040101));
        messages.put("pathconf", pathconf(7));
        messages.put("fdinfo", Messages.hex("0e01 1000 00000000 20000000 00000000"));
        messages.put("an error", lseek(9, 0));
        messages.put("an unknown type", Messages.hex("ff01 0400"));
        return messages.entrySet().stream()
                .map(message -> DynamicTest.dynamicTest(message.getKey(), () -> measure(context, message.getValue())));
    }

    private void measure(Context context, byte[] message) {
        for (int i = 0; i < WARM_UP; i++) {
            send(context, message);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < MEASURED; i++) {
            send(context, message);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        // Reading the counter may itself allocate a few bytes; one object a message would be a hundred thousand.
        assertEquals(0, allocated / MEASURED, allocated + " bytes for " + MEASURED + " messages");
    }

    private void send(Context context, byte[] message) {
        client.request = message;
        MessageInfo info = context.info();
        info.pid = 101;
        info.scoid = 0x4000_0040;
        info.coid = 3;
        info.srcmsglen = message.length;
        context.buffer().deliver(message, 0, message.length);
        dispatch.receive(context, 7);
    }
}
