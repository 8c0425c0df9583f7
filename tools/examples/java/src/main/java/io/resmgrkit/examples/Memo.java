package io.resmgrkit.examples;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/** A memo: a file-like object of up to a mebibyte that keeps what is written to it. */
public class Memo implements ResourceManager {
    private static final int CONNECT = 0x100;
    private static final int DUP = 0x115;
    private static final int CLOSE = 0x116;
    private static final int CREATE_EXCLUSIVE = 0x500;
    private static final int TRUNCATE = 0x200;

    private final String name;
    private final Content content;
    private final Attributes attributes = new Attributes();
    private final Locks locks = new Locks();
    private final Map<Key, Ocb> bound = new HashMap<>();

    /** A memo that is right. */
    public Memo() {
        this("memo", new Content());
    }

    Memo(String name, Content content) {
        this.name = name;
        this.content = content;
    }

    /** A descriptor: the client and its number of the connection. */
    private record Key(int scoid, int coid) {}

    @Override
    public SystemInfo info() {
        var cannot = EnumSet.of(Capability.DIRECTORY, Capability.NOTIFY, Capability.PULSES, Capability.RESET);
        cannot.add(Capability.UNBLOCK);
        return new SystemInfo(
                name,
                "1",
                EnumSet.of(Dialect.SDP6_ILP32_LE, Dialect.SDP65_ILP32_LE, Dialect.SDP66_ILP32_LE),
                EnumSet.complementOf(cannot));
    }

    @Override
    public void disconnected(int scoid) {
        bound.keySet().removeIf(key -> key.scoid() == scoid);
        locks.drop(scoid);
    }

    @Override
    public void receive(Incoming message) {
        Key key = new Key(message.connection().scoid(), message.connection().coid());
        byte[] bytes = message.bytes();
        try {
            Answer answer = answer(new Part(bytes, 0, bytes.length, message.client(), message.replyRoom()), key);
            message.reply(answer.status(), answer.data());
        } catch (Refusal e) {
            message.error(e.errno());
        }
    }

    private Answer answer(Part request, Key key) throws Refusal {
        if (request.size() < 2) {
            throw new Refusal(Refusal.EINVAL);
        }
        int type = request.type();
        if (request.client().foreign()) {
            // the type arrives with its bytes swapped
            throw new Refusal((type & 0xff) == 1 ? Refusal.EENDIAN : Refusal.ENOSYS);
        }
        if (type < CONNECT || type > 0x1ff) {
            throw new Refusal(Refusal.ENOSYS);
        }
        return switch (type) {
            case CONNECT -> connect(request.whole(40), key);
            case DUP -> dup(request.whole(60), key);
            default -> {
                descriptor(key, Refusal.EBADF);
                yield chain(request, key);
            }
        };
    }

    private Ocb descriptor(Key key, int otherwise) throws Refusal {
        Ocb ocb = bound.get(key);
        if (ocb == null) {
            throw new Refusal(otherwise);
        }
        return ocb;
    }

    private Answer connect(Part request, Key key) throws Refusal {
        int subtype = request.u16(2);
        int ioflag = request.s32(20);
        int pathLength = request.u16(34);
        int extraLength = request.u16(38);
        int extra = 40 + pathLength + 7 & ~7;
        request.whole(40L + pathLength).whole(extraLength == 0 ? 0 : extra + extraLength);
        if (pathLength > 0 && request.u8(40 + pathLength - 1) != 0) {
            throw new Refusal(Refusal.EBADMSG);
        }
        if (subtype > 2) {
            throw new Refusal(Refusal.ENOSYS);
        }
        if (pathLength > 0 && request.u8(40) != 0) {
            throw new Refusal(Refusal.ENOENT);
        }
        open(request, key, ioflag);
        try {
            return subtype < 2 && extraLength >= 4 ? chain(request.at(extra, extraLength), key) : Answer.OK;
        } finally {
            if (subtype == 1) {
                bound.remove(key);
            }
        }
    }

    private void open(Part request, Key key, int ioflag) throws Refusal {
        if ((ioflag & CREATE_EXCLUSIVE) == CREATE_EXCLUSIVE) {
            throw new Refusal(Refusal.EEXIST);
        }
        if (!attributes.permits(request.client(), ioflag)) {
            throw new Refusal(Refusal.EACCES);
        }
        if (bound.putIfAbsent(key, new Ocb(ioflag & ~(CREATE_EXCLUSIVE | TRUNCATE))) != null) {
            throw new Refusal(Refusal.EINVAL);
        }
        if ((ioflag & TRUNCATE) != 0 && (ioflag & Ocb.WRITE) != 0) {
            content.resize(0);
        }
    }

    /** Combined messages: an error, or data in a reply, ends the chain. */
    private Answer chain(Part rest, Key key) throws Refusal {
        int at = 0;
        while (at < rest.size()) {
            Part head = rest.at(at, rest.size() - at).whole(4);
            int length = head.combined() ? head.u16(2) & 0x7fff : head.size();
            if (length < 4) {
                throw new Refusal(Refusal.EBADMSG);
            }
            Part part = head.whole(length).at(0, length);
            Answer answer = part(part, descriptor(key, Refusal.EBADF), key);
            if (answer.data().length > 0 || !part.combined() || part.type() == CLOSE) {
                return answer;
            }
            at += length;
        }
        throw new Refusal(Refusal.EBADMSG);
    }

    private Answer part(Part part, Ocb ocb, Key key) throws Refusal {
        switch (part.type()) {
            case 0x101:
                return content.read(part.whole(16), ocb, attributes);
            case 0x102:
                return content.write(part.whole(16), ocb, attributes);
            case 0x104:
                part.whole(8);
                return attributes.stat(content.size());
            case 0x106:
                return devctl(part.whole(16), ocb);
            case 0x109:
                return content.lseek(part.whole(16), ocb);
            case 0x10a:
                return attributes.chmod(part.whole(8));
            case 0x10b:
                return attributes.chown(part.whole(12));
            case 0x10c:
                return attributes.utime(part.whole(16));
            case 0x10f:
                return locks.answer(part.whole(44), ocb, key.scoid(), content.base(part.u16(14), ocb));
            case 0x110:
                return content.space(part.whole(24), ocb);
            case CLOSE:
                bound.remove(key);
                locks.drop(key.scoid());
                return Answer.OK;
            case 0x119:
                part.whole(8);
                return Answer.OK;
            default:
                throw new Refusal(Refusal.ENOSYS);
        }
    }

    Answer devctl(Part part, Ocb ocb) throws Refusal {
        return Devctl.answer(part, ocb, content);
    }

    private Answer dup(Part request, Key key) throws Refusal {
        Key source = new Key(request.s32(24), request.s32(28));
        Ocb ocb = descriptor(source, Refusal.EBADF);
        if (source.scoid() != key.scoid() && !attributes.owns(request.client())) {
            throw new Refusal(Refusal.EACCES);
        }
        if (bound.putIfAbsent(key, ocb) != null) {
            throw new Refusal(Refusal.EBUSY);
        }
        return Answer.OK;
    }
}
