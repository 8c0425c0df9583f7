package io.resmgrkit.captures.generate;

import io.resmgrkit.codec.wire.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** A kernel event trace in wide mode, 32-bit: clients on two processors that read, write and stat through one server each. */
final class KevGenerator {
    private static final int RECORD = 16;
    private static final int CALL = 2;
    private static final int THREAD = 4;
    private static final int COMMUNICATION = 7;
    private static final int RECEIVE_INFO = 17;
    private static final int PER_BUFFER = 714;

    private final byte[] record = new byte[RECORD];
    private final SplittableRandom random;
    private final OutputStream out;
    private final int[] words = new int[24];
    private long cycles = 0x37b0_4f81_e09dL;
    private long records;
    private int sequence = 1;
    private long wraps = Long.MIN_VALUE;

    KevGenerator(long seed, OutputStream out) {
        this.random = new SplittableRandom(seed);
        this.out = out;
    }

    void write(long bytes) throws IOException {
        String header = "TRACE_HEADER_BEGIN::TRACE_FILE_NAME::generated.kevTRACE_DATE::Thu Jan  1 00:00:10 1970"
                + "TRACE_VER_MAJOR::1TRACE_VER_MINOR::01TRACE_LITTLE_ENDIAN::TRUETRACE_ENCODING::16 byte events"
                + "TRACE_CYCLES_PER_SEC::1000000000TRACE_CPU_NUM::2TRACE_SYS_RELEASE::6.5.0TRACE_SYSPAGE_LEN::0"
                + "TRACE_HEADER_END::";
        out.write(header.getBytes(StandardCharsets.US_ASCII));
        for (int pid = 1; pid <= 8; pid++) {
            words[0] = 1;
            words[1] = pid * 4096;
            words[2] = 0x6e696273;
            words[3] = 0x6d65642f;
            words[4] = 0x30 + pid;
            event(0, THREAD, 0xc0, 5);
        }
        while (records * RECORD < bytes) {
            transaction(random.nextInt(2), 4096 * random.nextInt(1, 5), 4096 * random.nextInt(5, 9));
        }
    }

    private void transaction(int cpu, int client, int server) throws IOException {
        int kind = random.nextInt(3);
        int m0 = kind == 0 ? 0x0010_0101 : kind == 1 ? 0x0010_0102 : 0x0008_0104;
        int m1 = kind == 2 ? 0 : random.nextInt(1, 4096);
        int length = kind == 2 ? 8 : 16;
        running(cpu, client);
        call(cpu, 11, 3, 1, 1, m0, m1, 0);
        pair(cpu, COMMUNICATION, 0, 5, server);
        thread(cpu, 6, client);
        running(cpu, server);
        pair(cpu, COMMUNICATION, 2, 5, server);
        int[] info = {5, m0, m1, 0, 0, 0, client, 1, 1, 5, 3, length, length, 20, 10, 0, 0};
        System.arraycopy(info, 0, words, 0, RECEIVE_INFO);
        event(cpu, CALL, 128 + 14, RECEIVE_INFO);
        call(cpu, 15, 5, 1, m1, 0x6c6c6568, 0x77202c6f, 0x646c726f);
        pair(cpu, COMMUNICATION, 10, 1, client);
        thread(cpu, 2, client);
        pair(cpu, CALL, 128 + 15, 0, 0);
        thread(cpu, 5, server);
        running(cpu, client);
        words[0] = m1;
        words[1] = 0x6c6c6568;
        words[2] = 0x77202c6f;
        words[3] = 0x646c726f;
        event(cpu, CALL, 128 + 11, 4);
    }

    private void call(int cpu, int number, int... values) throws IOException {
        System.arraycopy(values, 0, words, 0, values.length);
        event(cpu, CALL, number, values.length);
    }

    private void running(int cpu, int pid) throws IOException {
        thread(cpu, 1, pid);
    }

    private void thread(int cpu, int state, int pid) throws IOException {
        words[0] = pid;
        words[1] = 1;
        words[2] = 10;
        words[3] = 2;
        event(cpu, THREAD, state, 4);
    }

    private void pair(int cpu, int kind, int code, int first, int second) throws IOException {
        words[0] = first;
        words[1] = second;
        event(cpu, kind, code, 2);
    }

    private void event(int cpu, int kind, int code, int count) throws IOException {
        cycles += 137;
        if (records % PER_BUFFER == 0) {
            record(0, 0, 1, 2, sequence++, PER_BUFFER);
        }
        if (cycles >>> 32 != wraps) {
            wraps = cycles >>> 32;
            record(0, 0, 1, 1, (int) wraps, (int) cycles);
            record(0, 1, 1, 1, (int) wraps, (int) cycles);
        }
        if (count % 2 != 0) {
            words[count] = 0;
        }
        for (int i = 0; i < count; i += 2) {
            int structure = count <= 2 ? 0 : i == 0 ? 1 : i + 2 >= count ? 3 : 2;
            record(structure, cpu, kind, code, words[i], words[i + 1]);
        }
    }

    private void record(int structure, int cpu, int kind, int code, int first, int second) throws IOException {
        Bytes.put4(record, 0, false, structure << 30 | cpu << 24 | kind << 10 | code);
        Bytes.put4(record, 4, false, (int) cycles);
        Bytes.put4(record, 8, false, first);
        Bytes.put4(record, 12, false, second);
        out.write(record);
        records++;
    }
}
