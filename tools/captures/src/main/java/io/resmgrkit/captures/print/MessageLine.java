package io.resmgrkit.captures.print;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The arguments of a message as {@code resmgr decode --format line} shows them, combined messages as further calls. Reused. */
final class MessageLine implements FieldVisitor {
    private static final int MOST_BYTES = 32;
    private static final int NAMES = 0x200;
    private static final byte[] NOTHING = new byte[0];

    private final FieldTexts texts;
    private Call[] calls = {new Call()};
    private final byte[][] typeNames = new byte[NAMES * Dialect.values().length][];
    private int[] marks = new int[16];
    private int[] openings = new int[16];
    private Call[] owners = new Call[16];
    private int depth;
    private int count;
    private Call current = new Call();
    private boolean one;
    private byte[] array = new byte[0];
    private int base;
    private int length;
    private Dialect dialect = Dialect.SDP6_ILP32_LE;

    /** A call: its name and its arguments. */
    private static final class Call {
        final ByteText arguments = new ByteText(256);
        final ByteText path = new ByteText(64);
        byte[] name = NOTHING;
        boolean connect;
        int count;
    }

    MessageLine(FieldTexts texts) {
        this.texts = texts;
    }

    /** Begins a message. */
    void begin(MessageBytes message) {
        count = 0;
        depth = 0;
        array = message.array();
        base = message.offset();
        length = message.length();
        dialect = message.dialect();
        one = message.answered() == null || !message.answered().directory();
        current = call();
        current.connect = message.answered() == null && message.type() == IoType._IO_CONNECT;
    }

    private Call call() {
        if (count == calls.length) {
            calls = Arrays.copyOf(calls, count * 2);
            Arrays.setAll(calls, i -> calls[i] == null ? new Call() : calls[i]);
        }
        Call call = calls[count++];
        call.arguments.cut(0);
        call.path.cut(0);
        call.connect = false;
        call.name = NOTHING;
        call.count = 0;
        return call;
    }

    /** The capture names the message, which its bytes do not. */
    void named(byte[] name) {
        calls[0].name = name;
    }

    /** Writes a request: {@code NAME(path or descriptor, arguments) + NAME(arguments)}. */
    void request(ByteText out, MessageBytes message, long coid, byte[] path) {
        for (int i = 0; i < count; i++) {
            Call call = calls[i];
            if (i == 0) {
                out.put(call.name.length > 0 ? call.name : name(message));
            } else {
                out.put(' ').put('+').put(' ').put(call.name);
            }
            out.put('(');
            int open = out.length();
            out.put(call.path);
            if (i == 0) {
                if (call.path.length() == 0 && coid >= 0 && !call.connect) {
                    descriptor(out, coid);
                }
                if (path.length > 0) {
                    out.put('<').shown(path).put('>');
                }
            }
            if (out.length() > open && call.arguments.length() > 0) {
                out.put(',').put(' ');
            }
            out.put(call.arguments).put(')');
        }
    }

    private static void descriptor(ByteText out, long coid) {
        if ((coid & 0x4000_0000) != 0) {
            out.text("0x" + Long.toHexString(coid));
        } else {
            out.decimal(coid);
        }
    }

    /** Writes what a reply carries: one run of data as it is, anything else in braces. */
    void reply(ByteText out) {
        Call call = calls[0];
        ByteText arguments = call.arguments;
        char first = arguments.first();
        boolean data = (first == '"' || first == '{') && one(call);
        out.put(' ');
        if (data) {
            out.put(arguments);
            return;
        }
        out.put('{').put(call.path);
        if (call.path.length() > 0 && arguments.length() > 0) {
            out.put(',').put(' ');
        }
        out.put(arguments).put('}');
    }

    private static boolean one(Call call) {
        return call.path.length() == 0 && call.count == 1;
    }

    /** The name of a message: of a connect that of its subtype. */
    byte[] name(MessageBytes message) {
        int type = message.type();
        if (type == IoType._IO_CONNECT && message.length() >= 4) {
            int subtype = Bytes.u2(array, base + 2, dialect.bigEndian());
            return cached(subtype < 16 ? subtype : -1, subtype);
        }
        return type(type);
    }

    private byte[] cached(int slot, int subtype) {
        int at = dialect.ordinal() * NAMES + slot;
        byte[] name = slot < 0 ? null : typeNames[at];
        if (name == null) {
            String text = Tables.connectSubtype(dialect).name(subtype);
            name = (text == null ? "_IO_CONNECT/" + subtype : text).getBytes(StandardCharsets.UTF_8);
            if (slot >= 0) {
                typeNames[at] = name;
            }
        }
        return name;
    }

    private byte[] type(int type) {
        boolean keep = type >= 16 && type < NAMES;
        int at = dialect.ordinal() * NAMES + type;
        byte[] name = keep ? typeNames[at] : null;
        if (name == null) {
            String text = type < 0
                    ? "a message without a type"
                    : Tables.ioType(dialect).nameOrHex(type);
            name = text.getBytes(StandardCharsets.UTF_8);
            if (keep) {
                typeNames[at] = name;
            }
        }
        return name;
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        push();
        if (offset == 0 && depth == 1 && one) {
            // The call was begun with its name.
            marks[depth - 1] = -1;
        } else if (role == Role.MESSAGE) {
            marks[depth - 1] = -1;
            current = call();
            current.name = offset + 2 <= length ? type(Bytes.u2(array, base + offset, dialect.bigEndian())) : type(-1);
        } else {
            ByteText arguments = current.arguments;
            marks[depth - 1] = arguments.length();
            separate(arguments);
            arguments.put(texts.name(name)).put('=').put('{');
            openings[depth - 1] = arguments.length();
        }
    }

    private void push() {
        if (depth == marks.length) {
            marks = Arrays.copyOf(marks, depth * 2);
            openings = Arrays.copyOf(openings, depth * 2);
            owners = Arrays.copyOf(owners, depth * 2);
        }
        owners[depth++] = current;
    }

    @Override
    public void leave() {
        depth--;
        int mark = marks[depth];
        if (mark >= 0) {
            ByteText arguments = current.arguments;
            if (arguments.length() == openings[depth]) {
                arguments.cut(mark);
            } else {
                arguments.put('}');
            }
        }
        current = owners[depth];
    }

    @Override
    public boolean whole(StructLayout struct, int offset, byte[] from, int at, boolean bigEndian) {
        FixedText fixed = texts.fixed(struct);
        if (fixed.mixed) {
            return false;
        }
        boolean connect = current.connect && depth == 1;
        for (FieldText text : fixed.shown) {
            long value = text.value(from, at, bigEndian);
            if (!unsaid(text, value, connect)) {
                say(text, value);
            }
        }
        return true;
    }

    private static boolean unsaid(FieldText text, long value, boolean connect) {
        return value == 0 && (connect || !text.always) || connect && text.silentInConnect;
    }

    private void say(FieldText text, long value) {
        ByteText arguments = current.arguments;
        separate(arguments);
        current.count++;
        arguments.put(text.assigned);
        text.line(arguments, value);
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        FieldText text = texts.of(field);
        boolean connect = current.connect && depth == 1;
        if (text.silent || unsaid(text, value, connect)) {
            return;
        }
        if (index < 0) {
            say(text, value);
            return;
        }
        ByteText arguments = current.arguments;
        separate(arguments);
        current.count++;
        arguments.put(text.name).put('[').decimal(index).put(']').put('=');
        text.line(arguments, value);
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] from, int at, int count) {
        FieldText text = texts.of(field);
        if (text.filler) {
            return;
        }
        int shown = Utf8.length(field, from, at, count);
        boolean path = depth == 1 && field.name().equals("path");
        ByteText target = path ? current.path : current.arguments;
        separate(target);
        current.count++;
        if (!path && !field.name().equals("data") && !field.name().equals("text")) {
            target.put(text.name).put('=');
        }
        if (shown >= 0) {
            target.quoted(from, at, shown, Integer.MAX_VALUE);
        } else {
            target.quoted(from, at, count, MOST_BYTES);
        }
    }

    private static void separate(ByteText arguments) {
        if (arguments.length() > 0 && arguments.last() != '{') {
            arguments.put(',').put(' ');
        }
    }
}
