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
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.Defaults;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.OpenDefaults;

/** A resource manager that is one regular file in memory (P3). */
public final class RamFileManager {
    private RamFileManager() {}

    /**
     * Serves a path.
     *
     * @param crossEndian whether messages of the other byte order are taken (B11)
     * @return link id
     */
    public static int attach(Dispatch dispatch, String path, FileData file, boolean crossEndian) {
        ConnectFunctions<FileData> connect = new ConnectFunctions<>();
        IoFunctions<Ocb> io = new IoFunctions<>();
        Defaults.init(connect, io);
        connect.set(ConnectSlot.OPEN, RamFileManager::open);
        io.set(IoSlot.READ, FileIo::read);
        io.set(IoSlot.WRITE, FileIo::write);
        io.set(IoSlot.SPACE, FileIo::space);
        return dispatch.resmgrAttach(
                ProfileAttributes.of(crossEndian), path, FileType._FTYPE_ANY, 0, connect, io, file);
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
