package io.resmgrkit.conformance.profile;

import io.resmgrkit.codec.names.generated.FileType;
import io.resmgrkit.conformance.framework.ConnectFunctions;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.IoFunctions;
import io.resmgrkit.conformance.framework.ResmgrAttr;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Defaults;
import io.resmgrkit.conformance.iofunc.Ocb;

/** The smallest resource manager: the defaults and nothing else (P2). */
public final class NullDevice {
    /** Parts every reference server asks for. */
    static final int NPARTS = 4;

    private NullDevice() {}

    /**
     * Serves a path.
     *
     * @param flags {@code RESMGR_FLAG_*} of {@link ResmgrAttr}
     * @return link id
     */
    public static int attach(Dispatch dispatch, String path, Attr attr, int flags) {
        ConnectFunctions<Attr> connect = new ConnectFunctions<>();
        IoFunctions<Ocb> io = new IoFunctions<>();
        Defaults.init(connect, io);
        return dispatch.resmgrAttach(new ResmgrAttr(flags, NPARTS, 0), path, FileType._FTYPE_ANY, 0, connect, io, attr);
    }
}
