package io.resmgrkit.captures.kev;

import java.util.HashMap;
import java.util.Map;

/** Labels of events (KEV 2). What has none is printed as its number. */
final class KevLabels {
    private static final String[] CLASSES = {
        "EMPTY", "CONTROL", "KER", "INT", "THREAD", "SYSTEM", "USREVENT", "COMM", "QUIP", "SEC", "QVM", "PMU"
    };
    private static final String CALLS =
            "0 NOP 1 TRACE_EVENT 2 RING0 3 CACHE_FLUSH 4 SRANDOM 5 MSG_REGISTER_EVENT 6 MSG_SENDPULSEPTR "
                    + "7 CPUPAGE_GET 8 CPUPAGE_SET 9 MSG_PAUSE 10 MSG_CURRENT 11 MSG_SENDV 12 MSG_SENDVNC 13 MSG_ERROR 14 MSG_RECEIVEV "
                    + "15 MSG_REPLYV 16 MSG_READV 17 MSG_WRITEV 18 MSG_READWRITEV 19 MSG_INFO 20 MSG_SENDPULSE 21 MSG_DELIVER_EVENT "
                    + "22 MSG_KEYDATA 23 MSG_READIOV 24 MSG_RECEIVEPULSEV 25 MSG_VERIFY_EVENT 26 SIGNAL_KILL 27 SIGNAL_RETURN "
                    + "28 SIGNAL_FAULT 29 SIGNAL_ACTION 30 SIGNAL_PROCMASK 31 SIGNAL_SUSPEND 32 SIGNAL_WAITINFO 33 SIGNAL_KILL_SIGVAL "
                    + "35 CHANNEL_CREATE 36 CHANNEL_DESTROY 37 CHANNEL_CONNECT_ATTR 39 CONNECT_ATTACH 40 CONNECT_DETACH "
                    + "41 CONNECT_SERVER_INFO 42 CONNECT_CLIENT_INFO 43 CONNECT_FLAGS 44 CONNECT_DUPFD 46 THREAD_CREATE 47 THREAD_DESTROY "
                    + "48 THREAD_DESTROYALL 49 THREAD_DETACH 50 THREAD_JOIN 51 THREAD_CANCEL 52 THREAD_CTL 53 THREAD_CTL_EXT "
                    + "55 INTERRUPT_ATTACH 56 INTERRUPT_DETACH_FUNC 57 INTERRUPT_DETACH 58 INTERRUPT_WAIT 59 INTERRUPT_MASK "
                    + "60 INTERRUPT_UNMASK 65 CLOCK_TIME 66 CLOCK_ADJUST 67 CLOCK_PERIOD 68 CLOCK_ID 70 TIMER_CREATE 71 TIMER_DESTROY "
                    + "72 TIMER_SETTIME 73 TIMER_INFO 74 TIMER_ALARM 75 TIMER_TIMEOUT 78 SYNC_CREATE 79 SYNC_DESTROY 80 SYNC_MUTEX_LOCK "
                    + "81 SYNC_MUTEX_UNLOCK 82 SYNC_CONDVAR_WAIT 83 SYNC_CONDVAR_SIGNAL 84 SYNC_SEM_POST 85 SYNC_SEM_WAIT 86 SYNC_CTL "
                    + "88 SCHED_GET 89 SCHED_SET 90 SCHED_YIELD 91 SCHED_INFO 92 SCHED_CTL";
    private static final String OLD = "87 SYNC_MUTEX_REVIVE 93 NET_CRED 94 NET_VTID 95 NET_UNBLOCK 96 NET_INFOSCOID "
            + "97 NET_SIGNAL_KILL 100 POWER_PARAMETER 101 POWER_ACTIVE 102 SCHED_WAYPOINT 106 SYS_CUSTOM";
    private static final String NEW =
            "37 CHANNEL_CTL 56 INTERRUPT_QUERY 61 INTERRUPT_UNBLOCK 62 INTERRUPT_CTL 76 TIMER_DELEGATE "
                    + "77 SYNC_RWLOCK 87 SYNC_BARRIER_WAIT 93 MQ_OPEN 94 MQ_SEND 95 MQ_RECEIVE 96 MQ_CLOSE 97 MQ_CTL 98 PIPE_OPEN "
                    + "99 PIPE_CTL 100 PIPE_CLOSE 104 SYNC_TYPE_DESTROY 106 SYS_CUSTOM";
    private static final String CONTROL = "1 TIME 2 BUFFER 4 BUFFER_END 8 DROPPED";
    private static final String INTERRUPT = "1 ENTRY 2 EXIT 3 HANDLER_ENTRY 4 HANDLER_EXIT 7 DELIVER";
    private static final String THREAD =
            "0 THDEAD 1 THRUNNING 2 THREADY 3 THSTOPPED 4 THSEND 5 THRECEIVE 6 THREPLY 8 THWAITTHREAD "
                    + "9 THWAITPAGE 10 THSIGSUSPEND 11 THSIGWAITINFO 12 THNANOSLEEP 13 THMUTEX 14 THCONDVAR 15 THJOIN 16 THINTR 17 THSEM "
                    + "18 THWAITCTX 24 THCREATE 25 THDESTROY 64 PROCCREATE 128 PROCDESTROY 192 PROCCREATE_NAME 256 PROCDESTROY_NAME "
                    + "320 PROCTHREAD_NAME";
    private static final String THREAD_OLD = "7 THSTACK 19 THNET_SEND 20 THNET_REPLY";
    private static final String THREAD_NEW =
            "7 THMQ_SEND 8 THMQ_RECEIVE 19 THRWLOCK_READ 20 THRWLOCK_WRITE 21 THBARRIER";
    private static final String SYSTEM =
            "2 PATHMGR 3 APS_NAME 4 APS_BUDGETS 5 APS_BANKRUPTCY 6 MMAP 7 MUNMAP 8 MAPNAME 9 ADDRESS "
                    + "10 FUNC_ENTER 11 FUNC_EXIT 12 SLOG 14 RUNSTATE 15 POWER 16 IPI 17 PAGEWAIT 18 TIMER 19 DEFRAG_END 20 PROFILE "
                    + "21 MAPNAME_64 29 IST_ATTACH 30 IST_DETACH 31 PCTRACE 32 SEND_IPI";
    private static final String COMMUNICATION =
            "0 SND_MESSAGE 1 SND_PULSE 2 REC_MESSAGE 3 REC_PULSE 4 SND_PULSE_EXE 5 SND_PULSE_DIS "
                    + "6 SND_PULSE_DEA 7 SND_PULSE_UN 8 SND_PULSE_QUN 9 SIGNAL 10 REPLY_MESSAGE 11 MSG_ERROR";

    private final Map<Integer, String> calls;
    private final Map<Integer, String> threads;
    private final Map<Integer, Map<Integer, String>> others;

    /** @param release8 whether the labels are those of 8.0 */
    KevLabels(boolean release8) {
        calls = table(CALLS + " " + OLD, release8 ? NEW : "");
        threads = table(THREAD + " " + THREAD_OLD, release8 ? THREAD_NEW : "");
        others = Map.of(
                1, table(CONTROL, ""), 3, table(INTERRUPT, ""), 5, table(SYSTEM, ""), 7, table(COMMUNICATION, ""));
    }

    private static Map<Integer, String> table(String first, String over) {
        Map<Integer, String> table = new HashMap<>();
        String[] words = (first + " " + over).trim().split(" +");
        for (int i = 0; i + 1 < words.length; i += 2) {
            table.put(Integer.valueOf(words[i]), words[i + 1]);
        }
        return table;
    }

    /** The label of a class; of a kernel call that of its phase. */
    String layer(KevEvent event) {
        if (event.kind() == 2) {
            return switch (KevCalls.phase(event.code())) {
                case 0 -> "KER_CALL";
                case 1 -> "KER_EXIT";
                default -> "INT_CALL";
            };
        }
        return event.kind() < CLASSES.length ? CLASSES[event.kind()] : "CLASS_" + event.kind();
    }

    /** The label of an event. */
    String event(KevEvent event) {
        int code = event.code() & 0x1ff;
        if (event.kind() == 2) {
            int call = KevCalls.number(event.code());
            return calls.getOrDefault(call, "CALL") + "/" + call;
        }
        String label = event.kind() == 4
                ? threads.get(code)
                : others.getOrDefault(event.kind(), Map.of()).get(code);
        return label == null ? "EVENT:" + event.code() : label;
    }
}
