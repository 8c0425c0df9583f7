package io.resmgrkit.conformance.link;

import io.netty.buffer.ByteBuf;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.DeliveredEvent;
import io.resmgrkit.conformance.sut.Handshake;
import io.resmgrkit.conformance.sut.Request;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames. A frame owns its bytes, so the buffer can be released or reused at once. Nothing is allocated for a length
 * before that many bytes have arrived.
 */
public final class FrameReader {
    private FrameReader() {}

    /**
     * Takes the next frame out of a buffer.
     *
     * @return null when its end has not arrived yet; the reader index is then where it was
     * @throws FrameFormatException when the bytes are no frame, as soon as that is certain
     */
    public static @Nullable Frame read(ByteBuf in) throws FrameFormatException {
        int start = in.readerIndex();
        int available = in.readableBytes();
        if (available > 0 && in.getByte(start) != 'R' || available > 1 && in.getByte(start + 1) != 'K') {
            throw new FrameFormatException("magic", 0, "the letters RK are wanted");
        }
        if (available < Limits.HEAD) {
            return null;
        }
        long length = in.getUnsignedIntLE(start + 4);
        if (length > Limits.MAX_BODY) {
            throw new FrameFormatException("len_body", 4, length + " is above the limit of " + Limits.MAX_BODY);
        }
        if (available < Limits.HEAD + length) {
            return null;
        }
        int id = in.getIntLE(start + 8);
        FrameCursor body = new FrameCursor(in, start, start + Limits.HEAD + (int) length);
        Frame frame = body(in.getUnsignedByte(start + 2), id, body);
        in.readerIndex(start + Limits.HEAD + (int) length);
        return frame;
    }

    private static Frame body(int type, int id, FrameCursor in) throws FrameFormatException {
        return switch (type) {
            case FrameType.SEND -> send(id, in);
            case FrameType.RESULT -> result(id, in);
            case FrameType.HELLO ->
                new Frame.Hello(id, in.u2("version_min"), in.u2("version_max"), in.text("dialect"), in.text("kit"));
            case FrameType.WELCOME -> new Frame.Welcome(id, welcome(in));
            case FrameType.OPEN -> open(id, in);
            case FrameType.OPENED -> new Frame.Opened(id, opened(in));
            case FrameType.CLOSE -> new Frame.Close(id, in.s4("connection"));
            case FrameType.UNBLOCK -> new Frame.Unblock(id, in.s4("exchange"));
            case FrameType.PULSE -> new Frame.Pulse(id, in.s4("connection"), in.s4("code"), in.s8("value"));
            case FrameType.RESET -> new Frame.Reset(id);
            case FrameType.BYE -> new Frame.Bye(id);
            case FrameType.DONE -> new Frame.Done(id, in.s4("errno"));
            case FrameType.EVENT -> new Frame.Event(event(in));
            case FrameType.REFUSED -> new Frame.Refused(id, in.text("why"));
            default -> throw new FrameFormatException("type", 2, "0x" + Integer.toHexString(type) + " is unknown");
        };
    }

    private static Frame send(int id, FrameCursor in) throws FrameFormatException {
        int connection = in.s4("connection");
        int timeout = in.limited("timeout", (int) Request.MAX_TIMEOUT.toMillis());
        int room = in.limited("reply_room", Limits.MAX_MESSAGE);
        int length = in.limited("len_request", Limits.MAX_MESSAGE);
        return new Frame.Send(id, connection, timeout, room, in.bytes("request", length));
    }

    private static Frame result(int id, FrameCursor in) throws FrameFormatException {
        int kind = in.u1("kind", Frame.Result.GONE);
        boolean extent = (in.u1("flags", 0xff) & 1) != 0;
        in.u2("reserved1");
        int errno = in.s4("errno");
        long status = in.s8("status");
        int length = in.limited("len_reply", Limits.MAX_MESSAGE);
        return new Frame.Result(id, kind, extent, errno, status, in.bytes("reply", length));
    }

    private static Frame open(int id, FrameCursor in) throws FrameFormatException {
        int connection = in.s4("connection");
        int number = in.s4("client");
        boolean foreign = (in.u1("flags", 0xff) & 1) != 0;
        int count = in.u1("num_groups", Client.MAX_GROUPS);
        in.u2("reserved1");
        int ruid = in.s4("ruid");
        int euid = in.s4("euid");
        int rgid = in.s4("rgid");
        int egid = in.s4("egid");
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            groups.add(in.s4("groups"));
        }
        return new Frame.Open(id, connection, new Client(number, foreign, ruid, euid, rgid, egid, groups));
    }

    private static ConnectionIds opened(FrameCursor in) throws FrameFormatException {
        return new ConnectionIds(
                in.s4("nd"),
                in.s4("pid"),
                in.s4("chid"),
                in.s4("scoid"),
                in.s4("coid"),
                in.s4("handle"),
                in.s4("event_coid"));
    }

    private static DeliveredEvent event(FrameCursor in) throws FrameFormatException {
        return new DeliveredEvent(in.s4("connection"), in.s4("notify"), in.s4("signo"), in.s4("code"), in.s8("value"));
    }

    private static Handshake welcome(FrameCursor in) throws FrameFormatException {
        int version = in.u2("version");
        in.u2("reserved1");
        int capabilities = in.s4("capabilities");
        int maxRequest = in.limited("max_request", Limits.MAX_MESSAGE);
        int maxReply = in.limited("max_reply", Limits.MAX_MESSAGE);
        String adapter = in.text("adapter");
        String adapterVersion = in.text("adapter_version");
        String system = in.text("system");
        String systemVersion = in.text("system_version");
        int count = in.u1("num_dialects", Limits.MAX_DIALECTS);
        List<String> dialects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dialects.add(in.text("dialects"));
        }
        return new Handshake(
                version,
                adapter,
                adapterVersion,
                system,
                systemVersion,
                dialects,
                Capability.fromBits(capabilities),
                maxRequest,
                maxReply);
    }
}
