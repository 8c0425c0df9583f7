package io.resmgrkit.conformance.record;

import io.resmgrkit.codec.names.generated.PulseCode;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import io.resmgrkit.conformance.transcript.Device;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Passes everything on to a resource manager and tells the recording. */
final class RecordingManager implements ResourceManager {
    private final ResourceManager manager;
    private final Recorder recorder;
    private final Supplier<Device> initial;
    private final RecordClock clock;
    private final Map<Incoming, OverheardMessage> overheard = new ConcurrentHashMap<>();
    private Recording recording;

    RecordingManager(ResourceManager manager, Recorder recorder, Supplier<Device> initial, RecordClock clock) {
        this.manager = manager;
        this.recorder = recorder;
        this.initial = initial;
        this.clock = clock;
        this.recording = recorder.begin(initial.get(), clock.begin());
    }

    @Override
    public SystemInfo info() {
        return manager.info();
    }

    @Override
    public void receive(Incoming message) throws IOException {
        RecordedStep step = recording.request(message, clock.exchange());
        OverheardMessage heard = new OverheardMessage(message, recording, step, () -> overheard.remove(message));
        overheard.put(message, heard);
        manager.receive(heard);
        heard.returned();
    }

    @Override
    public ConnectionIds attached(Client client, ConnectionIds ids) {
        return manager.attached(client, ids);
    }

    @Override
    public void detached(ConnectionIds ids) {
        overheard.keySet().removeIf(message -> message.connection().equals(ids));
        manager.detached(ids);
    }

    @Override
    public void disconnected(int scoid) {
        recording.pulse(PulseCode._PULSE_CODE_DISCONNECT, 0, scoid, clock.seconds());
        manager.disconnected(scoid);
    }

    @Override
    public void unblock(Incoming message) {
        OverheardMessage heard = overheard.get(message);
        if (heard != null) {
            int scoid = message.connection().scoid();
            recording.pulse(PulseCode._PULSE_CODE_UNBLOCK, heard.step().rcvid(), scoid, clock.seconds());
            manager.unblock(heard);
        }
    }

    @Override
    public void pulse(ConnectionIds from, int code, long value) {
        recording.pulse(code, (int) value, from.scoid(), clock.seconds());
        manager.pulse(from, code, value);
    }

    @Override
    public boolean renewable() {
        return false;
    }

    @Override
    public void reset() {
        recorder.end(recording);
        overheard.clear();
        manager.reset();
        recording = recorder.begin(initial.get(), clock.begin());
    }
}
