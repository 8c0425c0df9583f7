package io.resmgrkit.tools.decode.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoChmodEncoder;
import io.resmgrkit.codec.generated.IoDupEncoder;
import io.resmgrkit.codec.generated.IoLseekEncoder;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.tools.decode.source.Context;
import io.resmgrkit.tools.decode.source.Transaction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a filter finds in a message (CLI 4): its fields, and what is known beside them. */
class FilterTest {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;
    /** The first whole number that floating-point numbers of 64 bits cannot tell from its neighbours. */
    private static final long LARGE = (1L << 53) + 1;

    private static boolean accepts(String filter, byte[] bytes) {
        Context context = new Context("f", "0.000000001", 1, null, null, "/dev/null", false);
        Message message = Message.request(DIALECT, bytes, 0, bytes.length);
        return FilterParser.parse(filter, new FilterNames(DIALECT))
                .accepts(Transaction.ofRequest(context, message), List.of(message));
    }

    private static byte[] lseek(long offset) {
        byte[] bytes = new byte[64];
        int length = new IoLseekEncoder()
                .encode(DIALECT, bytes, 0)
                .offset_(offset)
                .whence(1)
                .finish();
        return Arrays.copyOf(bytes, length);
    }

    @ParameterizedTest
    @CsvSource({
        "offset=9007199254740993, true",
        "offset=0x20000000000001, true",
        "offset=9007199254740992, false",
        "offset>9007199254740992, true",
        "offset<=9007199254740992, false",
        "offset!=9007199254740993, false",
        "offset<0x10000000000000000, true",
        "time=0.000000001, true",
        "time>0.000000001, false",
    })
    void numbers_are_exact(String filter, boolean wanted) {
        assertEquals(wanted, accepts(filter, lseek(LARGE)));
    }

    @ParameterizedTest
    @CsvSource({
        "whence=SEEK_CUR, true",
        "whence=SEEK_SET, false",
        "type=_IO_LSEEK, true",
        "direction=request, true",
        "direction=reply, false",
        "path~null, true",
        "pid, false",
        "errno, false",
        "status, false",
        "subtype, false",
        "zero, true",
    })
    void a_comparison_asks_the_transaction_or_a_field(String filter, boolean wanted) {
        assertEquals(wanted, accepts(filter, lseek(0)));
    }

    /** A message holds the process of its sender in a structure; pid alone is the transaction's, which is not known here. */
    @Test
    void a_field_is_also_called_by_the_structure_around_it() {
        byte[] bytes = new byte[128];
        IoDupEncoder dup = new IoDupEncoder().encode(DIALECT, bytes, 0);
        dup.info().pid(77);
        byte[] message = Arrays.copyOf(bytes, dup.finish());
        assertTrue(accepts("info.pid=77", message));
        assertFalse(accepts("info.pid=78", message));
        assertFalse(accepts("pid=77", message));
    }

    /** A mode holds a file type beside its permissions. */
    @Test
    void a_flag_word_is_called_by_each_of_its_names() {
        byte[] bytes = new byte[64];
        byte[] message = Arrays.copyOf(
                bytes,
                new IoChmodEncoder().encode(DIALECT, bytes, 0).mode(0x81a4).finish());
        assertTrue(accepts("mode=S_IFREG", message));
        assertFalse(accepts("mode=S_IFDIR", message));
    }
}
