package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.names.generated.Errno;

/**
 * What a handler returns (B2).
 *
 * <p>The C framework packs this into one integer: {@code _RESMGR_NOREPLY}, {@code _RESMGR_DEFAULT}, a number of vector parts or
 * an errno. The values are shared and immutable, so returning one allocates nothing; the parts themselves and the status word
 * stay in the {@link Context}.
 */
public sealed interface Result {
    /** Success without data: no parts, the reply carries the status word only (B2.3). */
    Result EOK = new Parts(0);

    /** {@code _RESMGR_NOREPLY}: the client stays blocked until somebody answers its rcvid (B2.2). */
    Result NOREPLY = new NoReply();

    /** {@code _RESMGR_DEFAULT}: not handled here, {@code other_func} or ENOSYS decide (B2.1). */
    Result DEFAULT = new Default();

    /** Nothing is sent. */
    record NoReply() implements Result {}

    /** The framework decides. */
    record Default() implements Result {}

    /** A reply with the status word and the first {@code count} parts of the context's vector. */
    record Parts(int count) implements Result {}

    /** An error reply; the number is passed on as it is, valid or not (B2.4). */
    record Error(int errno) implements Result {}

    /** {@code _RESMGR_NPARTS(count)}. */
    static Result nparts(int count) {
        return Shared.parts(count);
    }

    /** The errno as a result; {@code EOK} is a reply without data, as 0 is in C. */
    static Result errno(int errno) {
        return errno == Errno.EOK ? EOK : Shared.error(errno);
    }

    /**
     * The result that a C handler's return value stands for. {@code _RESMGR_ERRNO(e)}, deprecated there, is the plain errno and
     * needs no case of its own.
     */
    static Result of(int value) {
        return switch (value) {
            case 0x8000_0000 -> NOREPLY;
            case 0x8000_0001 -> DEFAULT;
            default -> value > 0 ? Shared.error(value) : Shared.parts(-value);
        };
    }

    /** Whether the handler succeeded without data: the only result after which a combine chain goes on (B5.6). */
    default boolean isOk() {
        return this == EOK;
    }
}
