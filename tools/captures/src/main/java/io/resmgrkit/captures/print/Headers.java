package io.resmgrkit.captures.print;

import static io.resmgrkit.captures.print.ByteText.ascii;

import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.codec.wire.Bytes;

/** The headers of a Qnet frame as JSON, every field of them (QNET 2, QNET 4). */
final class Headers {
    private static final int L4 = 36;
    private static final int SEND = 48;
    private static final byte[] FRAME = ascii("{\"frame\":");

    /** A field: the JSON that stands before its value, where it is, how it is read. */
    private record Field(byte[] before, int at, int size, boolean signed) {}

    private static final Field[] LINK = {
        field(",\"l4\":{\"ver\":", 0, 1, false),
        field(",\"type\":", 1, 1, false),
        field(",\"flags\":", 2, 1, false),
        field(",\"layer\":", 3, 1, false),
        field(",\"offset\":", 24, 4, false),
        field(",\"length\":", 28, 4, false),
        field(",\"crc\":", 32, 4, false),
        field("},\"qos\":{\"src_nd_for_dst\":", 4, 2, false),
        field(",\"dst_nd_for_src\":", 6, 2, false),
        field(",\"sconn\":", 8, 4, false),
        field(",\"dconn\":", 12, 4, false),
        field(",\"seq\":", 16, 4, false),
        field(",\"qos_type\":", 20, 2, false),
        field(",\"src_qos_idx\":", 22, 2, false),
        field("},\"kif\":{\"msgtype\":", 36, 2, false),
        field(",\"size\":", 38, 2, false)
    };
    private static final Field[] REQUEST = {
        field(",\"server_id\":", 40, 4, false),
        field(",\"client_handle\":", 44, 4, false),
        field(",\"vtid_info\":{\"tid\":", 48, 4, true),
        field(",\"coid\":", 52, 4, true),
        field(",\"priority\":", 56, 4, true),
        field(",\"srcmsglen\":", 60, 4, true),
        field(",\"keydata\":", 64, 4, true),
        field(",\"srcnd\":", 68, 4, true),
        field(",\"dstmsglen\":", 72, 4, true),
        field(",\"zero\":", 76, 4, true),
        field("},\"nbytes\":", 80, 4, false)
    };
    private static final Field[] ANSWER = {
        field(",\"status\":", 40, 4, true),
        field(",\"handle\":", 44, 4, false),
        field(",\"offset\":", 48, 4, false),
        field(",\"nbytes\":", 52, 4, false)
    };

    private Headers() {}

    private static Field field(String before, int at, int size, boolean signed) {
        return new Field(ascii(before), at, size, signed);
    }

    /** Writes the headers as one object. */
    static void json(ByteText out, Payload headers, long frame) {
        out.put(FRAME).decimal(frame);
        write(out, headers, LINK);
        write(out, headers, headers.captured() >= L4 + SEND ? REQUEST : ANSWER);
        out.put('}').put('}');
    }

    private static void write(ByteText out, Payload headers, Field[] fields) {
        byte[] array = headers.array();
        boolean big = headers.dialect().bigEndian();
        for (Field field : fields) {
            long value = Bytes.read(array, field.at, field.size, field.signed, big);
            // The byte that holds the version has the byte order in its highest bit.
            out.put(field.before).decimal(field.at == 0 ? value & 0x7f : value);
        }
    }
}
