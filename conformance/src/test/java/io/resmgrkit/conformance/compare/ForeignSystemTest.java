package io.resmgrkit.conformance.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.DirentEncoder;
import io.resmgrkit.codec.generated.StatEncoder;
import io.resmgrkit.codec.names.generated.Errno;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.transcript.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each rule of the tolerance: what it lets pass, and what it still reports. */
class ForeignSystemTest {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;
    private static final long BEGIN = 1_000_000_000;
    private static final int REGULAR = 0100644;

    private final Messages messages = new Messages(DIALECT);
    private final Tolerance foreign = new ForeignSystem(BEGIN);

    @Test
    void an_inode_may_be_any_number_but_stays_the_same() {
        assertEquals(List.of(), stats(st -> st.stIno(5), st -> st.stIno(77)));
        assertEquals(List.of(), stats(st -> st.stIno(5), st -> st.stIno(77)));
        assertEquals(List.of("reply.st_ino"), stats(st -> st.stIno(5), st -> st.stIno(78)));
    }

    @Test
    void a_time_that_the_reference_leaves_alone_must_be_left_alone() {
        assertEquals(List.of(), stats(st -> st.stMtime(BEGIN + 1), st -> st.stMtime(1_700_000_000)));
        assertEquals(List.of(), stats(st -> st.stMtime(BEGIN + 3), st -> st.stMtime(1_700_000_000)));
        assertEquals(List.of("reply.st_mtime"), stats(st -> st.stMtime(BEGIN + 3), st -> st.stMtime(1_700_000_001)));
    }

    @Test
    void a_time_does_not_go_back() {
        assertEquals(List.of(), stats(st -> st.stCtime(BEGIN + 1), st -> st.stCtime(1_700_000_000)));
        assertEquals(List.of("reply.st_ctime"), stats(st -> st.stCtime(BEGIN + 2), st -> st.stCtime(1_699_999_999)));
    }

    @Test
    void a_time_that_a_client_set_is_compared_as_it_is() {
        Outcome done = new Outcome.Replied(0, new byte[0], Outcome.Replied.NOT_TOLD, 0);
        assertEquals(List.of(), compared(messages.utime(false, 11, 12), false, done, done));
        assertEquals(List.of("reply.st_mtime"), stats(st -> st.stMtime(12), st -> st.stMtime(13)));
    }

    @Test
    void block_sizes_are_the_system_s_own_but_not_its_size() {
        assertEquals(List.of(), stats(st -> st.stBlksize(512), st -> st.stBlksize(4096)));
        assertEquals(List.of("reply.st_size"), stats(st -> st.stSize(3), st -> st.stSize(4)));
    }

    @Test
    void of_a_read_only_what_the_status_counts_is_seen() {
        byte[] read = messages.read(4, 0);
        assertEquals(List.of(), compared(read, false, reply(2, 'a', 'b'), reply(2, 'a', 'b', 'x')));
        assertEquals(List.of("reply.data"), compared(read, false, reply(2, 'a', 'b'), reply(2, 'a', 'x')));
        assertEquals(
                List.of("status"),
                compared(read, false, reply(2, 'a', 'b'), reply(0, 'a', 'b')).subList(0, 1));
    }

    @Test
    void a_directory_may_list_in_any_order_but_whole_records_only() {
        byte[] read = messages.read(200, 0);
        Outcome expected = listing(0, 1, "a", 2, "b");
        assertEquals(List.of(), compared(read, true, expected, listing(0, 22, "b", 21, "a")));
        assertEquals(List.of("reply.entry 'b'.d_ino"), compared(read, true, expected, listing(0, 21, "a")));
        assertEquals(
                List.of("reply.whole"),
                compared(read, true, expected, listing(-4, 21, "a", 22, "b")).stream()
                        .filter(field -> field.equals("reply.whole"))
                        .toList());
    }

    @Test
    void a_damaged_request_may_be_refused_with_any_errno_but_not_be_served_when_the_reference_refuses() {
        byte[] declaresMore = messages.write(9, 0, new byte[2]);
        assertEquals(
                List.of(), compared(declaresMore, false, new Outcome.Refused(Errno.EBADMSG), new Outcome.Refused(5)));
        assertEquals(List.of(), compared(declaresMore, false, reply(2), new Outcome.Refused(Errno.EIO)));
        assertEquals(List.of("outcome"), compared(declaresMore, false, new Outcome.Refused(Errno.EBADMSG), reply(9)));
    }

    @Test
    void errnos_that_say_the_same_are_equal_and_others_are_not() {
        byte[] chmod = messages.chmod(0);
        assertEquals(
                List.of(), compared(chmod, false, new Outcome.Refused(Errno.EPERM), new Outcome.Refused(Errno.EACCES)));
        assertEquals(
                List.of("errno"),
                compared(chmod, false, new Outcome.Refused(Errno.EPERM), new Outcome.Refused(Errno.EBADF)));
    }

    @Test
    void a_message_may_be_left_out_altogether_but_not_a_read() {
        Outcome notDone = new Outcome.Refused(Errno.ENOSYS);
        assertNotNull(foreign.unsupported(asked(messages.sync(0), false), reply(0), notDone));
        assertNull(foreign.unsupported(asked(messages.read(1, 0), false), reply(0), notDone));
    }

    private List<String> stats(Consumer<StatEncoder> expected, Consumer<StatEncoder> actual) {
        return compared(messages.stat(0), false, stat(expected), stat(actual));
    }

    private List<String> compared(byte[] request, boolean directory, Outcome expected, Outcome actual) {
        List<String> fields = new ArrayList<>();
        new Comparison(foreign, (field, wanted, got) -> fields.add(field))
                .outcome(asked(request, directory), expected, actual);
        return fields;
    }

    private static Asked asked(byte[] request, boolean directory) {
        return new Asked(DIALECT, request, directory);
    }

    private static Outcome stat(Consumer<StatEncoder> fill) {
        byte[] bytes = new byte[72];
        StatEncoder stat = new StatEncoder().wrap(DIALECT, bytes, 0, bytes.length);
        stat.stMode(REGULAR);
        fill.accept(stat);
        return new Outcome.Replied(0, bytes, Outcome.Replied.NOT_TOLD, 0);
    }

    private static Outcome reply(int status, int... data) {
        byte[] bytes = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            bytes[i] = (byte) data[i];
        }
        return new Outcome.Replied(status, bytes, Outcome.Replied.NOT_TOLD, 0);
    }

    /** Directory entries of 24 bytes each; the status counts so many bytes more than there are, or fewer. */
    private static Outcome listing(int more, Object... inodesAndNames) {
        byte[] bytes = new byte[inodesAndNames.length / 2 * 24];
        for (int i = 0; i < inodesAndNames.length; i += 2) {
            int at = i / 2 * 24;
            new DirentEncoder()
                    .wrap(DIALECT, bytes, at, bytes.length)
                    .dIno((Integer) inodesAndNames[i])
                    .dReclen(24)
                    .dNamelen(1);
            byte[] name = ((String) inodesAndNames[i + 1]).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(name, 0, bytes, at + 20, name.length);
        }
        return new Outcome.Replied(bytes.length + more, bytes, Outcome.Replied.NOT_TOLD, 0);
    }
}
