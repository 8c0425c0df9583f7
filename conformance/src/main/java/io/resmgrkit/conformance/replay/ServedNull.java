package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.profile.NullManager;
import io.resmgrkit.conformance.transcript.Device;

/** A device of the null profile under replay. */
final class ServedNull implements ServedDevice {
    private final String path;
    private final Attr attr = new Attr();
    private final int linkId;

    ServedNull(Device device, Dispatch dispatch) {
        path = device.path();
        ServedProfiles.preset(attr, device);
        linkId = NullManager.attach(dispatch, device.path(), attr, device.crossEndian());
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public int linkId() {
        return linkId;
    }

    @Override
    public Attr attr() {
        return attr;
    }
}
