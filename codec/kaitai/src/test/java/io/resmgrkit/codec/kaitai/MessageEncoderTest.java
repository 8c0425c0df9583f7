package io.resmgrkit.codec.kaitai;

import static io.resmgrkit.codec.testkit.WireMessage.ints;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.netty.buffer.ByteBuf;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.DirentEncoder;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoConnectEntryEncoder;
import io.resmgrkit.codec.generated.IoConnectLinkReplyEncoder;
import io.resmgrkit.codec.generated.IoConnectMsgReplyEncoder;
import io.resmgrkit.codec.generated.IoDevctlEncoder;
import io.resmgrkit.codec.generated.IoFdinfoReplyEncoder;
import io.resmgrkit.codec.generated.IoLockEncoder;
import io.resmgrkit.codec.generated.IoNotifyEncoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.testkit.Piece;
import io.resmgrkit.codec.testkit.Piece.Raw;
import io.resmgrkit.codec.testkit.Values;
import io.resmgrkit.codec.testkit.WireMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * What the encoders write of messages with variable parts is what the layout tables say, byte by byte, in every kind of array and
 * buffer and in both byte orders; the reference codec reads it and writes the same.
 */
class MessageEncoderTest {
    private static final List<Dialect> ORDERS = List.of(Dialect.SDP6_ILP32_LE, Dialect.SDP6_ILP32_BE);

    private final IoConnectEncoder connect = new IoConnectEncoder();
    private final IoConnectLinkReplyEncoder link = new IoConnectLinkReplyEncoder();
    private final IoConnectMsgReplyEncoder redirect = new IoConnectMsgReplyEncoder();
    private final IoReadEncoder read = new IoReadEncoder();
    private final IoWriteEncoder write = new IoWriteEncoder();
    private final IoDevctlEncoder devctl = new IoDevctlEncoder();
    private final IoNotifyEncoder notify = new IoNotifyEncoder();
    private final IoLockEncoder lock = new IoLockEncoder();
    private final IoFdinfoReplyEncoder fdinfo = new IoFdinfoReplyEncoder();
    private final DirentEncoder dirent = new DirentEncoder();

    @Property(tries = 200)
    void a_connect_with_path_and_extra_data(
            @ForAll("text") String path, @ForAll("data") byte[] extra, @ForAll int ioflag, @ForAll short subtype) {
        byte[] name = bytes(path + '\0');
        List<Piece> pieces = new ArrayList<>(ints(2, 0x100, subtype));
        pieces.addAll(ints(4, 5));
        pieces.addAll(ints(2, 2584, 16));
        pieces.addAll(ints(4, 0, 77, ioflag, 0));
        pieces.addAll(ints(2, 0, 3, 0, name.length));
        pieces.addAll(ints(1, 0, 3));
        pieces.addAll(ints(2, extra.length));
        pieces.add(new Raw(name));
        if (extra.length > 0) {
            pieces.add(new Raw(new byte[Math.floorMod(-(40 + name.length), 8)]));
            pieces.add(new Raw(extra));
        }
        check(
                pieces,
                null,
                dialect -> writer(
                        (array, offset) -> connect.encode(dialect, array, offset),
                        buffer -> connect.encode(dialect, buffer),
                        started -> {
                            connect.subtype(subtype)
                                    .fileType(5)
                                    .replyMax(2584)
                                    .entryMax(16)
                                    .handle(77);
                            connect.ioflag(ioflag).access(3).extraType(3).path(path);
                            return (extra.length > 0 ? connect.extra(extra, 0, extra.length) : connect).finish();
                        }));
    }

    @Property(tries = 200)
    void a_link_reply_with_servers_and_a_path(
            @ForAll("text") String path, @ForAll("pids") List<Integer> pids, @ForAll int umask) {
        byte[] name = bytes(path + '\0');
        List<Piece> pieces = new ArrayList<>(ints(4, 0, 9));
        pieces.addAll(ints(1, 2, 0));
        pieces.addAll(ints(2, 0));
        pieces.addAll(ints(4, umask));
        pieces.addAll(ints(2, pids.size(), name.length));
        for (int pid : pids) {
            pieces.addAll(ints(4, 0, pid, 1, pid ^ 0x55, 0, 6));
            pieces.addAll(ints(2, 4, 0, 0, 0));
        }
        pieces.add(new Raw(name));
        check(
                pieces,
                new Answered(0x100, 2, 0, 0x8001_0000, false),
                dialect -> writer(
                        (array, offset) -> link.encode(dialect, array, offset),
                        buffer -> link.encode(dialect, buffer),
                        started -> {
                            link.fileType(9).eflag(2).umask(umask);
                            for (int pid : pids) {
                                IoConnectEntryEncoder entry = link.addEntries();
                                entry.pid(pid)
                                        .chid(1)
                                        .handle(pid ^ 0x55)
                                        .fileType(6)
                                        .prefixLen(4);
                            }
                            return link.path(path).finish();
                        }));
    }

    @Property(tries = 100)
    void a_message_to_send_on(@ForAll("chain") byte[] message, @ForAll int pid) {
        List<Piece> pieces = new ArrayList<>(ints(4, 0, 0));
        pieces.addAll(ints(1, 0, 0));
        pieces.addAll(ints(2, 0));
        pieces.addAll(ints(4, 18));
        pieces.addAll(ints(2, 0, message.length));
        pieces.addAll(ints(4, 0, 0, pid, 0, 1, 0, 3, 0, 0, 0));
        pieces.addAll(ints(2, 0, 0));
        pieces.addAll(ints(4, 0));
        pieces.add(new Raw(message));
        check(
                pieces,
                new Answered(0x100, 2, 0, 0x8010_0000, false),
                dialect -> writer(
                        (array, offset) -> redirect.encode(dialect, array, offset),
                        buffer -> redirect.encode(dialect, buffer),
                        started -> {
                            redirect.umask(18).addServer().pid(pid).chid(1).coid(3);
                            return redirect.message(message, 0, message.length).finish();
                        }));
    }

    @Property(tries = 100)
    void a_read_with_a_position(@ForAll int nbytes, @ForAll long position) {
        List<Piece> pieces = new ArrayList<>(ints(2, 0x101, 24));
        pieces.addAll(ints(4, nbytes, 5, 0));
        pieces.addAll(ints(8, position));
        check(
                pieces,
                null,
                dialect -> writer(
                        (array, offset) -> read.encode(dialect, array, offset),
                        buffer -> read.encode(dialect, buffer),
                        started -> {
                            // B8.13: the length of a pread counts its offset.
                            read.nbytes(nbytes)
                                    .xtype(5)
                                    .combineLen(24)
                                    .addXtypeOffset()
                                    .offset_(position);
                            return read.finish();
                        }));
    }

    @Property(tries = 100)
    void a_write_with_a_position_and_data(@ForAll("data") byte[] data, @ForAll long position) {
        List<Piece> pieces = new ArrayList<>(ints(2, 0x102, 16));
        pieces.addAll(ints(4, data.length, 5, 0));
        pieces.addAll(ints(8, position));
        pieces.add(new Raw(data));
        check(
                pieces,
                null,
                dialect -> writer(
                        (array, offset) -> write.encode(dialect, array, offset),
                        buffer -> write.encode(dialect, buffer),
                        started -> {
                            write.xtype(5).addXtypeOffset().offset_(position);
                            return write.data(data, 0, data.length).finish();
                        }));
    }

    @Property(tries = 100)
    void a_device_control_with_data(@ForAll("data") byte[] data) {
        List<Piece> pieces = new ArrayList<>(ints(2, 0x106, 16));
        pieces.addAll(ints(4, 0xc0045678L, data.length, 0));
        pieces.add(new Raw(data));
        check(
                pieces,
                null,
                dialect -> writer(
                        (array, offset) -> devctl.encode(dialect, array, offset),
                        buffer -> devctl.encode(dialect, buffer),
                        started -> devctl.dcmd(0xc0045678)
                                .data(data, 0, data.length)
                                .finish()));
    }

    @Property(tries = 100)
    void a_poll_with_its_entries(@ForAll("pids") List<Integer> descriptors, @ForAll long timeout) {
        List<Piece> pieces = new ArrayList<>(ints(2, 0x105, 64));
        pieces.addAll(ints(4, 3, 0xf0000000L, 4, 7, 99));
        pieces.addAll(ints(2, 1, 21));
        pieces.addAll(ints(4, 0, 0, 5, 0, descriptors.size(), 0, 0));
        pieces.addAll(ints(8, timeout));
        for (int descriptor : descriptors) {
            pieces.addAll(ints(4, descriptor));
            pieces.addAll(ints(2, 5, 0));
        }
        check(
                pieces,
                null,
                dialect -> writer(
                        (array, offset) -> notify.encode(dialect, array, offset),
                        buffer -> notify.encode(dialect, buffer),
                        started -> {
                            notify.action(3).flags(0xf0000000).flagsExtraMask(5).timo(timeout);
                            notify.event()
                                    .sigevNotify(4)
                                    .sigevSigno(7)
                                    .sigevCode(1)
                                    .sigevPriority(21);
                            notify.event().sigevValue().sivalInt(99);
                            for (int descriptor : descriptors) {
                                notify.addFds().fd(descriptor).events(5);
                            }
                            return notify.finish();
                        }));
    }

    @Property(tries = 100)
    void a_record_lock(@ForAll long start, @ForAll long length) {
        List<Piece> pieces = new ArrayList<>(ints(2, 0x10f, 12));
        pieces.addAll(ints(4, 6, 0));
        pieces.addAll(ints(2, 1, -1));
        pieces.addAll(ints(4, 0));
        pieces.addAll(ints(8, start, length));
        pieces.addAll(ints(4, 0, 0));
        check(
                pieces,
                null,
                dialect -> writer(
                        (array, offset) -> lock.encode(dialect, array, offset),
                        buffer -> lock.encode(dialect, buffer),
                        started -> {
                            lock.subtype(6)
                                    .addFlock()
                                    .lType(1)
                                    .lWhence(-1)
                                    .lStart(start)
                                    .lLen(length);
                            return lock.finish();
                        }));
    }

    @Property(tries = 100)
    void the_state_of_a_descriptor_with_its_path(@ForAll("text") String path, @ForAll int mode) {
        List<Piece> pieces = new ArrayList<>(ints(4, 0, 0, mode, 0));
        pieces.addAll(ints(8, 0, 0));
        pieces.addAll(ints(4, 0));
        pieces.addAll(ints(2, 0, 0, 0, 0, 0, 0));
        pieces.addAll(ints(4, 0, 0, 0, 0, 0, 0));
        pieces.add(new Raw(bytes(path + '\0')));
        check(
                pieces,
                Answered.to(0x10e, 3),
                dialect -> writer(
                        (array, offset) -> fdinfo.encode(dialect, array, offset),
                        buffer -> fdinfo.encode(dialect, buffer),
                        started -> {
                            fdinfo.info().mode(mode);
                            return fdinfo.path(path).finish();
                        }));
    }

    @Property(tries = 100)
    void a_directory_entry(@ForAll("text") String name, @ForAll long ino) {
        byte[] text = bytes(name);
        int record = 28 + text.length - (28 + text.length) % 8;
        List<Piece> pieces = new ArrayList<>(ints(8, ino, 1));
        pieces.addAll(ints(2, record, text.length));
        pieces.add(new Raw(text));
        pieces.add(new Raw(new byte[record - 20 - text.length]));
        check(
                pieces,
                new Answered(0x101, 0, 0, record, true),
                dialect -> writer(
                        (array, offset) -> dirent.encode(dialect, array, offset),
                        buffer -> dirent.encode(dialect, buffer),
                        started -> dirent.dIno(ino)
                                .dOffset(1)
                                .dReclen(record)
                                .dName(name)
                                .finish()));
    }

    private static void check(
            List<Piece> pieces, @Nullable Answered answered, Function<Dialect, Targets.Writer> writers) {
        WireMessage message = new WireMessage("", pieces);
        for (Dialect dialect : ORDERS) {
            byte[] expected = message.bytes(dialect.bigEndian());
            Targets.check(dialect.id(), expected, writers.apply(dialect));
            ReferenceCodec codec = ReferenceCodec.of(dialect);
            byte[] again = codec.encode(
                    answered == null ? codec.request(expected) : codec.reply(answered, expected), expected.length);
            assertArrayEquals(expected, again, dialect.id());
        }
    }

    /** Begins a message in an array. */
    private interface Begin {
        Object at(byte[] array, int offset);
    }

    private static Targets.Writer writer(
            Begin begin, Function<ByteBuf, Object> beginIn, Function<Object, Integer> rest) {
        return new Targets.Writer() {
            @Override
            public int into(byte[] array, int offset) {
                return rest.apply(begin.at(array, offset));
            }

            @Override
            public int into(ByteBuf buffer) {
                return rest.apply(beginIn.apply(buffer));
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('a', 'z').withChars('/').ofMaxLength(60),
                Arbitraries.strings()
                        .withChars('a', 'ä', '€', '\ud83d')
                        .ofMaxLength(12)
                        .map(text -> text.replace("\ud83d", "😀")));
    }

    @Provide
    Arbitrary<byte[]> data() {
        return Values.data(64);
    }

    @Provide
    Arbitrary<byte[]> chain() {
        return Values.data(20)
                .map(data -> new WireMessage("", ints(2, 0, 4 + data.length))
                        .plus(List.of(new Raw(data)))
                        .bytes(false));
    }

    @Provide
    Arbitrary<List<Integer>> pids() {
        return Arbitraries.integers().list().ofMaxSize(5);
    }
}
