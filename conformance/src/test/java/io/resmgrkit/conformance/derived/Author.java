package io.resmgrkit.conformance.derived;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.transcript.Client;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.State;
import io.resmgrkit.conformance.transcript.State.DeviceState;
import io.resmgrkit.conformance.transcript.Step;
import io.resmgrkit.conformance.transcript.TreeRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a session: a topic tells it what each message changes, and it writes down what the server must hold afterwards. It knows
 * the transcript format, and nothing of how a server comes to its answers.
 */
final class Author {
    static final long PATH_DEV = 1;
    static final long PATH_INO = 0x1000;
    private static final long START = 1_000_000_000L;
    private static final int RECEIVE_BUFFER = 1565;
    private static final int SERVER_PID = 100;
    private static final int RCVID = 0x400001;
    private static final int SHOWN_CONTENT = 2048;
    private static final List<String> COLUMNS = List.of("mode", "uid", "gid", "nlink", "nbytes", "inode", "flags");

    final Dialect dialect;
    final Wire wire;
    final Replies replies;
    private final String id;
    private final String title;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Descriptor> descriptors = new HashMap<>();
    private final Map<String, Thing> tree = new LinkedHashMap<>();
    private final List<Members> events = new ArrayList<>();
    private @Nullable Device device;
    private @Nullable Thing served;
    private List<TreeRow> shown = List.of();
    private int seq;

    /** @param follows the sections of the documents that the expected answers are taken from */
    Author(Dialect dialect, String topic, String title, String follows) {
        this.dialect = dialect;
        id = dialect.id().replaceFirst("-.*", "") + "-" + topic;
        this.title = title;
        wire = new Wire(dialect);
        replies = new Replies(dialect);
        steps.add(new Step.Note("Follows " + follows + "."));
    }

    /** The one device of the session, served by a profile that keeps a single object. */
    Thing device(String profile, String path, Thing object) {
        served = object;
        byte[] content = object.content;
        String text = content == null ? null : new String(content, java.nio.charset.StandardCharsets.ISO_8859_1);
        device = describe(profile, path, object, null, text, null);
        return object;
    }

    /** An fs whose entries were added by {@link #entry}; the first is the root. */
    void fs(String path, Members mount, Map<String, String> contents) {
        Thing root = tree.values().iterator().next();
        List<String> fields = new ArrayList<>(List.of("path"));
        fields.addAll(COLUMNS);
        shown = rows();
        device = describe("fs", path, root, mount, null, new Device.Tree(fields, shown, contents));
    }

    /** Names a thing of the tree; the next tree shown has it. */
    Thing entry(String path, Thing thing) {
        tree.put(path, thing);
        return thing;
    }

    /** The clock while the next message is handled. */
    long now() {
        return START + steps.stream().filter(Exchange.class::isInstance).count() + 1;
    }

    /** An event that the next message makes the server deliver. */
    void delivers(int notify, int signo, int code, int priority, long value) {
        events.add(Members.builder()
                .add("rcvid", RCVID)
                .add("notify", notify)
                .add("signo", signo)
                .add("code", code)
                .add("priority", priority)
                .add("value", value)
                .build());
    }

    void bind(Sender sender, Descriptor descriptor) {
        descriptors.put(sender.key(), descriptor);
    }

    void unbind(Sender sender) {
        descriptors.remove(sender.key());
    }

    /** An open that succeeds: counts the descriptor in its object (B8.8). */
    Descriptor opens(Sender sender, String call, byte[] request, Descriptor descriptor) {
        counts(descriptor);
        bind(sender, descriptor);
        done(sender, call, request);
        return descriptor;
    }

    static void counts(Descriptor descriptor) {
        Thing thing = descriptor.thing.add("count", 1);
        thing.add("rcount", descriptor.ioflag & 1).add("wcount", descriptor.ioflag >> 1 & 1);
    }

    /** Answered with status 0 and no data. */
    void done(Sender sender, String call, byte[] request) {
        replies(sender, call, request, 0, new byte[0], 0);
    }

    void refuses(Sender sender, String call, byte[] request, int errno) {
        exchange(sender, call, request, 0, new Outcome.Refused(errno));
    }

    void replies(Sender sender, String call, byte[] request, int status, byte[] reply) {
        replies(sender, call, request, status, reply, reply.length);
    }

    /** @param room size of the client's buffer, which cuts the reply */
    void replies(Sender sender, String call, byte[] request, int status, byte[] reply, int room) {
        byte[] landed = java.util.Arrays.copyOf(reply, Math.min(room, reply.length));
        exchange(sender, call, request, room, new Outcome.Replied(status, landed, reply.length, 0));
    }

    private void exchange(Sender sender, String call, byte[] request, int room, Outcome outcome) {
        long time = now();
        seq++;
        Client client = sender.client();
        String profile = device().profile();
        steps.add(new Exchange(
                seq,
                time,
                profile,
                client,
                false,
                call,
                RCVID,
                request,
                room,
                outcome,
                List.copyOf(events),
                List.of(),
                state(sender, request)));
        events.clear();
    }

    private State state(Sender sender, byte[] request) {
        List<TreeRow> rows = rows();
        boolean changed = !rows.equals(shown);
        shown = rows;
        Descriptor descriptor = descriptors.get(sender.key());
        if (descriptor == null) {
            Thing object = served;
            List<DeviceState> devices =
                    object == null ? null : List.of(new DeviceState(device().path(), object.state()));
            return new State(true, null, null, null, null, devices, changed ? rows : null);
        }
        return new State(
                true,
                Members.builder()
                        .add("count", descriptor.count)
                        .add("link_id", 0)
                        .build(),
                Members.builder()
                        .add("ioflag", descriptor.ioflag)
                        .add("offset", descriptor.offset)
                        .add("sflag", descriptor.sflag)
                        .add("flags", descriptor.flags)
                        .build(),
                descriptor.thing.state(),
                content(descriptor.thing, request),
                null,
                changed ? rows : null);
    }

    private static byte @Nullable [] content(Thing thing, byte[] request) {
        int type = Bytes.u2(request, 0, false);
        boolean write = type == IoType._IO_WRITE || type == IoType._IO_WRITE64;
        byte[] content = thing.content;
        return write && content != null && content.length <= SHOWN_CONTENT ? content.clone() : null;
    }

    private List<TreeRow> rows() {
        List<TreeRow> rows = new ArrayList<>();
        tree.forEach((path, thing) ->
                rows.add(new TreeRow(path, COLUMNS.stream().map(thing::get).toList())));
        return rows;
    }

    private Device describe(
            String profile,
            String path,
            Thing object,
            @Nullable Members mount,
            @Nullable String content,
            Device.@Nullable Tree held) {
        boolean directory = held != null;
        int uid = (int) object.get("uid");
        int gid = (int) object.get("gid");
        int mode = (int) object.get("mode");
        return new Device(
                profile,
                path,
                0,
                directory,
                false,
                PATH_DEV,
                PATH_INO,
                uid,
                gid,
                mode,
                mount,
                object.members(),
                content,
                held);
    }

    private Device device() {
        Device it = device;
        if (it == null) {
            throw new IllegalStateException("session " + id + ": give it a device first");
        }
        return it;
    }

    Session session() {
        return new Session(
                id,
                title,
                dialect.id(),
                "derived",
                RECEIVE_BUFFER,
                SERVER_PID,
                START,
                List.of(device()),
                List.copyOf(steps));
    }
}
