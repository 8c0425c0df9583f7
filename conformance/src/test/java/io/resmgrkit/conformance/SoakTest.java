package io.resmgrkit.conformance;

import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.WR;
import static io.resmgrkit.conformance.Messages.close;
import static io.resmgrkit.conformance.Messages.connect;
import static io.resmgrkit.conformance.Messages.dup;
import static io.resmgrkit.conformance.Messages.lock;
import static io.resmgrkit.conformance.Messages.lseek;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.Messages.read;
import static io.resmgrkit.conformance.Messages.stat;
import static io.resmgrkit.conformance.Messages.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.PulseCode;
import io.resmgrkit.conformance.TestServer.Client;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Pulse;
import io.resmgrkit.conformance.profile.FileData;
import io.resmgrkit.conformance.profile.FsEntry;
import io.resmgrkit.conformance.profile.FsManager;
import io.resmgrkit.conformance.profile.RamFileManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Many clients at once, one attribute lock at a time: nothing is lost, nobody waits for ever, nothing is left open. Run longer with
 * {@code -Dresmgr.soak=ROUNDS}, with another order with {@code -Dresmgr.seed=SEED}.
 */
class SoakTest {
    private static final int THREADS = 4;
    private static final int RECORD = 16;
    private static final int RAMFILE = 0;
    private static final int FS = 1;
    private static final long PATIENCE_SECONDS = 60;

    private final SoakKernel kernel = new SoakKernel();
    private final Dispatch dispatch = new Dispatch(TestServer.DIALECT, kernel, () -> 1_000_000_000L);
    private final FileData file = new FileData();
    private final FsManager fs = new FsManager();
    private final AtomicInteger rcvids = new AtomicInteger();

    /** One client process with its own thread of the server. */
    private final class Worker implements Callable<Integer> {
        private final int number;
        private final Client client;
        private final Context context;
        private final SplittableRandom random;
        private final int rounds;

        Worker(int number, long seed, int rounds) {
            this.number = number;
            this.rounds = rounds;
            client = new Client(200 + number, 0x4000_0100 + number, 3, new Credentials(1000, 1000, 100, 100));
            context = dispatch.newContext();
            random = new SplittableRandom(seed + number);
        }

        @Override
        public Integer call() throws Exception {
            for (int i = 0; i < rounds; i++) {
                switch (random.nextInt(4)) {
                    case 0 -> shareDescriptors();
                    case 1 -> lockAndUnlock();
                    case 2 -> useTree(i);
                    default -> look();
                }
                append(i);
            }
            dispatch.receive(context, new Pulse(PulseCode._PULSE_CODE_DISCONNECT, 0, client.scoid()));
            return number;
        }

        /** Adds one record at the end; the descriptor is sometimes left to the disconnect pulse. */
        private void append(int i) throws Exception {
            ok(client, openOn(RAMFILE, WR | IoFlag.O_APPEND, ""));
            String text = String.format("%02d:%06d........", number, i).substring(0, RECORD);
            assertEquals(RECORD, ok(client, write(RECORD, text)).status());
            if (i < rounds - 1) {
                ok(client, close());
            }
        }

        private void shareDescriptors() throws Exception {
            ok(client.fd(10), openOn(RAMFILE, RD, ""));
            ok(client.fd(11), dup(client.fd(10)));
            ok(client.fd(10), lseek(0, 0));
            ok(client.fd(11), read(RECORD));
            ok(client.fd(11), close());
            ok(client.fd(10), stat());
            ok(client.fd(10), close());
        }

        /** A write lock on a byte everybody wants; whoever does not get it at once waits for the answer. */
        private void lockAndUnlock() throws Exception {
            ok(client.fd(20), openOn(RAMFILE, RD | WR, ""));
            ok(client.fd(20), lock(107, 2, 0, random.nextInt(3), 1));
            ok(client.fd(20), stat());
            ok(client.fd(20), close());
        }

        private void useTree(int i) throws Exception {
            String name = "f" + number + "-" + i % 5;
            ok(client.fd(30), openOn(FS, RD | WR | IoFlag.O_CREAT, name));
            ok(client.fd(30), write(4, "data"));
            ok(client.fd(30), close());
            ok(client.fd(31), connect(FS, 3, 0, 0, name, 0, new byte[0]));
        }

        private void look() throws Exception {
            ok(client.fd(40), openOn(FS, RD, ""));
            ok(client.fd(40), read(4096));
            ok(client.fd(40), close());
        }

        private SoakKernel.Answer ok(Client from, byte[] message) throws Exception {
            int rcvid = rcvids.incrementAndGet();
            Future<SoakKernel.Answer> answer = kernel.block(rcvid, message);
            MessageInfo info = context.info();
            info.pid = from.pid();
            info.nd = 0;
            info.scoid = from.scoid();
            info.coid = from.coid();
            info.srcmsglen = message.length;
            context.buffer().deliver(message, 0, message.length);
            dispatch.receive(context, rcvid);
            SoakKernel.Answer got = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertEquals(0, got.errno(), () -> "coid " + from.coid());
            return got;
        }
    }

    private static byte[] openOn(int link, int ioflag, String path) {
        return path.isEmpty() && link == RAMFILE ? open(ioflag) : connect(link, 2, ioflag, 0666, path, 0, new byte[0]);
    }

    @Test
    void many_clients_at_once_lose_nothing_and_leave_nothing() throws Exception {
        long seed = Long.getLong("resmgr.seed", 20_261_122L);
        int rounds = Math.min(FileData.CAPACITY / RECORD / THREADS, Integer.getInteger("resmgr.soak", 1000));
        System.out.println("soak: " + THREADS + " threads, " + rounds + " rounds, seed " + seed);
        file.mode = FileMode.S_IFREG | 0666;
        fs.root().mode = FileMode.S_IFDIR | 0777;
        fs.root().nlink = 2;
        assertEquals(RAMFILE, RamFileManager.attach(dispatch, "/f", file, false));
        assertEquals(FS, fs.attach(dispatch, "/fs", false));

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(new Worker(i, seed, rounds)));
            }
            for (Future<Integer> worker : running) {
                finish(worker);
            }
        } finally {
            threads.shutdownNow();
        }
        assertRecords(rounds);
        assertNothingIsLeft();
    }

    private static void finish(Future<Integer> worker) throws InterruptedException, ExecutionException {
        try {
            worker.get(4 * PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("a client waits for ever", e);
        }
    }

    /** Every record of every client is there once, whole, and in the order its client wrote it. */
    private void assertRecords(int rounds) {
        assertEquals((long) THREADS * rounds * RECORD, file.nbytes);
        byte[] all = file.content((int) file.nbytes);
        Map<String, Integer> next = new HashMap<>();
        for (int at = 0; at < all.length; at += RECORD) {
            String text = new String(Arrays.copyOfRange(all, at, at + RECORD), StandardCharsets.US_ASCII);
            int expected = next.merge(text.substring(0, 2), 1, Integer::sum) - 1;
            assertEquals(String.format("%06d", expected), text.substring(3, 9), text);
        }
        assertEquals(THREADS, next.size());
    }

    private void assertNothingIsLeft() {
        assertEquals(List.of(0, 0, 0, 0, 0), List.of(file.count, file.rcount, file.wcount, file.rlocks, file.wlocks));
        assertTrue(file.lockEntries().isEmpty());
        assertEquals(0, fs.root().count);
        for (FsEntry entry : fs.root().children()) {
            assertEquals(0, entry.node().count, entry.name());
        }
        assertEquals(0, fs.root().children().size());
        assertEquals(0, kernel.waiting());
    }
}
