/*
 * Adapter between resmgr-kit and a resource manager written in C. POSIX and threads only; copy this one file.
 *
 * One source file of a program defines RESMGR_ADAPTER_IMPLEMENTATION before it includes this; others just include it.
 * Fill in a struct rm_manager and call rm_serve(): the kit starts the program with --sut "exec:./program", or finds it with
 * --sut tcp:… or --sut unix:… when it is started with an argument tcp:HOST:PORT or unix:PATH.
 * The frames are described in formats/link.
 */
#ifndef RESMGR_ADAPTER_H
#define RESMGR_ADAPTER_H

#include <stddef.h>
#include <stdint.h>

/* What can be tested: capabilities of struct rm_manager. */
enum {
    RM_READABLE = 0x1,
    RM_WRITABLE = 0x2,
    RM_DIRECTORY = 0x4,
    RM_DEVCTL = 0x8,
    RM_NOTIFY = 0x10,
    RM_UNBLOCK = 0x20,
    RM_PULSES = 0x40,
    RM_CONNECTIONS = 0x80,
    RM_CREDENTIALS = 0x100,
    RM_EXTENT = 0x200,
    RM_RESET = 0x400,
    RM_FOREIGN = 0x800
};

enum { RM_MAX_MESSAGE = 1 << 20, RM_MAX_GROUPS = 64, RM_MAX_CONNECTIONS = 4096, RM_MAX_PENDING = 1024 };

/* Who sends: a process with the ids it acts with. */
struct rm_client {
    uint32_t number; /* the kit's number of the process */
    int foreign;     /* has the other byte order */
    uint32_t ruid, euid, rgid, egid;
    uint32_t num_groups;
    uint32_t groups[RM_MAX_GROUPS];
};

/* A connection and how it is known; attach() may change the ids. */
struct rm_connection {
    uint32_t number;
    struct rm_client client;
    uint32_t nd, pid, chid;
    int32_t scoid, coid;
    uint32_t handle;    /* link id for connect messages */
    int32_t event_coid; /* for pulse events; -1: none are seen */
    uint32_t waiting;   /* the adapter's */
    int closed;         /* the adapter's */
    struct rm_connection *next;
};

/* A request. Answer it once with rm_reply() or rm_error(), at once or later, from any thread; then it is gone. */
struct rm_message {
    uint32_t id;
    struct rm_connection *connection;
    uint8_t *data; /* the request; yours to change */
    uint32_t size;
    uint32_t room;       /* size of the client's reply buffer */
    uint32_t timeout;    /* milliseconds the client waits before it counts as blocked */
    void *user;          /* yours */
    int state;           /* the adapter's */
    int64_t deadline;    /* the adapter's */
    struct rm_message *next;
};

/* A system under test. Only the names and receive() are needed. All calls come from the thread of rm_serve(). */
struct rm_manager {
    const char *name, *version;
    const char *adapter; /* NULL: this adapter's own name */
    const char *const *dialects; /* NULL-terminated */
    uint32_t capabilities;
    void *self; /* passed to every call */
    void (*receive)(void *self, struct rm_message *message);
    int (*attach)(void *self, struct rm_connection *connection); /* 0 or an error number */
    void (*detach)(void *self, struct rm_connection *connection);
    void (*disconnected)(void *self, int32_t scoid);
    void (*unblock)(void *self, struct rm_message *message);
    int (*pulse)(void *self, const struct rm_connection *connection, int32_t code, int64_t value);
    int (*reset)(void *self);
};

/* Serves until bye (0), the end of the input (0) or a fault (1, with a line on standard error). where: NULL for standard input and
   output, tcp:HOST:PORT or unix:PATH to listen for one link after another. */
int rm_serve(const struct rm_manager *manager, const char *where);

/* MsgReply: status word and bytes; what the client has no room for is cut. */
void rm_reply(struct rm_message *message, int64_t status, const void *data, size_t size);
/* The same when `data` may end before what the server wrote. */
void rm_reply_at_least(struct rm_message *message, int64_t status, const void *data, size_t size);
/* MsgError: a QNX error number. */
void rm_error(struct rm_message *message, int errnum);
/* The server behind this adapter died. */
void rm_gone(struct rm_message *message);
/* Promises an answer from another thread: pending is said when the message's timeout is over, not at once. */
void rm_defer(struct rm_message *message);
/* MsgDeliverEvent: connection 0 when it is not known. From any thread. */
void rm_deliver(uint32_t connection, uint32_t kind, int32_t signo, int32_t code, int64_t value);

#ifdef RESMGR_ADAPTER_IMPLEMENTATION

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { RM_HEAD = 12, RM_MAX_BODY = RM_MAX_MESSAGE + 128, RM_FRESH = 0, RM_DEFERRED, RM_PENDING, RM_ABANDONED };
enum { RM_EBADF = 9, RM_ESRCH = 3, RM_EAGAIN = 11, RM_ENOSYS = 89 };

static struct {
    const struct rm_manager *manager;
    int in, out, broken;
    pthread_mutex_t lock; /* guards what follows and the output */
    struct rm_connection *connections;
    struct rm_message *messages;
    uint32_t num_connections, num_messages;
} rm_link = {.lock = PTHREAD_MUTEX_INITIALIZER};

static uint8_t rm_body[RM_MAX_BODY];

static uint16_t rm_get2(const uint8_t *p) { return (uint16_t)(p[0] | p[1] << 8); }

static uint32_t rm_get4(const uint8_t *p) { return rm_get2(p) | (uint32_t)rm_get2(p + 2) << 16; }

static uint64_t rm_get8(const uint8_t *p) { return rm_get4(p) | (uint64_t)rm_get4(p + 4) << 32; }

static uint8_t *rm_put4(uint8_t *p, uint32_t v)
{
    for (int i = 0; i < 4; i++, v >>= 8)
        *p++ = (uint8_t)v;
    return p;
}

static uint8_t *rm_put8(uint8_t *p, uint64_t v) { return rm_put4(rm_put4(p, (uint32_t)v), (uint32_t)(v >> 32)); }

static uint8_t *rm_put_text(uint8_t *p, const char *text)
{
    size_t n = text ? strlen(text) : 0;
    if (n > 255)
        n = 255;
    *p++ = (uint8_t)n;
    memcpy(p, text ? text : "", n);
    return p + n;
}

static void rm_write_all(const uint8_t *p, size_t n)
{
    while (n > 0 && !rm_link.broken) {
        ssize_t k = write(rm_link.out, p, n);
        if (k > 0) {
            p += k;
            n -= (size_t)k;
        } else if (k < 0 && errno != EINTR) {
            rm_link.broken = 1; /* the kit has gone; the end of the input follows */
        }
    }
}

/* With the lock held: frames leave whole and in order. */
static void rm_frame(int type, uint32_t id, const uint8_t *body, size_t n, const void *more, size_t m)
{
    uint8_t head[256] = {'R', 'K', (uint8_t)type, 0};
    rm_put4(rm_put4(head + 4, (uint32_t)(n + m)), id);
    if (n + m <= sizeof head - RM_HEAD) { /* one call for the usual small frame */
        memcpy(head + RM_HEAD, body, n);
        if (m)
            memcpy(head + RM_HEAD + n, more, m);
        rm_write_all(head, RM_HEAD + n + m);
    } else {
        rm_write_all(head, RM_HEAD);
        rm_write_all(body, n);
        rm_write_all(more, m);
    }
}

static void rm_result(const struct rm_message *m, int kind, int exact, int errnum, int64_t status, const void *data, size_t n)
{
    uint8_t body[20] = {(uint8_t)kind, (uint8_t)exact};
    rm_put4(rm_put8(rm_put4(body + 4, (uint32_t)errnum), (uint64_t)status), (uint32_t)n);
    rm_frame(0x84, m->id, body, sizeof body, data, n);
}

static void rm_finish(struct rm_message *m, int kind, int exact, int errnum, int64_t status, const void *data, size_t n)
{
    pthread_mutex_lock(&rm_link.lock);
    struct rm_message **at = &rm_link.messages;
    while (*at != m)
        at = &(*at)->next;
    *at = m->next;
    rm_link.num_messages--;
    int last = --m->connection->waiting == 0 && m->connection->closed;
    if (m->state != RM_ABANDONED)
        rm_result(m, kind, exact, errnum, status, data, n < m->room ? n : m->room);
    pthread_mutex_unlock(&rm_link.lock);
    if (last)
        free(m->connection);
    free(m->data);
    free(m);
}

void rm_reply(struct rm_message *m, int64_t status, const void *data, size_t n) { rm_finish(m, 0, 1, 0, status, data, n); }

void rm_reply_at_least(struct rm_message *m, int64_t status, const void *data, size_t n)
{
    rm_finish(m, 0, 0, 0, status, data, n);
}

void rm_error(struct rm_message *m, int errnum) { rm_finish(m, 1, 1, errnum, 0, NULL, 0); }

void rm_gone(struct rm_message *m) { rm_finish(m, 3, 0, 0, 0, NULL, 0); }

static int64_t rm_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void rm_defer(struct rm_message *m)
{
    pthread_mutex_lock(&rm_link.lock);
    m->state = RM_DEFERRED;
    m->deadline = rm_now() + m->timeout;
    pthread_mutex_unlock(&rm_link.lock);
}

void rm_deliver(uint32_t connection, uint32_t kind, int32_t signo, int32_t code, int64_t value)
{
    uint8_t body[24];
    rm_put8(rm_put4(rm_put4(rm_put4(rm_put4(body, connection), kind), (uint32_t)signo), (uint32_t)code), (uint64_t)value);
    pthread_mutex_lock(&rm_link.lock);
    rm_frame(0x85, 0, body, sizeof body, NULL, 0);
    pthread_mutex_unlock(&rm_link.lock);
}

/* Says pending for what is overdue; the result is how long poll() may wait for the next. */
static int rm_overdue(void)
{
    int wait = -1;
    pthread_mutex_lock(&rm_link.lock);
    for (struct rm_message *m = rm_link.messages; m; m = m->next) {
        if (m->state == RM_DEFERRED) {
            int64_t left = m->deadline - rm_now();
            if (left <= 0) {
                m->state = RM_PENDING;
                rm_result(m, 2, 0, 0, 0, NULL, 0);
            } else if (wait < 0 || left < wait) {
                wait = (int)left;
            }
        }
    }
    pthread_mutex_unlock(&rm_link.lock);
    return wait;
}

static void rm_answer(int type, uint32_t id, const uint8_t *body, size_t n)
{
    pthread_mutex_lock(&rm_link.lock);
    rm_frame(type, id, body, n, NULL, 0);
    pthread_mutex_unlock(&rm_link.lock);
}

static void rm_done(uint32_t id, int errnum)
{
    uint8_t body[4];
    rm_put4(body, (uint32_t)errnum);
    rm_answer(0x83, id, body, sizeof body);
}

static void rm_refuse(uint32_t id, const char *why)
{
    uint8_t body[256];
    rm_answer(0x86, id, body, (size_t)(rm_put_text(body, why) - body));
}

static struct rm_connection *rm_find(uint32_t number)
{
    struct rm_connection *c = rm_link.connections;
    while (c && c->number != number)
        c = c->next;
    return c;
}

static void rm_hello(uint32_t id, const uint8_t *b)
{
    static uint8_t out[24 * 256];
    const struct rm_manager *m = rm_link.manager;
    if (rm_get2(b) > 1 || rm_get2(b + 2) < 1) {
        rm_refuse(id, "this adapter speaks protocol version 1");
        return;
    }
    uint8_t *p = rm_put4(rm_put4(rm_put4(rm_put4(out, 1), m->capabilities), RM_MAX_MESSAGE), RM_MAX_MESSAGE);
    p = rm_put_text(rm_put_text(p, m->adapter ? m->adapter : "resmgr-kit-c"), "1");
    p = rm_put_text(rm_put_text(p, m->name), m->version);
    uint8_t *count = p++;
    for (*count = 0; m->dialects[*count] && *count < 16; (*count)++)
        p = rm_put_text(p, m->dialects[*count]);
    rm_answer(0x81, id, out, (size_t)(p - out));
}

static void rm_open(uint32_t id, const uint8_t *b, size_t n)
{
    static uint32_t processes;
    uint32_t groups = b[9], coid = 3;
    if (groups > RM_MAX_GROUPS || n < 28 + 4 * groups) {
        rm_refuse(id, "field num_groups is wrong");
        return;
    }
    if (rm_find(rm_get4(b)) || rm_link.num_connections >= RM_MAX_CONNECTIONS) {
        rm_refuse(id, "the connection is open already, or there are too many");
        return;
    }
    struct rm_connection *c = calloc(1, sizeof *c);
    if (!c) {
        rm_refuse(id, "out of memory");
        return;
    }
    c->number = rm_get4(b);
    c->client = (struct rm_client){rm_get4(b + 4), b[8] & 1, rm_get4(b + 12), rm_get4(b + 16),
        rm_get4(b + 20), rm_get4(b + 24), groups, {0}};
    for (uint32_t i = 0; i < groups; i++)
        c->client.groups[i] = rm_get4(b + 28 + 4 * i);
    c->scoid = 0;
    for (struct rm_connection *o = rm_link.connections; o; o = o->next) {
        if (o->client.number == c->client.number) {
            c->scoid = o->scoid;
            c->pid = o->pid;
            coid = coid <= (uint32_t)o->coid ? (uint32_t)o->coid + 1 : coid;
        }
    }
    if (!c->scoid) {
        c->pid = 0x1000 + processes;
        c->scoid = (int32_t)(0x40000040 + processes++);
    }
    c->coid = (int32_t)coid;
    c->chid = c->handle = 1;
    c->event_coid = 1;
    int error = rm_link.manager->attach ? rm_link.manager->attach(rm_link.manager->self, c) : 0;
    if (error) {
        char why[64];
        snprintf(why, sizeof why, "cannot attach: error %d", error);
        rm_refuse(id, why);
        free(c);
        return;
    }
    c->next = rm_link.connections;
    rm_link.connections = c;
    rm_link.num_connections++;
    uint8_t out[28];
    uint8_t *p = rm_put4(rm_put4(rm_put4(out, c->nd), c->pid), c->chid);
    p = rm_put4(rm_put4(p, (uint32_t)c->scoid), (uint32_t)c->coid);
    rm_put4(rm_put4(p, c->handle), (uint32_t)c->event_coid);
    rm_answer(0x82, id, out, sizeof out);
}

/* The clients that wait on a connection are forgotten: late answers go nowhere. It is freed with the last of them. */
static int rm_close(uint32_t number)
{
    const struct rm_manager *m = rm_link.manager;
    struct rm_connection **at = &rm_link.connections, *o;
    while (*at && (*at)->number != number)
        at = &(*at)->next;
    struct rm_connection *c = *at;
    if (!c)
        return RM_EBADF;
    *at = c->next;
    rm_link.num_connections--;
    pthread_mutex_lock(&rm_link.lock);
    for (struct rm_message *w = rm_link.messages; w; w = w->next)
        if (w->connection == c)
            w->state = RM_ABANDONED;
    pthread_mutex_unlock(&rm_link.lock);
    if (m->detach)
        m->detach(m->self, c);
    for (o = rm_link.connections; o && o->scoid != c->scoid; o = o->next) {
    }
    if (!o && m->disconnected)
        m->disconnected(m->self, c->scoid);
    pthread_mutex_lock(&rm_link.lock);
    c->closed = 1;
    int unused = c->waiting == 0;
    pthread_mutex_unlock(&rm_link.lock);
    if (unused)
        free(c);
    return 0;
}

static void rm_close_all(void)
{
    while (rm_link.connections)
        rm_close(rm_link.connections->number);
}

static void rm_send(uint32_t id, const uint8_t *b, size_t n)
{
    struct rm_message *m = calloc(1, sizeof *m), refused = {.id = id};
    uint32_t size = rm_get4(b + 12);
    if (m && size <= RM_MAX_MESSAGE && size <= n - 16 && rm_link.num_messages < RM_MAX_PENDING)
        m->data = malloc(size + 8);
    if (!m || !m->data || !(m->connection = rm_find(rm_get4(b)))) {
        pthread_mutex_lock(&rm_link.lock);
        rm_result(&refused, 1, 1, m && m->data ? RM_EBADF : RM_EAGAIN, 0, NULL, 0);
        pthread_mutex_unlock(&rm_link.lock);
        free(m ? m->data : NULL);
        free(m);
        return;
    }
    memcpy(m->data, b + 16, size);
    m->id = id;
    m->size = size;
    m->timeout = rm_get4(b + 4);
    m->room = rm_get4(b + 8) < RM_MAX_MESSAGE ? rm_get4(b + 8) : RM_MAX_MESSAGE;
    pthread_mutex_lock(&rm_link.lock);
    m->next = rm_link.messages;
    rm_link.messages = m;
    rm_link.num_messages++;
    m->connection->waiting++;
    pthread_mutex_unlock(&rm_link.lock);
    rm_link.manager->receive(rm_link.manager->self, m);
    /* m may be gone: only one that is still listed, without answer or promise, is blocked */
    pthread_mutex_lock(&rm_link.lock);
    struct rm_message *w = rm_link.messages;
    while (w && w->id != id)
        w = w->next;
    if (w && w->state == RM_FRESH) {
        w->state = RM_PENDING;
        rm_result(w, 2, 0, 0, 0, NULL, 0);
    }
    pthread_mutex_unlock(&rm_link.lock);
}

static void rm_unblock(uint32_t id, uint32_t exchange)
{
    const struct rm_manager *m = rm_link.manager;
    pthread_mutex_lock(&rm_link.lock);
    struct rm_message *w = rm_link.messages;
    while (w && (w->id != exchange || w->state == RM_ABANDONED))
        w = w->next;
    pthread_mutex_unlock(&rm_link.lock);
    if (w && m->unblock)
        m->unblock(m->self, w);
    rm_done(id, !m->unblock ? RM_ENOSYS : w ? 0 : RM_ESRCH);
}

/* 1 to go on, 0 after bye, -1 for what is no frame */
static int rm_dispatch(int type, uint32_t id, const uint8_t *b, size_t n)
{
    static const uint8_t least[] = {0, 6, 28, 4, 16, 4, 16, 0, 0};
    const struct rm_manager *m = rm_link.manager;
    if (type >= 1 && type <= 8 && n < least[type])
        return -1;
    switch (type) {
    case 1:
        rm_hello(id, b);
        break;
    case 2:
        rm_open(id, b, n);
        break;
    case 3:
        rm_done(id, rm_close(rm_get4(b)));
        break;
    case 4:
        rm_send(id, b, n);
        break;
    case 5:
        rm_unblock(id, rm_get4(b));
        break;
    case 6: {
        const struct rm_connection *c = rm_find(rm_get4(b));
        int code = (int)rm_get4(b + 4);
        rm_done(id, !m->pulse ? RM_ENOSYS : !c ? RM_EBADF : m->pulse(m->self, c, code, (int64_t)rm_get8(b + 8)));
        break;
    }
    case 7:
        if (m->reset)
            rm_close_all();
        rm_done(id, m->reset ? m->reset(m->self) : RM_ENOSYS);
        break;
    case 8:
        rm_done(id, 0);
        return 0;
    default:
        rm_refuse(id, "unknown frame type");
    }
    return 1;
}

/* 1 when all has come, 0 at the end of the input */
static int rm_read_all(uint8_t *p, size_t n)
{
    while (n > 0) {
        struct pollfd input = {.fd = rm_link.in, .events = POLLIN};
        if (poll(&input, 1, rm_overdue()) <= 0)
            continue;
        ssize_t k = read(rm_link.in, p, n);
        if (k == 0 || (k < 0 && errno != EINTR))
            return 0;
        if (k > 0) {
            p += k;
            n -= (size_t)k;
        }
    }
    return 1;
}

static int rm_converse(int in, int out)
{
    uint8_t head[RM_HEAD];
    int more = 1;
    rm_link.in = in;
    rm_link.out = out;
    rm_link.broken = 0;
    while (more > 0 && rm_read_all(head, sizeof head)) {
        uint32_t n = rm_get4(head + 4);
        if (head[0] != 'R' || head[1] != 'K' || n > RM_MAX_BODY) {
            fprintf(stderr, "link ended: field %s of a frame is wrong\n", n > RM_MAX_BODY ? "len_body" : "magic");
            more = -1;
        } else if (!rm_read_all(rm_body, n)) {
            break;
        } else {
            more = rm_dispatch(head[2], rm_get4(head + 8), rm_body, n);
            if (more < 0)
                fprintf(stderr, "link ended: the body of frame type %d is too short\n", head[2]);
        }
    }
    rm_close_all();
    return more < 0;
}

static int rm_listen(const char *where)
{
    union {
        struct sockaddr any;
        struct sockaddr_in inet;
        struct sockaddr_un local;
    } address;
    socklen_t size;
    int one = 1;
    memset(&address, 0, sizeof address);
    const char *colon = strrchr(where, ':');
    if (strncmp(where, "unix:", 5) == 0 && strlen(where + 5) < sizeof address.local.sun_path) {
        address.local.sun_family = AF_UNIX;
        strcpy(address.local.sun_path, where + 5);
        size = sizeof address.local;
    } else if (strncmp(where, "tcp:", 4) == 0 && colon > where + 4 && (size_t)(colon - where - 4) < 64) {
        char host[64] = {0};
        memcpy(host, where + 4, (size_t)(colon - where - 4));
        address.inet.sin_family = AF_INET;
        address.inet.sin_port = htons((uint16_t)atoi(colon + 1));
        if (inet_pton(AF_INET, host, &address.inet.sin_addr) != 1)
            return -1;
        size = sizeof address.inet;
    } else {
        return -1;
    }
    int fd = socket(address.any.sa_family, SOCK_STREAM, 0);
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (fd < 0 || bind(fd, &address.any, size) || listen(fd, 1) || getsockname(fd, &address.any, &size))
        return -1;
    if (address.any.sa_family == AF_INET)
        fprintf(stderr, "listening on port %d\n", ntohs(address.inet.sin_port));
    else
        fprintf(stderr, "listening\n");
    return fd;
}

int rm_serve(const struct rm_manager *manager, const char *where)
{
    rm_link.manager = manager;
    signal(SIGPIPE, SIG_IGN);
    if (!where) {
        int out = dup(1);
        dup2(2, 1); /* what the manager prints must not get between the frames */
        return rm_converse(0, out);
    }
    int listener = rm_listen(where);
    if (listener < 0) {
        fprintf(stderr, "%s: cannot listen there: wanted is tcp:ADDRESS:PORT or unix:PATH (%s)\n", where, strerror(errno));
        return 1;
    }
    for (;;) {
        int one = 1, peer = accept(listener, NULL, NULL);
        if (peer >= 0) {
            setsockopt(peer, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
            rm_converse(peer, peer);
            close(peer);
        }
    }
}

#endif /* RESMGR_ADAPTER_IMPLEMENTATION */
#endif /* RESMGR_ADAPTER_H */
