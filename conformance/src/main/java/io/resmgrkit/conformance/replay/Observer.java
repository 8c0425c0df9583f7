package io.resmgrkit.conformance.replay;

import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.conformance.framework.Binding;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.profile.FileData;
import io.resmgrkit.conformance.profile.FileSystem;
import io.resmgrkit.conformance.profile.FsNode;
import io.resmgrkit.conformance.transcript.Client;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.State;
import io.resmgrkit.conformance.transcript.TreeRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at a server after each step, as the recording did (T3). */
final class Observer {
    /** Objects with more data are not shown (T3.4). */
    private static final int CONTENT_LIMIT = 2048;

    private final ReferenceServer server;
    private final @Nullable TreeState tree;

    Observer(Session session, ReferenceServer server) {
        this.server = server;
        tree = tree(session, server.fileSystem());
    }

    /** The state that belongs to an exchange. */
    State after(Exchange exchange) {
        Client client = exchange.client();
        Binding binding = server.dispatch().binding(client.scoid(), client.coid(), client.pid(), client.nd());
        if (binding == null || !(binding.ocb() instanceof Ocb ocb)) {
            return new State(true, null, null, null, null, devices(), changedTree());
        }
        Members entry = Members.builder()
                .add("count", binding.count())
                .add("link_id", binding.linkId())
                .build();
        return new State(
                true,
                entry,
                AttrStates.of(ocb),
                AttrStates.of(ocb.attr()),
                content(exchange, ocb),
                null,
                changedTree());
    }

    /** The state that belongs to a pulse. */
    State afterPulse() {
        return new State(false, null, null, null, null, devices(), changedTree());
    }

    private static @Nullable TreeState tree(Session session, @Nullable FileSystem fileSystem) {
        if (fileSystem == null) {
            return null;
        }
        for (Device device : session.devices()) {
            Device.Tree initial = device.tree();
            if (initial != null) {
                return new TreeState(fileSystem, initial);
            }
        }
        return null;
    }

    private @Nullable List<TreeRow> changedTree() {
        return tree == null ? null : tree.changed().orElse(null);
    }

    private @Nullable List<State.DeviceState> devices() {
        if (server.devices().isEmpty()) {
            return null;
        }
        return server.devices().entrySet().stream()
                .map(device -> new State.DeviceState(device.getKey(), AttrStates.of(device.getValue())))
                .toList();
    }

    private static byte @Nullable [] content(Exchange exchange, Ocb ocb) {
        byte[] request = exchange.request();
        boolean write = !exchange.bigEndian()
                && request.length >= 2
                && (request[0] & 0xff | (request[1] & 0xff) << 8) == IoType._IO_WRITE;
        if (!write || !(ocb.attr() instanceof FileData file)) {
            return null;
        }
        boolean data = !(file instanceof FsNode node) || node.hasData();
        return data && file.nbytes >= 0 && file.nbytes <= CONTENT_LIMIT ? file.content((int) file.nbytes) : null;
    }
}
