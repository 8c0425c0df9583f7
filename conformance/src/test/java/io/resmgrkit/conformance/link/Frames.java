package io.resmgrkit.conformance.link;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.DeliveredEvent;
import io.resmgrkit.conformance.sut.Handshake;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One frame of every kind, and random ones. */
final class Frames {
    private Frames() {}

    static byte[] bytes(Frame frame) {
        ByteBuf out = Unpooled.buffer();
        FrameWriter.write(frame, out);
        return ByteBufUtil.getBytes(out);
    }

    static List<Frame> samples(SplittableRandom random) {
        byte[] payload = new byte[random.nextInt(300)];
        random.nextBytes(payload);
        List<Integer> groups = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            groups.add(random.nextInt());
        }
        int id = random.nextInt();
        return List.of(
                new Frame.Hello(id, 1, random.nextInt(65536), "sdp6-ilp32-le", "kit ä"),
                new Frame.Welcome(
                        id,
                        new Handshake(
                                1,
                                "adapter",
                                "0.1",
                                "system",
                                "",
                                List.of("sdp6-ilp32-le", "x"),
                                Capability.fromBits(random.nextInt()),
                                1 << 20,
                                random.nextInt(1 << 20))),
                new Frame.Open(
                        id,
                        random.nextInt(),
                        new Client(random.nextInt(), random.nextBoolean(), 1, 2, 3, random.nextInt(), groups)),
                new Frame.Opened(id, new ConnectionIds(0, 1, 2, 0x40000041, 4, 5, -1)),
                new Frame.Close(id, random.nextInt()),
                new Frame.Send(id, random.nextInt(), 600_000, random.nextInt(1 << 20), payload),
                new Frame.Result(id, random.nextInt(4), random.nextBoolean(), 2, random.nextLong(), payload),
                new Frame.Unblock(id, random.nextInt()),
                new Frame.Pulse(id, 1, -32, random.nextLong()),
                new Frame.Reset(id),
                new Frame.Bye(id),
                new Frame.Done(id, 89),
                new Frame.Event(new DeliveredEvent(1, 4, 5, -6, random.nextLong())),
                new Frame.Refused(id, "why"));
    }
}
