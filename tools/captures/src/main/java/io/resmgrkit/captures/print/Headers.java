package io.resmgrkit.captures.print;

import static io.resmgrkit.captures.print.ByteText.ascii;

import io.resmgrkit.captures.print.Columns.Field;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.codec.wire.Bytes;

/** The headers of a Qnet frame as JSON, every field of them (QNET 2, QNET 4). */
final class Headers {
    private static final int L4 = 36;
    private static final int KIF = 4;
    private static final int SEND = 48;
    private static final int KIND = 0x7f;
    private static final int PULSE = 12;
    private static final byte[] FRAME = ascii("{\"frame\":");

    private final Columns link = new Columns(
            // The byte that holds the version has the byte order in its highest bit.
            Field.of(",\"l4\":{\"ver\":", 0, 1, false).only(0x7f),
            Field.of(",\"type\":", 1, 1, false),
            Field.of(",\"flags\":", 2, 1, false),
            Field.of(",\"layer\":", 3, 1, false),
            Field.of(",\"offset\":", 24, 4, false),
            Field.of(",\"length\":", 28, 4, false),
            Field.of(",\"crc\":", 32, 4, false),
            Field.of("},\"qos\":{\"src_nd_for_dst\":", 4, 2, false),
            Field.of(",\"dst_nd_for_src\":", 6, 2, false),
            Field.of(",\"sconn\":", 8, 4, false),
            Field.of(",\"dconn\":", 12, 4, false),
            Field.of(",\"seq\":", 16, 4, false),
            Field.of(",\"qos_type\":", 20, 2, false),
            Field.of(",\"src_qos_idx\":", 22, 2, false),
            Field.of("},\"kif\":{\"msgtype\":", 36, 2, false),
            Field.of(",\"size\":", 38, 2, false));
    private final Columns request = sent(",\"nbytes\":");
    private final Columns pulse = sent(",\"priority\":");
    private final Columns answer = new Columns(
            Field.of(",\"status\":", 40, 4, true),
            Field.of(",\"handle\":", 44, 4, false),
            Field.of(",\"offset\":", 48, 4, false),
            Field.of(",\"nbytes\":", 52, 4, false));

    /** The fixed part of a request, or of a pulse, with what stands where a request has the number of its bytes. */
    private static Columns sent(String last) {
        return new Columns(
                Field.of(",\"server_id\":", 40, 4, false),
                Field.of(",\"client_handle\":", 44, 4, false),
                Field.of(",\"vtid_info\":{\"tid\":", 48, 4, true),
                Field.of(",\"coid\":", 52, 4, true),
                Field.of(",\"priority\":", 56, 4, true),
                Field.of(",\"srcmsglen\":", 60, 4, true),
                Field.of(",\"keydata\":", 64, 4, true),
                Field.of(",\"srcnd\":", 68, 4, true),
                Field.of(",\"dstmsglen\":", 72, 4, true),
                Field.of(",\"zero\":", 76, 4, true),
                Field.of("}" + last, 80, 4, false));
    }

    /** Writes the headers as one object. */
    void json(ByteText out, Payload headers, long frame) {
        byte[] array = headers.array();
        boolean big = headers.dialect().bigEndian();
        Columns rest = headers.captured() < L4 + SEND ? answer : pulse(array, big) ? this.pulse : request;
        out.put(FRAME).decimal(frame).put(link.of(array, big));
        // Of a message whose fixed part the capture cut off there is nothing behind type and size.
        if (headers.captured() > L4 + KIF) {
            out.put(rest.of(array, big));
        }
        out.put('}').put('}');
    }

    private static boolean pulse(byte[] header, boolean big) {
        return (Bytes.u2(header, L4, big) & KIND) == PULSE;
    }
}
