package io.resmgrkit.conformance.profile;

import io.resmgrkit.codec.names.generated.FileType;
import io.resmgrkit.conformance.framework.ConnectFunctions;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.IoFunctions;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Defaults;
import io.resmgrkit.conformance.iofunc.Ocb;

/** The null device (P2): the default tables and nothing else. */
public final class NullManager {
    private NullManager() {}

    /** Attaches the device and returns its link id. */
    public static int attach(Dispatch dispatch, String path, Attr attr, boolean crossEndian) {
        ConnectFunctions<Attr> connect = new ConnectFunctions<>();
        IoFunctions<Ocb> io = new IoFunctions<>();
        Defaults.init(connect, io);
        return dispatch.resmgrAttach(
                ProfileAttributes.of(crossEndian), path, FileType._FTYPE_ANY, 0, connect, io, attr);
    }
}
