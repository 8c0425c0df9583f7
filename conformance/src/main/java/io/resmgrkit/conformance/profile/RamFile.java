package io.resmgrkit.conformance.profile;

import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.names.generated.FileType;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.framework.ConnectFunctions;
import io.resmgrkit.conformance.framework.ConnectSlot;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.Extra;
import io.resmgrkit.conformance.framework.IoFunctions;
import io.resmgrkit.conformance.framework.IoSlot;
import io.resmgrkit.conformance.framework.ResmgrAttr;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.Defaults;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.OpenDefaults;

/** A resource manager that is one regular file in memory (P3). */
public final class RamFile {
    private RamFile() {}

    /**
     * Serves a path.
     *
     * @param flags {@code RESMGR_FLAG_*} of {@link ResmgrAttr}
     * @return link id
     */
    public static int attach(Dispatch dispatch, String path, FileData file, int flags) {
        ConnectFunctions<FileData> connect = new ConnectFunctions<>();
        IoFunctions<Ocb> io = new IoFunctions<>();
        Defaults.init(connect, io);
        connect.set(ConnectSlot.OPEN, RamFile::open);
        io.set(IoSlot.READ, FileIo::read);
        io.set(IoSlot.WRITE, FileIo::write);
        io.set(IoSlot.SPACE, FileIo::space);
        return dispatch.resmgrAttach(
                new ResmgrAttr(flags, NullDevice.NPARTS, 0), path, FileType._FTYPE_ANY, 0, connect, io, file);
    }

    /** P3.1: the default decides whether O_TRUNC survives, only then the contents go. */
    private static Result open(Context ctx, IoConnectEncoder msg, FileData file, Extra extra) {
        file.lock();
        try {
            Result result = OpenDefaults.open(ctx, msg, file, extra);
            if (result.isOk() && (msg.ioflag() & IoFlag.O_TRUNC) != 0 && file.nbytes > 0) {
                file.truncate(0);
            }
            return result;
        } finally {
            file.unlock();
        }
    }
}
