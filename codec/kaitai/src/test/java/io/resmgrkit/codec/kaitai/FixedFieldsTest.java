package io.resmgrkit.codec.kaitai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kaitai.struct.KaitaiStream;
import io.kaitai.struct.KaitaiStruct;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Layouts;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.Kind;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.wire.Flyweight;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every field of every structure, set by the encoder, is what the view and the reference codec read there. */
class FixedFieldsTest {
    private static final long SEED = 0x5eed_0004L;

    @TestFactory
    Stream<DynamicTest> what_an_encoder_sets_both_codecs_read() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            for (StructLayout struct : Layouts.of(dialect).values()) {
                if (!struct.fields().isEmpty() && !struct.name().startsWith("io_")) {
                    tests.add(
                            DynamicTest.dynamicTest(dialect.id() + " " + struct.name(), () -> check(dialect, struct)));
                }
            }
        }
        return tests.stream();
    }

    private static void check(Dialect dialect, StructLayout struct) throws ReflectiveOperationException {
        SplittableRandom random = new SplittableRandom(SEED + struct.name().hashCode());
        Class<?> encoderClass = Class.forName("io.resmgrkit.codec.generated." + className(struct) + "Encoder");
        for (int round = 0; round < 4; round++) {
            // Room for padding that lengths of any value ask for.
            byte[] bytes = new byte[3 + struct.wireSize() + 0x1_0000];
            Arrays.fill(bytes, (byte) 0xee);
            Flyweight encoder =
                    (Flyweight) encoderClass.getDeclaredConstructor().newInstance();
            invoke(method(encoderClass, "encode", Dialect.class, byte[].class, int.class), encoder, dialect, bytes, 3);
            List<Leaf> given = new ArrayList<>();
            fill(encoder, struct, 0, random, given);
            int length = (int) invoke(method(encoderClass, "finish"), encoder);
            assertTrue(struct.wireSize() <= length, "the fixed part was written, seed " + SEED);
            assertTrue(bytes[0] == bytes[2] && bytes[2] == (byte) 0xee, "nothing before it was written");

            Class<?> viewClass = encoderClass.getSuperclass();
            Flyweight view = (Flyweight) viewClass.getDeclaredConstructor().newInstance();
            invoke(
                    method(viewClass, "wrap", Dialect.class, byte[].class, int.class, int.class),
                    view,
                    dialect,
                    bytes,
                    3,
                    bytes.length);
            read(view, struct, 0, given);
            reference(dialect, struct, Arrays.copyOfRange(bytes, 3, 3 + length), given);
        }
    }

    /** Sets every field through the encoder and notes what the codecs are to read. */
    private static void fill(
            Flyweight encoder, StructLayout struct, int base, SplittableRandom random, List<Leaf> given)
            throws ReflectiveOperationException {
        for (FieldLayout field : struct.fields()) {
            if (field.kind() == Kind.STRUCT) {
                Flyweight child = (Flyweight) invoke(method(encoder.getClass(), accessor(field)), encoder);
                fill(child, field.struct(), base + field.offset(), random, given);
            } else if (field.kind() != Kind.BYTES) {
                int size = field.kind().size();
                for (int i = 0; i < Math.max(1, field.count()); i++) {
                    long value = random.nextInt(3) == 0 ? -1 - random.nextInt(3) : random.nextLong();
                    set(encoder, field, i, value);
                    long read = size == 8 ? value : value << 64 - 8 * size >> 64 - 8 * size;
                    read = field.kind().signed() || size == 8 ? read : read & (1L << 8 * size) - 1;
                    int index = field.count() == 0 ? -1 : i;
                    given.add(new Leaf(field.name(), index, base + field.offset() + i * size, Long.toString(read)));
                }
            }
        }
    }

    private static void set(Flyweight encoder, FieldLayout field, int index, long value)
            throws ReflectiveOperationException {
        Method setter = setter(encoder.getClass(), field);
        Class<?>[] types = setter.getParameterTypes();
        Object number = types[types.length - 1] == int.class ? (Object) (int) value : (Object) value;
        Object self = types.length == 2 ? invoke(setter, encoder, index, number) : invoke(setter, encoder, number);
        assertEquals(encoder, self, "setters chain");
    }

    private static void read(Flyweight view, StructLayout struct, int base, List<Leaf> given)
            throws ReflectiveOperationException {
        for (FieldLayout field : struct.fields()) {
            if (field.kind() == Kind.STRUCT) {
                read(
                        (Flyweight) invoke(method(view.getClass(), accessor(field)), view),
                        field.struct(),
                        base + field.offset(),
                        given);
            } else if (field.kind() != Kind.BYTES) {
                for (int i = 0; i < Math.max(1, field.count()); i++) {
                    Object value = field.count() == 0
                            ? invoke(method(view.getClass(), accessor(field)), view)
                            : invoke(method(view.getClass(), accessor(field), int.class), view, i);
                    Leaf leaf = new Leaf(
                            field.name(),
                            field.count() == 0 ? -1 : i,
                            base + field.offset() + i * field.kind().size(),
                            value.toString());
                    assertTrue(given.contains(leaf), () -> leaf + " is none of " + given);
                }
            }
        }
    }

    private static void reference(Dialect dialect, StructLayout struct, byte[] bytes, List<Leaf> given)
            throws ReflectiveOperationException {
        KaitaiStream stream = new HeapKaitaiStream(bytes);
        Class<?> type = Class.forName("io.resmgrkit.codec.kaitai." + (dialect.bigEndian() ? "be" : "le") + ".generated."
                + Schemas.classOf(struct.name()));
        Constructor<?> constructor = Arrays.stream(type.getConstructors())
                .filter(c -> c.getParameterCount() >= 2 && c.getParameterTypes()[0] == KaitaiStream.class)
                .filter(c -> c.getParameterTypes()[1].isPrimitive())
                .findFirst()
                .orElseThrow();
        Object[] arguments = new Object[constructor.getParameterCount()];
        arguments[0] = stream;
        arguments[1] = (long) dialect.release();
        for (int i = 2; i < arguments.length; i++) {
            arguments[i] = constructor.getParameterTypes()[i] == int.class ? (Object) 0 : (Object) 0L;
        }
        KaitaiStruct.ReadWrite node = (KaitaiStruct.ReadWrite) constructor.newInstance(arguments);
        List<Leaf> seen = ReferenceSight.partial(node, () -> invoke(method(type, "_read"), node));
        assertEquals(
                given,
                seen.stream().filter(leaf -> leaf.offset() < struct.wireSize()).toList());
        if (stream.pos() == bytes.length && ReferenceSight.isWhole(node)) {
            KaitaiStream out = new HeapKaitaiStream((long) bytes.length);
            node._write(out);
            assertArrayEquals(bytes, out.toByteArray());
        }
    }

    private static Method setter(Class<?> type, FieldLayout field) {
        Collection<Method> named = Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(accessor(field)) && m.getReturnType() == type)
                .filter(m -> m.getParameterCount() == (field.count() == 0 ? 1 : 2))
                .filter(m -> Arrays.stream(m.getParameterTypes()).allMatch(Class::isPrimitive))
                .toList();
        assertEquals(1, named.size(), "setter of " + field.name());
        return named.iterator().next();
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) throws NoSuchMethodException {
        return Arrays.stream(type.getMethods())
                .filter(m ->
                        m.getName().equals(name) && Arrays.equals(m.getParameterTypes(), parameters) && !m.isBridge())
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(type + " " + name + Arrays.toString(parameters)));
    }

    private static Object invoke(Method method, Object target, Object... arguments)
            throws ReflectiveOperationException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static String className(StructLayout struct) {
        return io.resmgrkit.codec.kaitai.Schemas.upper(
                Schemas.camel(struct.name().replaceFirst("^_+", "")));
    }

    private static String accessor(FieldLayout field) {
        String plain = field.name().substring(field.name().lastIndexOf('.') + 1).replaceFirst("^_+", "");
        String camel = Schemas.camel(plain);
        return List.of("notify", "size", "offset", "limit", "dialect", "array", "wait")
                        .contains(camel)
                ? camel + "_"
                : camel;
    }
}
