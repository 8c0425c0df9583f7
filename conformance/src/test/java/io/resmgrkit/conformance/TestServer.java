package io.resmgrkit.conformance;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.TestKernel.Answer;
import io.resmgrkit.conformance.framework.ConnectFunctions;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.IoFunctions;
import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.OtherFunc;
import io.resmgrkit.conformance.framework.PathName;
import io.resmgrkit.conformance.framework.Pulse;
import io.resmgrkit.conformance.framework.ResmgrAttr;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Defaults;
import io.resmgrkit.conformance.iofunc.Ocb;
import org.jspecify.annotations.Nullable;

/** A server under test: one device with the default functions unless a test replaces some, and clients to send messages. */
public final class TestServer {
    /** A sender. */
    public record Client(int pid, int scoid, int coid, Credentials credentials) {
        /** Another descriptor of the same client. */
        public Client fd(int other) {
            return new Client(pid, scoid, other, credentials);
        }
    }

    public static final Client ROOT = new Client(101, 0x4000_0040, 3, new Credentials(0, 0, 0, 0));
    public static final Client ALICE = new Client(102, 0x4000_0041, 3, new Credentials(1000, 1000, 100, 100, 200));
    public static final Client BOB = new Client(103, 0x4000_0042, 3, new Credentials(1001, 1001, 101, 101));

    public static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;

    public final TestKernel kernel = new TestKernel();
    public final Dispatch dispatch;
    public final ConnectFunctions<Attr> connect = new ConnectFunctions<>();
    public final IoFunctions<Ocb> io = new IoFunctions<>();
    public final Attr attr = new Attr();
    public long now = 1_000_000_000L;
    public int flags;

    private @Nullable Context context;
    private int rcvid = 1000;
    private int senderFlags;

    /** A character device that everybody may read and write, not attached yet. */
    public TestServer() {
        this(DIALECT);
    }

    /** The same in another dialect. */
    public TestServer(Dialect dialect) {
        dispatch = new Dispatch(dialect, kernel, () -> this.now);
        attr.mode = FileMode.S_IFCHR | 0666;
        attr.nlink = 1;
        Defaults.init(connect, io);
    }

    /** Attaches the device; the first one has link id 0. */
    public TestServer attach() {
        return attach(null);
    }

    /** Attaches the device with an other_func. */
    public TestServer attach(@Nullable OtherFunc other) {
        int attachFlags = flags | (other == null ? 0 : ResmgrAttr.ATTACH_OTHERFUNC);
        int link = dispatch.resmgrAttach(new ResmgrAttr(attachFlags, 4, 0, other), "/dev/t", 0, 0, connect, io, attr);
        kernel.names.put(link, new PathName(1, 0x1000, "/dev/t"));
        return this;
    }

    /** All further senders have the other byte order. */
    public TestServer foreignSenders() {
        senderFlags = 3;
        return this;
    }

    /** Sends a message; the answer is null while the client is blocked. */
    public @Nullable Answer send(Client client, byte[] message) {
        post(client, message);
        return kernel.answer(rcvid);
    }

    /** Sends a message that must be answered. */
    public Answer call(Client client, byte[] message) {
        Answer answer = send(client, message);
        if (answer == null) {
            throw new AssertionError("no answer to " + java.util.HexFormat.of().formatHex(message));
        }
        return answer;
    }

    /** Sends a message and returns its rcvid. */
    public int post(Client client, byte[] message) {
        rcvid++;
        kernel.clients.put(client.scoid(), client.credentials());
        kernel.requests.put(rcvid, message);
        Context ctx = context();
        MessageInfo info = ctx.info();
        info.nd = 0;
        info.pid = client.pid();
        info.tid = 1;
        info.chid = 1;
        info.scoid = client.scoid();
        info.coid = client.coid();
        info.srcmsglen = message.length;
        info.dstmsglen = 4096;
        info.flags = senderFlags;
        ctx.buffer().deliver(message, 0, message.length);
        MessageInfo kept = new MessageInfo();
        kept.set(info);
        kernel.infos.put(rcvid, kept);
        dispatch.receive(ctx, rcvid);
        return rcvid;
    }

    /** Delivers a pulse. */
    public void pulse(int code, int value, int scoid) {
        dispatch.receive(context(), new Pulse(code, value, scoid));
    }

    /** The context all messages are handled with. */
    public Context context() {
        Context ctx = context;
        if (ctx == null) {
            ctx = dispatch.newContext();
            context = ctx;
        }
        return ctx;
    }

    /** References of a client's descriptor; -1 when it is not bound. */
    public int count(Client client) {
        var binding = dispatch.binding(client.scoid(), client.coid(), client.pid(), 0);
        return binding == null ? -1 : binding.count();
    }

    /** The OCB of a client's descriptor. */
    public Ocb ocb(Client client) {
        var binding = dispatch.binding(client.scoid(), client.coid(), client.pid(), 0);
        if (binding == null) {
            throw new AssertionError("no binding for " + client);
        }
        return (Ocb) binding.ocb();
    }
}
