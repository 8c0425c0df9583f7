package io.resmgrkit.conformance.framework;

/** What {@code resmgr_detach} takes away (B10). */
public final class Detach {
    /** {@code _RESMGR_DETACH_ALL}: name, link and bindings go, close callouts do not run (B10.1). */
    public static final int ALL = 0;

    /** {@code _RESMGR_DETACH_PATHNAME}: only the name goes (B10.3). */
    public static final int PATHNAME = 1;

    /** {@code _RESMGR_DETACH_CLOSE}: as ALL, but the close callouts run (B10.2). */
    public static final int CLOSE = 0x8000;

    private Detach() {}
}
