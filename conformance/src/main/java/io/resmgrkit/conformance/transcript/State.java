package io.resmgrkit.conformance.transcript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The server's state after a step (T3). Members that a record does not have are null.
 *
 * @param ofDescriptor whether a descriptor's state is shown at all: after exchanges, not after pulses
 * @param binding count and link id of the sender's binding; null for none
 * @param ocb of the binding
 * @param attr of the object bound
 * @param content all data of the object, after writes (T3.4)
 * @param devices attributes of all devices, when no binding is shown (T3.5)
 * @param tree of an fs, when it differs from the last one shown (T3.6)
 */
public record State(
        boolean ofDescriptor,
        @Nullable Members binding,
        @Nullable Members ocb,
        @Nullable AttrState attr,
        byte @Nullable [] content,
        @Nullable List<DeviceState> devices,
        @Nullable List<TreeRow> tree) {
    /** Of a recording that saw what a client sees and no more. */
    public static final State NOT_TOLD = new State(false, null, null, null, null, null, null);

    /**
     * Attributes of an object (T3.3).
     *
     * @param members all plain members
     * @param locks record locks in list order: type, scoid, start, end, blocked
     */
    public record AttrState(Members members, List<Members> locks) {}

    /** Attributes of a device by its path. */
    public record DeviceState(String path, AttrState attr) {}
}
