/*
 * A message layer of one process for tests of the bridge: one channel with a memo behind it, a path manager that knows /dev/memo,
 * and what the memo lacks: a read with 0x4242 as its count blocks until a signal comes, a pulse of code 9 is delivered back as
 * an event. Error numbers are QNX's.
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/neutrino.h>
#include <unistd.h>

#include "memo.h"

enum { SERVER_PID = 77, SERVER_CHID = 5, HANDLE = 0x21, SCOID = 0x40000042, FIRST_COID = 100, EVENT_CHANNEL = 9 };

static struct memo memo;
static int started, next_coid = FIRST_COID, pulses[2];
static pthread_mutex_t server = PTHREAD_MUTEX_INITIALIZER;

static void start(void)
{
    if (!started) {
        memo_init(&memo);
        started = pipe(pulses) == 0;
    }
}

/* The path that is tested exists only here. */
int open(const char *path, int flags, ...)
{
    (void)flags;
    start();
    if (strcmp(path, "/dev/memo") != 0) {
        errno = ENOENT;
        return -1;
    }
    return dup(0);
}

int ChannelCreate(unsigned flags)
{
    (void)flags;
    return EVENT_CHANNEL;
}

int ConnectAttach(uint32_t nd, pid_t pid, int chid, unsigned index, int flags)
{
    (void)nd, (void)pid, (void)chid, (void)index, (void)flags;
    return next_coid++;
}

int ConnectDetach(int coid)
{
    (void)coid;
    return 0;
}

int ConnectServerInfo(pid_t pid, int coid, struct _server_info *info)
{
    (void)pid;
    *info = (struct _server_info){.pid = SERVER_PID, .chid = SERVER_CHID, .scoid = SCOID, .coid = coid};
    return 0;
}

int TimerTimeout(clockid_t id, int flags, const struct sigevent *notify, const uint64_t *ntime, uint64_t *otime)
{
    (void)id, (void)flags, (void)notify, (void)ntime, (void)otime;
    return 0;
}

/* The path manager: a link reply with two entries, the second one the server's. */
static long path_manager(const uint8_t *msg, size_t n, const iov_t *reply)
{
    uint8_t out[20 + 2 * 32] = {0};
    if (n != 40 + 10 || memcmp(msg + 40, "/dev/memo", 10) != 0) {
        errno = ENOENT;
        return -1;
    }
    out[16] = 2;
    out[20 + 4] = 1, out[20 + 8] = 1;
    out[52 + 4] = SERVER_PID, out[52 + 8] = SERVER_CHID, out[52 + 12] = HANDLE;
    memcpy(reply->iov_base, out, sizeof out);
    return (long)(int32_t)0x800b0000;
}

static long wait_for_signal(void)
{
    sigset_t none;
    sigemptyset(&none);
    sigsuspend(&none);
    errno = EINTR;
    return -1;
}

long MsgSendv(int coid, const iov_t *siov, size_t sparts, const iov_t *riov, size_t rparts)
{
    const uint8_t *msg = siov[0].iov_base;
    (void)sparts, (void)rparts;
    if (coid == SYSMGR_COID)
        return path_manager(msg, siov[0].iov_len, riov);
    if (siov[0].iov_len >= 8 && msg[0] == 1 && msg[1] == 1 && msg[4] == 0x42 && msg[5] == 0x42)
        return wait_for_signal();
    struct memo_from from = {SCOID, coid, 0, 0, 0, NULL, 0};
    struct memo_reply reply = {riov[0].iov_base, riov[0].iov_len, 0, 0};
    pthread_mutex_lock(&server);
    int error = memo_request(&memo, &from, siov[0].iov_base, siov[0].iov_len, &reply);
    pthread_mutex_unlock(&server);
    errno = error;
    return error ? -1 : (long)reply.status;
}

int MsgSendPulse(int coid, int priority, int code, int value)
{
    struct _pulse p = {.code = (int8_t)code, .value = {.sival_int = value}};
    (void)coid, (void)priority;
    return code == 9 && write(pulses[1], &p, sizeof p) != sizeof p ? -1 : 0;
}

int MsgReceivePulse(int chid, void *pulse, size_t bytes, struct _msg_info *info)
{
    (void)info;
    if (chid != EVENT_CHANNEL || read(pulses[0], pulse, bytes) != (ssize_t)bytes) {
        sleep(1);
        errno = EINTR;
        return -1;
    }
    return 0;
}
