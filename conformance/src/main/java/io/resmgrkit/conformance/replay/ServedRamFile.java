package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.profile.FileData;
import io.resmgrkit.conformance.profile.RamFileManager;
import io.resmgrkit.conformance.transcript.Device;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A device of the ramfile profile under replay. */
final class ServedRamFile implements ServedDevice {
    private final String path;
    private final FileData file = new FileData();
    private final int linkId;

    ServedRamFile(Device device, Dispatch dispatch) {
        path = device.path();
        ServedProfiles.preset(file, device);
        String content = device.content();
        if (content != null) {
            file.preset(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        linkId = RamFileManager.attach(dispatch, path, file, device.crossEndian());
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
        return file;
    }

    @Override
    public byte @Nullable [] content(Attr of, int limit) {
        return file.nbytes >= 0 && file.nbytes <= limit ? file.content((int) file.nbytes) : null;
    }
}
