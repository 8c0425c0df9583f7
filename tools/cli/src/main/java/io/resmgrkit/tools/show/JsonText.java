package io.resmgrkit.tools.show;

import com.fasterxml.jackson.core.JsonGenerator;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.Kind;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the members {@code struct}, {@code fields} and {@code tail} of a message into a JSON object that is already
 * open. Nothing is held back: what is walked is written.
 *
 * <p>Integers up to 32 bits are numbers, longer ones decimal strings, so that no reader rounds them. A part of an integer
 * is {@code {"hex":…}}. Text is {@code {"text":…}}, with its {@code hex} only where the text does not give back the bytes.
 */
public final class JsonText implements FieldVisitor {
    /** Writes what stands between {@code struct} and {@code fields} of the outermost object. */
    @FunctionalInterface
    public interface Middle {
        /** Called once, after {@code struct} if the message has one. */
        void write() throws IOException;
    }

    /** How far an object has been written: nothing yet, inside {@code fields}, inside {@code tail}. */
    private enum Part {
        START,
        FIELDS,
        TAIL
    }

    private final JsonGenerator json;
    private final MessageBytes message;
    private final Middle middle;
    private final Deque<Role> roles = new ArrayDeque<>();
    private final Deque<Part> parts = new ArrayDeque<>();
    private @Nullable FieldLayout openArray;
    private boolean begun;

    private JsonText(JsonGenerator json, MessageBytes message, Middle middle) {
        this.json = json;
        this.message = message;
        this.middle = middle;
    }

    /** Writes the members; {@code middle} writes those of the outermost object that stand behind {@code struct}. */
    public static void write(JsonGenerator json, MessageBytes message, Middle middle) throws IOException {
        JsonText text = new JsonText(json, message, middle);
        text.parts.addLast(Part.START);
        try {
            message.walk(text);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        text.begin(null);
        text.endPart();
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        attempt(() -> {
            endArray();
            // The structure that the message is: its object is open, and stays so for what stands behind the structure.
            boolean itself = !begun && Heading.isOneStructure(message);
            begin(itself ? struct : null);
            if (itself) {
                roles.addLast(role);
                return;
            }
            if (role == Role.FIELD) {
                part(Part.FIELDS);
                json.writeObjectFieldStart(name);
                parts.addLast(Part.FIELDS);
            } else {
                part(Part.TAIL);
                json.writeStartObject();
                json.writeStringField("name", name);
                if (role == Role.MESSAGE) {
                    json.writeNumberField("offset", offset);
                    json.writeObjectFieldStart("message");
                    type(offset);
                }
                json.writeStringField("struct", struct.name());
                if (role == Role.PART) {
                    json.writeNumberField("offset", offset);
                }
                parts.addLast(Part.START);
            }
            roles.addLast(role);
        });
    }

    private void begin(@Nullable StructLayout struct) throws IOException {
        if (!begun) {
            begun = true;
            if (struct != null) {
                json.writeStringField("struct", struct.name());
            }
            middle.write();
        }
    }

    private void type(int offset) throws IOException {
        if (offset + 2 <= message.length()) {
            Dialect dialect = message.dialect();
            JsonValues.type(json, dialect, Bytes.u2(message.array(), message.offset() + offset, dialect.bigEndian()));
        }
    }

    @Override
    public void leave() {
        attempt(() -> {
            endArray();
            Role role = roles.removeLast();
            if (roles.isEmpty()) {
                if (parts.size() > 1) {
                    close(role);
                }
            } else {
                close(role);
            }
        });
    }

    private void close(Role role) throws IOException {
        if (role == Role.FIELD) {
            parts.removeLast();
            json.writeEndObject();
            return;
        }
        endPart();
        json.writeEndObject();
        if (role == Role.MESSAGE) {
            json.writeEndObject();
        }
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        attempt(() -> {
            element(field, index);
            // The number that names the message stands beside its name in "type".
            boolean plain =
                    field.names() == null || field.offset() == 0 && field.name().equals("type");
            JsonValues.integer(json, field, plain ? null : field.names(), value);
        });
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
        attempt(() -> {
            if (field.offset() >= 0) {
                boolean partial = field.kind() != Kind.BYTES;
                element(field, partial && field.count() > 0 ? 0 : -1);
                JsonValues.bytes(json, field, array, at, length, partial);
                return;
            }
            endArray();
            begin(null);
            part(Part.TAIL);
            json.writeStartObject();
            json.writeStringField("name", field.name());
            json.writeNumberField("offset", offset);
            json.writeNumberField("length", length);
            Optional<String> text = Values.text(field, array, at, length);
            if (text.isPresent()) {
                json.writeStringField("text", text.get());
            } else {
                json.writeStringField("hex", HexFormat.of().formatHex(array, at, at + length));
            }
            json.writeEndObject();
        });
    }

    /** Goes to where the value of this field is to be written: behind its name or, of an array, behind the last element. */
    private void element(FieldLayout field, int index) throws IOException {
        if (index >= 0 && openArray == field) {
            return;
        }
        endArray();
        begin(null);
        part(Part.FIELDS);
        json.writeFieldName(field.name());
        if (index >= 0) {
            json.writeStartArray();
            openArray = field;
        }
    }

    private void endArray() throws IOException {
        if (openArray != null) {
            json.writeEndArray();
            openArray = null;
        }
    }

    /** Opens {@code fields} or {@code tail} of the innermost object, unless that part is open already. */
    private void part(Part wanted) throws IOException {
        Part now = parts.removeLast();
        parts.addLast(wanted);
        if (now != wanted) {
            end(now);
            if (wanted == Part.FIELDS) {
                json.writeObjectFieldStart("fields");
            } else {
                json.writeArrayFieldStart("tail");
            }
        }
    }

    private void endPart() throws IOException {
        endArray();
        end(parts.removeLast());
    }

    private void end(Part part) throws IOException {
        if (part == Part.FIELDS) {
            json.writeEndObject();
        } else if (part == Part.TAIL) {
            json.writeEndArray();
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** A visitor may throw no checked exception; {@link #write} unwraps this one. */
    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
