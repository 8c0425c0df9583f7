package io.resmgrkit.codec.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoMountExtra;
import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.generated.IoNotifyEncoder;
import io.resmgrkit.codec.generated.IoRead64Encoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes on the way between dialects, and what cannot go (LAYOUT 5). */
class ConversionTest {
    private final byte[] buffer = new byte[256];

    @Test
    void the_event_of_a_notification_becomes_the_native_one_and_the_length_follows() {
        IoNotifyEncoder notify = new IoNotifyEncoder()
                .encode(Dialect.SDP6_ILP32_LE, buffer, 0)
                .action(1)
                .timo(77);
        notify.event().sigevNotify(4).sigevSigno(9).sigevCode(-5).sigevValue().sivalInt(1234);
        Message there = complete(request(Dialect.SDP6_ILP32_LE, notify.finish()), Dialect.SDP80_LP64_LE);
        assertEquals(88, there.bytes().length());
        IoNotify view = new IoNotify().wrap(Dialect.SDP80_LP64_LE, there.bytes().array(), 0, 88);
        assertEquals(88, view.combineLen());
        assertEquals(77, view.timo());
        assertEquals(9, view.sigevent64().sigevSigno());
        assertEquals(-5, view.sigevent64().sigevCode());
        assertEquals(1234, view.sigevent64().sigevValue().sivalInt());
    }

    @Test
    void a_mount_request_grows_with_the_pointers_of_its_handlers() {
        byte[] extra = new byte[64 + 6];
        extra[4] = 70;
        System.arraycopy("nfs\0x\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, extra, 64, 6);
        int length = new IoConnectEncoder()
                .encode(Dialect.SDP66_ILP32_LE, buffer, 0)
                .subtype(9)
                .extraType(10)
                .path("/mnt")
                .extra(extra, 0, extra.length)
                .finish();
        Message there = complete(request(Dialect.SDP66_ILP32_LE, length), Dialect.SDP70_LP64_LE);
        IoConnect connect = new IoConnect()
                .wrap(
                        Dialect.SDP70_LP64_LE,
                        there.bytes().array(),
                        0,
                        there.bytes().length());
        assertEquals(86, connect.extraLen());
        IoMountExtra mount =
                new IoMountExtra().wrap(Dialect.SDP70_LP64_LE, connect.array(), connect.extraOffset(), connect.limit());
        assertEquals(86, mount.nbytes());
    }

    @Test
    void the_status_of_a_stat_names_its_form() {
        Message stat = Message.reply(Dialect.SDP65_ILP32_LE, Answered.to(0x104, 0), buffer, 0, 72);
        Message there = complete(stat, Dialect.SDP71_LP64_LE);
        assertEquals(1, assertNotNullAnswered(there.bytes()).status());
        assertEquals(
                0,
                assertNotNullAnswered(complete(there, Dialect.SDP65_ILP32_LE).bytes())
                        .status());
    }

    @Test
    void a_long_form_of_stat_loses_its_nanoseconds_before_7_0() {
        io.resmgrkit.codec.generated.StatT642008Encoder stat = new io.resmgrkit.codec.generated.StatT642008Encoder()
                .encode(Dialect.SDP71_LP64_LE, buffer, 0)
                .stSize(5);
        stat.stMtim().tvSec(1000).tvNsec(7);
        Message long_ = Message.reply(Dialect.SDP71_LP64_LE, Answered.to(0x104, 3), buffer, 0, 120);
        Conversion short_ = DialectConverter.convert(long_, Dialect.SDP6_ILP32_LE);
        assertEquals(
                List.of("st_mtim._tv_nsec"),
                short_.losses().stream().map(Loss::field).toList());
        assertNotNull(short_.message());
        assertEquals("1000", ValuesByName.of(short_.message()).get("stat.st_mtime"));
    }

    @Test
    void a_field_that_the_other_release_lacks_is_named() {
        int length = new IoConnectEncoder()
                .encode(Dialect.SDP71_LP64_LE, buffer, 0)
                .dirfd(5)
                .path("x")
                .finish();
        Conversion conversion = DialectConverter.convert(request(Dialect.SDP71_LP64_LE, length), Dialect.SDP70_LP64_LE);
        assertEquals(List.of(new Loss("dirfd", "5 has no place in _io_connect of sdp70-lp64-le")), conversion.losses());
    }

    @Test
    void a_negative_length_does_not_fit_an_unsigned_one() {
        int length = new IoReadEncoder()
                .encode(Dialect.SDP6_ILP32_LE, buffer, 0)
                .nbytes(-1)
                .finish();
        Conversion conversion =
                DialectConverter.convert(request(Dialect.SDP6_ILP32_LE, length), Dialect.SDP66_ILP32_LE);
        assertEquals(
                List.of("nbytes"), conversion.losses().stream().map(Loss::field).toList());
    }

    @Test
    void a_message_that_the_other_release_lacks_is_named_by_its_type() {
        int length = new IoRead64Encoder()
                .encode(Dialect.SDP70_LP64_LE, buffer, 0)
                .nbytes(1)
                .finish();
        Conversion conversion =
                DialectConverter.convert(request(Dialect.SDP70_LP64_LE, length), Dialect.SDP66_ILP32_LE);
        assertNull(conversion.message());
        assertEquals(
                "type: sdp66-ilp32-le has no _io_read64",
                conversion.losses().get(0).toString());
    }

    @Test
    void a_link_to_a_descriptor_is_no_link_in_8_0() {
        int length = new IoConnectEncoder()
                .encode(Dialect.SDP71_LP64_LE, buffer, 0)
                .subtype(7)
                .extraType(1)
                .path("x")
                .extra(new byte[48], 0, 48)
                .finish();
        Conversion conversion = DialectConverter.convert(request(Dialect.SDP71_LP64_LE, length), Dialect.SDP80_LP64_LE);
        assertEquals("extra_type", conversion.losses().get(0).field());
        assertEquals(
                "_IO_CONNECT_EXTRA_LINK is 1 in sdp71-lp64-le and 13 in sdp80-lp64-le",
                conversion.losses().get(0).why());
    }

    private static Message complete(Message message, Dialect to) {
        Conversion conversion = DialectConverter.convert(message, to);
        assertTrue(conversion.complete(), conversion::toString);
        return java.util.Objects.requireNonNull(conversion.message());
    }

    private static Answered assertNotNullAnswered(MessageBytes bytes) {
        assertNotNull(bytes.answered());
        return bytes.answered();
    }

    private Message request(Dialect dialect, int length) {
        return Message.request(dialect, buffer.clone(), 0, length);
    }
}
