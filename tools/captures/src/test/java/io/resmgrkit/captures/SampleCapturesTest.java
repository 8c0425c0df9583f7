package io.resmgrkit.captures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.print.ByteText;
import io.resmgrkit.captures.print.TransactionLine;
import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every frame of the sample captures says what the list of frames names. */
class SampleCapturesTest {
    /** What a line must show for what the list names, most specific first. */
    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("connect/open->link_reply", "_IO_CONNECT_OPEN("),
            Map.entry("connect/open", "_IO_CONNECT_OPEN("),
            Map.entry("connect/unlink", "_IO_CONNECT_UNLINK("),
            Map.entry("connect/rename", "extra={path=\"tmp/old\"}"),
            Map.entry("connect/mknod", "mode=S_IFIFO|0666"),
            Map.entry("connect/readlink", "_IO_CONNECT_READLINK("),
            Map.entry("connect/link-symlink", "_IO_CONNECT_EXTRA_SYMLINK, \"/target\""),
            Map.entry("connect/combine_close+stat", "_IO_CONNECT_COMBINE_CLOSE(\"etc/passwd\"</etc/passwd>"),
            Map.entry("read/offset", "xtype_offset={offset=8589934592}"),
            Map.entry("read/readcond", "xtype_readcond={min=1, time=5, timeout=10}"),
            Map.entry("read", "_IO_READ("),
            Map.entry("write/offset", "xtype_offset={offset=8192}, \"at an offset\""),
            Map.entry("write", "_IO_WRITE("),
            Map.entry("stat", "_IO_STAT("),
            Map.entry("notify/ext", "fds={fd=4, events=POLLOUT}"),
            Map.entry("notify", "action=_NOTIFY_ACTION_POLLARM"),
            Map.entry("devctl/getflags", "dcmd=DCMD_ALL_GETFLAGS"),
            Map.entry("devctl/setflags+data", "setflags={flags=O_NONBLOCK}"),
            Map.entry("devctl", "_IO_DEVCTL("),
            Map.entry("pathconf", "name=_PC_NAME_MAX"),
            Map.entry("lseek", "whence=SEEK_SET, offset=4294967296"),
            Map.entry("chmod", "mode=0755"),
            Map.entry("chown", "gid=50, uid=100"),
            Map.entry("utime", "actime=1600000000, modtime=1600000100"),
            Map.entry("openfd", "xtype=_IO_OPENFD_PIPE"),
            Map.entry("fdinfo", "flags=_FDINFO_FLAG_LOCALPATH"),
            Map.entry("lock", "flock={l_type=F_WRLCK, l_start=100, l_len=50, l_pid=4242}"),
            Map.entry("space", "subtype=F_ALLOCSP64, whence=SEEK_SET, start=4096, len=8192"),
            Map.entry("shutdown", "_IO_SHUTDOWN("),
            Map.entry("mmap", "prot=PROT_READ|PROT_WRITE, offset=65536"),
            Map.entry("msg", "mgrid=_IOMGR_FSYS, subtype=5, \"payload!\""),
            Map.entry("dup", "_IO_DUP("),
            Map.entry("sync", "flag=O_SYNC"),
            Map.entry("combined lseek+read", "_IO_LSEEK("),
            Map.entry("close", "_IO_CLOSE("),
            Map.entry("connect/link", "_IO_CONNECT_LINK(\""),
            Map.entry("connect/mount", "_IO_CONNECT_MOUNT(\"mnt\""),
            Map.entry("connect/empty path", "_IO_CONNECT_OPEN(\"\""),
            Map.entry("connect/O_CLOEXEC|O_REALIDS", "O_CLOEXEC|O_REALIDS"),
            Map.entry("power", "_IO_POWER("),
            Map.entry("rsvd_unblock", "_IO_RSVD_UNBLOCK("),
            Map.entry("lock_ocb", "_IO_RSVD_LOCK_OCB("),
            Map.entry("unknown 0x1F0", "0x1f0("),
            Map.entry("non-io message 0x0001", "abcd"),
            Map.entry("app message 0x2000", "application"),
            Map.entry("write combined + read", "\"12345678\") + _IO_READ("),
            Map.entry("truncated read", "_IO_READ(2, nbytes=4096) [xtype at offset 8"),
            Map.entry("truncated connect", "[ioflag at offset 20"),
            Map.entry("fragment at", "_IO_WRITE("));

    @TestFactory
    List<DynamicTest> every_frame_is_decoded_as_what_the_list_names() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, Map<Long, String>> files = new TreeMap<>();
        for (String row : Files.readAllLines(Recorder.TRACES.resolve("frames.tsv"))) {
            String[] columns = row.split("\t");
            if (columns[1].matches("[0-9]+")) {
                files.computeIfAbsent(columns[0], name -> new TreeMap<>()).put(Long.parseLong(columns[1]), columns[2]);
            }
        }
        assertEquals(6, files.size());
        for (Map.Entry<String, Map<Long, String>> file : files.entrySet()) {
            Map<Long, String> lines = lines(file.getKey());
            file.getValue()
                    .forEach((frame, content) -> tests.add(DynamicTest.dynamicTest(
                            file.getKey() + ":" + frame + " " + content, () -> check(content, lines.get(frame)))));
        }
        return tests;
    }

    private static void check(String content, String line) {
        assertTrue(line != null, "nothing was decoded of it");
        String wanted = content.startsWith("kif ")
                ? content.substring(4).replaceAll("\\+.*", "").replace('_', ' ')
                : shown(content.replaceFirst("^(send|reply) ", ""));
        assertTrue(line.contains(wanted), wanted + " is not in " + line);
        if (content.startsWith("reply ")) {
            assertTrue(line.contains(" = "), "no result in " + line);
        }
    }

    private static String shown(String content) {
        return SHOWN.entrySet().stream()
                .filter(entry -> content.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .orElseThrow()
                .getValue();
    }

    /** The line of each frame; of a fragmented packet its fragments share it. */
    private static Map<Long, String> lines(String file) throws IOException {
        Map<Long, String> lines = new TreeMap<>();
        ByteText text = new ByteText(1024);
        TransactionLine printer = new TransactionLine(text);
        CaptureReader reader = new CaptureReader(CaptureOptions.usual(), new CaptureListener() {
            @Override
            public Transaction transaction(Transaction transaction) {
                text.cut(0);
                printer.write(transaction);
                lines.put(transaction.requestFrame, text.toString());
                if (transaction.replyFrame > 0) {
                    lines.put(transaction.replyFrame, text.toString());
                }
                return transaction.clear();
            }

            @Override
            public void event(CaptureEvent event) {
                lines.put(event.frame(), event.kind());
            }
        });
        reader.read(Recorder.TRACES.resolve(file));
        if (file.startsWith("frag")) {
            lines.put(1L, lines.get(3L));
            lines.put(2L, lines.get(3L));
        }
        return lines;
    }

    /** The same session from nodes of either byte order; QNET 2: the sender's order holds for everything above the header. */
    @Test
    void the_big_endian_session_says_what_the_little_endian_one_says() throws IOException {
        Recorder little = Recorder.sample("io_session_le.pcap");
        Recorder big = Recorder.sample("io_session_be.pcapng");
        assertEquals(35, little.transactions.size());
        assertEquals(little.transactions.size(), big.transactions.size());
        for (int i = 0; i < 35; i++) {
            Recorder.Seen one = little.transactions.get(i);
            Recorder.Seen other = big.transactions.get(i);
            assertEquals(one.status(), other.status());
            assertEquals(one.latency(), other.latency());
            assertEquals(one.path(), other.path());
            assertEquals(one.request().length, other.request().length);
            assertEquals(one.reply().length, other.reply().length);
        }
        for (int i = 0; i < little.events.size(); i++) {
            assertEquals(little.events.get(i).values(), big.events.get(i).values());
        }
    }

    /** QNET 6 no. 1. */
    @Test
    void the_fragmented_write_is_put_together() throws IOException {
        Recorder.Seen write = Recorder.sample("frag_le.pcap").transactions.get(0);
        assertEquals(4112, write.request().length);
        // The first fragment carries 48 bytes of kernel-interface header and 16 of the message head.
        int second = 1448 - 48;
        assertArrayEquals(new byte[] {'h', 'i', 'j'}, Arrays.copyOfRange(write.request(), second, second + 3));
    }
}
