package io.resmgrkit.codec.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Layouts;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.KnownMessage;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.testkit.Replies;
import io.resmgrkit.codec.testkit.Requests;
import io.resmgrkit.codec.testkit.WireMessage;
import io.resmgrkit.codec.testkit.WireReply;
import io.resmgrkit.codec.wire.Bytes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Messages of one dialect in another: the same values, or the field that cannot be carried. */
class ConversionPropertiesTest {
    /** Lengths and counts of parts: they are as the parts are, not as a random value says. */
    private static final Set<String> LENGTHS =
            Set.of("path_len", "extra_len", "nfds", "nbytes", "nbytes_hi", "xtype", "dcmd", "flags");

    /** The structures of requests, with the message number of each. */
    private static final Map<String, Integer> REQUESTS = Map.ofEntries(
            Map.entry("io_connect", IoType._IO_CONNECT),
            Map.entry("io_read", IoType._IO_READ),
            Map.entry("io_read64", IoType._IO_READ64),
            Map.entry("io_write", IoType._IO_WRITE),
            Map.entry("io_write64", IoType._IO_WRITE64),
            Map.entry("io_stat", IoType._IO_STAT),
            Map.entry("io_notify", IoType._IO_NOTIFY),
            Map.entry("io_notify64", IoType._IO_NOTIFY64),
            Map.entry("io_devctl", IoType._IO_DEVCTL),
            Map.entry("io_pathconf", IoType._IO_PATHCONF),
            Map.entry("io_lseek", IoType._IO_LSEEK),
            Map.entry("io_chmod", IoType._IO_CHMOD),
            Map.entry("io_chown", IoType._IO_CHOWN),
            Map.entry("io_utime", IoType._IO_UTIME),
            Map.entry("io_utime64", IoType._IO_UTIME64),
            Map.entry("io_openfd", IoType._IO_OPENFD),
            Map.entry("io_fdinfo", IoType._IO_FDINFO),
            Map.entry("io_space", IoType._IO_SPACE),
            Map.entry("io_mmap", IoType._IO_MMAP),
            Map.entry("io_msg", IoType._IO_MSG),
            Map.entry("io_dup", IoType._IO_DUP),
            Map.entry("io_close", IoType._IO_CLOSE),
            Map.entry("io_sync", IoType._IO_SYNC),
            Map.entry("io_power", IoType._IO_POWER),
            Map.entry("io_acl", IoType._IO_ACL));

    @Property
    void a_message_built_from_the_same_values_in_two_dialects_decodes_to_the_same_values(
            @ForAll("schemas") String schema, @ForAll Dialect one, @ForAll Dialect other, @ForAll int seed) {
        if (Layouts.ofSchema(schema, one) == null || Layouts.ofSchema(schema, other) == null) {
            return;
        }
        Map<String, String> here = ValuesByName.of(build(schema, one, seed));
        Map<String, String> there = ValuesByName.of(build(schema, other, seed));
        Set<String> common = new TreeSet<>(here.keySet());
        common.retainAll(there.keySet());
        common.removeIf(name -> name.endsWith("combine_len") || name.contains("padding"));
        assertFalse(common.isEmpty());
        for (String name : common) {
            assertEquals(here.get(name), there.get(name), () -> name + " in " + one.id() + " and " + other.id());
        }
    }

    /**
     * What the conversion cannot carry between neighbours is what LAYOUT 5 lists, forwards and backwards. A message that one side lacks is
     * told as its type.
     */
    @Test
    void what_is_lost_between_neighbouring_releases_is_what_the_releases_changed() {
        StringBuilder lost = new StringBuilder();
        Map<String, Set<String>> losses = new TreeMap<>();
        for (int i = 1; i < Dialect.values().length; i++) {
            neighbours(Dialect.values()[i - 1], Dialect.values()[i], losses);
            neighbours(Dialect.values()[i], Dialect.values()[i - 1], losses);
        }
        losses.forEach(
                (where, fields) -> lost.append(where).append('=').append(fields).append('\n'));
        assertEquals("""
                650->660 io_mmap=[zero]
                660->650 io_acl=[type]
                660->650 io_mmap=[required_prot]
                660->700 io_dup=[info.reserved]
                660->700 io_lseek=[zero]
                660->700 io_mmap=[info.reserved]
                660->700 io_openfd=[info.reserved]
                700->660 io_dup=[info.type_id]
                700->660 io_mmap=[info.type_id]
                700->660 io_notify64=[type]
                700->660 io_openfd=[info.type_id]
                700->660 io_read64=[type]
                700->660 io_utime64=[type]
                700->660 io_write64=[type]
                700->710 io_connect=[zero]
                710->700 io_connect=[dirfd]
                710->800 io_connect=[key]
                710->800 io_dup=[info.dstmsglen, info.msglen, info.priority, info.srcmsglen, info.type_id, key, reserved]
                710->800 io_mmap=[zero]
                710->800 io_notify64=[type]
                710->800 io_openfd=[info.dstmsglen, info.msglen, info.priority, info.srcmsglen, info.type_id, key, reserved2]
                800->710 io_connect=[reserved]
                800->710 io_dup=[handle]
                800->710 io_mmap=[requested_len]
                800->710 io_notify=[event.sigev_signo_high, event.sigev_value.sival_high]
                800->710 io_openfd=[handle]
                """, lost.toString());
    }

    private static void neighbours(Dialect from, Dialect to, Map<String, Set<String>> lost) {
        for (String schema : new TreeSet<>(REQUESTS.keySet())) {
            if (Layouts.ofSchema(schema, from) != null) {
                Set<String> fields = new TreeSet<>();
                DialectConverter.convert(build(schema, from, 1), to).losses().forEach(loss -> fields.add(loss.field()));
                if (!fields.isEmpty()) {
                    lost.put(from.release() + "->" + to.release() + " " + schema, fields);
                }
            }
        }
    }

    @Property
    void a_request_is_carried_to_every_dialect_and_back_or_the_field_is_named(@ForAll("requests") WireMessage wire) {
        byte[] bytes = wire.bytes(false);
        carried(Message.request(Dialect.SDP6_ILP32_LE, bytes, 0, bytes.length));
    }

    @Property
    void a_reply_is_carried_to_every_dialect_and_back_or_the_field_is_named(@ForAll("replies") WireReply wire) {
        byte[] bytes = wire.message().bytes(false);
        Answered answered = new Answered(wire.type(), wire.subtype(), wire.dcmd(), wire.status(), wire.directory());
        carried(Message.reply(Dialect.SDP6_ILP32_LE, answered, bytes, 0, bytes.length));
    }

    private static void carried(Message message) {
        for (Dialect to : Dialect.values()) {
            Conversion conversion = DialectConverter.convert(message, to);
            if (!conversion.complete()) {
                assertFalse(conversion.losses().isEmpty());
                conversion
                        .losses()
                        .forEach(loss ->
                                assertFalse(loss.field().isEmpty() || loss.why().isEmpty()));
                // 6.4.1 and 6.5 have the same layouts and byte order is no loss (LAYOUT 1, 5).
                assertTrue(to.release() > 650 || !(message instanceof KnownMessage), conversion::toString);
                continue;
            }
            Message there = assertInstanceOf(KnownMessage.class, conversion.message());
            same(ValuesByName.of(message), ValuesByName.of(there), to);
            Message back =
                    DialectConverter.convert(there, message.bytes().dialect()).message();
            assertNotNull(back, () -> "back from " + to.id());
            if (to.release() < 800) {
                assertArrayEquals(message.bytes().copy(), back.bytes().copy(), () -> "back from " + to.id());
            }
        }
    }

    private static void same(Map<String, String> here, Map<String, String> there, Dialect to) {
        here.forEach((name, value) -> {
            boolean length = name.matches(".*(combine_len|extra_len|nbytes|path_len)( \\d+)?");
            if (there.containsKey(name) && !length) {
                assertEquals(value, there.get(name), () -> name + " in " + to.id());
            }
        });
    }

    /** Every member gets a value that its name and the seed decide and that fits the narrowest integer. */
    private static Message build(String schema, Dialect dialect, int seed) {
        StructLayout layout = Layouts.ofSchema(schema, dialect);
        byte[] bytes = new byte[layout.wireSize()];
        for (Slot slot : Slot.wire(layout)) {
            String name = slot.field().name();
            if (slot.field().kind().integer() && !LENGTHS.contains(name)) {
                long value = Math.floorMod(31L * slot.key().hashCode() + seed, 127);
                Bytes.write(bytes, slot.offset(), slot.size(), dialect.bigEndian(), value);
            }
        }
        Bytes.put2(bytes, 0, dialect.bigEndian(), REQUESTS.get(schema));
        if (!schema.equals("io_connect")) {
            Bytes.put2(bytes, 2, dialect.bigEndian(), bytes.length);
        }
        return assertInstanceOf(KnownMessage.class, Message.request(dialect, bytes, 0, bytes.length));
    }

    @Provide
    Arbitrary<String> schemas() {
        return Arbitraries.of(new TreeSet<>(REQUESTS.keySet()));
    }

    @Provide
    Arbitrary<WireMessage> requests() {
        return Requests.any();
    }

    @Provide
    Arbitrary<WireReply> replies() {
        return Replies.any();
    }
}
