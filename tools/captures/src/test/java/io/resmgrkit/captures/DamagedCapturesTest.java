package io.resmgrkit.captures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.Packets.Packet;
import io.resmgrkit.captures.transaction.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Captures of many connections, some of whose frames are lost, repeated, changed or out of order. */
class DamagedCapturesTest {
    private static final int ROUNDS = 40;
    private static final int NODES = 12;
    /** Ethernet header, pad bytes, and of the header of Qnet what does not tell the connection. */
    private static final int CONNECTION = 14 + 2 + 4;

    private static final int BEHIND_CONNECTION = 14 + 2 + 16;

    /** A frame with the connection that it belongs to, and where it was in the sample. */
    private record Frame(int node, int number, Packet packet) {}

    private final long seed = Long.getLong("resmgr.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    /** Each node sends what a sample has, in its order; nodes take turns at random. */
    private List<Frame> mixed() throws IOException {
        List<List<Packet>> sources = new ArrayList<>();
        for (int node = 0; node < NODES; node++) {
            int place = node;
            sources.add(Packets.of(Packets.SAMPLES.get(node % Packets.SAMPLES.size())).stream()
                    .map(packet -> packet.elsewhere(place + 1))
                    .toList());
        }
        int[] next = new int[NODES];
        List<Frame> frames = new ArrayList<>();
        int total = sources.stream().mapToInt(List::size).sum();
        while (frames.size() < total) {
            int node = random.nextInt(NODES);
            if (next[node] < sources.get(node).size()) {
                Packet packet = sources.get(node).get(next[node]);
                frames.add(new Frame(node, next[node]++, packet));
            }
        }
        return frames;
    }

    private List<Frame> damaged(List<Frame> frames, int nodes) {
        List<Frame> damaged = new ArrayList<>(frames);
        for (int change = random.nextInt(1, 40); change > 0; change--) {
            int at = random.nextInt(damaged.size() - 1);
            Frame frame = damaged.get(at);
            if (frame.node() >= nodes) {
                continue;
            }
            switch (random.nextInt(4)) {
                case 0 -> damaged.remove(at);
                case 1 -> damaged.add(at + random.nextInt(damaged.size() - at), frame);
                case 2 -> damaged.add(random.nextInt(damaged.size()), damaged.remove(at));
                default -> damaged.set(at, new Frame(frame.node(), frame.number(), flipped(frame.packet())));
            }
        }
        return damaged;
    }

    private Packet flipped(Packet packet) {
        byte[] bytes = packet.bytes().clone();
        int at = random.nextInt(12, bytes.length - (BEHIND_CONNECTION - CONNECTION));
        bytes[at < CONNECTION ? at : at + BEHIND_CONNECTION - CONNECTION] ^= (byte) (1 << random.nextInt(8));
        return packet.with(bytes);
    }

    /** What was told of the requests of intact nodes, by node and frame. */
    private static Map<String, String> told(List<Frame> frames, Recorder seen, int damagedNodes) {
        Map<String, String> told = new TreeMap<>();
        for (Recorder.Seen one : seen.transactions) {
            Frame request = one.requestFrame() > 0 ? frames.get((int) one.requestFrame() - 1) : null;
            Frame reply = one.replyFrame() > 0 ? frames.get((int) one.replyFrame() - 1) : null;
            Frame any = request == null ? reply : request;
            if (any.node() < damagedNodes) {
                continue;
            }
            String text = String.join(
                    " ",
                    one.outcome().toString(),
                    String.valueOf(one.path()),
                    String.valueOf(one.status()),
                    String.valueOf(one.latency()),
                    HexFormat.of().formatHex(one.request()),
                    HexFormat.of().formatHex(one.reply()),
                    reply == null ? "" : reply.node() + " " + reply.number(),
                    String.valueOf(one.damaged()));
            told.put(any.node() + " " + any.number(), text);
        }
        return told;
    }

    private static long of(Recorder seen, String counter) {
        return seen.summary.getOrDefault(counter, 0L);
    }

    private static long outcomes(Recorder seen, Outcome outcome) {
        return seen.transactions.stream()
                .filter(one -> one.outcome() == outcome)
                .count();
    }

    private static void addUp(int frames, Recorder seen) {
        assertEquals(frames, of(seen, "Qnet frames") + of(seen, "packets of other protocols"));
        long answered = outcomes(seen, Outcome.REPLIED) + outcomes(seen, Outcome.FAILED);
        assertEquals(of(seen, "replies"), answered);
        assertEquals(
                of(seen, "requests"),
                answered + outcomes(seen, Outcome.UNANSWERED) + of(seen, "damaged frames that were sent again"));
        assertEquals(of(seen, "pulses"), outcomes(seen, Outcome.PULSE));
        assertEquals(of(seen, "replies whose request is not in the capture"), outcomes(seen, Outcome.UNREQUESTED));
        assertEquals(
                outcomes(seen, Outcome.UNANSWERED),
                of(seen, "requests without an answer in the capture")
                        + of(seen, "requests without an answer before their handle was used again")
                        + of(seen, "damaged requests that were not paired"));
    }

    @Test
    void damage_of_some_connections_leaves_the_others_alone() throws IOException {
        System.out.println("DamagedCapturesTest seed " + seed);
        for (int round = 0; round < ROUNDS; round++) {
            String about = "seed " + seed + " round " + round;
            List<Frame> frames = mixed();
            int nodes = random.nextInt(1, NODES);
            Recorder whole =
                    Recorder.of(Packets.pcap(frames.stream().map(Frame::packet).toList()));
            addUp(frames.size(), whole);
            Map<String, String> before = told(frames, whole, nodes);
            assertTrue(before.size() > 0, about);
            List<Frame> changed = damaged(frames, nodes);
            Recorder seen =
                    Recorder.of(Packets.pcap(changed.stream().map(Frame::packet).toList()));
            addUp(changed.size(), seen);
            assertEquals(before, told(changed, seen, nodes), about);
        }
    }
}
