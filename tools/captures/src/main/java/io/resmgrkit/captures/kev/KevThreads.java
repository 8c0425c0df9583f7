package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.table.BoundedTable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who runs where: kernel-call records name no thread, the last RUNNING record of their processor does (KEV 3.2). */
final class KevThreads {
    private static final int CPUS = 64;
    private static final int MOST = 1 << 16;

    private final BoundedTable<KevThread> threads = new BoundedTable<>(MOST, evicted -> evicted.gone = true);
    private final @Nullable KevThread[] running = new KevThread[CPUS];

    /** The thread that a processor runs, or null before its first RUNNING record. */
    @Nullable
    KevThread on(int cpu) {
        return running[cpu];
    }

    /** A processor runs a thread now. */
    void run(int cpu, long pid, long tid) {
        KevThread now = running[cpu];
        if (now == null || now.pid != pid || now.tid != tid || now.gone) {
            running[cpu] = of(pid, tid);
        }
    }

    /** The thread of that number. */
    KevThread of(long pid, long tid) {
        KevThread thread = threads.get(pid, tid);
        if (thread == null) {
            thread = new KevThread(pid, tid);
            threads.put(pid, tid, thread);
        }
        return thread;
    }

    /** A thread is gone; its number may be used again. */
    @Nullable
    KevThread forget(long pid, long tid) {
        KevThread thread = threads.remove(pid, tid);
        if (thread != null) {
            thread.gone = true;
        }
        return thread;
    }

    /** Records are lost: nobody knows who runs now. */
    void lost() {
        Arrays.fill(running, null);
    }
}
