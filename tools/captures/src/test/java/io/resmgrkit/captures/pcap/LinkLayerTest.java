package io.resmgrkit.captures.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.captures.Pcap;
import io.resmgrkit.captures.Qnet;
import io.resmgrkit.captures.Recorder;
import io.resmgrkit.captures.transaction.Outcome;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** QNET 1 and QNET 7: how Qnet travels. */
class LinkLayerTest {
    private static byte[] behind(String header, byte[] payload) {
        byte[] head = HexFormat.of().parseHex(header.replace(" ", ""));
        byte[] both = new byte[head.length + payload.length];
        System.arraycopy(head, 0, both, 0, head.length);
        System.arraycopy(payload, 0, both, head.length, payload.length);
        return both;
    }

    private static byte[] ip(byte[] payload, int fragment, String from, String to) {
        int length = 20 + payload.length;
        return behind(String.format("4500 %04x 0000 %04x 406a 0000 %s %s", length, fragment, from, to), payload);
    }

    private static Recorder pair(int link, UnaryOperator<byte[]> request, UnaryOperator<byte[]> reply)
            throws IOException {
        Qnet q = new Qnet();
        Pcap pcap = new Pcap(ByteOrder.LITTLE_ENDIAN, 0xa1b2c3d4, link);
        pcap.packet(request.apply(q.qnet(true, q.send(5, q.ioRead(4)))));
        pcap.packet(reply.apply(q.qnet(false, q.reply(0, 5, new byte[0]))));
        return Recorder.of(pcap.bytes());
    }

    private static void pairs(int link, UnaryOperator<byte[]> request, UnaryOperator<byte[]> reply) throws IOException {
        Recorder seen = pair(link, request, reply);
        assertEquals(1, seen.transactions.size(), seen.summary.toString());
        assertEquals(Outcome.REPLIED, seen.transactions.get(0).outcome());
        assertEquals(16, seen.transactions.get(0).request().length);
    }

    @Test
    void ethernet_with_up_to_two_vlan_tags() throws IOException {
        String there = "020000000002 020000000001";
        String back = "020000000001 020000000002";
        pairs(1, q -> behind(there + "8204", q), q -> behind(back + "8204", q));
        pairs(1, q -> behind(there + "8100 0005 8204", q), q -> behind(back + "8100 0005 8204", q));
        pairs(1, q -> behind(there + "88a8 0001 8100 0005 8204", q), q -> behind(back + "88a8 0001 8100 0005 8204", q));
    }

    @Test
    void linux_cooked_captures_of_both_versions() throws IOException {
        pairs(
                113,
                q -> behind("0004 0001 0006 0200000000010000 8204", q),
                q -> behind("0000 0001 0006 0200000000020000 8204", q));
        pairs(
                276,
                q -> behind("8204 0000 00000001 0001 04 06 0200000000010000", q),
                q -> behind("8204 0000 00000001 0001 00 06 0200000000020000", q));
    }

    @Test
    void ip_protocol_106_over_ethernet_and_raw() throws IOException {
        String there = "020000000002 020000000001 0800";
        String back = "020000000001 020000000002 0800";
        pairs(
                1,
                q -> behind(there, ip(q, 0, "0a000001", "0a000002")),
                q -> behind(back, ip(q, 0, "0a000002", "0a000001")));
        for (int link : new int[] {101, 228}) {
            pairs(link, q -> ip(q, 0, "0a000001", "0a000002"), q -> ip(q, 0x4000, "0a000002", "0a000001"));
        }
    }

    @Test
    void ip_fragments_are_counted_and_not_guessed_at() throws IOException {
        Recorder seen = pair(101, q -> ip(q, 0x2000, "0a000001", "0a000002"), q -> ip(q, 5, "0a000002", "0a000001"));
        assertEquals(2, seen.summary.get("packets in IP fragments, which are not put together"));
    }

    @Test
    void other_protocols_and_links_are_counted() throws IOException {
        Recorder seen = pair(1, q -> behind("020000000002 020000000001 86dd", q), q -> new byte[5]);
        assertEquals(1, seen.summary.get("packets of other protocols"));
        assertEquals(1, seen.summary.get("packets too short for their headers"));
        assertEquals(2, pair(147, q -> q, q -> q).summary.get("packets of link type 147, which cannot hold Qnet"));
    }
}
