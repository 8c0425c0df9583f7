package io.resmgrkit.conformance.link;

import io.netty.buffer.ByteBuf;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.DeliveredEvent;
import io.resmgrkit.conformance.sut.Handshake;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes frames. The buffer stays the caller's. */
public final class FrameWriter {
    private FrameWriter() {}

    /** Appends a frame to a buffer. */
    public static void write(Frame frame, ByteBuf out) {
        int start = out.writerIndex();
        out.writeByte('R').writeByte('K').writeByte(type(frame)).writeByte(0);
        out.writeIntLE(0).writeIntLE(frame.id());
        body(frame, out);
        out.setIntLE(start + 4, out.writerIndex() - start - Limits.HEAD);
    }

    private static int type(Frame frame) {
        if (frame instanceof Frame.Send) {
            return FrameType.SEND;
        } else if (frame instanceof Frame.Result) {
            return FrameType.RESULT;
        } else if (frame instanceof Frame.Hello) {
            return FrameType.HELLO;
        } else if (frame instanceof Frame.Welcome) {
            return FrameType.WELCOME;
        } else if (frame instanceof Frame.Open) {
            return FrameType.OPEN;
        } else if (frame instanceof Frame.Opened) {
            return FrameType.OPENED;
        } else if (frame instanceof Frame.Close) {
            return FrameType.CLOSE;
        } else if (frame instanceof Frame.Unblock) {
            return FrameType.UNBLOCK;
        } else if (frame instanceof Frame.Pulse) {
            return FrameType.PULSE;
        } else if (frame instanceof Frame.Reset) {
            return FrameType.RESET;
        } else if (frame instanceof Frame.Bye) {
            return FrameType.BYE;
        } else if (frame instanceof Frame.Done) {
            return FrameType.DONE;
        } else if (frame instanceof Frame.Event) {
            return FrameType.EVENT;
        }
        return FrameType.REFUSED;
    }

    private static void body(Frame frame, ByteBuf out) {
        if (frame instanceof Frame.Send f) {
            out.writeIntLE(f.connection()).writeIntLE(f.timeout()).writeIntLE(f.replyRoom());
            out.writeIntLE(f.request().length).writeBytes(f.request());
        } else if (frame instanceof Frame.Result f) {
            out.writeByte(f.kind()).writeByte(f.extentKnown() ? 1 : 0).writeShortLE(0);
            out.writeIntLE(f.errno()).writeLongLE(f.status());
            out.writeIntLE(f.reply().length).writeBytes(f.reply());
        } else if (frame instanceof Frame.Hello f) {
            out.writeShortLE(f.versionMin()).writeShortLE(f.versionMax());
            text(out, f.dialect());
            text(out, f.kit());
        } else if (frame instanceof Frame.Welcome f) {
            welcome(out, f.handshake());
        } else if (frame instanceof Frame.Open f) {
            open(out, f.connection(), f.client());
        } else if (frame instanceof Frame.Opened f) {
            opened(out, f.ids());
        } else if (frame instanceof Frame.Close f) {
            out.writeIntLE(f.connection());
        } else if (frame instanceof Frame.Unblock f) {
            out.writeIntLE(f.exchange());
        } else if (frame instanceof Frame.Pulse f) {
            out.writeIntLE(f.connection()).writeIntLE(f.code()).writeLongLE(f.value());
        } else if (frame instanceof Frame.Done f) {
            out.writeIntLE(f.errno());
        } else if (frame instanceof Frame.Event f) {
            event(out, f.event());
        } else if (frame instanceof Frame.Refused f) {
            text(out, f.why());
        }
    }

    private static void welcome(ByteBuf out, Handshake h) {
        out.writeShortLE(h.version()).writeShortLE(0);
        out.writeIntLE(Capability.toBits(h.capabilities()));
        out.writeIntLE(h.maxRequest()).writeIntLE(h.maxReply());
        text(out, h.adapter());
        text(out, h.adapterVersion());
        text(out, h.system());
        text(out, h.systemVersion());
        List<String> dialects = h.dialects().subList(0, Math.min(h.dialects().size(), Limits.MAX_DIALECTS));
        out.writeByte(dialects.size());
        dialects.forEach(d -> text(out, d));
    }

    private static void open(ByteBuf out, int connection, Client c) {
        out.writeIntLE(connection).writeIntLE(c.number());
        out.writeByte(c.foreign() ? 1 : 0).writeByte(c.groups().size()).writeShortLE(0);
        out.writeIntLE(c.ruid()).writeIntLE(c.euid()).writeIntLE(c.rgid()).writeIntLE(c.egid());
        c.groups().forEach(out::writeIntLE);
    }

    private static void opened(ByteBuf out, ConnectionIds ids) {
        out.writeIntLE(ids.nd()).writeIntLE(ids.pid()).writeIntLE(ids.chid());
        out.writeIntLE(ids.scoid())
                .writeIntLE(ids.coid())
                .writeIntLE(ids.handle())
                .writeIntLE(ids.eventCoid());
    }

    private static void event(ByteBuf out, DeliveredEvent e) {
        out.writeIntLE(e.connection()).writeIntLE(e.kind()).writeIntLE(e.signo());
        out.writeIntLE(e.code()).writeLongLE(e.value());
    }

    /** Text that is too long is cut at a character. */
    private static void text(ByteBuf out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int n = Math.min(utf8.length, Limits.MAX_TEXT);
        while (n > 0 && n < utf8.length && (utf8[n] & 0xc0) == 0x80) {
            n--;
        }
        out.writeByte(n).writeBytes(utf8, 0, n);
    }
}
