package io.resmgrkit.arbitraries.message;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.names.generated.Tables;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Error numbers by what they tell the client. */
public enum ErrnoClass {
    /** Not allowed. */
    PERMISSION("EPERM", "EACCES", "EROFS"),
    /** The name is not there, is there already, or is no good. */
    NAME("ENOENT", "EEXIST", "ENOTDIR", "EISDIR", "ENOTEMPTY", "ELOOP", "ENAMETOOLONG", "EXDEV", "EMLINK"),
    /** The request makes no sense. */
    ARGUMENT("EINVAL", "EBADF", "EBADMSG", "EFAULT", "ERANGE", "EOVERFLOW", "ESPIPE", "ENOTTY", "EMSGSIZE", "EENDIAN"),
    /** Something has run out. */
    RESOURCE("ENOMEM", "ENOSPC", "EMFILE", "ENFILE", "EFBIG"),
    /** Not now. */
    WAITING("EAGAIN", "EINTR", "EBUSY", "EDEADLK", "ETIMEDOUT", "ECANCELED"),
    /** Nobody does that here. */
    UNSUPPORTED("ENOSYS", "ENOTSUP", "ENXIO", "ENODEV"),
    /** The device or the other end. */
    DEVICE("EIO", "EPIPE", "ESRCH"),
    /** Every other number with a name, sockets and old interfaces above all. */
    OTHER;

    private static final Map<Dialect, SortedMap<Integer, ErrnoClass>> CLASSES = new EnumMap<>(Dialect.class);

    static {
        for (Dialect dialect : Dialect.values()) {
            Names table = Tables.errno(dialect);
            SortedMap<Integer, ErrnoClass> classes = new TreeMap<>();
            table.all().values().forEach(number -> classes.put(number.intValue(), OTHER));
            for (ErrnoClass one : values()) {
                one.names.forEach(name -> classes.put(
                        Objects.requireNonNull(table.value(name), name).intValue(), one));
            }
            classes.remove(0); // EOK is no error
            CLASSES.put(dialect, classes);
        }
    }

    private final List<String> names;

    ErrnoClass(String... names) {
        this.names = List.of(names);
    }

    /** The numbers of the class in a dialect, in ascending order. */
    public List<Integer> numbers(Dialect dialect) {
        return CLASSES.get(dialect).entrySet().stream()
                .filter(entry -> entry.getValue() == this)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The class of a number; of one without a name {@link #OTHER}. */
    public static ErrnoClass of(Dialect dialect, int number) {
        return CLASSES.get(dialect).getOrDefault(number, OTHER);
    }
}
