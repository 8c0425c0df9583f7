/*
 * On-target bridge: lets resmgr-kit on a host test a resource manager on a QNX target, with real messages.
 *
 *   qcc -o resmgr_bridge resmgr_bridge.c -I../adapters/c -lsocket      on 7.0 and later (6.x: the same with its own qcc)
 *   ./resmgr_bridge /dev/mine tcp:127.0.0.1:7000                       on the target, then on the host, through a tunnel
 *   tools/resmgr check --sut tcp:127.0.0.1:7000 --dialect sdp71-lp64-le
 *
 * Each connection of the kit is a ConnectAttach() to the server behind the path, each request a MsgSendv() in a thread of its
 * own. A client does not learn how long a reply is: MsgSendv() gives the status only. So the reply room is filled beforehand;
 * where a request can be repeated without harm it is sent twice with opposite fills, and what differs from either was written.
 * Requests act with the credentials of the bridge.
 */
#define RESMGR_ADAPTER_IMPLEMENTATION
#include "resmgr_adapter.h"

#include <fcntl.h>
#include <sys/neutrino.h>

enum { MAX_THREADS = 256, HARD_LIMIT_SECONDS = 600, ENOSYS_ = 89, CONNECT_HEAD = 40, LINK_REPLY = 20, ENTRY = 32 };
enum { IO_CONNECT = 0x100, IO_READ = 0x101, IO_STAT = 0x104, IO_DEVCTL = 0x106, IO_PATHCONF = 0x108, IO_LSEEK = 0x109 };
enum { IO_FDINFO = 0x10e, IO_LOCK = 0x10f, IO_SYNC = 0x119, IO_READ64 = 0x11e };

static struct {
    const char *path;
    struct _server_info server;
    uint32_t handle;
    int channel, event_coid;
} target;

/* A request on its way: a thread and what it needs. */
struct sending {
    struct rm_message *message;
    pthread_t thread;
    int coid, busy, over;
};

static struct sending sendings[MAX_THREADS];
static pthread_mutex_t sending_lock = PTHREAD_MUTEX_INITIALIZER;

/* Breaks a blocked MsgSendv(): the kernel turns the signal into an unblock pulse for the server. */
static void interrupt(int signo) { (void)signo; }

/*
 * Whether a request can be sent twice with the same answer and no trace: reads that bring their own position, and questions.
 * A combined message, and what this does not know, is sent once.
 */
static int repeatable(const uint8_t *msg, uint32_t n)
{
    if (n < 8 || rm_get2(msg + 2) & 0x8000)
        return 0;
    switch (rm_get2(msg)) {
    case IO_STAT:
    case IO_PATHCONF:
    case IO_FDINFO:
    case IO_SYNC:
        return 1;
    case IO_READ:
    case IO_READ64:
        return n >= 24 && (rm_get4(msg + 8) & 0xff) == 5; /* _IO_XTYPE_OFFSET */
    case IO_LSEEK:
        return n >= 16 && rm_get2(msg + 4) == 0; /* SEEK_SET */
    case IO_DEVCTL:
        return rm_get4(msg + 4) == 0x40040101u || rm_get4(msg + 4) == 0x40040103u; /* DCMD_ALL_GETFLAGS, GETMOUNTFLAGS */
    case IO_LOCK:
        return rm_get4(msg + 4) == 14 || rm_get4(msg + 4) == 114; /* F_GETLK */
    default:
        return 0;
    }
}

/* A fill without a pattern that a server would write; the second is the opposite of the first in every bit. */
static void fill(uint8_t *room, size_t n, uint8_t opposite)
{
    uint32_t x = 0x9e3779b9u;
    for (size_t i = 0; i < n; i++) {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        room[i] = (uint8_t)(x >> 11) ^ opposite;
    }
}

/* One past the last byte that is not the fill. */
static size_t changed(const uint8_t *room, size_t n, uint8_t opposite)
{
    uint32_t x = 0x9e3779b9u;
    size_t end = 0;
    for (size_t i = 0; i < n; i++) {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        if (room[i] != (uint8_t)((uint8_t)(x >> 11) ^ opposite))
            end = i + 1;
    }
    return end;
}

static long send_once(int coid, const struct rm_message *m, uint8_t *room, uint8_t opposite)
{
    iov_t request, reply;
    uint64_t limit = (uint64_t)HARD_LIMIT_SECONDS * 1000000000u;
    fill(room, m->room, opposite);
    SETIOV(&request, m->data, m->size);
    SETIOV(&reply, room, m->room);
    TimerTimeout(CLOCK_MONOTONIC, _NTO_TIMEOUT_SEND | _NTO_TIMEOUT_REPLY, NULL, &limit, NULL);
    return MsgSendv(coid, &request, 1, &reply, 1);
}

/* Frees the slot before the answer leaves: afterwards nobody may signal this thread for this request. */
static void release(struct sending *s)
{
    pthread_mutex_lock(&sending_lock);
    s->over = 1;
    s->busy = 0;
    pthread_mutex_unlock(&sending_lock);
}

static void *run(void *argument)
{
    struct sending *s = argument;
    struct rm_message *m = s->message;
    uint8_t *room = malloc(2 * (size_t)m->room + 1), *second = room ? room + m->room : NULL;
    if (!room) {
        release(s);
        rm_error(m, ENOMEM);
        return NULL;
    }
    long status = send_once(s->coid, m, room, 0);
    int error = status == -1 ? errno : 0, exact = 0;
    size_t end = changed(room, m->room, 0);
    uint32_t type = m->size >= 2 ? rm_get2(m->data) : 0;
    if (!error && repeatable(m->data, m->size)) {
        long again = send_once(s->coid, m, second, 0xff);
        size_t other = changed(second, m->room, 0xff);
        exact = again == status;
        end = exact && other > end ? other : end;
    } else if (!error && (type == IO_READ || type == IO_READ64) && status >= 0 && (size_t)status <= m->room
        && !(rm_get2(m->data + 2) & 0x8000) && end <= (size_t)status) {
        end = (size_t)status; /* a read says how much it gave, and nothing behind that has changed */
        exact = 1;
    }
    release(s);
    if (error == ESRCH)
        rm_gone(m);
    else if (error)
        rm_error(m, error);
    else if (exact)
        rm_reply(m, status, room, end);
    else
        rm_reply_at_least(m, status, room, end);
    free(room);
    return NULL;
}

static void receive(void *self, struct rm_message *m)
{
    pthread_attr_t detached;
    (void)self;
    pthread_mutex_lock(&sending_lock);
    struct sending *s = sendings;
    while (s < sendings + MAX_THREADS && s->busy)
        s++;
    if (s < sendings + MAX_THREADS)
        *s = (struct sending){.message = m, .coid = m->connection->coid, .busy = 1};
    pthread_mutex_unlock(&sending_lock);
    if (s == sendings + MAX_THREADS) {
        rm_error(m, EAGAIN);
        return;
    }
    rm_defer(m);
    m->user = s;
    pthread_attr_init(&detached);
    pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
    pthread_mutex_lock(&sending_lock);
    int error = pthread_create(&s->thread, &detached, run, s);
    pthread_mutex_unlock(&sending_lock);
    pthread_attr_destroy(&detached);
    if (error) {
        release(s);
        rm_error(m, EAGAIN);
    }
}

static void unblock_if(int (*wanted)(const struct sending *, const void *), const void *what)
{
    pthread_mutex_lock(&sending_lock);
    for (struct sending *s = sendings; s < sendings + MAX_THREADS; s++)
        if (s->busy && !s->over && wanted(s, what))
            pthread_kill(s->thread, SIGUSR1);
    pthread_mutex_unlock(&sending_lock);
}

static int is_message(const struct sending *s, const void *message) { return s->message == message; }

static int is_coid(const struct sending *s, const void *coid) { return s->coid == *(const int32_t *)coid; }

static void unblock(void *self, struct rm_message *m)
{
    (void)self;
    unblock_if(is_message, m);
}

static int attach(void *self, struct rm_connection *c)
{
    struct _server_info info;
    (void)self;
    int coid = ConnectAttach(target.server.nd, target.server.pid, target.server.chid, 0, 0);
    if (coid == -1)
        return errno;
    if (ConnectServerInfo(0, coid, &info) == -1) {
        int error = errno;
        ConnectDetach(coid);
        return error;
    }
    c->nd = info.nd;
    c->pid = (uint32_t)getpid();
    c->chid = (uint32_t)info.chid;
    c->scoid = info.scoid;
    c->coid = coid;
    c->handle = target.handle;
    c->event_coid = target.event_coid;
    return 0;
}

static void detach(void *self, struct rm_connection *c)
{
    (void)self;
    unblock_if(is_coid, &c->coid);
    ConnectDetach(c->coid);
}

static int pulse(void *self, const struct rm_connection *c, int32_t code, int64_t value)
{
    (void)self;
    return MsgSendPulse(c->coid, -1, code, (int)value) == -1 ? errno : 0;
}

/* Events that the server delivers as pulses come here. */
static void *events(void *nothing)
{
    struct _pulse p;
    (void)nothing;
    for (;;)
        if (MsgReceivePulse(target.channel, &p, sizeof p, NULL) == 0)
            rm_deliver(0, 4 /* SIGEV_PULSE */, target.event_coid, p.code, p.value.sival_int);
    return NULL;
}

/*
 * The link id of the path: asks the path manager for the servers of the path, as every open() does, and takes the entry of the
 * server that the open reached. Connect messages to a server carry it (B4.1).
 */
static int find_handle(void)
{
    uint8_t msg[CONNECT_HEAD + 1024] = {0}, answer[LINK_REPLY + 16 * ENTRY + 1024] = {0};
    size_t n = strlen(target.path) + 1;
    iov_t request, reply;
    if (n > 1024)
        return ENAMETOOLONG;
    msg[1] = 1;                          /* type _IO_CONNECT */
    msg[2] = 1;                          /* subtype _IO_CONNECT_COMBINE_CLOSE */
    msg[8] = 0x18, msg[9] = 0x0a;        /* reply_max 2584 */
    msg[10] = 16;                        /* entry_max */
    msg[34] = (uint8_t)n, msg[35] = (uint8_t)(n >> 8); /* path_len, the NUL included */
    memcpy(msg + CONNECT_HEAD, target.path, n);
    SETIOV(&request, msg, CONNECT_HEAD + n);
    SETIOV(&reply, answer, sizeof answer);
    if (MsgSendv(SYSMGR_COID, &request, 1, &reply, 1) == -1)
        return errno;
    for (unsigned i = 0; i < rm_get2(answer + 16) && LINK_REPLY + (i + 1) * ENTRY <= sizeof answer; i++) {
        const uint8_t *entry = answer + LINK_REPLY + i * ENTRY;
        if (rm_get4(entry + 4) == (uint32_t)target.server.pid && rm_get4(entry + 8) == (uint32_t)target.server.chid) {
            target.handle = rm_get4(entry + 12);
            return 0;
        }
    }
    return ENOENT;
}

static int find_server(void)
{
    int fd = open(target.path, O_RDONLY);
    if (fd == -1)
        fd = open(target.path, O_WRONLY);
    if (fd == -1)
        return errno;
    int error = ConnectServerInfo(0, fd, &target.server) == -1 ? errno : 0;
    close(fd);
    return error;
}

int main(int argc, char **argv)
{
    static const char *const dialects[] = {"sdp6-ilp32-le", "sdp65-ilp32-le", "sdp66-ilp32-le", "sdp70-lp64-le", "sdp71-lp64-le",
        "sdp80-lp64-le", NULL};
    if (argc < 3) {
        fprintf(stderr, "usage: %s PATH tcp:ADDRESS:PORT|unix:PATH [HANDLE [CAPABILITIES]]\n", argv[0]);
        return 2;
    }
    target.path = argv[1];
    int error = find_server();
    if (!error && argc > 3)
        target.handle = (uint32_t)strtoul(argv[3], NULL, 0);
    else if (!error)
        error = find_handle();
    if (error) {
        fprintf(stderr, "%s: cannot find its server: error %d\n", target.path, error);
        return 3;
    }
    struct sigaction action = {.sa_handler = interrupt}; /* without SA_RESTART: MsgSendv() returns EINTR */
    sigaction(SIGUSR1, &action, NULL);
    target.channel = ChannelCreate(0);
    target.event_coid = ConnectAttach(0, getpid(), target.channel, _NTO_SIDE_CHANNEL, 0);
    pthread_t thread;
    if (target.channel == -1 || target.event_coid == -1 || pthread_create(&thread, NULL, events, NULL)) {
        fprintf(stderr, "%s: no channel for events: error %d\n", target.path, errno);
        return 3;
    }
    const struct rm_manager manager = {
        .name = target.path,
        .version = "",
        .adapter = "resmgr-kit-bridge",
        .dialects = dialects,
        .capabilities = argc > 4 ? (uint32_t)strtoul(argv[4], NULL, 0)
                                 : RM_READABLE | RM_WRITABLE | RM_DEVCTL | RM_NOTIFY | RM_UNBLOCK | RM_PULSES | RM_CONNECTIONS
                                       | RM_EXTENT,
        .receive = receive,
        .attach = attach,
        .detach = detach,
        .unblock = unblock,
        .pulse = pulse,
    };
    return rm_serve(&manager, strcmp(argv[2], "-") == 0 ? NULL : argv[2]);
}
