package io.resmgrkit.captures.kev;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.captures.CaptureReader;
import io.resmgrkit.captures.Kev;
import io.resmgrkit.captures.Recorder;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Transaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of processes and paths of connections are those of their time. */
class KevNamesAndPathsTest {
    private static final int CALL = 2;
    private static final int SYSMGR_COID = 0x4000_0000;
    private static final int OPEN = 2;

    private final Kev kev = new Kev(true, "6.4.1");

    private int[] text(int first, int second, String text) {
        byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), text.length() / 8 * 8 + 8);
        int[] words = new int[2 + bytes.length / 4];
        words[0] = first;
        words[1] = second;
        for (int i = 0; i < bytes.length; i += 4) {
            words[2 + i / 4] = kev.bytes(bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3]);
        }
        return words;
    }

    private void name(int code, int pid, String name) {
        kev.event(0, 4, code, text(1, pid, name));
    }

    private void resolves(String path) {
        kev.event(0, 5, 2, text(100, 1, path));
    }

    /** A call of 100:1, with the event that the path manager makes on its behalf meanwhile. */
    private void call(int coid, int type, int second, int errno, String... resolved) {
        kev.running(0, 100, 1).event(0, CALL, 12, coid, 1, 1, kev.bytes(type >> 8, type & 0xff, 0, second), 0, 0);
        for (String path : resolved) {
            resolves(path);
        }
        if (errno == 0) {
            kev.event(0, CALL, 140, 0, 0, 0, 0);
        } else {
            kev.event(0, CALL, 140, -1, errno);
        }
    }

    private void attach(int coid) {
        kev.event(0, CALL, 39, 0, 200, 1, 0, 0, 0).event(0, CALL, 167, coid, 0);
    }

    private List<String> paths() throws IOException {
        List<String> paths = new ArrayList<>();
        Recorder.of(kev.bytes()).transactions.forEach(transaction -> paths.add(transaction.path()));
        return paths;
    }

    /** KEV 3.3 step 6: open() talks to the path manager first; what it resolves is the path of that message, not of an earlier one. */
    @Test
    void the_question_to_the_path_manager_has_the_path_that_it_resolves() throws IOException {
        call(SYSMGR_COID, 0x100, OPEN, 0, "/dev/a");
        attach(3);
        call(3, 0x100, OPEN, 0);
        call(SYSMGR_COID, 0x100, OPEN, 0);
        call(SYSMGR_COID, 0x100, OPEN, 2, "/dev/b");
        assertEquals(Arrays.asList("/dev/a", "/dev/a", null, "/dev/b"), paths());
    }

    /** KEV 3.3 step 7: a path belongs to the connection that follows; one of dup() or to a channel has none. */
    @Test
    void a_path_is_used_once() throws IOException {
        resolves("/dev/a");
        kev.running(0, 100, 1);
        attach(3);
        call(3, 0x100, OPEN, 0);
        attach(4);
        call(3, 0x104, 8, 0);
        call(4, 0x104, 8, 0);
        assertEquals(Arrays.asList("/dev/a", "/dev/a", null), paths());
    }

    /** A server that does not know the path leaves it to the next one. */
    @Test
    void a_path_goes_on_to_the_next_server() throws IOException {
        resolves("/dev/a");
        kev.running(0, 100, 1);
        attach(3);
        call(3, 0x100, OPEN, 2);
        attach(4);
        call(4, 0x100, OPEN, 0);
        call(4, 0x104, 8, 0);
        assertEquals(Arrays.asList("/dev/a", "/dev/a", "/dev/a"), paths());
    }

    /** KEV 1.6 and 2.5: names may stand behind what they name, also in the event that ends a process; a later name is for later. */
    @Test
    void a_process_has_the_name_of_its_time(@TempDir Path folder) throws IOException {
        call(3, 0x104, 8, 0);
        name(0xc0, 100, "bin/sh");
        call(3, 0x104, 8, 0);
        name(0xc0, 100, "bin/ls");
        call(3, 0x104, 8, 0);
        kev.running(0, 101, 1).event(0, CALL, 12, 3, 1, 1, kev.bytes(1, 4, 0, 8), 0, 0);
        kev.event(0, CALL, 140, 0, 0, 0, 0);
        name(0x100, 101, "bin/gone");
        List<byte[]> names = new ArrayList<>();
        Path file = folder.resolve("names.kev");
        Files.write(file, kev.bytes());
        new CaptureReader(CaptureOptions.usual(), new CaptureListener() {
                    @Override
                    public Transaction transaction(Transaction transaction) {
                        names.add(transaction.client.name);
                        return transaction.clear();
                    }
                })
                .read(file);
        String[] expected = {"bin/sh", "bin/sh", "bin/ls", "bin/gone"};
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i].getBytes(StandardCharsets.US_ASCII), names.get(i), expected[i]);
        }
    }
}
