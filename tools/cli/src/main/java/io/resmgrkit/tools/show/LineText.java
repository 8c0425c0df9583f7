package io.resmgrkit.tools.show;

import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * A message on one line, as strace shows a call: {@code _IO_READ(nbytes=512)}, combined messages joined by {@code +}.
 *
 * <p>What is left out says nothing that the rest does not: the number that the name stands for, lengths, reserved fields,
 * and zeros, except where a call always has the argument.
 */
public final class LineText implements FieldVisitor {
    private static final int MOST_BYTES = 32;
    private static final Set<String> SILENT = Set.of("type", "combine_len", "path_len");
    private static final Set<String> SILENT_IN_CONNECT =
            Set.of("subtype", "extra_len", "reply_max", "entry_max", "key", "handle");
    private static final Set<String> ALWAYS = Set.of(
            "nbytes", "offset", "whence", "mode", "uid", "gid", "name", "dcmd", "start", "len", "actime", "modtime",
            "action");

    /** A call being written: its name and arguments so far. */
    private record Call(String name, List<String> arguments, boolean connect) {}

    private final MessageBytes message;
    private final Style style;
    private final List<Call> calls = new ArrayList<>();
    private final Deque<List<String>> lists = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();

    private LineText(MessageBytes message, Style style) {
        this.message = message;
        this.style = style;
    }

    /**
     * A request as a call.
     *
     * @param descriptor what it is sent on, as the first argument, {@code 3}; empty for a connect message or if not known
     * @param path what the descriptor, or the path of a connect message, stands for; empty if not known
     */
    public static String request(Message message, String descriptor, String path, Style style) {
        LineText line = new LineText(message.bytes(), style);
        line.begin(Heading.name(message), isConnect(message.bytes()));
        message.accept(line);
        String decoration = path.isEmpty() ? "" : style.faint("<" + path + ">");
        List<String> arguments = line.calls.get(0).arguments;
        if (isConnect(message.bytes())
                && !arguments.isEmpty()
                && arguments.get(0).startsWith("\"")) {
            arguments.set(0, arguments.get(0) + decoration);
        } else if (!descriptor.isEmpty() || !path.isEmpty()) {
            arguments.add(0, descriptor + decoration);
        }
        List<String> calls = line.calls.stream()
                .map(call -> style.name(call.name) + "(" + String.join(", ", call.arguments) + ")")
                .toList();
        return String.join(" + ", calls) + damage(message, style);
    }

    /** What a reply carries, {@code "hello"} or {@code {offset=100}}; empty where it has no bytes. */
    public static String reply(Message message, Style style) {
        LineText line = new LineText(message.bytes(), style);
        line.begin("", false);
        message.accept(line);
        List<String> arguments = line.calls.get(0).arguments;
        if (arguments.isEmpty()) {
            return damage(message, style);
        }
        boolean data = arguments.size() == 1
                && (arguments.get(0).startsWith("\"") || arguments.get(0).startsWith("{"));
        return (data ? arguments.get(0) : "{" + String.join(", ", arguments) + "}") + damage(message, style);
    }

    private static String damage(Message message, Style style) {
        Defect defect = message.defect();
        return defect == null ? "" : " " + style.wrong("[" + defect + "]");
    }

    private static boolean isConnect(MessageBytes message) {
        return message.type() == IoType._IO_CONNECT;
    }

    private void begin(String name, boolean connect) {
        Call call = new Call(name, new ArrayList<>(), connect);
        calls.add(call);
        lists.addLast(call.arguments);
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        if (offset == 0 && names.isEmpty() && Heading.isOneStructure(message)) {
            // The call was begun with its name.
            lists.addLast(calls.get(0).arguments);
        } else if (role == Role.MESSAGE) {
            begin(Heading.type(message, offset), false);
        } else {
            lists.addLast(new ArrayList<>());
        }
        names.addLast(role == Role.MESSAGE ? "" : name);
    }

    @Override
    public void leave() {
        List<String> inner = lists.removeLast();
        String name = names.removeLast();
        boolean isCall = calls.stream().anyMatch(call -> call.arguments == inner);
        if (!isCall && !inner.isEmpty()) {
            lists.getLast().add(label(name) + "{" + String.join(", ", inner) + "}");
        }
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        String name = field.name();
        boolean connect = calls.get(calls.size() - 1).connect;
        boolean silent = SILENT.contains(name) || connect && SILENT_IN_CONNECT.contains(name) || isFiller(name);
        if (!silent && (value != 0 || ALWAYS.contains(name) && !connect)) {
            lists.getLast()
                    .add(name + (index < 0 ? "" : "[" + index + "]") + "="
                            + style.meaning(Values.shortest(field, value)));
        }
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
        String name = field.name();
        if (isFiller(name)) {
            return;
        }
        if (Values.partial(field)) {
            lists.getLast().add(name + "=?");
            return;
        }
        boolean text = Values.text(field, array, at, length).isPresent();
        String quoted = text ? Values.quoted(field, array, at, length) : Values.quoted(array, at, length, MOST_BYTES);
        if (name.equals("path") && lists.getLast() == calls.get(calls.size() - 1).arguments) {
            lists.getLast().add(0, quoted);
        } else {
            lists.getLast().add((name.equals("data") || name.equals("text") ? "" : label(name)) + quoted);
        }
    }

    /** The member alone: the unions around it, and the underscores that keep it out of a program's way, say nothing. */
    private static String shortName(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replaceFirst("^__", "");
    }

    private static boolean isFiller(String name) {
        return name.startsWith("zero") || name.startsWith("reserved") || name.equals("padding");
    }

    private static String label(String name) {
        return name.isEmpty() ? "" : shortName(name) + "=";
    }
}
