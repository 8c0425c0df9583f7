package io.resmgrkit.captures.print;

import static io.resmgrkit.captures.print.ByteText.ascii;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.Kind;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The members {@code struct}, {@code fields} and {@code tail} of a message, as {@code resmgr decode --format json} defines them, written
 * as bytes. Reused.
 */
final class MessageJson implements FieldVisitor {
    private static final byte START = 0;
    private static final byte FIELDS = 1;
    private static final byte TAIL = 2;
    private static final byte[] OPEN_FIELDS = ascii(",\"fields\":{");
    private static final byte[] OPEN_TAIL = ascii(",\"tail\":[");
    private static final byte[] NAME = ascii("{\"name\":\"");
    private static final byte[] STRUCT = ascii(",\"struct\":");
    private static final byte[] OFFSET = ascii("\",\"offset\":");
    private static final byte[] LENGTH = ascii(",\"length\":");
    private static final byte[] TEXT = ascii(",\"text\":");
    private static final byte[] HEX = ascii(",\"hex\":\"");
    private static final byte[] MESSAGE = ascii(",\"message\":{");

    /** The members so far; {@code struct} of the whole is in {@link #struct}. */
    final ByteText body = new ByteText(1 << 12);
    /** Name of the structure that the message is, with quotes; null when it is none. */
    byte @Nullable [] struct;

    private final FieldTexts texts;
    private byte[] parts = new byte[16];
    private Role[] roles = new Role[16];
    private int depth;
    private int structures;
    private boolean one;
    private boolean begun;
    private @Nullable FieldLayout openArray;
    private byte[] array = new byte[0];
    private int base;
    private int length;
    private Dialect dialect = Dialect.SDP6_ILP32_LE;
    /** The longest run of bytes that stands in the tail as hex: where in the message, how many, where in the body. */
    private int runOffset;

    private int run;
    private int runText;

    MessageJson(FieldTexts texts) {
        this.texts = texts;
    }

    /** Begins a message. A directory is no one structure: its entries are equals. */
    void begin(MessageBytes message) {
        body.cut(0);
        struct = null;
        depth = 0;
        structures = 0;
        parts[0] = START;
        begun = false;
        openArray = null;
        one = message.answered() == null || !message.answered().directory();
        array = message.array();
        base = message.offset();
        length = message.length();
        dialect = message.dialect();
        runOffset = 0;
        run = 0;
        runText = 0;
    }

    /** Closes what is open. */
    void end() {
        endArray();
        end(parts[depth]);
    }

    @Override
    public void enter(Role role, String name, StructLayout layout, int offset) {
        endArray();
        boolean itself = !begun && one;
        begun = true;
        if (itself) {
            struct = texts.struct(layout);
            push(role);
            return;
        }
        if (role == Role.FIELD) {
            part(FIELDS);
            separate();
            body.put('"').put(texts.name(name)).put('"').put(':').put('{');
            push(role);
            parts = room(parts, ++depth);
            parts[depth] = FIELDS;
            return;
        }
        part(TAIL);
        separate();
        body.put(NAME).put(texts.name(name));
        if (role == Role.MESSAGE) {
            body.put(OFFSET).decimal(offset).put(MESSAGE);
            type(offset);
            int comma = last() == '{' ? 1 : 0;
            body.put(STRUCT, comma, STRUCT.length - comma).put(texts.struct(layout));
        } else {
            body.put('"')
                    .put(STRUCT)
                    .put(texts.struct(layout))
                    .put(OFFSET, 1, OFFSET.length - 1)
                    .decimal(offset);
        }
        push(role);
        parts = room(parts, ++depth);
        parts[depth] = START;
    }

    private void type(int offset) {
        if (offset + 2 <= length) {
            body.put(texts.type(dialect, Bytes.u2(array, base + offset, dialect.bigEndian())));
        }
    }

    @Override
    public void leave() {
        endArray();
        Role role = roles[--structures];
        if (structures > 0 || depth > 0) {
            close(role);
        }
    }

    private void close(Role role) {
        if (role == Role.FIELD) {
            depth--;
            body.put('}');
            return;
        }
        end(parts[depth--]);
        body.put('}');
        if (role == Role.MESSAGE) {
            body.put('}');
        }
    }

    @Override
    public boolean whole(StructLayout layout, int offset, byte[] from, int at, boolean bigEndian) {
        FixedText fixed = texts.fixed(layout);
        if (fixed.mixed) {
            return false;
        }
        endArray();
        begun = true;
        part(FIELDS);
        for (FieldText text : fixed.fields) {
            separate();
            body.put(text.key);
            text.json(body, text.value(from, at, bigEndian));
        }
        return true;
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        FieldText text = texts.of(field);
        element(field, text, index);
        text.json(body, value);
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] from, int at, int count) {
        if (field.offset() >= 0) {
            boolean partial = field.kind() != Kind.BYTES;
            element(field, texts.of(field), partial && field.count() > 0 ? 0 : -1);
            fixed(field, from, at, count, partial);
            return;
        }
        endArray();
        begun = true;
        part(TAIL);
        separate();
        body.put(NAME)
                .put(texts.name(field.name()))
                .put(OFFSET)
                .decimal(offset)
                .put(LENGTH)
                .decimal(count);
        int text = Utf8.length(field, from, at, count);
        if (text >= 0) {
            body.put(TEXT).json(from, at, text);
        } else {
            body.put(HEX);
            if (count > run) {
                runOffset = offset;
                run = count;
                runText = body.length();
            }
            body.hex(from, at, count).put('"');
        }
        body.put('}');
    }

    /** All bytes of the message as hex: a run of data that the tail has is copied from there. */
    void hex(ByteText out) {
        int end = runOffset + run;
        out.hex(array, base, runOffset).put(body, runText, 2 * run).hex(array, base + end, length - end);
    }

    private void fixed(FieldLayout field, byte[] from, int at, int count, boolean partial) {
        int text = partial ? -1 : Utf8.length(field, from, at, count);
        if (text >= 0) {
            body.put('{').put(TEXT, 1, TEXT.length - 1).json(from, at, text).put('}');
        } else if (partial) {
            body.put('{')
                    .put(HEX, 1, HEX.length - 1)
                    .hex(from, at, count)
                    .put('"')
                    .put('}');
        } else {
            body.put('"').hex(from, at, count).put('"');
        }
    }

    private void element(FieldLayout field, FieldText text, int index) {
        if (index >= 0 && openArray == field) {
            body.put(',');
            return;
        }
        endArray();
        begun = true;
        part(FIELDS);
        separate();
        body.put(text.key);
        if (index >= 0) {
            body.put('[');
            openArray = field;
        }
    }

    private void endArray() {
        if (openArray != null) {
            body.put(']');
            openArray = null;
        }
    }

    private void part(byte wanted) {
        byte now = parts[depth];
        if (now != wanted) {
            end(now);
            parts[depth] = wanted;
            body.put(wanted == FIELDS ? OPEN_FIELDS : OPEN_TAIL);
        }
    }

    private void end(byte part) {
        if (part == FIELDS) {
            body.put('}');
        } else if (part == TAIL) {
            body.put(']');
        }
    }

    /** A comma, unless this is the first of its object or array. */
    private void separate() {
        char last = last();
        if (last != '{' && last != '[') {
            body.put(',');
        }
    }

    private char last() {
        return body.last();
    }

    private void push(Role role) {
        if (structures == roles.length) {
            roles = Arrays.copyOf(roles, structures * 2);
        }
        roles[structures++] = role;
    }

    private static byte[] room(byte[] stack, int at) {
        return at < stack.length ? stack : Arrays.copyOf(stack, at * 2);
    }
}
