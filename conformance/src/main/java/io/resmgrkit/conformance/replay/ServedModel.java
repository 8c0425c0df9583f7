package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.model.Model;
import io.resmgrkit.conformance.transcript.Device;

/** The model resource manager under replay. It begins as it always does: nothing of the session record is planted in it. */
final class ServedModel implements ServedDevice {
    private final String path;
    private final int linkId;

    ServedModel(Device device, Dispatch dispatch) {
        path = device.path();
        linkId = Model.attach(dispatch);
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
        throw new IllegalStateException("device " + path + ": a tree is not shown as one object");
    }

    @Override
    public boolean isTree() {
        return true;
    }
}
