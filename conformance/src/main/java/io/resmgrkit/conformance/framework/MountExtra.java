package io.resmgrkit.conformance.framework;

import org.jspecify.annotations.Nullable;

/**
 * What the mount handler is given (B4.10).
 *
 * @param flags mount flags, {@code _MOUNT_*}
 * @param nbytes declared size of the whole extra
 * @param datalen declared size of the data
 * @param ocb OCB of the client's descriptor for extra type MOUNT_OCB, otherwise null
 * @param data mount data, null when there are none
 * @param type type of file system, null when the extra ends before it
 * @param special what to mount: the rest of the extra, null when nothing follows the type
 */
public record MountExtra(
        int flags,
        long nbytes,
        long datalen,
        @Nullable Object ocb,
        byte @Nullable [] data,
        @Nullable String type,
        @Nullable String special) {}
