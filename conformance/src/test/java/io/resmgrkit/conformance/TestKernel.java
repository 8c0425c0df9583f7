package io.resmgrkit.conformance;

import static io.resmgrkit.codec.names.generated.Errno.ESRCH;

import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Event;
import io.resmgrkit.conformance.framework.Kernel;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Parts;
import io.resmgrkit.conformance.framework.PathName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A system for unit tests: what tests put in it is there, every answer is kept. */
public final class TestKernel implements Kernel {
    /** An answer as it was given. */
    public record Answer(int rcvid, int status, byte[] data, int errno) {}

    public final Map<Integer, byte[]> requests = new HashMap<>();
    public final Map<Integer, MessageInfo> infos = new HashMap<>();
    public final Map<Integer, Credentials> clients = new HashMap<>();
    public final Map<Integer, PathName> names = new HashMap<>();
    public final List<Answer> answers = new ArrayList<>();
    public final List<Event> events = new ArrayList<>();
    public final List<Integer> detached = new ArrayList<>();
    public Credentials self = new Credentials(0, 0, 0, 0);
    public boolean keysAreValid;

    /** The last answer given. */
    public Answer last() {
        return answers.get(answers.size() - 1);
    }

    @Override
    public int read(int rcvid, int offset, byte[] into, int at, int length) {
        byte[] request = requests.get(rcvid);
        if (request == null) {
            return -ESRCH;
        }
        int n = Math.max(0, Math.min(length, request.length - offset));
        System.arraycopy(request, Math.min(offset, request.length), into, at, n);
        return n;
    }

    @Override
    public int write(int rcvid, int offset, byte[] from, int at, int length) {
        return requests.containsKey(rcvid) ? length : -ESRCH;
    }

    @Override
    public void reply(int rcvid, int status, Parts parts) {
        byte[] data = new byte[parts.length()];
        parts.copyTo(data, 0, data.length);
        answers.add(new Answer(rcvid, status, data, 0));
    }

    @Override
    public void error(int rcvid, int errno) {
        answers.add(new Answer(rcvid, 0, new byte[0], errno));
    }

    @Override
    public void deliver(int rcvid, Event event) {
        events.add(event);
    }

    @Override
    public boolean info(int rcvid, MessageInfo into) {
        MessageInfo info = infos.get(rcvid);
        if (info != null) {
            into.set(info);
        }
        return info != null;
    }

    @Override
    public @Nullable Credentials credentials(int scoid) {
        return clients.get(scoid);
    }

    @Override
    public Credentials self() {
        return self;
    }

    @Override
    public boolean keyVerified(int rcvid, long key, byte[] from, int at, int length) {
        return keysAreValid && Arrays.copyOfRange(from, at, at + length).length == length;
    }

    @Override
    public void detach(int scoid) {
        detached.add(scoid);
    }

    @Override
    public @Nullable PathName pathName(int linkId, boolean localPath) {
        return names.get(linkId);
    }
}
