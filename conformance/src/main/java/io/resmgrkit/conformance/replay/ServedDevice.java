package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.transcript.TreeRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device of the session, served by its profile, with what a replay looks at and changes from outside. */
interface ServedDevice {
    /** Attached path. */
    String path();

    /** Link id; names the path to detach it. */
    int linkId();

    /** The object, or the root of the tree. */
    Attr attr();

    /** Whether a tree is served, which the device list of a state leaves out (T3.5). */
    default boolean isTree() {
        return false;
    }

    /**
     * The whole content of an object of this device that has data (T3.4).
     *
     * @param limit content beyond that many bytes is not wanted
     * @return null when it has no data, or more
     */
    default byte @Nullable [] content(Attr of, int limit) {
        return null;
    }

    /** The rows of a tree as a transcript shows them (T3.6); null for other devices. */
    default @Nullable List<TreeRow> tree() {
        return null;
    }

    /** Changes how opens are answered (P5.1). */
    default void setOpen(String mode) {
        throw new IllegalStateException("device " + path() + ": its profile has no open mode to set to '" + mode + "'");
    }
}
