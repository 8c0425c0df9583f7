package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.profile.CustomManager;
import io.resmgrkit.conformance.transcript.Device;
import java.util.Locale;

/** A device of the custom profile under replay. */
final class ServedCustom implements ServedDevice {
    private final String path;
    private final Attr attr = new Attr();
    private final CustomManager manager;

    ServedCustom(Device device, Dispatch dispatch) {
        path = device.path();
        ServedProfiles.preset(attr, device);
        manager = CustomManager.attach(dispatch, path, attr, device.crossEndian());
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public int linkId() {
        return manager.linkId();
    }

    @Override
    public Attr attr() {
        return attr;
    }

    @Override
    public void setOpen(String mode) {
        manager.openMode(CustomManager.OpenMode.valueOf(mode.toUpperCase(Locale.ROOT)));
    }
}
