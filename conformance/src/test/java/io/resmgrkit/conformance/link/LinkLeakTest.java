package io.resmgrkit.conformance.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.Exchange;
import io.resmgrkit.conformance.sut.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No buffer of the link is lost, under the strictest detection; the long soak is in the benchmarks. */
class LinkLeakTest {
    private static final int EXCHANGES = 5_000;

    @Test
    void a_lost_buffer_would_be_noticed_and_the_link_loses_none() throws IOException {
        assertEquals(ResourceLeakDetector.Level.PARANOID, ResourceLeakDetector.getLevel());
        collect();
        int before = LeakCounter.LEAKS.get();
        lose();
        collect();
        assertTrue(LeakCounter.LEAKS.get() > before, "the detector does not see a buffer that was lost on purpose");
        before = LeakCounter.LEAKS.get();
        for (Over over : List.of(Over.TCP, Over.UNIX)) {
            try (Over.Running running = over.start()) {
                exchange(running);
            }
        }
        collect();
        assertEquals(before, LeakCounter.LEAKS.get());
    }

    private static void exchange(Over.Running running) {
        Connection connection = running.system().open(Client.root(1));
        byte[] request = new byte[3000];
        request[0] = 'e';
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i < EXCHANGES; i++) {
            exchanges.add(running.system().send(connection, new Request(request, request.length)));
        }
        exchanges.forEach(Exchange::outcome);
        // a link that breaks in the middle of everything loses nothing either
        request[0] = 't';
        running.system().send(connection, new Request(request, request.length));
        for (int i = 0; i < 100; i++) {
            running.system().send(connection, new Request(request, request.length));
        }
    }

    private static void lose() {
        ByteBuf lost = ByteBufAllocator.DEFAULT.buffer(16);
        lost.writeByte(1);
    }

    /** Lets the detector see what became unreachable: it looks when a buffer is allocated. */
    private static void collect() {
        for (int i = 0; i < 5; i++) {
            System.gc();
            for (int k = 0; k < 100; k++) {
                ByteBufAllocator.DEFAULT.buffer(16).release();
            }
        }
    }
}
