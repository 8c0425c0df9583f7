package io.resmgrkit.conformance.framework;

/**
 * The eight slots of the connect function table, in the order of {@code resmgr_connect_funcs_t} (B4.2).
 *
 * @param <E> form in which the handler gets the extra data
 */
public final class ConnectSlot<E> {
    public static final ConnectSlot<Extra> OPEN = new ConnectSlot<>("open", 0);
    public static final ConnectSlot<Extra> UNLINK = new ConnectSlot<>("unlink", 1);
    public static final ConnectSlot<Extra> RENAME = new ConnectSlot<>("rename", 2);
    public static final ConnectSlot<Extra> MKNOD = new ConnectSlot<>("mknod", 3);
    public static final ConnectSlot<Extra> READLINK = new ConnectSlot<>("readlink", 4);
    /** With extra type LINK the extra data name the OCB to be linked (B4.9). */
    public static final ConnectSlot<Extra> LINK = new ConnectSlot<>("link", 5);

    /** A client blocked in a connect message wants out (B7.3). */
    public static final ConnectSlot<Extra> UNBLOCK = new ConnectSlot<>("unblock", 6);

    public static final ConnectSlot<MountExtra> MOUNT = new ConnectSlot<>("mount", 7);

    private final String name;
    private final int index;

    private ConnectSlot(String name, int index) {
        this.name = name;
        this.index = index;
    }

    /** Member of the C function table. */
    public String name() {
        return name;
    }

    /** Position in the function table. */
    public int index() {
        return index;
    }

    @Override
    public String toString() {
        return name;
    }
}
